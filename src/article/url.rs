//! Addresses that are safe to open: a [`Url`] cannot be made from anything else.
//!
//! References are resolved as RFC 3986, section 5.2 says, against the article's own address. Only the
//! schemes listed here pass, so that `javascript:` and its kind cannot reach an attribute. What never
//! belongs here: percent-decoding, host names, ports; the browser knows those better.

use std::borrow::Cow;
use std::fmt;

use super::substring;

/// An address that may be opened or fetched.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Url(String);

const LINK_SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];
const DOCUMENT_SCHEMES: [&str; 2] = ["http", "https"];
const MEDIA_SCHEMES: [&str; 3] = ["http", "https", "blob"];
/// Pictures may stand in the JSON itself; documents may not, since SVG and HTML can carry script.
const MEDIA_DATA: [&str; 5] =
    ["data:image/png", "data:image/jpeg", "data:image/webp", "data:image/avif", "data:image/gif"];

impl Url {
    /// An address that a reader may follow: http, https, mailto, tel, or relative to `base`.
    pub fn link(base: Option<&Url>, reference: &str) -> Option<Self> {
        resolve(base, reference, &LINK_SCHEMES)
    }

    /// An address of a picture or a film: http, https, blob, or relative to `base`; pictures also as `data:`.
    pub fn media(base: Option<&Url>, reference: &str) -> Option<Self> {
        let reference = reference.trim();
        let start = |length| reference.get(..length).unwrap_or_default();
        if MEDIA_DATA.iter().any(|prefix| start(prefix.len()).eq_ignore_ascii_case(prefix)) {
            return Some(Self(reference.replace(char::is_whitespace, "")));
        }
        resolve(base, reference, &MEDIA_SCHEMES)
    }

    /// An address of a JSON document: http, https, or relative to `base`.
    pub fn document(base: Option<&Url>, reference: &str) -> Option<Self> {
        resolve(base, reference, &DOCUMENT_SCHEMES)
    }

    /// Whether it names its own scheme and host, of the web.
    pub fn is_absolute(&self) -> bool {
        self.0.starts_with("http://") || self.0.starts_with("https://")
    }

    /// Whether there can be places beside it; a mailbox and a telephone have none.
    pub fn is_hierarchical(&self) -> bool {
        !(self.0.starts_with("mailto:") || self.0.starts_with("tel:"))
    }

    /// The address as text, fit for an attribute.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address without its fragment: two of these are equal when they name the same document.
    pub fn without_fragment(&self) -> &str {
        self.0.split('#').next().unwrap_or_default()
    }

    /// Eight hexadecimal digits that stand for the document, the same in every version of the viewer (FNV-1a of its address).
    pub fn hash(&self) -> String {
        let mix = |hash: u32, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        format!("{:08x}", self.without_fragment().bytes().fold(0x811c_9dc5, mix))
    }

    /// The host, without `www.`, a user, or a port.
    pub fn host(&self) -> &str {
        let rest = substring::after(&self.0, "//").unwrap_or(&self.0);
        let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let host = authority.rsplit('@').next().unwrap_or_default();
        let host = host.split(':').next().unwrap_or_default();
        host.strip_prefix("www.").unwrap_or(host)
    }
}

impl fmt::Display for Url {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn resolve(base: Option<&Url>, reference: &str, schemes: &[&str]) -> Option<Url> {
    let reference = clean(reference);
    if let Some((scheme, rest)) = split_scheme(&reference) {
        let scheme = *schemes.iter().find(|known| known.eq_ignore_ascii_case(scheme))?;
        let has_host = rest.strip_prefix("//").is_some_and(|host| !host.trim_matches('/').is_empty());
        let sound = if scheme.starts_with("http") { has_host } else { !rest.is_empty() };
        return sound.then(|| Url([scheme, ":", rest].concat()));
    }
    // A host that is named must have a name.
    if reference.strip_prefix("//").is_some_and(|host| host.trim_matches('/').is_empty()) {
        return None;
    }
    let base = base.filter(|base| base.is_hierarchical()).map(|base| Parts::of(base.without_fragment()));
    let Some(base) = base else {
        return (!reference.is_empty()).then(|| Url(reference.into_owned()));
    };
    let mut joined = base.join(&reference);
    if joined.is_empty() {
        // The folder of a relative base, which would else be an address of nothing.
        joined.push_str("./");
    }
    // Without its dots `./javascript:x` would have a scheme, where the base has none to stand before it.
    let is_sound = !base.scheme.is_empty() || split_scheme(&joined).is_none();
    is_sound.then_some(Url(joined))
}

/// Browsers drop tabs and line breaks inside an address, so `java\nscript:` must not slip through here.
fn clean(reference: &str) -> Cow<'_, str> {
    // Most addresses are clean.
    if reference.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\') {
        return Cow::Borrowed(reference);
    }
    let trimmed = reference.trim_matches(|c: char| c.is_whitespace() || c.is_control());
    let mut clean = String::with_capacity(trimmed.len());
    let mut in_path = true;
    for c in trimmed.chars() {
        match c {
            '\t' | '\n' | '\r' => {}
            ' ' => clean.push_str("%20"),
            // Browsers read a backslash before the query as a slash.
            '\\' if in_path => clean.push('/'),
            _ if c.is_control() => {}
            _ => {
                in_path &= c != '?' && c != '#';
                clean.push(c);
            }
        }
    }
    Cow::Owned(clean)
}

fn split_scheme(reference: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = reference.split_once(':')?;
    let mut bytes = scheme.bytes();
    let sound = bytes.next().is_some_and(|byte| byte.is_ascii_alphabetic())
        && bytes.all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte));
    sound.then_some((scheme, rest))
}

/// A base address, cut where a relative reference can take its place.
struct Parts<'a> {
    scheme: &'a str,
    authority: &'a str,
    path: &'a str,
    query: &'a str,
}

impl<'a> Parts<'a> {
    fn of(address: &'a str) -> Self {
        let (scheme, rest) = match split_scheme(address) {
            Some((scheme, rest)) => (&address[..=scheme.len()], rest),
            None => ("", address),
        };
        let (before_query, query) = match rest.find('?') {
            Some(at) => rest.split_at(at),
            None => (rest, ""),
        };
        let authority_end = match before_query.strip_prefix("//") {
            Some(host) => host.find('/').map_or(before_query.len(), |at| at + 2),
            None => 0,
        };
        let (authority, path) = before_query.split_at(authority_end);
        Self { scheme, authority, path, query }
    }

    fn join(&self, reference: &str) -> String {
        let Self { scheme, authority, path, query } = self;
        if reference.starts_with("//") {
            return [scheme, reference].concat();
        }
        let end = reference.find(['?', '#']).unwrap_or(reference.len());
        let (new_path, tail) = reference.split_at(end);
        if new_path.is_empty() {
            let query = if tail.starts_with('?') { "" } else { query };
            return [scheme, authority, path, query, tail].concat();
        }
        let folder = match path.rfind('/') {
            _ if new_path.starts_with('/') => "",
            Some(at) => &path[..=at],
            None if authority.is_empty() => "",
            None => "/",
        };
        [scheme, authority, &*without_dots(&[folder, new_path].concat()), tail].concat()
    }
}

/// RFC 3986, section 5.2.4, said with a stack.
fn without_dots(path: &str) -> String {
    let absolute = path.starts_with('/');
    let mut kept: Vec<&str> = Vec::new();
    let segments: Vec<&str> = path.trim_start_matches('/').split('/').collect();
    for (index, segment) in segments.iter().enumerate() {
        let last = index + 1 == segments.len();
        match *segment {
            "." if last => kept.push(""),
            "." => {}
            ".." => {
                match kept.last() {
                    Some(&above) if above != ".." => {
                        kept.pop();
                    }
                    // A relative base may be climbed out of; an absolute one has a top.
                    _ if !absolute => kept.push(".."),
                    _ => {}
                }
                if last {
                    kept.push("");
                }
            }
            other => kept.push(other),
        }
    }
    [if absolute { "/" } else { "" }, &*kept.join("/")].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_of_a_relative_base_has_an_address() {
        assert_eq!(link("12", ".").as_deref(), Some("./"));
        assert_eq!(link("12", "./").as_deref(), Some("./"));
        assert_eq!(link("a/12", "..").as_deref(), Some("./"));
        assert_eq!(link("a/12", ".").as_deref(), Some("a/"));
    }

    #[test]
    fn a_host_has_a_name() {
        for reference in ["//", "///", "https://", "http:///"] {
            assert_eq!(link("https://a.example/b", reference), None, "{reference}");
            assert_eq!(link("", reference), None, "{reference}");
        }
        assert_eq!(link("https://a.example/b", "//c.example").as_deref(), Some("https://c.example"));
    }

    fn link(base: &str, reference: &str) -> Option<String> {
        let base = (!base.is_empty()).then(|| Url(base.to_owned()));
        Url::link(base.as_ref(), reference).map(|url| url.0)
    }

    #[test]
    fn resolves_as_rfc_3986_section_5_4() {
        let base = "http://a/b/c/d;p?q";
        for (reference, expected) in [
            ("g", "http://a/b/c/g"),
            ("./g", "http://a/b/c/g"),
            ("g/", "http://a/b/c/g/"),
            ("/g", "http://a/g"),
            ("//g", "http://g"),
            ("?y", "http://a/b/c/d;p?y"),
            ("g?y", "http://a/b/c/g?y"),
            ("#s", "http://a/b/c/d;p?q#s"),
            ("g#s", "http://a/b/c/g#s"),
            ("", "http://a/b/c/d;p?q"),
            (".", "http://a/b/c/"),
            ("./", "http://a/b/c/"),
            ("..", "http://a/b/"),
            ("../g", "http://a/b/g"),
            ("../..", "http://a/"),
            ("../../g", "http://a/g"),
            ("../../../g", "http://a/g"),
            ("/./g", "http://a/g"),
            ("/../g", "http://a/g"),
            ("g;x=1/../y", "http://a/b/c/y"),
            ("g?y/../x", "http://a/b/c/g?y/../x"),
        ] {
            assert_eq!(link(base, reference).as_deref(), Some(expected), "{reference}");
        }
    }

    #[test]
    fn a_base_may_be_bare_or_relative() {
        assert_eq!(link("https://news.example", "a.json").as_deref(), Some("https://news.example/a.json"));
        assert_eq!(link("demo/articles/a.json", "../photos/x.jpg").as_deref(), Some("demo/photos/x.jpg"));
        assert_eq!(link("a.json", "../b.json").as_deref(), Some("../b.json"));
        assert_eq!(link("", "b.json").as_deref(), Some("b.json"));
    }

    #[test]
    fn only_safe_schemes_pass() {
        let base = "https://news.example/a";
        for wrong in [
            "javascript:alert(1)",
            " JaVa\nScript:alert(1)",
            "\u{1}javascript:alert(1)",
            "vbscript:x",
            "data:text/html,x",
            "file:///etc/passwd",
            "http:",
            "https://",
            "blob:https://x/y",
        ] {
            assert_eq!(link(base, wrong), None, "{wrong}");
        }
        assert_eq!(link(base, "MAILTO:a@b.example").as_deref(), Some("mailto:a@b.example"));
        assert_eq!(link(base, "tel:+8612345").as_deref(), Some("tel:+8612345"));
    }

    #[test]
    fn no_scheme_comes_out_from_behind_dots() {
        for base in ["page.html", "", "a/page.html", "?q", "#f", "mailto:a@b.example", "tel:1"] {
            for wrong in [
                "./javascript:alert(1)",
                "../javascript:alert(1)",
                ".//../x/../javascript:x",
                "b/../javascript:x",
            ] {
                let made = link(base, wrong);
                assert!(
                    made.as_deref().is_none_or(|made| split_scheme(made).is_none()),
                    "{base} {wrong}: {made:?}"
                );
            }
        }
        assert_eq!(link("page.html", "./javascript:alert(1)"), None);
        assert_eq!(link("mailto:a@b.example", "c.html").as_deref(), Some("c.html"));
        assert_eq!(link("https://n.example/", "./a:b").as_deref(), Some("https://n.example/a:b"));
    }

    #[test]
    fn spaces_and_backslashes_become_what_browsers_make_of_them() {
        assert_eq!(link("https://n.example/", " a b.jpg ").as_deref(), Some("https://n.example/a%20b.jpg"));
        assert_eq!(link("https://n.example/", "a\\b?c\\d").as_deref(), Some("https://n.example/a/b?c\\d"));
        assert_eq!(
            link("https://n.example/", "/图 片.jpg").as_deref(),
            Some("https://n.example/图%20片.jpg")
        );
    }

    #[test]
    fn pictures_may_be_inline_and_documents_may_not() {
        assert!(Url::media(None, "data:image/PNG;base64,AAAA").is_some());
        assert!(Url::media(None, "data:image/svg+xml,<svg/>").is_none());
        assert!(Url::media(None, "data:text/html,x").is_none());
        assert!(Url::link(None, "data:image/png;base64,AAAA").is_none());
        assert!(Url::document(None, "data:image/png;base64,AAAA").is_none());
        assert!(Url::document(None, "blob:https://a.example/1").is_none());
    }
}
