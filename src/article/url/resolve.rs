//! Resolution of references against a base (RFC 3986, section 5.2), with a list of allowed schemes.

use std::borrow::Cow;

/// Resolves a reference against a base without a fragment. `None` if the scheme is not in the list, or if a host is
/// expected and empty.
pub fn resolve(base: Option<&str>, reference: &str, schemes: &[&str]) -> Option<String> {
    let reference = clean(reference);
    if let Some((scheme, rest)) = split_scheme(&reference) {
        let scheme = *schemes.iter().find(|known| known.eq_ignore_ascii_case(scheme))?;
        let has_host = rest.strip_prefix("//").is_some_and(|host| !host.trim_matches('/').is_empty());
        let sound = if scheme.starts_with("http") { has_host } else { !rest.is_empty() };
        return sound.then(|| [scheme, ":", rest].concat());
    }
    // A scheme-relative reference must have a host.
    if reference.strip_prefix("//").is_some_and(|host| host.trim_matches('/').is_empty()) {
        return None;
    }
    let Some(base) = base.map(Base::new) else {
        return (!reference.is_empty()).then(|| reference.into_owned());
    };
    let mut joined = base.join(&reference);
    if joined.is_empty() {
        // The folder of a relative base. An empty address would be the document itself.
        joined.push_str("./");
    }
    // After a relative base without a scheme, `./javascript:x` must not become `javascript:x`.
    let is_sound = !base.scheme.is_empty() || split_scheme(&joined).is_none();
    is_sound.then_some(joined)
}

/// Removes what browsers ignore inside an address, so that `java\nscript:` does not pass.
fn clean(reference: &str) -> Cow<'_, str> {
    // Fast path for most addresses.
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
            // Browsers read a backslash before the query as a slash (WHATWG URL).
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

/// Splits an address at its scheme.
fn split_scheme(reference: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = reference.split_once(':')?;
    let mut bytes = scheme.bytes();
    let sound = bytes.next().is_some_and(|byte| byte.is_ascii_alphabetic())
        && bytes.all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte));
    sound.then_some((scheme, rest))
}

/// A base address in the parts that a relative reference can replace.
struct Base<'a> {
    scheme: &'a str,
    authority: &'a str,
    path: &'a str,
    query: &'a str,
}

impl<'a> Base<'a> {
    fn new(address: &'a str) -> Self {
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

    /// RFC 3986, section 5.2.2.
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

/// RFC 3986, section 5.2.4, with a stack.
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
                    // `..` may leave a relative base, but not the root of an absolute one.
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

    fn link(base: &str, reference: &str) -> Option<String> {
        resolve(Some(base).filter(|base| !base.is_empty()), reference, &["http", "https", "mailto", "tel"])
    }

    #[test]
    fn resolves_the_folder_of_a_relative_base() {
        assert_eq!(link("12", ".").as_deref(), Some("./"));
        assert_eq!(link("12", "./").as_deref(), Some("./"));
        assert_eq!(link("a/12", "..").as_deref(), Some("./"));
        assert_eq!(link("a/12", ".").as_deref(), Some("a/"));
    }

    #[test]
    fn a_host_must_not_be_empty() {
        for reference in ["//", "///", "https://", "http:///"] {
            assert_eq!(link("https://a.example/b", reference), None, "{reference}");
            assert_eq!(link("", reference), None, "{reference}");
        }
        assert_eq!(link("https://a.example/b", "//c.example").as_deref(), Some("https://c.example"));
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
    fn a_base_may_have_no_path_or_be_relative() {
        assert_eq!(link("https://news.example", "a.json").as_deref(), Some("https://news.example/a.json"));
        assert_eq!(link("demo/articles/a.json", "../photos/x.jpg").as_deref(), Some("demo/photos/x.jpg"));
        assert_eq!(link("a.json", "../b.json").as_deref(), Some("../b.json"));
        assert_eq!(link("", "b.json").as_deref(), Some("b.json"));
    }

    #[test]
    fn removing_dots_creates_no_scheme() {
        for base in ["page.html", "", "a/page.html", "?q", "#f"] {
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
        assert_eq!(link("https://n.example/", "./a:b").as_deref(), Some("https://n.example/a:b"));
    }

    #[test]
    fn spaces_and_backslashes_are_read_as_browsers_do() {
        assert_eq!(link("https://n.example/", " a b.jpg ").as_deref(), Some("https://n.example/a%20b.jpg"));
        assert_eq!(link("https://n.example/", "a\\b?c\\d").as_deref(), Some("https://n.example/a/b?c\\d"));
        assert_eq!(
            link("https://n.example/", "/图 片.jpg").as_deref(),
            Some("https://n.example/图%20片.jpg")
        );
    }
}
