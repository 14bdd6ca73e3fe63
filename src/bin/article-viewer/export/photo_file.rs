//! The file of a photo: its type by its first bytes, and its `data:` address.

use anyhow::Context as _;
use article_viewer::article::url::Url;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// Returns the `data:` address of a raster image. SVG is none, because it can contain scripts.
pub fn data_address(bytes: &[u8]) -> anyhow::Result<Url> {
    const WRONG: &str = "the file is not JPEG, PNG, WebP, AVIF or GIF";
    let kind = media_type(bytes).context(WRONG)?;
    Url::media(None, &format!("data:{kind};base64,{}", STANDARD.encode(bytes))).context(WRONG)
}

/// Returns the media type by the signature, as the MIME Sniffing Standard has it.
fn media_type(bytes: &[u8]) -> Option<&'static str> {
    let has = |at: usize, signature: &[u8]| bytes.get(at..).is_some_and(|rest| rest.starts_with(signature));
    if has(0, b"\xff\xd8\xff") {
        Some("image/jpeg")
    } else if has(0, b"\x89PNG\r\n\x1a\n") {
        Some("image/png")
    } else if has(0, b"GIF87a") || has(0, b"GIF89a") {
        Some("image/gif")
    } else if has(0, b"RIFF") && has(8, b"WEBP") {
        Some("image/webp")
    } else if has(4, b"ftypavif") || has(4, b"ftypavis") {
        Some("image/avif")
    } else {
        None
    }
}
