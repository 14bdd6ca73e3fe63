// Selectors of the contestants. The measurement searches them in the document and in open shadow roots. A page without scripts is never
// live: nothing in it waits for a program.

const PEER = {
  paragraph: '.body p',
  photo: '.gallery a',
  tab: '[role=tab]',
  panel: '[role=tabpanel]',
};

const OURS = {
  host: 'article-viewer',
  paragraph: 'p.av-text',
  photo: 'button[part~="photo"]',
  tab: '[part~="tab"]',
  panel: '.av-channel',
  lightbox: 'dialog[open]',
  enlarged: 'dialog[open] img.av-picture__img',
};

export const CONTESTANTS = {
  plain: {
    ...PEER,
    hasNoScripts: true,
    tab: '.channels__row label',
    panel: '.channels__panel',
    lightbox: '.enlarged:target',
    enlarged: '.enlarged:target img',
    close: '.enlarged:target .enlarged__close',
  },
  preact: {
    ...PEER,
    lightbox: '.pswp',
    enlarged: '.pswp__item[aria-hidden="false"] .pswp__img:not(.pswp__img--placeholder)',
  },
  react: { ...PEER, lightbox: '.yarl__portal', enlarged: '.yarl__slide_current img' },
  ours: OURS,
  'ours-without-hints': OURS,
  'ours-prerendered': OURS,
  'ours-wordpress': OURS,
};
