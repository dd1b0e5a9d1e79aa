/**
 * What readers say and what the texts say instead, in both languages. One line is one meaning: whoever searches one wording of
 * it also finds the others, a little lower. Written down from how tickets speak of these errors.
 */
const meanings: readonly string[][] = [
  ['已满', '满员', '满了', 'full', 'max user size', '人数 上限', '成员 上限'],
  ['加群', '入群', '进群', '加入 群', 'already in group', 'join group'],
  ['群不存在', '群组不存在', '群组 不存在', 'group does not exist', 'group not found', 'group not exists'],
  ['聊天室不存在', '聊天室 不存在'],
  ['用户不存在', '用户 不存在', 'user does not exist', 'user not found'],
  [
    '限流',
    '频率限制',
    '频控',
    '调用频率',
    '频率上限',
    '太频繁',
    '太快',
    '过快',
    'rate limit',
    'throttled',
    'throttle',
    'reach_limit',
    'flow control',
  ],
  ['频率', 'rate'],
  ['过期', '失效', 'expired'],
  ['令牌', 'token'],
  ['拉黑', '黑名单', 'blocklist', 'blacklist'],
  ['白名单', 'allowlist', 'whitelist'],
  ['禁言', 'mute'],
  ['踢出', '踢人', '踢除', '移除', '移出', 'kick', 'remove'],
  ['群主', 'group owner', 'owner'],
  ['转让', 'transfer'],
  ['重复', '已经', '已存在', '被占用', '再次', 'already', 'duplicate'],
  ['已存在', '被占用', '已被注册', 'already exists', 'taken'],
  ['不存在', '找不到', '未找到', '没有注册', '不在', 'not found', 'does not exist'],
  ['套餐', '版本', '升级', 'edition', 'plan'],
  ['未开通', '未开启', '没开通', '没有开通', '未启用', '没开', 'not enabled', 'not open', 'unopened', 'disabled'],
  ['太大', '过大', '超过', '超出', 'too large', 'too big'],
  ['太长', '过长', '超长', '超过', '长度', 'too long'],
  ['太多', '过多', '超过', '上限', '超出', '超限', 'too many', 'exceeds'],
  ['人数', '用户数', '用户过多', '个用户', '成员数', '用户超过'],
  ['数量', '个数', '过多', '太多', 'number'],
  ['bad', '格式', '格式错误', '格式不对', '不合法', '解析', 'malformed', 'format', 'invalid'],
  ['为空', '没传', '未传', '缺少', '没有', 'missing', 'empty', 'null'],
  ['不合法', '非法', '无效', 'illegal', 'invalid', 'not legal'],
  ['违规', '敏感词', '审核', 'violation'],
  ['并发', '同时', 'concurrent', 'conflict'],
  ['权限', '没有权限', 'permission', 'not allowed'],
  ['用户名', '用户 id', 'username', '账号', '帐号'],
  ['密码', 'password'],
  ['昵称', 'nickname'],
  ['群名', '群名称', '群组名称', 'group name'],
  ['公告', 'announcement'],
  ['附件', '文件', 'file', 'attachment'],
  ['撤回', 'recall'],
  ['编辑', '修改消息', 'edit', 'rewrite'],
  ['漫游', 'roaming'],
  ['历史消息', '历史记录', '聊天记录', 'history'],
  ['好友', '联系人', 'contact', 'friend'],
  ['表情', '表情回复', 'reaction'],
  ['广播', 'broadcast'],
  ['登录', '鉴权', '认证', 'authenticate', 'unauthorized'],
  ['超时', '时限', '超过时间', 'timeout', 'time limit'],
  ['app key', 'appkey', 'organization', 'application'],
];

/** Every wording of more than one Chinese character, longest first. */
export const phrases: readonly string[] = [...new Set(meanings.flat())]
  .filter((wording) => /^\p{Script=Han}{2,}$/u.test(wording))
  .sort((one, other) => other.length - one.length);

const table = new Map<string, string[]>();
for (const meaning of meanings) {
  for (const wording of meaning) {
    const others = meaning.filter((other) => other !== wording);
    table.set(wording, [...new Set([...(table.get(wording) ?? []), ...others])]);
  }
}

/** The other ways to say a wording, without itself; empty for one with none. */
export function synonymsOf(wording: string): readonly string[] {
  return table.get(wording) ?? [];
}
