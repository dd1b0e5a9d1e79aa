import { describe, expect, it } from 'vitest';
import { createSearch } from '../../../../../catalog/engine/search';
import { searchDocuments } from '../../../../../catalog/engine/search/documents';
import { createTopics } from '../../../../../catalog/engine/search/topics';
import { catalog } from '../../../support/catalog';

const documents = searchDocuments(catalog);
const search = createSearch(documents);
const topicsOf = createTopics(documents);
const firstOf = (query: string): string | undefined => search.search(query)[0]?.id;

describe('what a query is about', () => {
  it.each([
    ['an entry of a feature that is not named comes later', '发送消息 ext 必须是json对象', 'message-ext-not-object'],
    ['an entry of the named feature comes first', '广播 ext 必须是json对象', 'broadcast-ext-not-object'],
    [
      'an entry that does not name the action comes later',
      '拉黑用户失败 提示 user not found',
      'blocked-user-not-found',
    ],
    ['an entry of the opposite action comes later', '一次拉黑人数过多', 'user-names-too-many'],
    ['the opposite action finds its own entry', '移出黑名单人数太多', 'unblocked-users-too-many'],
    ['a question about groups is not about chatrooms', '移除群成员 提示不是群成员', 'users-not-members'],
    [
      'what is wrong decides between entries of one thing',
      '导入好友失败 用户没注册',
      'imported-contacts-not-registered',
    ],
    ['too many is not too long', '聊天室标签太多', 'user-tags-too-many'],
    ['too long is not too many', '聊天室标签太长', 'chatroom-tag-too-long'],
    ['an expired time is not a limit', '每小时聊天记录下载 超过3天', 'history-hour-expired'],
    ['a whole message between Chinese words decides', '群里已经封了 group is disabled', 'group-disabled'],
    [
      'an entry of calls that force something comes later',
      '删除聊天室属性 有的key删不了',
      'chatroom-attribute-deletion-failed',
    ],
    ['a question about members is not about users', '并发设置成员属性', 'member-attribute-conflict'],
    ['a question about registration is about registration', '注册 昵称过长', 'nickname-too-long'],
    [
      'a missing permission decides between entries of one thing',
      '改不了房间名 没有权限',
      'chatroom-fields-need-admin',
    ],
    ['a question about chatrooms is not about groups', '直播间公告字数限制', 'chatroom-announcement-too-long'],
    ['the limit of one request is not the limit in all', '拉人进子区一次最多能拉几个', 'thread-body-limit-reached'],
    ['the limit of an app is not the limit of a list', '整个应用敏感词加满了', 'app-keywords-exhausted'],
    ['the number of words is not the number of lists', '一个敏感词名单最多放多少个词', 'keywords-too-many'],
    ['the number of lists is not the number of words', '最多能建多少个敏感词名单', 'keyword-lists-too-many'],
    ['one of two alternatives in a title is enough', '白名单批量添加 61个', 'usernames-too-many'],
    ['an entry about another fault comes later', '聊天室kv删除失败 key不存在', 'deleted-chatroom-attribute-missing'],
    ['an entry about groups comes later if no group is named', 'app被禁用 发消息403', 'operation-not-allowed'],
    ['a number of characters is a length', '推送昵称不能超过多少字', 'push-nickname-too-long'],
    ['an image is a file, but not a shared file', '缩略图下载404', 'file-not-found'],
    ['a recipient is not the message', '撤回的消息找不到', 'recall-message-not-found'],
    ['a keyword that is the whole query finds its entry', '参数错误', 'invalid-request'],
    ['a number of minutes is a time', '消息发了5分钟撤不回', 'recall-window-passed'],
    ['a time in English is a time', 'can not recall message after 3 minutes', 'recall-window-passed'],
    [
      'a limit that is too small is not one that is too large',
      '聊天室maxusers改小失败',
      'chatroom-max-users-too-small',
    ],
    ['a value is not a key', '群成员属性的值太长', 'member-attribute-value-too-long'],
    ['a page is not the total', '子区列表每页最多多少', 'thread-query-limit-reached'],
    ['something left out is missing', '取token的时候少了client_secret', 'client-secret-missing'],
    [
      'one of several is a partial failure',
      'bulk register: one of the names already exists',
      'registered-username-taken',
    ],
    ['words in the middle of a verb do not matter', '对同一条消息点了两次赞', 'reaction-already-added'],
    ['an edition is not named by 429', '429怎么办', 'api-rate-limit'],
    ['one of two things in a title is enough', '检查是不是好友 没传用户名', 'check-username-blank'],
    ['years are a time', '半年前的语音现在听不了 404', 'file-expired'],
    ['what cannot be done was not done', '敏感词怎么删都删不掉', 'keywords-not-deleted'],
    ['群发 is not about groups', '今天给全部用户群发的次数用光了', 'all-users-broadcast-limit'],
    [
      'something in passing is not the subject',
      '大模型流式输出到一半换了个机器人账号接着发，被拒绝',
      'stream-sender-mismatch',
    ],
    [
      'a whole message beats the beginning of another',
      "target_type can only be 'users'",
      'broadcast-target-type-invalid',
    ],
    [
      'a part of a word is no subject',
      'paging through the sub-discussions of a group 100 at a time',
      'thread-query-limit-reached',
    ],
    ['a preposition is not the sender', 'remove users from group blocklist one failed', 'unblocked-group-user-failed'],
    ['an empty list is empty', '发消息接口 to 传了空列表', 'message-recipients-empty'],
    ['the kind of chat is not the feature', '发送单聊消息接口报错 接收人太多', 'message-recipients-too-many'],
    ['what is not of this app is of another', '创建子区 报错消息不是本应用的', 'thread-message-of-other-app'],
    ['over a number is too many', 'group blocklist userNames over 60', 'user-names-too-many'],
    [
      'a question about values is about a wrong value',
      'what values can target_type have when sending a message, I put "group"',
      'target-type-invalid',
    ],
    ['what is ruled out is not the fault', 'token is illegal 是什么原因，app token 没过期啊', 'token-illegal'],
    ['a name is too long for registration', '注册账号报400 用户名太长', 'username-too-long'],
    ['trying several times is no limit', '撤消息报 500 怎么解决，重试几次都不行', 'recall-internal-error'],
    ['deleting from a list is taking off it', '白名单批量删除人数超过60', 'unallowed-users-too-many'],
    ['a field called to is the recipient', 'recall api error, to is empty', 'recall-recipient-empty'],
    [
      'a question about what to write is about a wrong value',
      '给聊天室发消息 target_type 应该写什么，写 chatroom 报错',
      'target-type-invalid',
    ],
    [
      'what happens in a chatroom did not happen in a group',
      '直播间批量禁言 有人没禁上',
      'muted-chatroom-member-failed',
    ],
    ['how a check was started says little', '主动审核接口报400 应用不存在', 'moderation-app-not-found'],
  ])('%s: %s', (_, query, id) => {
    expect(firstOf(query)).toBe(id);
  });
});

it('a field in a message is one word, so that words around a message are no part of it', () => {
  expect(firstOf('postman 调获取token接口 client_secret must be provided')).toBe('client-secret-missing');
});

describe('the agreement of a question with an entry', () => {
  const agreement = (query: string, id: string): number =>
    topicsOf(query).agreement(documents.findIndex((document) => document.id === id));

  it('is highest for the entry with the same subject, action and fault', () => {
    const question = '拉黑的人太多了';
    expect(agreement(question, 'user-names-too-many')).toBeGreaterThan(agreement(question, 'blocked-user-not-found'));
    expect(agreement(question, 'blocked-user-not-found')).toBeGreaterThan(agreement(question, 'access-token-expired'));
  });

  it('is the same for banned words as for keywords, and for words that are removed as for words that are deleted', () => {
    expect(agreement('banned words', 'token-user-banned')).toBe(0);
    expect(agreement('removed some words', 'removed-members-too-many')).toBe(0);
    expect(agreement('removed some users', 'removed-members-too-many')).toBeGreaterThan(0);
  });

  it('is about a partial failure if something failed for one of several', () => {
    expect(topicsOf('muted three users, one of them can still talk').isPartial).toBe(true);
    expect(topicsOf('cannot mute a user').isPartial).toBe(false);
  });

  it.each([
    ['a question about nothing that the catalog knows', 'the sun is shining'],
    ['parts of other words, such as format in information', 'information, remote, trace'],
  ])('is 0 for %s', (_, question) => {
    const { agreement: agrees } = topicsOf(question);
    expect(documents.map((_, number) => agrees(number)).filter((each) => each !== 0)).toEqual([]);
  });
});
