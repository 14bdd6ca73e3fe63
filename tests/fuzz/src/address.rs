//! Which addresses may reach a page, said once more and in other words than the product's own.

/// Whether a browser that opens this address stays with these schemes. No scheme is the page's own.
pub fn is_safe(address: &str, key: &str) -> bool {
    // Browsers take these away before they look for a scheme (WHATWG URL, basic parser).
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

/// Whether the value of this key is an address, in what the product writes.
pub fn is_address(key: &str) -> bool {
    matches!(key, "url" | "src" | "contentUrl" | "poster" | "logo" | "feed" | "next_url")
}
