//! Alternative texts that name nothing: file names, separators, the headline, the credit.

use super::key::{Key, is_dense};

/// Whether a cleaned alternative text says nothing about its photo.
pub fn is_junk(alt: &str, headline: &str, credit: Option<&str>) -> bool {
    let key = Key::new(alt);
    key.len() < 2
        || is_file_name(alt)
        || (!headline.is_empty() && key == Key::new(headline))
        || credit.is_some_and(|credit| key == Key::new(credit))
}

/// Whether the words are the name of an image file, or what a camera calls one.
pub fn is_file_name(words: &str) -> bool {
    const ENDINGS: [&str; 9] = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".bmp", ".heic", ".tif"];
    const CAMERAS: [&str; 8] = ["img_", "img-", "dsc_", "dsc0", "dscn", "wechatimg", "mmexport", "微信图片_"];
    let lower = words.trim().to_ascii_lowercase();
    let named = ENDINGS.iter().any(|ending| lower.ends_with(ending));
    let camera = CAMERAS.iter().any(|camera| lower.contains(camera)) && !lower.contains(' ');
    let digits = lower.chars().filter(char::is_ascii_digit).count();
    let number = digits >= 6 && lower.chars().all(|c| c.is_ascii_digit() || matches!(c, '_' | '-' | '.'));
    named || number || (camera && lower.chars().filter(|&c| is_dense(c)).count() <= 4)
}
