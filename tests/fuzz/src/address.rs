//! The schemes that an address in the output may have. This is a second implementation, independent of the library's.

/// Whether a browser finds an allowed scheme, or none, in this address. An address without a scheme is relative to the page.
pub fn is_safe(address: &str, key: &str) -> bool {
    // Browsers remove these characters before they parse the scheme (WHATWG URL, basic URL parser).
    let trimmed = address.trim_matches(|c| c <= ' ');
    let bare: String = trimmed.chars().filter(|c| !matches!(c, '\t' | '\n' | '\r')).collect();
    let Some((scheme, rest)) = bare.split_once(':') else { return true };
    let is_letter = |c: char| c.is_ascii_alphanumeric() || "+-.".contains(c);
    if !scheme.starts_with(|c: char| c.is_ascii_alphabetic()) || !scheme.chars().all(is_letter) {
        return true;
    }
    match (&*scheme.to_ascii_lowercase(), key) {
        ("http" | "https", _) | ("mailto" | "tel", "url") | ("blob", "contentUrl" | "poster" | "logo") => {
            true
        }
        ("data", "contentUrl" | "poster" | "logo") => {
            let rest = rest.to_ascii_lowercase();
            ["png", "jpeg", "webp", "avif", "gif"]
                .iter()
                .any(|kind| rest.starts_with(&format!("image/{kind}")))
        }
        _ => false,
    }
}

/// Whether the value of this key is an address in house JSON.
pub fn is_address(key: &str) -> bool {
    matches!(key, "url" | "src" | "contentUrl" | "poster" | "logo" | "feed" | "next_url")
}
