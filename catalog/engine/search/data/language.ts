/** Function words of a question. The search ignores them. */
export const emptyWords: readonly string[] = (
  '的 了 吗 呢 吧 啊 呀 么 嘛 我 你 他 它 是 都 就 又 也 还 被 把 给 让 请 会 时 后 里 中 和 与 或 到 一 个 这 那 去 来 为 说 再 要 用 对 ' +
  '怎么 怎么办 怎样 为什么 为何 为啥 什么 什么意思 如何 原因 请问 时候 的时候 我们 这个 那个 导致 情况 问题 一直 总是 老是 还是 出现 ' +
  '解决 处理 办法 怎么回事 咋回事 咋办 啥意思 求助 显示 遇到 收到 因为 然后 老报 老提示 什么原因 是什么 ' +
  '该 该用 应该 哪个 哪些 哪里 哪儿 谁 啥 咋 能 能不能 可不可以 有没有 是不是 有人 大家 大神 求教 请教 咨询 麻烦 帮忙 看看 看下 一下 ' +
  '一个 两个 一条 一下子 竟然 居然 结果 其实 根本 而且 但 但是 可是 可 却 才 突然 明明 有时 有时候 偶尔 经常 每次 现在 今天 昨天 刚才 刚刚 之前 之后 以后 以前 试了 传了 ' +
  '想 想要 需要 发现 告诉 说是 好像 感觉 告知 东西 别的 有一个人 有一个 有个 已被 这种 这样 那样 怎么会 怎么解决 怎么处理 如何解决 如何处理 什么鬼 呀 哦 呢 啦 着 地 得 ' +
  'a an the i my we our you your it its this that is are was were am be been do does did and or when ' +
  'how why what get got getting please help fix solve returned returns occurs gives t s ' +
  'me they them there here some any who where which should would could will if then but so just always keeps keep now still ' +
  'trying try tried while after before has have had having m re ve ll don doesn didn isn aren won wasn hasn haven because although though also about up out ' +
  'one two turned somebody someone anybody like looks want wants wanted need needs know says said told tell tells reply replied saying complains complained something everything thing things got used really own people person part whole live instead take taking makes put going lets kind'
).split(' ');

/** Words that occur in nearly every question about an error. They count little. */
export const faintWords: readonly string[] = (
  '报错 提示 错误 失败 返回 出错 异常 报 无法 不能 不了 不上 不到 不进去 不进来 不进 不去 不掉 不出去 不出来 不出 不成 不成功 没成功 成功 不行 不让 被拒绝 被拒 拒绝 用不了 没用 没效果 没反应 可以 是否 一次 一次性 功能 服务 接口 接口调用 环信 调 系统 不认 多少 几 已达 达到 对方 ' +
  '主动 后台 后端 服务端 服务器端 代码 线上 测试 java php python golang node nodejs postman curl sdk android ios web uniapp flutter unity restful http https ' +
  'error errors exception exceptions failed fail fails failure cannot can unable feature service api im easemob rest of to in on at by for with from old new'
).split(' ');

/**
 * Terms of the field that have no synonyms. They are listed because the word segmenters of JavaScript runtimes do not
 * know them.
 */
export const fieldWords: readonly string[] =
  '聊天室成员 群公告 群头像 父消息 设备 功能 免费版 社区版 企业版 授权注册 开放注册 在线人数 消息体'.split(' ');

/** Features with errors of their own, in lower case. A query is about one of them only if it mentions it. */
export const features: readonly RegExp[] = [
  /机器人|智能体|助手|\brobot|\bbot\b|assistant/,
  /[强硬][制行删改设]|\bforce|overrid|overwrit/,
  /广播|全员|发给所有|全网|全站|全服|全[部体](?:用户|人)|给所有(?:人|用户)|每个(?:用户|人)|(?:所有|全部)(?:聊天室|直播间|房间)|broadcast|every (?:single )?user|all (?:the |my |our )?users|everyone|everybody|whole user base|all (?:our |the )?(?:live |chat ?)?rooms|every (?:live |chat ?)?room/,
  /定向|只(?:想)?(?:让|给|发给).{0,8}(?:几个|部分|某些|个别)|只有.{0,8}(?:看|收)|targeted|only (?:some|a few|certain) members|only .{0,16}(?:see|receive)/,
  /流式|分片|两段之间|逐字|打字机|输出|一点一点|chunk|stream|word[- ]by[- ]word|typewriter|bit by bit|typed out/,
  /置顶|钉|最上面|\bpin(?:ned|ning)?\b|top of (?:the|a) (?:chat|conversation)|sticky/,
  /推送|推播|免打扰|通知栏|推一条|锁屏|勿扰|弹窗|推[了给]|(?:里|手机|收不到)通知|通知[里上]|\bpush|notification|disturb|\balerts?\b|lock ?screen|\bnotify\b(?! (?:me|us|when))|quiet hours|pop-?ups?\b/,
  /搜|检索|(?:找|翻).{0,3}以前的?(?:消息|聊天|话)|找.{0,6}(?:聊天|消息)|[找翻].{0,4}聊天|search|looking up old|look(?:ing|ed)? for .{0,24}(?:conversation|message|chat)|past (?:conversation|message|chat)|look(?:ing)? through/,
  /语种|译|翻得|(?:要|被|来)翻的?|(?:英|日|韩|法|外)[语文]|translat|(?:in|to) (?:english|japanese|chinese|french|german|korean|spanish)|(?:foreign|another|target) language/,
  /审核|送审|关键词|敏感|违禁|违规|屏蔽词|过滤|涉政|辱骂|不雅|鉴|涉黄|送检|检测|风控|内容安全|过审|审查|词[库表]|脏[字词话]|moderat(?!or)|keyword|textlist|\b(?:bad|banned|blocked|forbidden|sensitive|dirty|swear)[- ]words?|word lists?\b|\bfilter|profan|curse|\brude|inappropriate|censor|text check|check rule|content check|spam/,
  /子区|话题|讨论串|盖楼|thread|\btopic|sub-?(?:discussion|conversation|channel|topic)|side (?:discussion|chat|talk|topic|conversation)/,
  /表情|赞|笑脸|reaction|emoji|\bhearts?\b|\bliked\b|\bemot|smil|\blikes\b/,
  /收藏|星标|标星|favou?rite|collection|bookmark|\bstarred|saved messages?|\bstar(?:red)? |for later/,
  /在线|上下线|上线|绿点|忙碌|挂着|在不在|自定义状态|presence|(?<!still )online|green dot|is connected|logged on|\bbusy\b|availability/,
  /在线人数|多少人在线|在线.{0,5}(?:多少|几)个?人|online[ -]count|group online|how many .{0,24}online|(?:count|number).{0,24}online/,
  /转写|语音(?:转|识别)|转成?文字|speech|transcri|dictat/,
  /漫游|云端|同步|换了?(?:手机|设备)|换.{0,2}机(?!器)|roam|server-side|server copy|\bsync|in the cloud/,
  /撤(?!.{0,5}(?:名单|禁))|召回|收回|追回|recall|revoke|withdraw|unsen[dt]|t(?:ook|ak(?:en?|ing)) .{0,12}back\b|retract|\bundo/,
  /编辑|纠正|更正|订正|改口|改错|改写|(?:改|修改).{0,12}消息(?!体)|消息.{0,6}改(?!名|密)|改.{0,6}内容|内容.{0,3}改|发出去.{0,10}改|改.{0,8}(?:发出去|说过|错别?字)|\bedit|rewrite|typo in|\bcorrect(?:ed|ing|ion)|amend|reword|revis|tweak/,
  /历史|聊天记录|消息记录|导出|存档|备份|对话记录|下载.{0,12}记录|记录.{0,8}下载|(?:小时|钟头|点)的(?:聊天|消息|记录)|导(?:下来|记录)|history|archive|old chats?\b|\blogs?\b(?! (?:in|out|on))/,
  /导入|迁|搬|导[旧老]|导.{0,2}好友|[旧老](?:系统|平台|数据)|import|migrat|old (?:system|platform|server)|moved? over|carr(?:y|ied) .{0,10}over|brought? over|mov(?:e|ing) .{0,24}over|legacy/,
  /订阅|(?<!预)订[了上在]|退订|取关|关注|通知我|盯|追踪|收到?(?:通知|提醒)|(?<!(?:of|in) (?:our|my|the) )subscri|\bsub\b(?!-)|\bfollow|notif(?:y|ied) (?:me|us|when)|told when|watch/,
  /(?<![a-z])属性|资料|名片|头像昵称|昵称头像|头像和昵称|昵称和头像|扩展信息|个人信息|那一项|生日|性别|自定义(?:字段|信息|数据)|存的?数据|房间.{0,2}数据|\bkv|attribute|metadata|properties|profile|custom (?:field|propert|data|info)|things about|extra (?:info|data|field)|nickname and avatar|avatar and nickname|\bcards?\b|store(?:d)? (?:some|the|extra)|user info|personal (?:info|data)|\bstored (?:in|for|about|there)|birthday/,
  /(?:成员|群友).{0,8}(?:属性|名片|自定义)|属性.{0,6}成员|群(?:内|里的?)?(?:名片|昵称)|member.{0,20}(?:attribute|metadata|card)|(?:metadata|attribute).{0,20}member|group cards?|(?:card|nickname) .{0,24}(?:in|inside) (?:the|a) group/,
  /回调|推给我们|推一遍|再推|推到我们|投递|补[发推]|重[推发]事件|通知.{0,6}服务器|callback|webhook|(?:missed|stored|lost) events?|replay|deliver.{0,8}again|\bhooks?\b/,
  /拉黑|黑名单|屏蔽(?!词)|block(?!ed[- ]word)|black ?list/,
  /白名单|免检|免受|放行|特权|免禁|不受.{0,6}禁言|allow ?list|white ?list|exempt/,
  /禁言|静音|解禁|闭嘴|发不了言|闭麦|别说话|不让.{0,4}(?:说话|发言)|[能不]能?(?:说话|发言)|不许.{0,4}说|mute|muting|silenc|\bquiet\b|(?:talk|speak)(?:s|ing)?\b|shut .{0,8}up/,
  /移出|放人|解除|取消|退订|取关|解封|放开|放回|恢复|不再|再让|[放拿]出|解.{0,2}[禁黑]|[撤去拿放移]掉|撤.{0,5}(?:名单|禁)|从.{0,6}(?:标签|名单|子区).{0,3}[移删拿]|放.{0,10}出|\bun(?:mut|block|sub|follow)|remove(?:mute|blacklist|whitelist)|off .{0,12}(?:block|black|white|allow|\btags?\b|push tag|label)|remov\w+ .{0,20}\bfrom .{0,12}(?:\btags?\b|label)|[黑白]名单.{0,4}删|删.{0,8}[黑白]名单|delet.{0,24}(?:block|black|white|allow)|\blift|taken? off|no longer be|\bfree .{0,20}from|stop (?:watch|follow)|talk again/,
  /免费|社区版|企业版|套餐|升级|试用|edition|upgrade|(?<!(?:of|in|include|with) (?:our|my|the) )\bplan\b(?! (?:does|has|lets))|free (?:tier|version)|trial/,
];

/** Other things that errors are about. */
export const things: readonly RegExp[] = [
  /好友|联系人|朋友|通讯录|contact|friend|budd(?:y|ies)|address book/,
  /聊天室|直播|房间|观众|主播|\brooms?\b|chat ?room|live ?stream|viewers?\b|audience|live (?:show|event|session|class)/,
  /附件|图片|缩略图|照片|视频|录音|音频|截图|(?<!记录)文件|语音(?!转|识)|\bfile|attachment|picture|photo|\bmp[34]\b|\bpdf|\bclips?\b|\bdocument|\bzip\b|screenshot/,
  /共享文件|群文件|群共享|往群里传|群里的?文件|shared file|group(?:'s)? files?/,
  /收[件信]人|收消息的|收的人|给谁|接收[方者人]|发给(?:谁|了)|recipient|receiver|\bto(?= ?[^\sa-z{]| ?$| (?:is|can|field|was|empty))|\bwhom\b|goes to|address(?:ing|ed to|ee)/,
  /公告|通告|群.{0,6}通知|announce|\bnotice/,
  /标签|记号|\btags?\b|label/,
  /昵称|显示名|称呼|通知.{0,6}名字|nickname|display name/,
  /密码|口令|password|pwd|pass ?(?:code|phrase)|login secret/,
  /群主|建群的人|老大|房主|所有者|拥有者|群的?创建[者人]|owner|creator|\bboss|founder|who (?:made|created)/,
  /管理员|版主|管理权|管理的?(?=$|身份|[，。])|admin|moderators?\b|promot/,
  /备注|remark|\bnotes? (?:about|on|for)/,
  /头像|avatar|group (?:picture|photo|icon)|\bicon\b|\blogo\b/,
  /字段|\bfields?\b/,
  /踢|移除|移出|赶走|弄走|剔除|[请赶]出|kick|remov(?!\w* (?:\w+ ){0,4}(?:\w*word|attrib|favou?r|file|tag))|expel|t(?:ook|ak(?:en?|ing)) .{0,20}out of|thr[eo]w.{0,24}out/,
  /注册|新人|建账户|开.{0,2}账?号|建(?:用户|账号)|开.?户|regist|sign(?:ing|ed)?[- ](?:him |her |them |users? |a user )?up|creat\w+ (?:an? )?(?:new )?(?:user|account)|new (?:user|account)|sign(?:ing|ed)? .{0,20}up|open(?:ed|ing)? (?:an )?account/,
  /群(?![主发])|\bgroup|team chat|\bcrew/,
  /发件人|谁发的|发的人|署名|发送[方者人]|换.{0,10}发|\bfrom(?= ?[^\sa-z]| ?$| (?:is|can|field|was|empty))|(?:param|field) from\b|sender|sent by|\bauthor/,
  /对方|别人|不是(?:我|自己|本人)|他人|人家|其他(?:人|用户)|替[他她]|别的.{0,2}(?:观众|成员|用户|主播)|\bothers?\b|another user|someone|\bhis\b|\bher\b|their|different (?:viewer|person|user|member)/,
  /分页|每页|一页|翻页|一次拉|每次拉|分批|列表.{0,4}(?:最多|限)|limit ?(?:=|:|设|传|写|填|超过|\d)|\bpage|list .{0,24}\d+|\bpaging/,
  /规则(?!.{0,2}命)|\brules?\b/,
];

/** Things and actions that add to the score of an entry, but do not count against one. */
export const details: readonly RegExp[] = [
  /令牌|凭证|鉴权|认证|登录|登陆|凭据|token|authenticat|\bauth\b|log(?:ged|ging)? ?in|sign(?:ed|ing)? ?in\b|credential|access key|bearer/,
  /键|字段名|\bkeys?\b|(?:field|property|attribute) name/,
  /值|\bvalues?\b/,
  /扩展|自定义|额外|附[加带]|\bext\b|custom/,
  /类型|是.{1,4}还是|哪[种类]|\btypes?\b|\bkinds?\b/,
  /消息|那条|这条|句话|的话(?=$|[，。,])|message|\bmsg|\bline\b/,
  /成员|群友|member|mates?\b/,
  /名称|名字|群名|房间名|起名|叫什么|改名|\b(?:names?|titles?)\b|\bnamed\b|renam/,
  /账号|账户|手机号|编号|用户(?:名| ?id)|user ?(?:id|name)|account|\bids?\b|identifier/,
  /请求类型|请求方[法式]|(?:用|发|成|是|only|takes|with) ?(?:了)?(?:get|post|put|patch|delete)\b|\bmethod\b|\bhttp verb/,
  /分片|序号|编号|顺序|chunk|\bseq|number(?:ed|ing)\b/,
  /创建|建[群房聊子直](?!的人)|[再新]建|开.{0,3}(?:群|房|直播|子区|话题)|\bcreat|\bopen(?:ing)? an?|set(?:ting)? up/,
  /删|清理|清[空掉除]|delet|\bclear|\bwip[ei]|\beras|\bpurg|\bdrop|rid of|throw away|discard/,
  /群发|发[消信送给]|发不?出|\bsen[dt]|\bpost(?:ed|ing)/,
  /邀请|入群|加(?!密|起|一起)|拉.{0,4}[群人]|进[群房聊]|塞.{0,5}进|\badd(?!ress)|invit|join|\benter|(?:let|get|come|bring) .{0,10}\bin\b/,
  /查|获取|读取|看|列出|[想要去]读|拉.{0,6}列表|拿.{0,6}(?:头像|资料)|query|fetch|look up|lookup|\bread|\basked? for|\blist|see who|look(?:ing|ed) up|want to know|find out|seeing|retriev|pull(?:ing)? (?:up|the)/,
  /应用|公司|项目|\bapp\b|appkey|project/,
  /公司|组织|organi[sz]ation|\borg(?![a-z])/,
  /整个|加起来|总(?:数|量|大小|共)|total/,
  /上传|传上去|传照片|传.{1,14}上[来去]|upload|attach|sent up/,
  /下载|打开不了|打不开|下不|取.{0,4}(?:不到|下来)|download/,
  /转让|移交|转给|交给|让给|让位|换.{0,2}群主|transfer|hand.{0,24}(?:over|to)\b/,
  /检查|是不是(?:好友|在黑)|\bcheck|whether .{0,24}(?:friend|block)/,
  /存储|保存|保留|永久|期限|延长|lifetime|\bstor(?:e|ing|age)|retention|forever|permanent|\bkeep|expiry|\bkept|for good/,
  /下线|退出登录|强退|挤下|踢线|强制退|踢.{0,4}(?:下去|设备)|sign(?:ed)? out|offline|still connected|log(?:ged|ging)? .{0,16}out|kick.{0,12}off/,
  /网址|域名|(?:url|路径|地址|链接|\blink|\bpath\b)|domain|address\b/,
  /设备|手机|平板|电脑|终端|device|phone|tablet|laptop/,
  /小时|钟头|整点|\bhour|yyyymmddhh/,
  /文本|文字|一段话|sentence|\btext\b/,
  /封面|图标|照片|头像|picture|photo|avatar/,
  /离开|想走|走不|退[群出不]|\bquit|\bleav/,
  /模板|样式|版式|template|layout/,
  /批量|一次|一口气|一下子|一堆|同时给|一批|batch|bulk|at once|at a time|in one (?:go|call|request|shot)|per request|single (?:go|call|shot)/,
  /单聊|私聊|一对一|私下|单独聊|两个人.{0,4}聊|one[ -]to[ -]one|direct message|single chat\b|private(?:ly)?\b|\bdms?\b/,
];

/** Problems with these things. */
export const faults: readonly RegExp[] = [
  /不存在|找不到|查不到|没找到|查无|不见了|没有了|里没有|未注册|被删|没了|查询不到|拼错|这个人没|此人|没有的|(?:压根|根本|本来)就?没有|删掉了|不认识|无此|谁都没|没有.{0,4}这|没有?注册|(?:已经?|被)解散|从?没.{0,2}过(?!期)|散[掉了]|开过?户|早就?没|已经?删|没这(?!个?功能)|没人[有带]|not ?found|n[o']t (?:exist|there)|no such|non-?exist|there(?:'s| is) no|n[o']t (?:be )?f[io]u?nd|(?:n[o']t|\bnot) (?:a )?regist|unregistered|unknown|\bgone\b|di(?:ssolved|smissed|sbanded)|never (?:been )?(?:set|created|existed|there)|(?:was|been|were) never|vanish|disappear|no longer exist|not (?:been )?(?:made|created) yet|no account|(?:not|n't) have an? account|closed for good|(?:n't|not) know|no(?:body| one) (?:has|wears|by)/,
  /非成员|退群了|外人|没在|退了|不是群里|离开|走了|群外|不是.{0,6}成员|不在(?!线|不在)|没(?:有)?(?:进|加入)|已经?退|没[入加]群|not (?:a |the |part of )?(?:group )?members?|exist in|n[o']t (?:in|inside|part of)\b(?! (?:our|what))|never joined|\bin the group before|left the group|non-?members?|outside|not part|not one of|walked out|(?:already|has|have) left|never belonged|not watching/,
  /上限|太多|过多|\d{2,} ?[个条人](?!字)|超限|超额|超了|到顶|到数|允许范围|几次|满了|满员|已满|[塞存建写装占]满|最多|每页|数量|更多|装不下|加不进|再加|贴不上|有多少|到头|容纳|容量|用光|塞不进|封顶|超标|爆|用完|耗尽|超过(?!\s?[\d一两三]+\s?个?(?:天|小时|分钟|秒))|多少[个条人次]|一次.{0,5}几|[放塞]不下|不[让能]再|[几两三五上][百千万]|一天.{0,4}次|over \d+(?! ?[a-z])|limit|exceed|too many|(?:any )?more\b|maximum|how many|capped|full\b|quota|hundreds?|thousands?|too much|\bonly \d+|ceiling|capacity|overflow/,
  /怎么开|申请|权益|订购|没配|(?:未|没有?)(?:开[通启]|启用|激活|打开)|要?(?:单独|另外|额外)?(?:买|花钱|付费|开通)|没有?这个?功能|关(?:掉|了|闭)|没.{0,5}开(?!始|户)|没有?[买订付绑]|not (?:\w+ )?(?:open|enabled|active|allow)|n't (?:open|enabled|on)\b|unopened|disabled|activated?\b|turn(?:ed)? (?:it )?o|\bbuy\b|pay (?:for|extra)|(?:have|got) (?:that|this) feature|\benable|switched off|(?:is|'s) off|not (?:bought|paid)|bought|switch(?:ed)? .{0,6}on|entitle|paid for|n[o']t (?:part of|in|included|covered)(?: in| by)? (?:our|my|the|your|what)\b.{0,12}(?:plan|package|bought|subscription|contract)|(?:not|n.t) (?:part of|includ)|to pay\b|not (?:available|configured)/,
  /为空|空的|空白|缺(?!陷|点|席)|少(?:了| ?[a-z])|漏了|未传|不能空|必填|什么都没|压根没|遗漏|什么也没|光的|没有任何|空的?[串数对字列]|[传填写]了?个?空|空(?=$|\s)|(?:没有?|忘了?|忘记|少|漏|没列|一个.{0,2}都没)(?:传|填|写|带|内容|说|告诉|给(?!.{0,3}开)|起|选|出)|没有?指定|empty|\bnull\b|required|must be provided|missing|left .{0,16}(?:out|blank)|forg[eo]t|did(?:n't| not) (?:say|specify|provide|pass|include|give|tell|set|write)|\black|nothing in|\bblank|\bwithout|not given|has no |nobody|\bno[- ]one\b|no \w+ (?:in it|given)|had no|unspecified|not saying|none of them|omit|skipp|\bout\b(?=$|,)/,
  /过期|失效|超时|时长|太久|很久|隔了|昨天|之前发|前天|旧的|取不到了|太晚|期限|作废|上[个周月]|几[天个](?:月)?前|超过\s?[\d一两三]+\s?个?(?:天|小时|分钟|秒)|[\d半两三四五六七八九十几多来]\s?个?多?(?:年|月|天|周|小时|分钟|秒)|(?:年|天|周|月|小时|分钟|秒)钟?(?:之|以)?[前后]|一(?:年|个?月|天|周|分钟|阵子?|段时间)|(?:after|over) \d+ (?:minute|hour|day)|(?:days?|hours?|minutes?|months?|weeks?) (?:ago|old)|yesterday|last (?:week|month|year)|too (?:old|late)|expire|time limit|timeout|too long ago|last (?:spring|summer|autumn|winter)|r[au]n out|stale|no longer valid|(?:day|week|month|hour|minute|year)s? later/,
  /特殊字符|非法字符|合规则|符号|命名|规范|大写|下划线|中文|汉字|空格|英文|字母开头|标点|大小写|斜杠|uppercase|underscore|\bnaming|special char|characters|\bsymbol|hyphen|a blank/,
  /太多|过多|数量|人数|上限|满|一次[^\d最多]{0,6}(?:\d+|[二三四五六七八九十百]{1,3}) ?[个条人]|最多.{0,3}几个|\d{2,} ?[个条人](?!字)|数(?:已|达|超|上限)|\bcount|number|too many|\d{2,} (?:users|people|members|friends|messages|accounts|contacts)|how many/,
  /未能|有一个|没变|照样|依旧|依然|[删加移改踢]不[掉了上进动]|没有?(?:能|加|进去|删|写|改|移|踢|补|出去|打上)|没.{0,2}[成打加移删禁解放出][功上掉进动开去]|还[在挂]|还能[说看发进收登]|还是(?:原|老|旧|之前)|没.?[禁解拉踢删改加]成|没.{0,2}动|没.{0,3}上$|not (?:added|removed|deleted|(?:un)?muted)|stays?\b|surviv|\bremain|still (?:there|in|talk|can|works?)|unchanged|one user|had no effect|didn't take|nothing (?:changed|happened)/,
  /违规|骂人|色情|广告|不雅|辱骂|涉政|脏|不合规|不良|敏感(?!词)|[含有带触发及中]敏感词|violat|content rules|swear|profan|offensive|dirty|curse|\brude|improper|inappropriate/,
  /重复|早就|本来就|占用|在用|有人用|同名|重名|抢注|占了|两[次遍]|第二[次个]|已[存有]|已经?(?:在|有|存在|注册|添加|加入|创建|被占)|又.{0,4}一[次遍]|别人.{0,6}(?:用|占)|同样.{0,3}又|twice|already|only (?:have |create )?one\b|exists|taken|unique|唯一|(?:^|\ba )second|duplicate|same name|\bin use\b/,
  /不对|传成|填了|少个|错误|有误|不匹配|对不上|不合法|无效|不认|不一致|换了|换成|拼错|不收|不接受|错字|不识别|[写填]成|[写填输打搞弄用]错|(?<![报出])错[了的]|只能[是填传]|没有?用 ?[a-z]|[能该][填写传]|乱[写填传]|wrong|incorrect|mismatch|not match|invalid(?!_)|illegal(?!_)|mistype|typo|n't allowed|differ|misspel|bad value|not one of|not right|off by|values? can|not accept|nonsense|garbage/,
  /太长|过长|超长|长度|字数|最长|多长|啰嗦|一大段|字太多|百多?个?字|千多?个?字|起.{0,3}长|长了|(?:多少|几|\d) ?个?字|[很挺]长|length|longer|over \d+ char|\blong\b(?! (?:ago|time|as|before))|\bletters\b|wordy|too many (?:char|letter)/,
  /太大|过大|大小|总量|总长|多大|加起来|加一起|体积|空间|最大(?!人)|[百千\d]兆|[\d一二三四五六七八九十百] ?[km]b?\b|too large|\bsize\b|bytes|megabyte|heavy|\bbig\b|oversiz|too much data|\bhuge/,
  /并发|同时|冲突|另一个请求|正被|正在被|正由|撞车|同一瞬间|正在处理|被(?:别|其他)?人.{0,2}[改编]|两.{0,8}(?:同时|一起|都)|一起[改点发写]|同一[秒时]|conflict|concurren|at the same (?:time|moment)|collid|another request|two (?:servers|requests|people|admins|users)|same second|simultaneous|parallel/,
  /禁用|停用|冻结|封(?!装)|[被给]锁|被.{0,3}停|\bban(?!ned[- ]word)|deactivat|not activated|account blocked|shut|frozen|suspend|\blocked/,
  /权限|无权|不允许|没资格|越权|改不动|给动|级别|覆盖不了|不让[我他]?(?:改|动|操作|设|删)|没权(?!益)|普通(?:用户|账号|成员|人)|改不了.{0,3}别人|别的.{0,4}改不了|permission|privilege|authori[sz]ed|only .{0,12}(?:may|can|admin)|may not|(?:not|n[o']t) mine|allowed to|only the|ordinary|turned away/,
  /整个 ?(?:应用|app)|(?:应用|app) ?(?:下|里|内|的|一共|总|所有|创建)|整个(?:公司|项目)|for this app\b|appkey.{0,12}(?:create|has)|\b(?:our|the) app (?:can|has|is)|(?:whole|entire|across the) .{0,8}app|全局|\bglobal/,
  /词(?:数|总数|太多|过多|满)|(?:多少|几)个?(?:敏感|关键|违禁|屏蔽)?词(?!名单|库)|[加放][^名]{0,4}词(?!.*(?:空|没))|more .{0,12}words/,
  /一次.*(?:多少|几|最多|上限|限制|\d|超|太多|过多)|一口气.*\d|at once|per request|in one (?:go|call|request|shot)/,
  /改小|调小|低于|小于|太小|往下调|还多|比.{0,10}[小少低]|small|larger than|less than|shrink/,
  /不属于|属于其他|不是[本这](?!人)|(?:另一个|别的)(?:应用|群|app|项目)|belong|n[o']t (?:from|of) (?:this|the|our)|(?:another|other|different) (?:app|group)|another project/,
  /次数|几次|多少次|当天|每天|用[完光尽]|改了.{1,4}次|今[天日]|exhaust|daily|(?:times|per|a) day|today/,
  /格式|解析|不是数字|数组|字符串|逗号|括号|引号|乱码|编码|[读看]不懂|json|pars|\bformat|malformed|unreadable|\bstring\b|\barray\b|instead of an?|plain text|comma\b|bracket|\bquotes?\b|syntax|escap|encod|cannot be read/,
  /崩|内部|后端|不可用|偶尔|时好时坏|卡死|挂了|抽风|故障|维护|服务.{0,3}(?:出错|异常|错误|挂)|重试.{0,2}好|你们.{0,4}(?:挂|崩|坏)|crash|server (?:error|failed)|service failed|internal|unavailable|(?<!turned )\bdown\b|your side|sometimes|broken|out of order|on your end|maintenance|went wrong/,
  /频率|频繁|太[快猛勤密]|限流|限频|每秒|刷得|一秒|刷屏|[每一]分钟|连续(?:调|发|请求)|qps|\brate\b|too (?:fast|often|frequent)|throttl|per (?:second|minute)|a minute|in a row|flood|burst|slow down|too quickly/,
];

/** What failed only for some, inside a successful answer. Only partial failures are about this. */
export const partial: readonly RegExp[] = [
  /部分|有的|有些|个别|其中|有一个|有失败|剩下|几个里|有几[个条]|(?:data|recalled)[" ]*[里中:]|有.{0,2}[个人].{0,2}没|(?<!所)有人(?!用|占)|(?:没|不|未)生效|没.{0,2}成功|(?<![成为到])\b200\b(?! ?[个条人])|\bone (?:of|key|user|member|guy|person|didn|wasn?|isn?|still|can)\b|result.{0,4}false|\bsome\b|except\b/,
];

/**
 * Traditional characters that occur in this field, each followed by its simplified form. A few simplified characters
 * that are often confused are here too (帐 for 账, 己 for 已).
 */
export const forms: readonly string[] = (
  '錯错 誤误 碼码 請请 過过 權权 無无 認认 證证 驗验 鑰钥 戶户 註注 冊册 發发 訊讯 質质 員员 組组 線线 離离 態态 狀状 訂订 閱阅 ' +
  '頻频 單单 顯显 轉转 讓让 廣广 編编 輯辑 歷历 記记 錄录 檔档 檢检 詢询 參参 數数 長长 種种 類类 與与 異异 據据 庫库 應应 務务 ' +
  '節节 關关 開开 啟启 閉闭 連连 斷断 網网 間间 時时 達达 額额 級级 費费 業业 選选 項项 標标 籤签 屬属 鍵键 內内 儲储 體体 積积 ' +
  '設设 備备 綁绑 號号 帐账 賬账 併并 衝冲 執执 規规 則则 違违 為为 從从 對对 話话 題题 個个 們们 來来 這这 沒没 還还 後后 於于 ' +
  '將将 導导 進进 實实 現现 測测 試试 複复 雜杂 簡简 貼贴 處处 響响 稱称 給给 圖图 語语 讀读 寫写 刪删 創创 優优 條条 範范 圍围 ' +
  '總总 傳传 載载 遠远 環环 區区 聯联 繫系 絡络 視视 頭头 資资 訪访 問问 許许 羣群 暱昵 帖贴 帳账 己已 遊游 動动 該该 僅仅 幾几 ' +
  '變变 舊旧 點点 擴扩 價价 確确 繼继 續续 調调 護护 較较 輸输 邊边 鎖锁 險险 順顺 頁页 預预 領领 說说 計计 詞词 誰谁 餘余 隊队 歸归 滿满 獲获 聽听 買买 幫帮 嗎吗 麼么 嘗尝 壞坏 換换 撥拨 擇择 決决 爲为 穩稳 結结 統统 絕绝 維维 緩缓 縮缩 罰罚 職职 聲声 補补 裝装 製制 覽览 觸触 評评 謝谢 識识 財财 ' +
  '責责 軟软 辦办 運运 遲迟 郵邮 釋释 鈕钮 銷销 鏈链 階阶 隱隐 隨随 雙双 難难 電电 頂顶 願愿 風风 兩两 塊块 奪夺 層层 帶带 廢废 彈弹 憑凭 掃扫 採采 損损 攔拦 敗败 樣样 機机 殘残 濾滤 ' +
  '當当 監监 簽签 約约 紀纪 純纯 細细 綫线 脫脱 舉举 裡里 裏里 覺觉 觀观 託托 詳详 談谈 譯译 購购 贈赠 輕轻 輪轮 遞递 適适 錢钱 鐘钟 雖虽 頓顿 顧顾 驅驱 齊齐'
).split(' ');
