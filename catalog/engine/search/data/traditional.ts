/**
 * Traditional characters of the field's vocabulary, each before its simplified form; with them a few characters that are typed for
 * one another (帐 for 账, 己 for 已).
 */
const forms =
  '錯错 誤误 碼码 請请 過过 權权 無无 認认 證证 驗验 鑰钥 戶户 註注 冊册 發发 訊讯 質质 員员 組组 線线 離离 態态 狀状 訂订 閱阅 ' +
  '頻频 單单 顯显 轉转 讓让 廣广 編编 輯辑 歷历 記记 錄录 檔档 檢检 詢询 參参 數数 長长 種种 類类 與与 異异 據据 庫库 應应 務务 ' +
  '節节 關关 開开 啟启 閉闭 連连 斷断 網网 間间 時时 達达 額额 級级 費费 業业 選选 項项 標标 籤签 屬属 鍵键 內内 儲储 體体 積积 ' +
  '設设 備备 綁绑 號号 帐账 賬账 併并 衝冲 執执 規规 則则 違违 為为 從从 對对 話话 題题 個个 們们 來来 這这 沒没 還还 後后 於于 ' +
  '將将 導导 進进 實实 現现 測测 試试 複复 雜杂 簡简 貼贴 處处 響响 稱称 給给 圖图 語语 讀读 寫写 刪删 創创 優优 條条 範范 圍围 ' +
  '總总 傳传 載载 遠远 環环 區区 聯联 繫系 絡络 視视 頭头 資资 訪访 問问 許许 羣群 暱昵 帖贴 帳账 己已 遊游 動动 該该 僅仅 幾几 ' +
  '變变 舊旧 點点 擴扩 價价 確确 繼继 續续 調调 護护 較较 輸输 邊边 鎖锁 險险 順顺 頁页 預预 領领 說说 計计 詞词 誰谁 餘余 隊队 歸归';

const simplified = new Map<string, string>(
  forms.split(' ').map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
);

/** The simplified form of one character; any other character comes back as it is. */
export function simplify(character: string): string {
  return simplified.get(character) ?? character;
}
