// A long article for tests of progress and dwell time.
import { articleJson, paragraphJson } from './articles.mjs';

export const longArticle = (name, count = 40, more = {}) =>
  articleJson(name, {
    id: name,
    url: `https://paper.example/${name}`,
    body: Array.from({ length: count }, (_, index) => paragraphJson(`Paragraph ${index}. `.repeat(30))),
    ...more,
  });
