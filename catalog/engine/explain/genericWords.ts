/** Words that any service uses in its errors: a message made of them alone may be anybody's. */
const genericWords = new Set(
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

/** What one word says about where a message comes from. */
const genericWord = 0.25;
const properWord = 1;
/** `chat_type`, `USERNAME_TOO_LONG`, `grpID`: names out of the service's own code. */
const codeWord = 2;
/** From here on a wording alone names its service. */
const telling = 2.5;

/**
 * Whether a message template is told by its words alone, or is one that any service may send ("user not found", "Bad Request"). The
 * latter need something beside them (the `error` field, the call) before an answer can be sure.
 */
export const isTelling = (template: string): boolean => tellingness(template) >= telling;

/** Whether a template is made of a value and of words that say nothing, so that any sentence of that form fits it. */
export const saysNothing = (template: string): boolean =>
  /\{\w+\}/.test(template) && tellingness(template) < properWord + genericWord;

/** Sum over the words of a template: general words say little, names out of code say most. */
function tellingness(template: string): number {
  const words = template.replace(/\{\w+\}/g, ' 0 ').match(/\w+/g) ?? [];
  return words.reduce((sum, word) => sum + tells(word), 0);
}

function tells(word: string): number {
  if (/^\d+$/.test(word)) return genericWord;
  if (genericWords.has(word.toLowerCase())) return genericWord;
  return /[a-zA-Z]_[a-zA-Z]|[a-z][A-Z]/.test(word) ? codeWord : properWord;
}
