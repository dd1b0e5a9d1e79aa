/** Each payload calls `hit()` if it becomes HTML, an attribute, a script or a URL. */
const elements = [
  '<script>hit()</script>',
  '<script src="data:text/javascript,hit()"></script>',
  '<img src=x onerror=hit()>',
  '<img src=x onerror="hit()" alt="">',
  '<img/src=x/onerror=hit()>',
  '<svg onload=hit()>',
  '<svg/onload=hit()>',
  '<svg><script>hit()</script></svg>',
  '<svg><animate onbegin=hit() attributeName=x dur=1s>',
  '<svg><a xlink:href="javascript:hit()"><text y=20>x</text></a></svg>',
  '<svg><use href="data:image/svg+xml,<svg id=x onload=hit()>#x"/></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=hit()></style></mglyph></table></mtext></math>',
  '<body onload=hit()>',
  '<iframe src="javascript:hit()"></iframe>',
  '<iframe srcdoc="<script>parent.hit()</script>"></iframe>',
  '<object data="javascript:hit()"></object>',
  '<embed src="javascript:hit()">',
  '<video><source onerror=hit()></video>',
  '<audio src=x onerror=hit()></audio>',
  '<details open ontoggle=hit()>x</details>',
  '<input autofocus onfocus=hit()>',
  '<select autofocus onfocus=hit()></select>',
  '<textarea autofocus onfocus=hit()></textarea>',
  '<button formaction="javascript:hit()" autofocus onfocus=hit()>x</button>',
  '<marquee onstart=hit()>x</marquee>',
  '<a href="javascript:hit()">x</a>',
  '<a href="java\tscript:hit()">x</a>',
  '<a href="&#106;avascript:hit()">x</a>',
  '<form action="javascript:hit()"><input type=submit></form>',
  '<meta http-equiv="refresh" content="0;url=javascript:hit()">',
  '<link rel=stylesheet href="data:text/css,*{}" onload=hit()>',
  '<base href="javascript:hit()//">',
  '<style>@import "javascript:hit()";</style>',
  '<style onload=hit()></style>',
  '<div style="width:expression(hit())">x</div>',
  '<template><img src=x onerror=hit()></template>',
  '<noscript><p title="</noscript><img src=x onerror=hit()>"></noscript>',
  '<xmp><p title="</xmp><svg onload=hit()>"></xmp>',
  '<isindex type=image src=1 onerror=hit()>',
  '<dialog open onclose=hit()><form method=dialog><button>x</button></form></dialog>',
];

/** Payloads for Vue, Markdown, JSON in a page, dumps and URLs. */
const others = [
  '{{ constructor.constructor("hit()")() }}',
  '{{ $el.ownerDocument.defaultView.hit() }}',
  '<p v-html="\'<img src=x onerror=hit()>\'"></p>',
  '<component :is="\'script\'">hit()</component>',
  '[x](javascript:hit())',
  '![x](x"onerror="hit())',
  '[x](data:text/html,<script>hit()</script>)',
  '`<img src=x onerror=hit()>`',
  '```html\n<script>hit()</script>\n```',
  '<!--><img src=x onerror=hit()>-->',
  '--><img src=x onerror=hit()><!--',
  ']]><img src=x onerror=hit()>',
  '</script><script>hit()</script>',
  '</title><svg onload=hit()>',
  '</textarea><svg onload=hit()>',
  '</style><svg onload=hit()>',
  '</code></pre><img src=x onerror=hit()>',
  '&lt;img src=x onerror=hit()&gt;',
  '&amp;lt;img src=x onerror=hit()&amp;gt;',
  '%3Cimg%20src%3Dx%20onerror%3Dhit()%3E',
  '\\u003cimg src=x onerror=hit()\\u003e',
  '\\x3cimg src=x onerror=hit()\\x3e',
  'javascript:hit()',
  'JaVaScRiPt:hit()',
  'data:text/html,<script>hit()</script>',
  'vbscript:hit()',
  '//x/<script>hit()</script>',
  '__proto__[innerHTML]=<img src=x onerror=hit()>',
  'constructor.prototype.innerHTML=<img src=x onerror=hit()>',
  "'-hit()-'",
  '";hit();//',
  '${hit()}',
  '<\u0000img src=x onerror=hit()>',
  '<img src=x\u2028onerror=hit()>',
  '＜img src=x onerror=hit()＞',
  '\u202e<img src=x onerror=hit()>',
];

/** Variants of a text that try to close a surrounding attribute or element. */
const breakouts = (text: string): string[] => [`">${text}`, `'>${text}<'`, `\`>${text}`];

/** Texts that try to execute a script. */
export const payloads: readonly string[] = [...elements, ...others, ...elements.flatMap(breakouts)];

/** The payloads in groups of `size`, in order. */
export function payloadsInGroups(size: number): string[][] {
  return Array.from({ length: Math.ceil(payloads.length / size) }, (_, index) =>
    payloads.slice(index * size, (index + 1) * size),
  );
}
