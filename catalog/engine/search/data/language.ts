/** Function words of a question. The search ignores them. */
const empty = new Set(
  (
    '的 了 吗 呢 吧 啊 呀 么 嘛 我 你 他 它 是 都 就 又 也 还 被 把 给 让 请 会 时 后 里 中 和 与 或 到 一 个 这 那 去 来 为 说 再 要 用 对 ' +
    '怎么 怎么办 怎样 为什么 为何 为啥 什么 什么意思 如何 原因 请问 时候 的时候 我们 这个 那个 导致 情况 问题 一直 总是 老是 还是 出现 ' +
    '解决 处理 办法 怎么回事 咋回事 咋办 啥意思 求助 显示 遇到 收到 因为 然后 老报 老提示 什么原因 是什么 ' +
    '该 该用 应该 哪个 哪些 哪里 哪儿 谁 啥 咋 能 能不能 可不可以 有没有 是不是 有人 大家 大神 求教 请教 咨询 麻烦 帮忙 看看 看下 一下 ' +
    '而且 但 但是 可是 可 却 才 突然 明明 有时 有时候 偶尔 经常 每次 现在 今天 昨天 刚才 刚刚 之前 之后 以后 以前 试了 传了 ' +
    '有一个人 有一个 有个 已被 这种 这样 那样 怎么会 怎么解决 怎么处理 如何解决 如何处理 什么鬼 呀 哦 呢 啦 着 地 得 ' +
    'a an the i my we our you your it its this that is are was were am be been do does did and or when ' +
    'how why what get got getting please help fix solve returned returns occurs gives t s ' +
    'me they them there here some any who where which should would could will if then but so just always keeps keep now still ' +
    'trying try tried while after before has have had having m re ve ll don'
  ).split(' '),
);

/** Words that occur in nearly every question about an error. They count little. */
const faint = new Set(
  (
    '报错 提示 错误 失败 返回 出错 异常 报 无法 不能 不了 不上 不到 不进去 不进来 不进 不去 不掉 不出去 不出来 不出 不成 不成功 没成功 成功 不行 不让 被拒绝 被拒 拒绝 用不了 没用 没效果 没反应 可以 是否 一次 一次性 功能 服务 接口 接口调用 环信 结果 调 多少 几 已达 达到 对方 ' +
    '后台 后端 服务端 服务器端 代码 线上 测试 java php python golang node nodejs postman curl sdk android ios web uniapp flutter unity restful http ' +
    'error errors exception exceptions failed fail fails failure cannot can unable feature service api im easemob rest of to in on at by for with from'
  ).split(' '),
);

/** Whether a word of a query is a function word. */
export const isEmptyWord = (word: string): boolean => empty.has(word);

/** Whether a word of a query only says that something went wrong. */
export const isFaintWord = (word: string): boolean => faint.has(word);

/** Removes function words from a list, unless it has no other words. */
export function withoutEmptyWords(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => !empty.has(word));
  return telling.length > 0 ? telling : words;
}

/** All Chinese function words and common words of at least two characters. */
export const chineseNoise: readonly string[] = [...empty, ...faint].filter((word) =>
  /^\p{Script=Han}{2,}$/u.test(word),
);

const longestFirst = [...chineseNoise].sort((one, other) => other.length - one.length);

/** Whether a run of Chinese characters has only function words and common words, such as 接口报错. */
export const isNoise = (run: string): boolean => {
  const rest = longestFirst.reduce((text, word) => text.replaceAll(word, ''), run);
  return /^\p{Script=Han}/u.test(run) && [...rest].every(isEmptyWord);
};

/**
 * Traditional characters that occur in this field, each followed by its simplified form. A few simplified characters
 * that are often confused are here too (帐 for 账, 己 for 已).
 */
const forms =
  '錯错 誤误 碼码 請请 過过 權权 無无 認认 證证 驗验 鑰钥 戶户 註注 冊册 發发 訊讯 質质 員员 組组 線线 離离 態态 狀状 訂订 閱阅 ' +
  '頻频 單单 顯显 轉转 讓让 廣广 編编 輯辑 歷历 記记 錄录 檔档 檢检 詢询 參参 數数 長长 種种 類类 與与 異异 據据 庫库 應应 務务 ' +
  '節节 關关 開开 啟启 閉闭 連连 斷断 網网 間间 時时 達达 額额 級级 費费 業业 選选 項项 標标 籤签 屬属 鍵键 內内 儲储 體体 積积 ' +
  '設设 備备 綁绑 號号 帐账 賬账 併并 衝冲 執执 規规 則则 違违 為为 從从 對对 話话 題题 個个 們们 來来 這这 沒没 還还 後后 於于 ' +
  '將将 導导 進进 實实 現现 測测 試试 複复 雜杂 簡简 貼贴 處处 響响 稱称 給给 圖图 語语 讀读 寫写 刪删 創创 優优 條条 範范 圍围 ' +
  '總总 傳传 載载 遠远 環环 區区 聯联 繫系 絡络 視视 頭头 資资 訪访 問问 許许 羣群 暱昵 帖贴 帳账 己已 遊游 動动 該该 僅仅 幾几 ' +
  '變变 舊旧 點点 擴扩 價价 確确 繼继 續续 調调 護护 較较 輸输 邊边 鎖锁 險险 順顺 頁页 預预 領领 說说 計计 詞词 誰谁 餘余 隊队 歸归 滿满 獲获 聽听 買买 幫帮 嗎吗 麼么 嘗尝 壞坏 換换 撥拨 擇择 決决 爲为 穩稳 結结 統统 絕绝 維维 緩缓 縮缩 罰罚 職职 聲声 補补 裝装 製制 覽览 觸触 評评 謝谢 識识 財财 ' +
  '責责 軟软 辦办 運运 遲迟 郵邮 釋释 鈕钮 銷销 鏈链 階阶 隱隐 隨随 雙双 難难 電电 頂顶 願愿 風风 兩两 塊块 奪夺 層层 帶带 廢废 彈弹 憑凭 掃扫 採采 損损 攔拦 敗败 樣样 機机 殘残 濾滤 ' +
  '當当 監监 簽签 約约 紀纪 純纯 細细 綫线 脫脱 舉举 裡里 裏里 覺觉 觀观 託托 詳详 談谈 譯译 購购 贈赠 輕轻 輪轮 遞递 適适 錢钱 鐘钟 雖虽 頓顿 顧顾 驅驱 齊齐';

const simplified = new Map<string, string>(
  forms.split(' ').map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
);

/** The simplified form of a character. Other characters are returned unchanged. */
export function simplify(character: string): string {
  return simplified.get(character) ?? character;
}
