//! File names of pages. They are made of the article's address, id or headline, and always lie inside the output folder.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use article_viewer::article::Article;
use article_viewer::article::url::Url;

const MAX_SEGMENT_BYTES: usize = 100;
const MAX_SEGMENTS: usize = 12;
/// Pages without an address are in this folder.
const FOLDER: &str = "articles";

/// The names that are taken. Hashes of names need little memory.
#[derive(Debug, Default)]
pub struct Paths(HashSet<u64>);

impl Paths {
    /// Takes a name if it is free.
    pub fn take(&mut self, name: &str) -> bool {
        // Some file systems do not distinguish upper and lower case.
        self.0.insert(hash(&name.to_lowercase()))
    }

    /// Takes a name, or the same with a number if it is not free.
    pub fn take_free(&mut self, name: &str, is_free: impl Fn(&str) -> bool) -> String {
        let (start, end) = match name.strip_suffix("/index.html") {
            Some(folder) => (folder, "/index.html"),
            None => (name.strip_suffix(".html").unwrap_or(name), ".html"),
        };
        let mut number = 1_u64;
        loop {
            let candidate = if number == 1 { name.to_owned() } else { format!("{start}-{number}{end}") };
            if is_free(&candidate) && self.take(&candidate) {
                return candidate;
            }
            number += 1;
        }
    }
}

/// Returns the hash of a name, within one run.
pub fn hash(name: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    name.hash(&mut hasher);
    hasher.finish()
}

/// Returns the name of an article's page. An address below `base` is kept; else the name is made of the id, the headline or `fallback`.
pub fn page_name(article: &Article, base: Option<&Url>, root: &str, fallback: &str) -> String {
    let own = article.url.as_ref().and_then(|url| path_below(url, base, root));
    if let Some(path) = own {
        let mut segments: Vec<String> = path.split('/').take(MAX_SEGMENTS).filter_map(segment).collect();
        let is_file = segments.last().is_some_and(|last| last.ends_with(".html") && !path.ends_with('/'));
        if !segments.is_empty() {
            if !is_file {
                segments.push("index.html".to_owned());
            }
            return segments.join("/");
        }
    }
    let words = [article.id.as_deref(), Some(&*article.headline), Some(fallback)];
    let name = words.into_iter().flatten().find_map(|words| segment(&words.replace('/', "-")));
    format!("{FOLDER}/{}/index.html", name.unwrap_or_else(|| "article".to_owned()))
}

/// Whether this is the name of a file inside the output folder, as [`page_name`] and [`companions`] make them.
pub fn is_inside(name: &str) -> bool {
    name.split('/').all(|part| segment(part).is_some_and(|kept| kept == part))
}

/// Returns the names of the files beside a page: the article's JSON and its oEmbed document.
pub fn companions(page: &str) -> [String; 2] {
    let start = page.strip_suffix(".html").unwrap_or(page);
    [format!("{start}.json"), format!("{start}.oembed.json")]
}

/// Returns the folder of a channel.
pub fn channel_folder(id: &str) -> String {
    format!("channels/{}", segment(&id.replace('/', "-")).unwrap_or_else(|| "channel".to_owned()))
}

/// Returns the address of a page below `root`.
pub fn address(root: &str, name: &str) -> String {
    let name = match name.strip_suffix("index.html") {
        Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
        _ => name,
    };
    let mut out = root.to_owned();
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

/// Returns the path of an address below the root of the site. An address with a query is not the name of a file.
fn path_below<'a>(url: &'a Url, base: Option<&Url>, root: &str) -> Option<&'a str> {
    let text = url.without_fragment();
    if text.contains('?') {
        return None;
    }
    let below = match base {
        Some(base) if url.is_absolute() => text.strip_prefix(base.without_fragment()),
        _ if url.is_absolute() => None,
        _ => text.strip_prefix(root),
    };
    below.filter(|path| !path.is_empty())
}

/// Returns one part of a path: letters, digits and few marks; never empty, hidden or a step upwards.
fn segment(text: &str) -> Option<String> {
    let mut out = String::new();
    for c in decoded(text).chars() {
        let c = if c.is_alphanumeric() || "-_.~".contains(c) { c } else { '-' };
        if out.len() + c.len_utf8() > MAX_SEGMENT_BYTES {
            break;
        }
        if c != '-' || !out.ends_with('-') {
            out.push(c);
        }
    }
    let out = out.trim_start_matches(['.', '-']).trim_end_matches(['.', '-']);
    (!out.is_empty()).then(|| out.to_owned())
}

/// Decodes `%41`.
fn decoded(text: &str) -> String {
    if !text.contains('%') {
        return text.to_owned();
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, others @ ..] = rest {
        let code = match rest {
            [b'%', high, low, ..] => hex(*high).zip(hex(*low)).map(|(high, low)| high << 4 | low),
            _ => None,
        };
        bytes.push(code.unwrap_or(*first));
        rest = if code.is_some() { &rest[3..] } else { others };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(url: &str, id: &str) -> String {
        let base = Url::document(None, "https://news.example/");
        let article = Article {
            url: Url::link(None, url),
            id: Some(id.to_owned()).filter(|id| !id.is_empty()),
            headline: "The river".to_owned(),
            ..Article::default()
        };
        page_name(&article, base.as_ref(), "/", "file")
    }

    #[test]
    fn addresses_below_the_base_are_kept() {
        assert_eq!(name("https://news.example/2026/11/a.html", "x"), "2026/11/a.html");
        assert_eq!(name("https://news.example/2026/11/a/", "x"), "2026/11/a/index.html");
        assert_eq!(name("/2026/a", "x"), "2026/a/index.html");
        assert_eq!(name("https://news.example/?p=7", "7"), "articles/7/index.html");
        assert_eq!(name("https://other.example/a.html", ""), "articles/The-river/index.html");
    }

    #[test]
    fn hostile_names_stay_inside_the_folder() {
        for (url, id, expected) in [
            ("", "../../etc/passwd", "articles/etc-passwd/index.html"),
            ("", "..", "articles/The-river/index.html"),
            ("", "/", "articles/The-river/index.html"),
            ("", "a\0b\u{202e}c\\\\d", "articles/a-b-c-d/index.html"),
            ("", ".htaccess", "articles/htaccess/index.html"),
            ("https://news.example/%2e%2e/%2e%2e/x", "", "x/index.html"),
            ("https://news.example/a/..%2f..%2fx", "", "a/x/index.html"),
        ] {
            assert_eq!(name(url, id), expected, "{url} {id}");
        }
        let long = name("", &"长".repeat(500));
        assert!(long.len() < 140, "{long}");
    }

    #[test]
    fn two_pages_never_have_one_name() {
        let mut paths = Paths::default();
        let mut take = |name: &str| paths.take_free(name, |_| true);
        assert_eq!(take("a/index.html"), "a/index.html");
        assert_eq!(take("A/index.html"), "A-2/index.html");
        assert_eq!(take("a/index.html"), "a-3/index.html");
        assert_eq!(take("b.html"), "b.html");
        assert_eq!(take("b.html"), "b-2.html");
    }

    #[test]
    fn addresses_of_pages_are_encoded() {
        assert_eq!(address("/", "a/index.html"), "/a/");
        assert_eq!(address("/n/", "index.html"), "/n/");
        assert_eq!(address("/", "a/b.html"), "/a/b.html");
        assert_eq!(address("/", "长/index.html"), "/%E9%95%BF/");
    }
}
