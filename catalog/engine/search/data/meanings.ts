/**
 * Synonyms: what readers say, and what the texts say instead, in both languages. Each line is one meaning. A search
 * for one wording also finds the others, which rank a little lower. All words of a wording must occur. If a word
 * identifies a single entry, add it to the `keywords` of that entry in the YAML instead.
 */
const lines = `
已满 | 满员 | 满了 | 人满 | full | 达到上限 | max user size | 群人数 | 群人数上限 | 群成员上限 | 加满 | 群成员数 | 群成员数量 | 人数超限 | 人数 上限 | 成员 上限 | 成员数 上限 | 塞满 | 存满 | 建满 | 写满 | 装满 | 占满
不存在 | 找不到 | 未找到 | 没有找到 | 没找到 | 查不到 | 没有注册 | 没注册 | 未注册 | 不在 | 无此 | 没有这个 | not found | no such | doesnt exist | not exist | not exists | doesn t exist | cannot find | not registered | nonexistent | absent | gone | 查无 | 不见了 | not there | bogus | 没这个 | 没有这 | never created | isn t there | deleted already
重复 | 已经 | 再次 | 两遍 | 两次 | 多次 | already | duplicate | twice | 早就
已存在 | 已经存在 | 已有 | 已经有 | 占用 | 重名 | 撞名 | 被占用 | 已被占用 | already exists | already created | already added | already taken | taken | exists | unique | 撞了
过期 | 失效 | 到期 | 太久 | 很久 | 天前 | 周前 | 一周前 | 几天前 | 上周 | 上个月 | 月前 | too old | expired | expire | expiry | outdated | 几个月前 | months ago | yesterday
太大 | 过大 | 超过 | 超过大小 | 超出 | 超了 | 最大 | 多大 | too large | too big | oversize | huge | exceeds | exceeding
太长 | 过长 | 超长 | 超过 | 超了 | 最长 | 多长 | 字数 | 长度 | 长度限制 | too long | length
太多 | 过多 | 超过 | 超了 | more than | 上限 | 已达上限 | 到上限 | 到顶 | 最多几个 | 几次 | 多少次 | 超出 | 超限 | 达到上限 | 超过上限 | 最多 | 多少个 | 多少条 | too many | exceed | maximum | limit reached | max
限制 | 上限 | 超限 | limit | limited | quota | 配额 | 额度
人数 | 用户数 | 用户过多 | 成员数 | 用户超过 | 多少人 | 太多人 | 人太多 | many users | many members
大小 | 尺寸 | 总长 | 字节 | size | bytes
总数 | 总共 | 总量 | 一共 | 加起来 | 总计 | total
部分 | 有的 | 有些 | 有几个 | 个别 | 其中 | some | partially
数量 | 个数 | 总数 | 词数 | 上限 | 过多 | 太多 | number | count
为空 | 是空 | 传空 | 传了空 | 填空 | 空的 | 空值 | 空字符串 | 空对象 | 空数组 | 缺参 | 没传 | 没有传 | 没填 | 没写 | 没内容 | 未传 | 没带 | 没有带 | 缺少 | 缺失 | 少传 | 忘传 | 忘带 | 忘填 | 忘了 | 忘记 | 漏传 | 不传 | 没有 | 必填 | 不能为空 | missing | empty | null | required | blank | omitted | mandatory | lacks | without | not sent | not provided | must be provided | 漏了 | 没给 | 都没传 | forgot | left out
格式 | 格式错误 | 格式不对 | 不合法 | 解析 | bad | malformed | format | not valid | parse
特殊字符 | 特殊符号 | 非法字符 | 大写 | 大写字母 | 下划线 | 中文名 | uppercase | underscore | 命名规则 | 不合法 | special characters | naming rules
不合法 | 非法 | 无效 | 负数 | 不符合 | 不对 | 不规范 | illegal | invalid | not legal | not valid
不对 | 不正确 | 错误 | 有误 | 写错 | 传错 | 错了 | wrong | incorrect | invalid
不属于 | 属于其他 | not belong | belongs to another
不匹配 | 不一致 | 对不上 | 不对 | 填错 | 不符 | 不同 | 不一样 | different | mismatch | not match | doesnt match | does not belong
类型 | type
键 | key
值 | value
违规 | 敏感词 | 敏感 | 违禁 | 违禁词 | 鉴黄 | profanity | 审核 | violation | violates | rejected | refused | sensitive | moderation | 脏话 | 广告
并发 | 同时 | 冲突 | concurrent | concurrently | concurrency | conflict | at the same time | two servers
损坏 | 不完整 | 被截断 | 截断 | 少了一截 | corrupt
间隔 | 隔 | 中间 | 停了 | 卡了 | 卡顿 | interval
分片 | 片 | 一片 | chunk
数组 | 列表 | array | list
权限 | 没有权限 | 无权 | 没权限 | 无权限 | permission | not allowed | not authorized | no permission | forbidden | denied
封禁 | 封号 | 被封 | 冻结 | suspended | 封掉 | 封 | 禁用 | 停用 | banned | ban | not activated | deactivated | blocked user
不支持 | not supported | unsupported
超时 | 时限 | 超过时间 | 超过 时长 | 超过时长 | 两分钟 | 2分钟 | timeout | timed out | time limit | too late | too old | window passed | 太晚 | 太晚了
未开通 | 未开启 | 没开通 | 没有开通 | 没有开启 | 没开启 | 未启用 | 没启用 | 没开 | 没给我开 | 没给开 | 没打开 | 未打开 | 开通 | not enabled | not open | not opened | not activated | unopened | disabled | off | enable | 关掉 | 关了 | activate | activated | buy
套餐 | 版本 | 升级 | 付费 | 扩容 | purchase | edition | plan | upgrade
限流 | 频率限制 | 频控 | 限频 | 限速 | 流控 | 调用频率 | 频率上限 | 频率超限 | 太频繁 | 过于频繁 | 频繁 | 太快 | 过快 | qps | rate limit | rate limit exceeded | rate limited | ratelimit | rate limiting | rate limits | throttle | too fast | too frequently | too often | reach limit | flow control
频率 | rate | frequency
内部错误 | 崩溃 | 宕机 | crash | 服务错误 | 服务出错 | 服务器错误 | 服务器出错 | 服务端错误 | 服务端异常 | 服务异常 | 内部 出错 | internal error | internal server error | server error | server failed | 崩了 | down

429 | too many requests | too many calls
请求方法 | 请求方式 | method not allowed | http method | http verb | verb | patch

用户已存在 | 用户名已存在 | 用户 已存在 | 重复注册 | 已被注册 | 已注册 | 已经注册 | 用户名被占用 | already registered | username taken | user exists | username exists | user already exists | username already exists | username unique
用户不存在 | 用户 不存在 | 账号不存在 | user not found | user not exist | no such user | unknown user | user doesnt exist
消息 id | 消息id | message id | msg id | msgid
群 id | 群组 id | 群id | 群号 | group id | groupid
聊天室 id | 聊天室id | chatroom id | room id
用户名 | 用户名称 | 用户id | 用户 id | username | user name | user id | userid | 账号 | 账户 | 用户 | account | uid
用户 | user | account | 账号 | 账户
旧密码 | 原密码 | 老密码 | old password | oldpassword
新密码 | new password | newpassword
密码 | password | pwd | passwd | 口令 | passcode
昵称 | nickname | nick
令牌 | 凭证 | token | credential | access key
注册 | register | registration | registering | registered | sign up | signup
注册 | 注册用户 | 创建用户 | 创建账号 | 注册账号 | 添加用户 | 新增用户 | 开户 | create user | register user
批量 | 批次 | 一批 | bulk | batch | at once | 一口气 | in one go
删除用户 | 删用户 | 注销 | 销号 | 删号 | delete user | deregister
未授权 | unauthorized | unauthorised
退群 | 退出群聊 | 退出群 | 退出 | quit | leave | leave group | 走
解散 | disband | destroy | dissolve
登出 | 下线 | 退出登录 | 踢下线 | logout | offline
登录 | 登陆 | sign in | log in | signin | 鉴权 | 认证 | 验证 | authenticate | authentication | unauthorized | login | auth
密钥 | 秘钥 | secret | client secret
客户端id | client id | clientid
app key | appkey | organization application
应用 | app | application
管理员 | 房管 | admin | administrator

群 | 群组 | 群聊 | 群里 | 群内 | group | chatgroup | team chat
聊天室 | 直播间 | 房间 | chatroom | chat room | room | 直播
群不存在 | 群组不存在 | 群组 不存在 | 群 不存在 | group not found | group not exists | group not exist | grpid does not exist
聊天室不存在 | 聊天室 不存在 | chatroom not found | chatroom does not exist
加群 | 入群 | 进群 | 拉群 | 加入 群 | 加入 | 进 | join | join group | joining
已在群 | 已在群里 | 已经在群 | 已经在群里 | 在群里了 | 已入群 | 已进群 | 已经进群 | 已加群 | 已是群成员 | 已经是群成员 | 重复加群 | 重复入群 | already in group | already a member | already joined
不在群 | 不在群里 | 退群了 | 已经退群 | 不在群组 | 不在群内 | 不是群成员 | 非群成员 | 非成员 | 不是成员 | not in group | doesn t exist in group | doesnt exist in group | not exist in group | not a group member | not members | not member | not joined | non member | nonmember
不在聊天室 | 不在聊天室里 | 不是聊天室成员 | not in chatroom
成员 | 群成员 | member | 群友
群主 | 所有者 | 拥有者 | group owner | owner | 建群的人 | creator | founder
新群主 | 新所有者 | new owner
原群主 | 老群主 | 旧群主 | 现任群主 | old owner
相同 | 一样 | 同一个 | 同一人 | same | identical
置顶 | 钉 | pin
转让 | 移交 | 转移 | 转给 | transfer | ownership | hand over
添加 | 加 | 加人 | 拉人 | 拉 | add | adding | added
踢出 | 踢人 | 踢除 | 踢掉 | 移走 | 踢 | 移除 | 移出 | kick | remove | removal | 请出 | 赶出 | expel
取消拉黑 | 放出来 | 放出 | 拿出来 | 解除黑名单 | 移出黑名单 | 移除黑名单 | 解封 | unblock | unban
拉黑 | 黑名单 | 群黑名单 | 屏蔽 | blocklist | blacklist | block
白名单 | allowlist | whitelist | 免禁 | exempt
禁言 | 静音 | 禁 | mute | muted | muting | silence | 闭麦 | 闭嘴
解除禁言 | 取消禁言 | 移除禁言 | 解禁 | unmute | removemute | unmuted
群名 | 群名称 | 群组名称 | 群名字 | group name
名称 | 名字 | 名 | 标题 | name | title
描述 | 简介 | description | desc
公告 | announcement | notice
头像 | avatar
标签 | tag | 记号
语音转文字 | 语音识别 | speech to text | asr
不是数字 | 带字母 | 有字母 | 字符串 | 非数字 | not a number | not a valid number
群成员属性 | 成员属性 | 群名片 | 群昵称 | member attribute | member attributes | group card
属性 | 元数据 | kv | attribute | metadata
用户属性 | 用户资料 | 头像昵称 | 昵称头像 | 用户信息 | 用户头像 | user attribute | user attributes | user metadata | profile | user profile
自定义属性 | 扩展属性 | 属性 | attribute
创建 | 新建 | 建 | 建立 | create | creating
只能 | 只支持 | 仅支持 | only | can only
建群 | 创建群 | 创建群组 | 新建群 | 创建 群 | create group | creating a group
共享文件 | 群文件 | shared file | group file | shared files
子区 | 话题 | 子群 | 讨论串 | thread | topic | side discussion
嵌套 | 再建 | 再开 | 再套 | 套娃 | nested | nest

消息 | 发消息 | message | msg
发送 | 发消息 | 发送消息 | send | sent
发送方 | 发送者 | 发送人 | 发件人 | from | sender
接收方 | 接收者 | 接收人 | 收件人 | 收信人 | recipient | receiver
单聊 | 私聊 | 一对一 | 私信 | one to one | private chat
扩展 | 扩展字段 | 扩展信息 | 扩展消息 | ext | extension
附件 | 文件 | 图片 | 照片 | 语音 | 音频 | 录音 | 视频 | 缩略图 | image | photo | audio | video | file | attachment | chatfile
上传 | upload
撤回 | 撤不回 | 撤不了 | 召回 | 撤销 | undo | recall | revoke | withdraw | unsend | 撤 | 撤掉 | unsent | 收回 | take back
编辑 | 修改消息 | 编辑消息 | 修改 | 改 | edit | editing | rewrite | modify | modification | 纠正 | 更正 | correct
漫游 | roaming | 云端
历史消息 | 历史记录 | 聊天记录 | 消息记录 | 导出消息 | history | chat history | message history
会话 | conversation | session | channel
广播 | 全员消息 | broadcast | 所有人
定向 | targeted
导入 | import | imported | 迁移 | migrating | 搬
次数 | 用完 | 用尽 | exhausted | used up | count

不是好友 | 非好友 | 陌生人 | 没加好友 | not friends | stranger
好友 | 联系人 | 联络人 | contact | friend | 朋友 | 通讯录
备注 | remark | alias
表情 | 赞 | 表情回复 | 表情回应 | 回应 | 点赞 | reaction | emoji
关键词 | 敏感词 | 违禁词 | 屏蔽词 | 词 | keyword | sensitive word | sensitive words | text | 脏词 | bad word | dirty word
名单 | 词库 | textlist | word list | keyword list | word lists
在线状态 | 上下线 | 上线 | 上线提醒 | 上线通知 | 在线 | presence | online
取消订阅 | 退订 | 取关 | 取消关注 | unfollow | unsubscribe | unsub
订阅 | 关注 | follow | subscribe | subscription | sub | subscribing
他人 | 别人 | 不是我 | 不是本人 | 其他人 | 其他用户 | other user | other users | others | another user
资源 | resource
自己 | 本人 | self | yourself | themselves | itself | oneself
审核 | 送审 | 机审
文本 | 文字
搜索 | 检索 | 查找 | search
翻译 | translate | translation | 翻
详情 | 明细 | detail
语言 | 语种 | language
机器人 | 智能体 | bot | robot | agent
回调 | callback | webhook
网关 | 下游 | 不可用 | gateway | downstream | unavailable
取值 | 枚举 | 能填 | 可选值 | allowed values
数据中心 | 集群 | 环境 | cluster | environment | data center
强制 | 强行 | force | forced
推送 | 推播 | 离线推送 | push | push notification | notification
模板 | 模版 | template
取消收藏 | 删除收藏 | 收藏 删除 | delete favorite
收藏 | favorite | favourite | collection | bookmark
排序 | sort | order | direction
分页 | 每页 | 一页 | page | page size | pagination | limit
时长 | 有效期 | 保存期 | 存储时间 | 保存时间 | 存储时长 | lifetime | storage time

参数 | 字段 | parameter | param | field | argument
请求体 | 包体 | 报文 | body | request body | payload
请求头 | header | content type
接口 | 接口调用 | api | endpoint
请求 | 调用 | request | call
地址 | 路径 | 网址 | url | uri | path
全文索引 | 索引 | full text | index | indexed
调小 | 改小 | 调低 | 减小 | 降低 | lower | reduce
中文 | 汉字 | chinese
设置 | 设为 | 设成 | set | setting
导出 | 下载 | export | download
删除 | 删 | delete | deleted | deletion
查询 | 获取 | 读取 | 查 | 拉取 | query | read | fetch
`;

/** The wordings of each meaning. */
export const meanings: readonly string[][] = lines
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => line.split(' | '));
