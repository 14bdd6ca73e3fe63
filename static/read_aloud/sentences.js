// The sentences of an article as ranges, with their language. A paragraph is a block of text: a heading, an item of a list, a cell of a quotation.

const BLOCKS =
  '.av-head__headline, .av-head__second, .av-head__summary, .av-body :is(.av-text, h2, h3, h4, h5, h6, li, .av-quote__words, .av-quote__cite, .av-aside__heading)';
const CAPTIONS = '.av-caption__words, .av-table__caption';
/** Text that is not read: annotations of ruby, links to sections, nested blocks, which are read by themselves. */
const SILENT = 'rt, rp, .av-heading__link, .av-link__host, button, svg, pre';

/** The text nodes of a block, without what is silent and without the blocks in it. */
function textNodes(block, selector) {
  const accept = (node) => {
    if (node.nodeType === 3) return NodeFilter.FILTER_ACCEPT;
    return node.matches(SILENT) || node.matches(selector) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
  };
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, accept);
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  return nodes;
}

/** The place of a character as a node and an offset. At the end of a sentence it belongs to the node before. */
function placeOf(nodes, position, isEnd) {
  let at = position;
  for (const node of nodes) {
    if (at < node.length || (isEnd && at === node.length)) return [node, at];
    at -= node.length;
  }
  const last = nodes.at(-1);
  return [last, last.length];
}

/** The sentences: text, language, range, and the number of the paragraph. */
export function sentencesOf(article, withCaptions) {
  const selector = withCaptions ? `${BLOCKS}, ${CAPTIONS}` : BLOCKS;
  const sentences = [];
  for (const [paragraph, block] of [...article.querySelectorAll(selector)].entries()) {
    const nodes = textNodes(block, selector);
    const text = nodes.map((node) => node.data).join('');
    const language = block.closest('[lang]')?.lang || 'en';
    for (const { segment, index } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)) {
      const words = segment.trim();
      if (!/[\p{L}\p{N}]/u.test(words)) continue;
      const range = document.createRange();
      const start = index + segment.indexOf(words);
      range.setStart(...placeOf(nodes, start, false));
      range.setEnd(...placeOf(nodes, start + words.length, true));
      sentences.push({ text: words, language: languageAt(range, language), range, paragraph });
    }
  }
  return sentences;
}

/** The language of the part in which a sentence begins. */
const languageAt = ({ startContainer }, language) => startContainer.parentElement.closest('[lang]')?.lang || language;
