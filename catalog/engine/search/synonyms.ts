/**
 * Words that readers use for what the texts call otherwise, in both languages. One line is one meaning: whoever searches one
 * word of it also finds the others, a little lower. Written down from how tickets speak of these errors.
 */
const meanings: readonly string[][] = [
  ['限流', '频率', '频控', 'rate', 'throttle', 'throttled'],
  ['过期', '失效', '超时失效', 'expired', 'expire'],
  ['令牌', 'token'],
  ['拉黑', '黑名单', 'blocklist', 'blacklist', 'blocked'],
  ['白名单', 'allowlist', 'whitelist'],
  ['禁言', 'mute', 'muted', 'unmute'],
  ['踢出', '踢人', '移除', 'kick', 'remove', 'removed'],
  ['群主', 'owner'],
  ['管理员', 'admin'],
  ['重复', '已存在', '被占用', 'duplicate', 'exists', 'taken'],
  ['不存在', '找不到', '未找到', 'missing', 'exist'],
  ['套餐', '版本', '升级', 'plan', 'edition', 'upgrade'],
  ['未开通', '未开启', '没开通', 'enabled', 'open'],
  ['密码', 'password'],
  ['昵称', 'nickname'],
  ['推送', 'push'],
  ['附件', '文件', 'file', 'attachment'],
  ['撤回', 'recall'],
  ['漫游', '历史消息', 'roaming', 'history'],
  ['子区', 'thread'],
  ['聊天室', 'chatroom'],
  ['群组', 'group', 'chatgroup'],
  ['公告', 'announcement'],
  ['好友', '联系人', 'contact', 'friend'],
  ['违规', '敏感词', 'violation'],
  ['并发', '同时', 'concurrent', 'conflict'],
  ['过大', '太大', '超长', '过长', 'large', 'long'],
  ['太多', '过多', '超过', '上限', '超出', 'limit', 'exceed', 'many'],
  ['格式', 'json', 'format', 'malformed'],
  ['注册', 'register', 'registration'],
  ['权限', 'permission', 'forbidden'],
];

/** The other ways to say a word, without the word itself; empty for words with none. */
export function synonymsOf(word: string): readonly string[] {
  return table.get(word) ?? [];
}

const table = new Map<string, string[]>();
for (const meaning of meanings) {
  for (const word of meaning) {
    const others = meaning.filter((other) => other !== word);
    table.set(word, [...(table.get(word) ?? []), ...others]);
  }
}

/** Words of the table that a query holds, Chinese ones anywhere in it, Latin ones as whole words. */
export function meaningsIn(query: string, latinWords: ReadonlySet<string>): string[] {
  return [...table.keys()].filter((word) => (/^[a-z]/.test(word) ? latinWords.has(word) : query.includes(word)));
}
