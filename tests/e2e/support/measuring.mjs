// A long article for tests of progress and dwell time.
import { paragraph, story } from './articles.mjs';

export const long = (name, count = 40, more = {}) =>
  story(name, {
    id: name,
    url: `https://paper.example/${name}`,
    body: Array.from({ length: count }, (_, index) => paragraph(`Paragraph ${index}. `.repeat(30))),
    ...more,
  });
