import type { SearchDocument } from './documents';
import { fold } from './queryTokens';

/** Features with errors of their own, in lower case. A query is about one of them only if it mentions it. */
const features: readonly RegExp[] = [
  /机器人|智能体|大模型|\brobot|\bbot\b/,
  /强制|强行|\bforce/,
  /广播|全员|broadcast/,
  /定向|targeted/,
  /流式|stream/,
  /置顶|\bpin/,
  /推送|推播|\bpush/,
  /搜索|检索|search/,
  /翻译|语种|translat/,
  /审核|送审|关键词|敏感|违禁|违规|屏蔽词|词库|moderation|keyword|textlist/,
  /子区|话题|讨论串|thread/,
  /表情|点(?:了.{0,3})?赞|reaction/,
  /收藏|favorite|collection/,
  /在线状态|在线|上下线|上线|presence|online/,
  /在线人数|online[ -]count|group online/,
  /语音(?:转|识别)|speech/,
  /漫游|roam/,
  /撤|召回|recall|revoke|withdraw/,
  /编辑|修改(?:这条|这种)?消息|\bedit|rewrite/,
  /历史消息|历史记录|聊天记录|消息记录|导出|history/,
  /导入|import/,
  /订阅|退订|取关|关注|subscri|\bsub\b/,
  /属性|资料|名片|头像昵称|昵称头像|\bkv|attribute|metadata|properties|profile/,
  /成员.{0,8}属性|属性.{0,6}成员|群名片|member.{0,20}(?:attribute|metadata)|(?:metadata|attribute).{0,20}member/,
  /单聊|私聊|一对一|one[ -]to[ -]one|private chat/,
  /回调|callback/,
  /拉黑|黑名单|屏蔽(?!词)|block|blacklist/,
  /白名单|allowlist|whitelist/,
  /禁言|静音|mute|muting|silenc/,
  /移出|[放拿]出|解除|取消|退订|取关|解封|解禁|\bun(?:mute|block|sub)|remove(?:mute|blacklist|whitelist)/,
  /免费|社区版|企业版|套餐|升级|edition|upgrade|\bplan\b/,
];

/** Other things that errors are about. */
const things: readonly RegExp[] = [
  /好友|联系人|contact|friend/,
  /聊天室|直播间|房间|chat ?room/,
  /附件|(?<!记录)文件|图片|缩略图|照片|视频|录音|音频|\bfile|attachment/,
  /共享文件|群文件|shared file/,
  /接收[方者人]|收件人|recipient|receiver|\bto\b(?! [a-z])/,
  /公告|announce/,
  /标签|\btags?\b|label/,
  /昵称|nickname/,
  /密码|password|pwd/,
  /群主|owner/,
  /管理员|admin/,
  /备注|remark/,
  /头像|avatar/,
  /字段|\bfields?\b/,
  /踢|移除|移出|kick|remove/,
  /注册|regist|sign ?up/,
  /群(?!主)|\bgroup/,
  /发送[方者人]|发件人|\bfrom\b|sender/,
  /对方|别人|他人|其他(?:人|用户)|\bothers?\b/,
  /分页|每页|一页|\bpage|列表.{0,4}(?:最多|限)|limit ?(?:=|:|设|传|写|填|超过|\d)/,
  /规则(?!.{0,2}命)|\brules?\b/,
];

/** Problems with these things. */
const faults: readonly RegExp[] = [
  /不存在|找不到|查不到|没找到|没有.{0,4}这|没有?注册|未注册|not ?found|n[o']t exist|no such/,
  /不是.{0,6}成员|不在(?!线)|非成员|退群了|已经?退群|not (?:a |the )?(?:group )?members?|not in\b|exist in/,
  /上限|超过(?!\s?[\d一两三]+\s?个?(?:天|小时|分钟|秒))|太多|过多|超限|超额|超了|到顶|允许范围|多少[个条人次]|一次.{0,5}几|几次|最多几|满了|满员|已满|最多|每页|数量|limit|exceed|too many|more than|maximum/,
  /(?:未|没|没有)(?:开通|开启|启用|激活|打开)|没开|not (?:\w+ )?(?:open|enabled|active|allow)|unopened|disabled/,
  /为空|空的|空[串数对字列]|[传填写]了?个?空|空(?=$|\s)|(?:没有?|忘了?|忘记|少|漏)(?:传|填|写|带|内容)|缺少|少了|未传|不能空|必填|empty|\bnull\b|required|must be provided|missing/,
  /过期|失效|超时|时长|太久|很久|超过\s?[\d一两三]+\s?个?(?:天|小时|分钟|秒)|[\d半两三四五六七八九十几多]\s?个?多?(?:年|月|天|周|小时|分钟|秒)|(?:年|天|周|月|小时|分钟|秒)钟?(?:之|以)?[前后]|(?:after|over) \d+ (?:minute|hour|day)|(?:days?|hours?|minutes?) (?:ago|old)|expire|time limit|timeout/,
  /特殊字符|非法字符|命名|规范|大写|下划线|中文|汉字|uppercase|underscore/,
  /一次[^\d最多]{0,6}\d+ ?[个条人]|\d{2,} ?[个条人](?!字)|太多|过多|数量|人数|数(?:已|达|超|上限)|上限|满|count|number|too many|超过 ?\d+ ?[个条人](?!字)/,
  /未能|[删加移改踢]不[掉了上进动]|没有?(?:能|加|进去|删|写|改|移|踢|补)|没.{0,2}[成打加移删禁解][功上掉进动]|not (?:added|removed|deleted)/,
  /违规|敏感(?!词(?:库|列表|个|数)|词?名单)|violation/,
  /重复|两[次遍]|已[存有]|已经?(?:在|有|存在|注册|添加|加入|创建|被占)|占用|twice|already|exists|taken|unique/,
  /不对|写错|填错|错误|有误|不匹配|不合法|无效|wrong|incorrect|mismatch|not match|invalid(?!_)|illegal(?!_)/,
  /太长|过长|超长|长度|字数|最长|多长|(?:多少|几|\d) ?个?字|length|too long/,
  /太大|过大|大小|总量|总长|最大(?!人)|多大|too large|\bsize\b|bytes|\b[km]b\b/,
  /并发|同时|正被|正在被|正由|被(?:别|其他)?人.{0,2}[改编]|conflict|concurren/,
  /封(?!装)|禁用|停用|\bbann?|deactivat|not activated/,
  /权限|无权|permission|privilege|authori[sz]ed/,
  /整个(?:应用|app)|(?:应用|app) ?(?:下|里|内|的|一共|总|所有|创建)|for this app\b|appkey.{0,12}(?:create|has)/,
  /词(?:数|总数|太多|过多|满)|(?:多少|几)个?(?:敏感|关键|违禁|屏蔽)?词(?!名单|库)|[加放][^名]{0,4}词(?!.*空)/,
  /一次.*(?:多少|几|最多|上限|限制|\d|超|太多|过多)|at once|per request/,
  /改小|调小|低于|小于|比.{0,6}小|太小|small|larger than|less than/,
  /不属于|属于其他|belong/,
  /次数|几次|多少次|用完|exhaust/,
  /格式|解析|json|不是数字|数组|字符串|pars|format|malformed/,
];

/** Factor for each thing in the query that the entry does not mention. */
const missingThing = 0.8;
/** A further factor if one of them is a feature. */
const missingFeature = 0.9;
/** At most this many missing things count. */
const mostMissing = 2;
/** Factor for an entry about a feature that the query does not mention. */
const otherFeature = 0.78;
/** Factor for an entry about a thing that the query does not mention. Titles often name such things only in passing. */
const otherThing = 0.92;
/** Factor for an entry about another fault than the query. */
const otherFault = 0.8;

/** What failed only for some, inside a successful answer. Only partial failures are about this. */
const partial =
  /部分|有的|有些|有几个|个别|其中|data ?[里中]|有.{0,2}[个人].{0,2}没|\bone of\b|(?:没|不|未)生效|没.{0,2}成功|有一个|有失败|result.{0,4}false|\b200\b|\bsome\b/;

const all = [...features, ...things, ...faults, partial];

const isFeature = (topic: number): boolean => topic < features.length;
const isThing = (topic: number): boolean => !isFeature(topic) && topic < features.length + things.length;
const isFault = (topic: number): boolean => !isFeature(topic) && !isThing(topic) && all[topic] !== partial;

/** Indexes of the topics that a text mentions. */
const topicsIn = (text: string): number[] => all.flatMap((topic, number) => (topic.test(text) ? [number] : []));

/** What one document is about. */
interface Subject {
  /** All topics that its names mention, as `flags`. */
  named: Uint8Array;
  /** Topics in its title. */
  features: readonly number[];
  things: readonly number[];
  faults: readonly number[];
  /** Features and things of which one is enough: 加白名单或禁言 is about either of the two. Empty without 或. */
  alternatives: readonly number[];
  place: 'group' | 'room' | null;
}

function subjectOf(document: SearchDocument): Subject {
  const { zh } = document.title;
  const topics = topicsIn(zh.replace('群组或聊天室', '群组').toLowerCase());
  return {
    named: flags(topicsIn(namesOf(document))),
    features: topics.filter(isFeature),
    things: topics.filter(isThing),
    faults: topics.filter(isFault),
    alternatives: zh.includes('或') ? topics.filter((topic) => isFeature(topic) || isThing(topic)) : [],
    place: placeIn(zh),
  };
}

/**
 * Returns a function that compares the topics of a query with those of each document and returns a factor for its
 * score. Words are not enough: 广播的 ext 不是 JSON and 消息的 ext 不是 JSON have most words in common, but a query that does
 * not mention broadcasts is not about them.
 */
export function createTopics(documents: readonly SearchDocument[]): (query: string) => (number: number) => number {
  const subjects = documents.map(subjectOf);
  return (query) => {
    const asked = topicsIn(fold(query).toLowerCase());
    const isAsked = flags(asked);
    const isUnasked = (topic: number): boolean => isAsked[topic] === 0;
    const faultsAsked = asked.filter(isFault);
    const place = placeIn(query);
    const isOfOtherPlace = (subject: Subject): boolean => place !== null && subject.place === opposite[place];
    const hasOtherFault = ({ named, faults: own }: Subject): boolean =>
      faultsAsked.length > 0 && own.length > 0 && faultsAsked.every((topic) => named[topic] === 0);
    return (number) => {
      const subject = subjects[number];
      if (!subject) return 1;
      const missing = asked.filter((topic) => subject.named[topic] === 0);
      const factor = missingThing ** Math.min(mostMissing, missing.length) * (hasOtherFault(subject) ? otherFault : 1);
      const own = missing.some(isFeature) ? missingFeature * factor : factor;
      if (isOfOtherPlace(subject)) return otherFeature * own;
      if (subject.alternatives.some((topic) => !isUnasked(topic))) return own;
      if (subject.features.some(isUnasked)) return otherFeature * own;
      return subject.things.some(isUnasked) ? otherThing * own : own;
    };
  };
}

const opposite = { group: 'room', room: 'group' } as const;

/** Whether a text is about groups or about chatrooms; null for both and for neither. */
function placeIn(text: string): 'group' | 'room' | null {
  const isOfRooms = /聊天室|直播间|房间|room/i.test(text);
  const isOfGroups = /群|group/i.test(text);
  if (isOfRooms === isOfGroups) return null;
  return isOfRooms ? 'room' : 'group';
}

/** 1 for each of the topics, 0 for all others. This is looked up for every document at each keystroke. */
function flags(topics: readonly number[]): Uint8Array {
  const set = new Uint8Array(all.length);
  for (const topic of topics) set[topic] = 1;
  return set;
}

const namesOf = ({ kind, title, messages, keywords, error, id }: SearchDocument): string =>
  [kind === 'partial-failure' ? '部分' : '', title.zh, title.en, ...messages, ...(keywords ?? []), error ?? '', id]
    .join('\n')
    .toLowerCase();
