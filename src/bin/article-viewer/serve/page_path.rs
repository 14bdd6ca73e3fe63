//! The path of a page in a request. It is put into addresses of the upstream, so it has nothing that could change them.

const MAX_SEGMENTS: usize = 12;
const MAX_SEGMENT_BYTES: usize = 200;

/// The path of a page: segments of letters, digits and few marks, encoded, without a slash at the beginning or the end.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PagePath(String);

impl PagePath {
    /// Reads a path as it was sent, after the slash of the root. A slash at the end is ignored.
    pub fn parse(path: &str) -> Option<Self> {
        let path = path.strip_suffix('/').unwrap_or(path);
        let segments: Vec<String> =
            path.split('/').take(MAX_SEGMENTS + 1).map(segment).collect::<Option<_>>()?;
        (segments.len() <= MAX_SEGMENTS).then(|| Self(segments.join("/")))
    }

    /// The encoded path.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Decodes a segment, checks it and encodes it, so that each page has one path.
fn segment(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => hex(rest.next()?)? << 4 | hex(rest.next()?)?,
            byte => byte,
        });
    }
    let decoded = String::from_utf8(bytes).ok()?;
    let is_plain = |c: char| c.is_alphanumeric() || "-_.~".contains(c);
    if decoded.is_empty()
        || decoded.len() > MAX_SEGMENT_BYTES
        || decoded.starts_with('.')
        || !decoded.chars().all(is_plain)
    {
        return None;
    }
    let mut out = String::with_capacity(text.len());
    for byte in decoded.bytes() {
        if byte.is_ascii() { out.push(char::from(byte)) } else { out.push_str(&format!("%{byte:02X}")) }
    }
    Some(out)
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_of_articles_have_one_form() {
        let path = |text: &str| PagePath::parse(text).map(|path| path.0);
        assert_eq!(path("2026/river-returns").as_deref(), Some("2026/river-returns"));
        assert_eq!(path("a/%E9%95%BF/").as_deref(), Some("a/%E9%95%BF"));
        assert_eq!(path("a/%e9%95%bf").as_deref(), Some("a/%E9%95%BF"));
        assert_eq!(path("%61").as_deref(), Some("a"));
    }

    #[test]
    fn hostile_paths_are_refused() {
        for text in [
            "",
            "/a",
            "/",
            "/",
            "a//b",
            "../a",
            "%2e%2e/a",
            ".%2e/a",
            ".git",
            "a%2fb",
            "a%5cb",
            "a\\b",
            "a%00",
            "a%0d%0aX:y",
            "a%3fb",
            "a%23b",
            "a@b",
            "a:80",
            "%ff",
            "%",
            "%4",
            "%zz",
            "a%25b",
            "a b",
            "\u{202e}",
            "{path}",
        ] {
            assert_eq!(PagePath::parse(text), None, "{text}");
        }
        assert_eq!(PagePath::parse(&"a/".repeat(13)), None);
        assert_eq!(PagePath::parse(&"a".repeat(201)), None);
    }
}
