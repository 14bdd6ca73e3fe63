// The viewer of the tests of layout.
import { REFERENCE, SITE } from './page.mjs';

export const REFERENCE_VIEWER = `<article-viewer src="${REFERENCE}" site="${SITE}"></article-viewer>`;
