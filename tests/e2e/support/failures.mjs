// The article of the tests of failures.
import { articleJson } from './articles.mjs';

export const PATH = '/a.json';

export const VIEWER = `<article-viewer src="${PATH}"></article-viewer>`;

export const GOOD = articleJson('Recovered');
