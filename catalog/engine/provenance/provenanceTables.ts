/** OAuth error types that this API is not known to send. */
export const oauthErrors =
  /^(?:invalid_(?:token|client|scope)|unauthorized_client|unsupported_grant_type|(?:login|consent|interaction)_required|authorization_pending|slow_down|temporarily_unavailable|insufficient_scope|server_error)$/;
export const sharedOauthErrors = new Set(['invalid_grant', 'invalid_request', 'access_denied', 'unauthorized']);
export const oauthFields =
  'erroruri errorhint errorcodes traceid correlationid errordebug state errorsubcode suberror'.split(' ');

/** How messages of Google, Salesforce, Keycloak, Azure and Spring Security with the same error types begin. */
export const oauthMessages =
  /^(?:bad (?:request|credentials)|token (?:has been expired|is not active)|malformed auth|code (?:was already|not valid)|invalid (?:jwt|user cred|refresh|auth)|(?:account|user) (?:has been del|is not fully|disabled|hasn)|session (?:not active|doesn)|expired (?:auth|access\/)|authentication failure|aadsts|full authentication|the provided auth|(?:the )?refresh token)/i;

/** Error types of Apache Usergrid that are not documented for this API, which is based on it. */
export const usergridErrors =
  /^(?:expired_token|o?auth_(?:not?|unactivated|missing|expired|invalid|incorrect)_\w+|no_name_specified|null_pointer|organization_not_found|query_parse|index_query)$/;

/** Hosts of other services, among them the vendor's own for calls and live streams. */
export const otherHosts =
  /(?:^|\.)(?:api[\w-]*\.agora\.io|weixin\.qq\.com|im\.qcloud\.com|feishu\.cn|jpush\.cn|zoom\.us|windows\.net|netease\.im|(?:sd-rtn|google(?:apis)?|salesforce|microsoftonline|dingtalk|tencentcloudapi|ronghub|rong-api|github|okta|auth0|apple|facebook|getui|huawei|qiniu(?:p|api)|alipay|aliyuncs|baidu(?:bce)?|amap|openai|paypal|slack|stripe|twilio|discord)\.com)(?::\d+)?$/;
export const usergridHosts = /(?:usergrid|apigee)/;
export const keycloakPath = /\/realms\/[^/]+\/protocol\/openid-connect/;
/** The organization that Apache Usergrid creates on installation. */
export const usergridPath = /^(?:\/usergrid)?\/test-organization\//;

/** Response headers of web frameworks and clouds that this API is not behind. A proxy in front of it may add one too. */
export const otherServerHeaders =
  /\b(?:x-(?:powered-by|runtime|(?:aspnet|drupal|github|amzn?|goog|ms|kong|vercel)[a-z-]+)|cf-ray|www-authenticate(?=.{2,40}realm=(?!.{0,2}(?:easemob|agora))))["']?\]?\s{0,3}(?:[:=,]|=>)|(?:(?:^|\n)[<>\s]{0,4}server:\s|\bserver["']?\]?\s{0,3}(?:=>|:|,\s{0,3}["']?value["']?\s{0,3}:)\s{0,3}\[?["'])(?!nginx|openresty|tengine|apache|envoy|istio|squid|haproxy|varnish|easemob)[a-z]/i;

/** Fields of other services' error bodies. No documented error of this API has one of them. */
export const otherFields =
  `success traceid requestid correlationid spanid errorid errcode documentationurl erroruri retryafter instance title detail details
  help helpurl ok hint moreinfo links embedded errmsg errortype detailederror i18nkey field rule violations trace stack`.split(
    /\s+/,
  );

/** The vendor's domains, and domains of customers that are named after the product. */
export const vendorHosts = /(?:^|\.)(?:easemob\.\w+(?:\.\w+)?|easecdn\.com|(?:agora|hyphenate)\.(?:com|io|cn))$/;
/** Sites of the vendor with documents and consoles, but no API. */
const vendorSites = /^(?:docs?|docs?-[\w-]*|www|console|support|sdkdocs|github|ccs)\./;

/**
 * Names of services with the same messages, and of the vendor's competitors. Exception classes of this API contain
 * `org.usergrid` too.
 */
export const otherServices =
  /(?<!\borg\.|\bapache\.)\busergrid\b(?!\.)|\b(?:apigee|keycloak|salesforce|okta|auth0|azure ad|identityserver\d?|duende|jmessage|getstream|cometchat|supabase|gotrue|authing|casdoor|cognito|mattermost|rocket\.?chat|zulip|synapse|ejabberd|admission webhook|(?:authori[sz]ation|oauth2?|identity|sso) server)\b|\b(?:rongcloud|sendbird|pubnub)|\btencent(?: cloud)? (?:im|chat)\b|\byunxin\b|融云|云信|网易\s?IM|腾讯(?:云)?\s?(?:IM|即时通信)|\blevel \d+, state \d/i;
/** An API with a name of its own, and not with words for this one: `the Orders API`. */
export const namedApi =
  /\b(?!Rest|Chat|Server|Web|Th|Open|User|Group|Mess|Push|Token|Our|Your|Man)[A-Z][a-z]{2}[\w-]*(?: system| service)? API\b|(?:^|\n)(?![^\n]*(?:IM|REST|[群聊推]|用户|消息|即时))[^\n]{2,12}(?:接口|服务|系统|平台)(?:文档|错误码|返回码)/;
/** Names of services in a cluster or a private network. */
export const clusterHosts = /\w\.(?:svc|internal)\b/;
/** A number of another scheme behind a message: `[code: 10000]`. */
export const otherNumbering = /[[(]\w*\s?code\W{1,2}(?![45]\d\d\b)\d/i;
/** Sentences in which a server of the reader answers, and does not call: `our login service: …`, `我们自己的网关返回…`. */
export const ownServers =
  /(?<!\b(?:from|in|by|to|through|via|behind|of) )\b(?:our|my)(?: [\w-]+){0,3}? (?:services?|servers?|gateway|back-?end|system|platform|api|crm|cms|erp|database|site)(?: (?:\w+ )?(?:answer|return|respon|repl|say|reject|den|complain)\w*| contract|:)|(?<!\b(?:requests?|calls?|messages?|tokens?) (?:(?:is|was|are|were) )?)\b(?:said|sent|returned|answered|produced) by (?:our|my)\b|(?:自[己家研建有]|我司|内部|我们(?!.{0,12}报))[^，。；\n调请转收]{0,10}(?:网关|服务|系统|后[端台]|平台|接口|中心|模块|center|serv(?:er|ice)|gateway)[^，。；\n调请转收]{0,4}(?:返回|响应|抛|弹|提示|报|说|给|校验|拦|[:：]|[）)]|\s*$)|(?:网关|服务|系统|后[端台]|平台|接口|中心|模块)[^，。；\n]{0,3}是(?:我们|自[己家研建]|公司|内部)(?!.{0,40}(?:[调转]|请求|环信|IM))|(?:IM|环信|即时通[讯信])[^，。\n]{0,4}(?:无关|没有?关系)/i;
/** Words of a label that name no program, with dates, times and statuses. */
export const neutralWords =
  /\b(?:\d+(?:[-/.:,TZ+]+\d+)+|[45]\d\d|https?|status|code|err(?:or|msg)s?|err(?=[:=])|msg|message|reason|desc|error_?description|info|warn(?:ing)?|fatal|resp(?:onse)?|body|(?:runtime|io)?exception|caused|by|api|im|chat|rest|server|request|call|return\w*|type|fail(?:ed|ure)?|em\w+|get|post|put|delete|unauthorized|forbidden)\b/gi;
/** Packages of the exception classes that this API sends, with the libraries it uses. */
export const knownPackages =
  /^(?:com\.(?:easemob|hyphenate|fasterxml|sun)|(?:io|com)\.agora|javax?|jakarta|org\.(?:usergrid|apache(?!\.(?:kafka|hadoop|spark|flink|pulsar|rocketmq))|codehaus|glassfish|springframework))\./;
/** Packages of HTTP clients and loggers, whose classes stand in front of any service's messages. */
export const clientPackages =
  /^(?:feign|retrofit2|okhttp3|requests|urllib3|httpx|aiohttp|reactor|kong|cn\.hutool|com\.(?:alibaba|google)|io\.(?:netty|vertx|micronaut|quarkus)|o\.[as]|System|Microsoft|Newtonsoft|RestSharp|GuzzleHttp|Illuminate|Symfony|Net|Faraday|RestClient|HTTPoison|Tesla)[.\\:]/;
/** Names of the vendor, as words and in exception classes. */
export const vendorNames = /easemob|hyphenate|agora(?!.rt[cm])|环信/i;

/** Path segments of login servers, which send the same error types and general messages as this API. */
export const loginSegment = /^(?:[.@~].*|oauth2?|auth|login|identity|realms|sso|connect)$/i;
/** First path segments of other services. No org has such a name. */
export const interfaceSegment = /^(?:api|rest|v\d{1,3}|services?)$/i;
/** An app name never looks like a version: `/im/v1/rooms`. */
export const versionSegment = /^v\d{1,3}$/i;

/** Error types of Jackson, JAX-RS and the Java standard library. Logs of programs contain them without any response. */
export const libraryErrors = new Set(['json_parse', 'web_application', 'IllegalArgumentException']);

/** Words that any service uses in its errors. A message of only these words may come from any service. */
export const genericWords = new Set(
  `a an and are be been bad by can cannot could current data does doesn empty entity error exceed exceeded exceeds exist exists expired failed
  feature field file for forbidden found from has have id illegal in internal invalid is it large length limit list long max maximum may
  message method missing more must name no not null number occurred of off on open operation or param parameter params password please
  processing property provided query reach reached reaches request required resource s server service set should size some supported t than
  that the this time to token too type unable unauthorized unexpected unknown unsupported update url user username users valid value while
  with you your bytes body authenticate media authorized page count many access allowed allow available unavailable object client_id
  client_secret oldpassword newpassword edit edited another http read check correct find application direction desc asc greater avatar app
  others only javax ws rs webapplicationexception`.split(/\s+/),
);

/** Whether a host (in lower case, without port) is a website of the vendor. */
export const isVendorSite = (host: string): boolean => vendorHosts.test(host) && vendorSites.test(host);

/** Whether a host (in lower case, with or without port) serves this API. */
export function isApiHost(host: string | null): boolean {
  const name = host?.replace(/:\d+$/, '') ?? '';
  return vendorHosts.test(name) && !vendorSites.test(name) && !otherHosts.test(name);
}
