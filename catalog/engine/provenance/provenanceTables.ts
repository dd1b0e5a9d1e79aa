/** OAuth error types that this API is not known to send. */
export const oauthErrors = new Set([
  'invalid_token',
  'invalid_client',
  'unauthorized_client',
  'unsupported_grant_type',
  'invalid_scope',
  'login_required',
  'consent_required',
  'interaction_required',
  'authorization_pending',
  'slow_down',
  'temporarily_unavailable',
  'insufficient_scope',
  'server_error',
]);
export const sharedOauthErrors = new Set(['invalid_grant', 'invalid_request', 'access_denied', 'unauthorized']);
export const oauthFields = [
  'erroruri',
  'errorhint',
  'errorcodes',
  'traceid',
  'correlationid',
  'errordebug',
  'state',
  'errorsubcode',
  'suberror',
];

/**
 * How messages of Google, Salesforce, Keycloak, Azure and Spring Security with the same error types begin, in lower
 * case.
 */
export const oauthMessages = [
  'bad request',
  'token has been expired or revoked',
  'malformed auth code',
  'code was already redeemed',
  'invalid jwt',
  'account has been deleted',
  'session not active',
  'session doesn',
  'offline user session',
  'token is not active',
  'invalid user credentials',
  'code not valid',
  'invalid refresh token',
  'stale token',
  'account is not fully set up',
  'account disabled',
  'user disabled',
  'incorrect redirect',
  'expired authorization code',
  'expired access/refresh token',
  'inactive user',
  'authentication failure',
  'ip restricted',
  'invalid authorization code',
  'user hasn',
  'aadsts',
  'bad credentials',
  'full authentication is required',
  'the provided authorization grant',
  'the refresh token is invalid',
  'refresh token',
];

/** Error types of Apache Usergrid that are not documented for this API, which is based on it. */
export const usergridErrors = new Set([
  'expired_token',
  'auth_no_application',
  'auth_not_application_owner',
  'auth_unactivated_organization',
  'auth_unactivated_admin',
  'auth_missing_credentials',
  'auth_expired_session_token',
  'auth_invalid_username_or_password',
  'oauth_missing_key',
  'oauth_missing_secret',
  'oauth_incorrect_key',
  'no_name_specified',
  'null_pointer',
  'organization_not_found',
  'query_parse',
  'index_query',
]);

/** Hosts of other services, among them the vendor's own for calls and live streams. */
export const otherHosts =
  /(?:^|\.)(?:api[\w-]*\.agora\.io|sd-rtn\.com|googleapis\.com|google\.com|salesforce\.com|microsoftonline\.com|windows\.net|weixin\.qq\.com|dingtalk\.com|feishu\.cn|tencentcloudapi\.com|im\.qcloud\.com|netease\.im|ronghub\.com|rong-api\.com|github\.com|okta\.com|auth0\.com|apple\.com|facebook\.com|getui\.com|jpush\.cn|huawei\.com|qiniup\.com|qiniuapi\.com|slack\.com|zoom\.us|stripe\.com|twilio\.com|discord\.com)(?::\d+)?$/;
export const usergridHosts = /(?:usergrid|apigee)/;
export const keycloakPath = /\/realms\/[^/]+\/protocol\/openid-connect/;
/** The organization that Apache Usergrid creates on installation. */
export const usergridPath = /^(?:\/usergrid)?\/test-organization\//;

/** Response headers of web frameworks and clouds that this API is not behind. A proxy in front of it may add one too. */
export const otherServerHeaders =
  /\b(?:x-powered-by|x-aspnet(?:mvc)?-version|x-runtime|x-drupal-[a-z-]+|x-github-[a-z-]+|x-amzn?-[a-z-]+|x-goog-[a-z-]+|x-ms-[a-z-]+|x-kong-[a-z-]+|cf-ray|x-vercel-id)["']?\]?\s{0,3}(?:[:=,]|=>)|\bserver["']?\]?\s{0,3}(?:[:=]|=>|,\s{0,3}["']?value["']?\s{0,3}:)\s{0,3}\[?["']?(?:kestrel|express|gunicorn|uvicorn|hypercorn|waitress|cowboy|google frontend|gse\b|esf\b|amazons3|awselb|github\.com|phusion passenger|puma|thin\b|deno|daphne|cloudflare|vercel|netlify|heroku|caddy|apigee|bfe\b|dingtalk|(?!nginx|openresty|tengine|apache|envoy|istio|squid|haproxy|varnish)[a-z][\w-]{2,30}[/(]\d)/i;

/** Fields of other services' error bodies. No documented error of this API has one of them. */
export const otherFields =
  `success traceid requestid correlationid spanid errorid errcode documentationurl erroruri retryafter instance title detail details
  help helpurl ok hint moreinfo links embedded errmsg errortype detailederror i18nkey field rule violations`.split(
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
  /(?<!\borg\.|\bapache\.)\busergrid\b(?!\.)|\b(?:apigee|keycloak|salesforce|okta|auth0|azure ad|identityserver\d?|duende|jmessage|getstream|cometchat|supabase|gotrue|authing|casdoor|cognito|mattermost|rocket\.?chat|zulip|synapse|ejabberd|(?:discord|slack|zoom|stripe|twilio|github|shopify|telegram|graph|kubernetes) api|admission webhook|rongcloud|sendbird|pubnub)\b|\btencent(?: cloud)? (?:im|chat)\b|\byunxin\b|融云|网易云信|网易\s?IM|云信\s?IM|腾讯(?:云)?\s?(?:IM|即时通信)/i;
/** Packages of the exception classes that this API sends, with the libraries it uses. */
export const knownPackages =
  /^(?:com\.(?:easemob|hyphenate|fasterxml|sun)|(?:io|com)\.agora|javax?|jakarta|org\.(?:usergrid|apache|codehaus|glassfish|springframework))\./;
/** Packages of HTTP clients and loggers, whose classes stand in front of any service's messages. */
export const clientPackages =
  /^(?:feign|retrofit2|okhttp3|requests|urllib3|httpx|aiohttp|reactor|kong|cn\.hutool|com\.(?:alibaba|google)|io\.(?:netty|vertx|micronaut|quarkus)|o\.[as]|System|Microsoft|Newtonsoft|RestSharp|GuzzleHttp|Illuminate|Symfony|Net|Faraday|RestClient|HTTPoison|Tesla)[.\\:]/;
/** Names of the vendor, as words and in exception classes. */
export const vendorNames = /easemob|hyphenate|agora|环信/i;

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
  `a an and are argument be been bad by can cannot conflict could current data denied does doesn don empty entity error exceed exceeded
  exceeds exist exists expired failed fail feature field file for forbidden format found from has have id illegal in internal invalid is
  it large length limit list long max maximum may message method missing more must name no not null number occurred of off on open
  operation or out param parameter params password please processing property provide provided query reach reached reaches request
  required resource s server service set should size some support supported t than that the this time to token too type unable
  unauthorized unexpected unknown unsupported update url user username users valid value while with wrong you your parse bytes body
  authenticate media entity authorized json page count many access allowed allow available unavailable object client_id client_secret oldpassword newpassword edit edited another http read check correct find
  application direction desc asc greater avatar app name others only changed javax ws rs webapplicationexception`.split(
    /\s+/,
  ),
);

/** Whether a host (in lower case, without port) is a website of the vendor. */
export const isVendorSite = (host: string): boolean => vendorHosts.test(host) && vendorSites.test(host);

/** Whether a host (in lower case, with or without port) serves this API. */
export function isApiHost(host: string | null): boolean {
  const name = host?.replace(/:\d+$/, '') ?? '';
  return vendorHosts.test(name) && !vendorSites.test(name) && !otherHosts.test(name);
}
