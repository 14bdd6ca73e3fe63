// Hostile texts and addresses by class, after the public lists of sanitizers. A payload that runs calls `avRan`.

const CALL = 'avRan()';

/** Markup that must stay text or lose what runs. */
export const TEXTS = {
  script: [
    `<script>${CALL}</script>`,
    `<script src=data:text/javascript,${CALL}></script>`,
    `<scr<script>ipt>${CALL}</scr</script>ipt>`,
    `</title><script>${CALL}</script>`,
    `<svg><script>${CALL}</script></svg>`,
    `<math><mtext><script>${CALL}</script></mtext></math>`,
  ],
  handler: [
    `<img src=x onerror=${CALL}>`,
    `<img src="x" onerror="${CALL}" style="animation-name:x" onanimationstart="${CALL}">`,
    `<svg/onload=${CALL}>`,
    `<body onload=${CALL}>`,
    `<details open ontoggle=${CALL}>x</details>`,
    `<input autofocus onfocus=${CALL}>`,
    `<video><source onerror=${CALL}></video>`,
    `<p tabindex=1 id=x onfocus=${CALL}>x</p>`,
    `"><img src=x onerror=${CALL}>`,
    `' onmouseover='${CALL}`,
  ],
  mutation: [
    `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${CALL}&gt;">`,
    `<form><math><mtext></form><form><mglyph><svg><mtext><style><path id="</style><img onerror=${CALL} src>">`,
    `<svg></p><style><a id="</style><img src=1 onerror=${CALL}>">`,
    `<noscript><p title="</noscript><img src=x onerror=${CALL}>">`,
    `<template><img src=x onerror=${CALL}></template>`,
    `<textarea><img title="</textarea><img src onerror=${CALL}>"></textarea>`,
    `<xmp><p title="</xmp><svg/onload=${CALL}>">`,
    `<select><template><img src=x onerror=${CALL}></template></select>`,
    `<!--><img src=x onerror=${CALL}>-->`,
    `<![CDATA[><img src=x onerror=${CALL}>]]>`,
  ],
  content: [
    `<iframe srcdoc="<script>parent.${CALL}</script>"></iframe>`,
    `<iframe src="javascript:parent.${CALL}"></iframe>`,
    `<object data="data:text/html,<script>${CALL}</script>"></object>`,
    '<embed src="//unnamed.invalid/x.swf">',
    `<meta http-equiv="refresh" content="0;url=javascript:${CALL}">`,
    '<base href="//unnamed.invalid/">',
    '<link rel=stylesheet href="//unnamed.invalid/x.css">',
    '<style>@import "//unnamed.invalid/x.css";</style>',
    '<p style="background:url(//unnamed.invalid/x.png)">x</p>',
    `<form action="javascript:${CALL}"><button>x</button></form>`,
    `<svg><use href="data:image/svg+xml,<svg id=x onload=${CALL} xmlns='http://www.w3.org/2000/svg'/>#x"/></svg>`,
    '<svg><image href="//unnamed.invalid/x.png"/></svg>',
    '<form name=body><input name=firstChild><input name=childNodes></form>',
    `<a href="javascript:${CALL}">x</a><area href="javascript:${CALL}">`,
    `<a href="java&#10;script:${CALL}">x</a>`,
  ],
  text: [
    `\u202E${CALL}\u2066`,
    '__proto__',
    'constructor',
    '\u0000\uFFFF\uD800',
    '{{constructor.constructor("avRan()")()}}',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a template of other systems.
    '${avRan()}',
    `[x](javascript:${CALL})`,
    `![x](x "onerror=${CALL}")`,
    `&lt;img src=x onerror=${CALL}&gt;`,
    'a'.repeat(20_000),
  ],
};

/** Addresses that must not be followed or fetched as code. */
export const ADDRESSES = [
  `javascript:${CALL}`,
  ` \u0001javascript:${CALL}`,
  `JaVaScRiPt:${CALL}`,
  `java\nscript:${CALL}`,
  `javascript://%0a${CALL}`,
  `data:text/html,<script>${CALL}</script>`,
  `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='${CALL}'/>`,
  `vbscript:${CALL}`,
  'file:///etc/passwd',
  'blob:https://news.example/1',
  'about:blank',
  '//',
  'https://',
  'http://[::1',
  '\\\\news.example\\x',
  `" onerror="${CALL}`,
];
