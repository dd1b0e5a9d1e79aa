import { describe, expect, it } from 'vitest';
import { createSearch } from '../../../../../catalog/engine/search';
import { searchDocuments } from '../../../../../catalog/engine/search/documents';
import { catalog } from '../../../support/catalog';

const search = createSearch(searchDocuments(catalog));
const firstOf = (query: string): string | undefined => search.search(query)[0]?.id;

describe('what readers in a hurry mean', () => {
  it.each([
    ['a value that is wrong is not missing', '拿 token 时 client_secret 错了', 'client-secret-mismatch'],
    ['an ID that is wrong does not exist', 'thread id wrong 404', 'thread-not-found'],
    ['what is not mine is of someone else', '聊天室属性不是我设的改不了', 'chatroom-attribute-of-other-user'],
    ['a message of someone else', '消息不是我发的 改不了', 'edit-not-authorized'],
    ['global is the whole app', 'global mute 403', 'app-wide-mute-not-enabled'],
    ['a number of characters is a size', '服务端发消息 5000字 超过大小', 'message-too-large'],
    ['so is a number of megabytes', '附件 20M 超了', 'upload-file-too-large'],
    ['a contraction may lack its apostrophe', 'kick ppl who arent in the group 403', 'users-not-members'],
    ['too much of a call is a rate', '推送推太猛 403', 'push-limit-reached'],
    ['withdrawing from a list is no recall', '一口气撤太多人白名单', 'unallowed-users-too-many'],
    ['moving out of a label is removing', '从推送标签里移人没成功', 'push-label-user-not-removed'],
    ['what never was there does not exist', '删的房间属性key本来就没有', 'deleted-chatroom-attribute-missing'],
    ['a wrong method is a wrong value', 'get写成了put 500', 'method-not-supported'],
    ['a result in a field is a partial failure', '撤回 recalled里写not_found', 'recalled-message-not-found'],
    ['a message that belongs elsewhere', '建子区说消息不是这个群的', 'thread-message-of-other-group'],
    ['forced is any kind of forcing', '强删房间属性 有的没删掉', 'forced-attribute-deletion-failed'],
    ['less than something is too small', '聊天室人数上限设得比在线人数少', 'chatroom-max-users-too-small'],
    ['a feature that was not opened for us is not missing', '改消息的功能没给我开', 'edit-not-enabled'],
    ['one of several in English', "tried to put several users on a push tag, one didn't", 'push-label-user-not-added'],
    ['a second one is a duplicate', 'second topic on the same msg not allowed', 'thread-already-created'],
    ['what is against the rules has special characters', '聊天室属性 key里有特殊字符', 'chatroom-attribute-illegal'],
    ['starting something is creating it', 'start a thread from a private chat message', 'thread-needs-group-message'],
    ['a number of things is no status', '检查好友列表传了200个', 'check-list-size-invalid'],
    ['every form of a verb names its feature', 'text to moderate is null', 'moderation-text-empty'],
    ['ordering is subscribing', '订上下线通知 人数超100', 'presence-subscriptions-too-many'],
    ['a wrong ID of a file is not one of its group', '群文件id错了 下不了', 'shared-file-not-found'],
    ['off a list is removing from it', 'took too many ppl off allowlist in one request', 'unallowed-users-too-many'],
    ['lifting a block is removing from its list', '批量解黑名单人太多', 'unblocked-users-too-many'],
    ['a number of things on a page is a limit', '子区列表一页要100个', 'thread-query-limit-reached'],
    ['attributes in a group are those of its members', '一个群成员身上挂的属性太多了', 'member-attributes-too-many'],
    ['what is not unique is a duplicate', '这个用户id注册过了 不唯一', 'username-taken'],
    [
      'one person is one of several',
      'one guy in the group can still speak after bulk mute',
      'muted-group-member-failed',
    ],
    ['what is nonexistent does not exist', 'pushed to someone nonexistent, got 200', 'push-target-not-found'],
    ['the recipient of a letter is one of a message', '没填收信人', 'message-recipients-empty'],
    ['moving old messages is importing them', '导旧消息 type空', 'imported-type-empty'],
  ])('%s: %s', (_, query, id) => {
    expect(firstOf(query)).toBe(id);
  });
});
