/** Words that identify secrets. This file has only lists; the rules that use them are in the other files. */

/**
 * Words that make any name the name of a secret, wherever they occur in it: `newPassword`, `share-secret`,
 * `easemob_token`.
 */
export const SECRET_WORDS = [
  'passw(?:or)?d',
  'passwort',
  'passwrd',
  'passphrase',
  'passcode',
  'pwd',
  'pswd',
  'contrase(?:ñ|n)a',
  'mot[ _-]de[ _-]passe',
  'secret',
  'token',
  'credential',
  'app[ _-]?cert(?:ificate)?',
  '(?<=["\'])certificate(?=["\']\\s?:)',
  'server[ _-]?key',
  'cookie',
  'authorization',
  'signature',
  'captcha',
  'csrf',
  'xsrf',
  'jwt',
  'sessid',
  'session[ _-]?(?:id|key|token)',
  'connect\\.sid',
  '(?:api|access|private|secret|encrypt(?:ion)?|sign(?:ing)?|master|aes|des|rsa|hmac|shared|account|subscription|auth|ssh|deploy|license)[ _-]?key',
  '(?:verif(?:ication|y)|auth(?:entication|orization)?|sms|security|pin|otp|check|dynamic|confirm(?:ation)?|access|invite|login)[ _-]?code',
  'one[ _-]time[ _-]?(?:password|code|pin)',
  'senha',
  'пароль',
  'токен',
  'パスワード',
  '暗証番号',
  '비밀번호',
  '密码',
  '密碼',
  '口令',
  '密钥',
  '密鑰',
  '秘钥',
  '私钥',
  '令牌',
  '凭证',
  '凭据',
  '验证码',
  '驗證碼',
  '校验码',
  '动态码',
  '授权码',
] as const;

/** Short words that must be a separate part of a name: `pin`, `user_pass`, but not `pinned` or `passed`. */
export const SHORT_SECRET_WORDS = [
  'pin',
  'pass',
  'pw',
  'psw',
  'ak',
  'sk',
  'otp',
  'totp',
  'psk',
  'sid',
  'sig',
  'auth',
  'authentication',
  'session',
  'sign',
  'bearer',
  'cvv',
] as const;

/** Names of phone numbers and similar. Only digits after them are masked. */
export const PHONE_WORDS = [
  'mobile',
  'cellphone',
  'telephone',
  'phone',
  'msisdn',
  'tel',
  '手机号?码?',
  '電話',
  '电话号?码?',
] as const;

/**
 * Endings of names that contain a word for a secret, but whose value is not secret: `token_type`, `passwordLength`,
 * `TokenFilter`.
 */
export const ABOUT_SECRETS = [
  'types?|expires?(?:in|at|on)?|expir(?:y|ation|ed)(?:time|date|at|in)?|ttl|lifetime|length|len|counts?|limit|size|min|max|seconds|days',
  'ur[il]|endpoint|path|file(?:name)?|dir|domain|name|field|header|param(?:eter)?|format|version|hint|scope|prefix',
  'required|enabled|disabled|valid(?:ity|ation|ator)?|invalid|status|state|errors?|exception|policy|rules?|strength|mode|quota|usage',
  '(?:changed|created|updated|issued|reset)(?:at|on|time|date)?|time|date|algorithm|alg|method',
  'encoder|filter|service|handler|provider|manager|controller|config|factory|interceptor|store|utils?|iz(?:e|ed|er)|ary|policy|jar|cutter',
] as const;

/** Parts of a name with the same effect: `max_tokens`, `isPasswordSet`, `auth_bad_access_token`. */
export const ABOUT_SECRETS_PARTS = new Set(
  'is has have need needs requires max min num total count prompt completion bad invalid expired missing wrong illegal incorrect unauthorized forgot no without not allow use input output'.split(
    ' ',
  ),
);

/** Words after a name that are not a value. */
export const NO_VALUES = new Set(
  (
    'null none nil undefined true false yes no nan required optional missing invalid expired empty blank unknown ok failed failure error success ' +
    'string str text varchar char bytes int integer long number boolean bool any object array bearer basic digest password token secret username user ' +
    'hidden redacted masked filtered removed omitted sensitive n/a na tbd default test example changeme revoked valid present absent set unset ' +
    'is was has are must should shall can cannot may not the a an and or in of for to from with be been does did will wrong incorrect illegal bad too ' +
    'unable please check login email phone mobile code access refresh client app type name value key id unauthorized forbidden denied rejected ' +
    'unsupported malformed corrupt length it its your this that has_expired if when only disabled enabled accepted blocked policy started done'
  ).split(/\s+/),
);

/** How Chinese sentences about a secret continue: `密码不能为空`, `验证码：已过期`. */
export const CHINESE_SENTENCE =
  /^(?:的|不|未|无|已|必|错|为空|空|长度|长|格式|需|请|可|应|由|包含|是否|过期|有效|失效|至少|至多|最|一致|两次|正确|校验|验证|登录|超|在|会|将|和|与|或|及|管理|找回|重置|修改|设置|类型|来|即|也|被|中|过|生成|获取|更新|没)/;

/** Mail addresses in public documents. */
export const PUBLIC_ADDRESSES: readonly RegExp[] = [/^support@easemob\.com$/i, /^git@/i, /^no-?reply@/i];

/** File extensions, because a file name can look like a mail address: `logo@2x.png`. */
export const FILE_ENDINGS =
  /\.(?:png|jpe?g|gif|webp|svg|ico|bmp|avif|js|mjs|cjs|css|tsx?|jsx?|vue|json|html?|map|mp[34]|wav|pdf|zip|tgz|gz|txt|log|java|kt|py|go|php|rb|class|so|dll)$/i;

/** Authentication schemes before the credentials in a header. */
export const SCHEMES =
  /^(?:bearer|basic|digest|token|negotiate|ntlm|hmac(?:-sha\d+)?|aws4-hmac-sha256|api-?key|oauth2?|jwt|bot|hawk|key|signature|app|user|client|sso-?key|acs|qiniu|tc3-hmac-sha256|dpop|mac|scram-sha-\d+)$/i;
