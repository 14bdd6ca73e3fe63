//! Addresses that are safe to open. A [`Url`] cannot be made from any other text.
//!
//! Only the schemes below pass, so `javascript:` cannot reach an attribute. Percent-decoding, host names and ports are
//! left to the browser.

mod named_host;
mod resolve;

use std::fmt;

use super::hash::fnv1a;
use super::substring;
use resolve::resolve;

/// An address that may be opened or fetched.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Url(String);

const LINK_SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];
const DOCUMENT_SCHEMES: [&str; 2] = ["http", "https"];
const MEDIA_SCHEMES: [&str; 3] = ["http", "https", "blob"];
/// Raster images may be inline. SVG and HTML may not, because they can carry scripts.
const MEDIA_DATA: [&str; 5] =
    ["data:image/png", "data:image/jpeg", "data:image/webp", "data:image/avif", "data:image/gif"];

impl Url {
    /// Returns an address that a reader may follow: http, https, mailto, tel, or relative to `base`.
    pub fn link(base: Option<&Url>, reference: &str) -> Option<Self> {
        Self::resolve(base, reference, &LINK_SCHEMES)
    }

    /// Returns the address of an image, a video or audio: http, https, blob, or relative to `base`; images also as `data:`.
    pub fn media(base: Option<&Url>, reference: &str) -> Option<Self> {
        let reference = reference.trim();
        let start = |length| reference.get(..length).unwrap_or_default();
        if MEDIA_DATA.iter().any(|prefix| start(prefix.len()).eq_ignore_ascii_case(prefix)) {
            return Some(Self(reference.replace(char::is_whitespace, "")));
        }
        Self::resolve(base, reference, &MEDIA_SCHEMES)
    }

    /// Returns the address of a JSON document: http, https, or relative to `base`.
    pub fn document(base: Option<&Url>, reference: &str) -> Option<Self> {
        Self::resolve(base, reference, &DOCUMENT_SCHEMES)
    }

    fn resolve(base: Option<&Url>, reference: &str, schemes: &[&str]) -> Option<Self> {
        let base = base.filter(|base| base.is_hierarchical()).map(Self::without_fragment);
        resolve(base, reference, schemes).map(Self)
    }

    /// Whether the address has a scheme and a host of the web.
    pub fn is_absolute(&self) -> bool {
        self.0.starts_with("http://") || self.0.starts_with("https://")
    }

    /// Whether the address has a path, so that other addresses can be relative to it; `mailto:` and `tel:` have none.
    pub fn is_hierarchical(&self) -> bool {
        !(self.0.starts_with("mailto:") || self.0.starts_with("tel:"))
    }

    /// Returns the address as text, fit for an attribute.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the address without its fragment. Two addresses of the same document are equal in this form.
    pub fn without_fragment(&self) -> &str {
        self.0.split('#').next().unwrap_or_default()
    }

    /// Returns eight hexadecimal digits that identify the document (FNV-1a of its address). They are the same in every
    /// version of the viewer.
    pub fn hash(&self) -> String {
        format!("{:08x}", fnv1a([self.without_fragment()]))
    }

    /// Returns the host without `www.`, user and port.
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

#[cfg(test)]
mod tests {
    use super::*;

    fn link(base: &str, reference: &str) -> Option<String> {
        let base = (!base.is_empty()).then(|| Url(base.to_owned()));
        Url::link(base.as_ref(), reference).map(|url| url.0)
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
    fn addresses_without_a_path_are_not_a_base() {
        assert_eq!(link("mailto:a@b.example", "c.html").as_deref(), Some("c.html"));
        for base in ["mailto:a@b.example", "tel:1"] {
            for reference in ["./javascript:alert(1)", "../javascript:alert(1)", ".//../x/../javascript:x"] {
                assert_eq!(link(base, reference), link("", reference), "{base} {reference}");
            }
        }
    }

    #[test]
    fn images_may_be_inline_and_documents_may_not() {
        assert!(Url::media(None, "data:image/PNG;base64,AAAA").is_some());
        assert!(Url::media(None, "data:image/svg+xml,<svg/>").is_none());
        assert!(Url::media(None, "data:text/html,x").is_none());
        assert!(Url::link(None, "data:image/png;base64,AAAA").is_none());
        assert!(Url::document(None, "data:image/png;base64,AAAA").is_none());
        assert!(Url::document(None, "blob:https://a.example/1").is_none());
    }
}
