//! The front matter of Markdown: YAML with what is known about the article. Each value is a string in double quotation marks.

use crate::article::Article;
use crate::article::link::Link;
use crate::prerender::escape;

/// Returns the front matter with its fences.
pub fn front_matter(article: &Article) -> String {
    let mut lines = vec!["---".to_owned()];
    let mut fact = |key: &str, value: Option<&str>| {
        lines
            .extend(value.filter(|value| !value.is_empty()).map(|value| format!("{key}: {}", string(value))));
    };
    fact("title", Some(&article.headline));
    fact("subtitle", article.alternative_headline.as_deref());
    fact("description", article.description.as_deref());
    fact("lang", article.language.as_ref().map(|language| language.as_str()));
    fact("date", article.published.map(|date| date.iso()).as_deref());
    fact("modified", article.modified.map(|date| date.iso()).as_deref());
    fact("source", article.source.as_ref().map(|source| source.name.as_str()));
    fact("url", article.url.as_ref().map(|url| url.as_str()));
    for (key, links) in [("authors", &article.authors), ("editors", &article.editors)] {
        lines.extend(names(key, links));
    }
    lines.push("---".to_owned());
    lines.join("\n")
}

fn names(key: &str, links: &[Link]) -> Option<String> {
    let names = links.iter().map(|link| format!("\n  - {}", string(&link.name)));
    (!links.is_empty()).then(|| format!("{key}:{}", names.collect::<String>()))
}

/// Writes a string. Control characters, which YAML forbids, are left out, and a line break is a space.
fn string(words: &str) -> String {
    let words = escape::label(words).replace('\\', "\\\\").replace('"', "\\\"");
    let line =
        words.split(['\n', '\r', '\t', '\u{2028}', '\u{2029}']).map(str::trim).collect::<Vec<_>>().join(" ");
    format!("\"{}\"", line.trim())
}
