//! URLs of image files: placeholders of lazy loaders, and links to the same file.

use crate::article::url::Url;

/// Whether a URL is the placeholder of a lazy loader.
pub fn is_placeholder(address: &str) -> bool {
    if address.starts_with('#') {
        return true;
    }
    if address.starts_with("data:") {
        // The `data:` URL of a photo is long. The one of a placeholder is short, or SVG.
        return address.len() < 1000 || address.starts_with("data:image/svg");
    }
    let name = address.split(['?', '#']).next().unwrap_or_default().rsplit('/').next().unwrap_or_default();
    let stem = name.split('.').next().unwrap_or_default().to_ascii_lowercase();
    const NAMES: [&str; 14] = [
        "placeholder",
        "blank",
        "spacer",
        "loading",
        "lazy",
        "lazyload",
        "lazy-load",
        "none",
        "grey",
        "gray",
        "transparent",
        "pixel",
        "1x1",
        "trans",
    ];
    NAMES.contains(&stem.as_str()) || (matches!(stem.as_str(), "1" | "dot") && name.ends_with(".gif"))
}

/// Whether a link leads to the file of the photo in it. On another host the file name must be the same except for the
/// size.
pub fn is_same_file(linked: &Url, own: &Url) -> bool {
    let stem = |url: &Url| {
        let name =
            url.as_str().split(['?', '#']).next().unwrap_or_default().rsplit('/').next().unwrap_or_default();
        name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_ascii_lowercase()
    };
    if !linked.is_absolute() || !own.is_absolute() || linked.host().eq_ignore_ascii_case(own.host()) {
        return true;
    }
    let (linked, own) = (stem(linked), stem(own));
    linked.contains(&own) || own.contains(&linked)
}

/// Whether a URL ends with the file name of an image. Pages of a wiki may have such names.
pub fn is_image_file(address: &str) -> bool {
    let path = address.split(['?', '#']).next().unwrap_or_default().to_ascii_lowercase();
    if path.contains("/wiki/") || path.contains("file:") {
        return false;
    }
    [".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif"].iter().any(|ending| path.ends_with(ending))
}
