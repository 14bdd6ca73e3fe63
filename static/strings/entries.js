// The words that a host gives (the property `strings`), as pairs of a name and a text.

export const isWords = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keys with an object for value are languages, whose words replace those for all languages. */
const isLanguage = (key, value) => /^[a-z]{2,3}(-[a-z\d]+)*$/i.test(key) && isWords(value);

/** The words for one language: those for all languages first. */
export function entriesFor(strings, tag) {
  if (!isWords(strings)) return [];
  const languages = Object.entries(strings).filter(([key, value]) => isLanguage(key, value));
  const common = Object.entries(strings).filter(([key, value]) => !isLanguage(key, value));
  const isOwn = ([key]) => key.toLowerCase() === tag.toLowerCase();
  return [...common, ...languages.filter(isOwn).flatMap(([, words]) => Object.entries(words))];
}

/** Puts the words whose names have a prefix in the place of others. Wrong names and values are reported. */
export function withWords(words, prefix, strings, tag) {
  const all = { ...words };
  for (const [name, value] of entriesFor(strings, tag)) {
    if (!name.startsWith(prefix)) continue;
    const own = name.slice(prefix.length);
    if (Object.hasOwn(words, own) && typeof value === 'string' && value.trim()) all[own] = value;
    else
      console.warn(
        `<article-viewer>: strings: “${name}” is not the name of a text, or has no text; CONTRACT.md lists them`,
      );
  }
  return all;
}
