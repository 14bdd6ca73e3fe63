//! File names in place of a caption or an alternative text, recognized by their form.

use crate::article::caption::letter::to_lower;
use crate::article::caption::word_list::WordList;
use crate::article::script::is_dense;
use crate::article::substring;

/// Whether an alternative text or a title is a file name. Five words with hyphens are, because systems make such names
/// from sentences.
pub fn is_file_name(text: &str) -> bool {
    is_image_name(text)
        || (text.is_ascii() && !text.contains(char::is_whitespace) && text.matches('-').count() >= 4)
}

/// Whether a caption is the name of an image file, as cameras, agencies and systems write it. Words with hyphens are not,
/// because a person may write them in a caption.
pub fn is_image_name(text: &str) -> bool {
    const ENDINGS: WordList =
        WordList::new(".jpg|.jpeg|.png|.gif|.webp|.avif|.bmp|.heic|.tif|.tiff|.svg|.psd");
    const MAX_ENDING: usize = 5;
    const CAMERAS: WordList =
        WordList::new("img_|img-|dsc_|dsc0|dscn|wechatimg|mmexport|微信图片_|gettyimages-");
    const SCREENS: WordList = WordList::new(
        "whatsapp image|screenshot|screen shot|capture d’écran|captura de pantalla|bildschirmfoto|снимок экрана|\
        屏幕截图|截屏|スクリーンショット",
    );
    let text = text.trim();
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let is_one_word = !text.contains(char::is_whitespace);
    let is_ascii_word = is_one_word && text.is_ascii();
    let is_short = is_one_word && text.chars().filter(|&c| is_dense(c)).count() <= 4;
    // Fast path for sentences, which can be names only by their ending.
    let (start, last) = (text.len().saturating_sub(MAX_ENDING), text.len().saturating_sub(1));
    if !is_short && !is_ascii_word && digits < 4 && !text.as_bytes()[start..last].contains(&b'.') {
        return false;
    }
    let lower: String = text.chars().map(to_lower).collect();
    let has_ending = ENDINGS.strip_suffix(&lower).is_some();
    let is_camera_name = || CAMERAS.find(&mut |camera| substring::contains(&lower, camera)).is_some();
    let is_number =
        digits >= 6 && lower.bytes().all(|c| c.is_ascii_digit() || matches!(c, b'_' | b'-' | b'.'));
    let is_screenshot = digits >= 4 && SCREENS.strip_prefix(&lower).is_some();
    // An underscore or five digits in a row do not occur in a sentence.
    let has_long_number = || lower.as_bytes().windows(5).any(|run| run.iter().all(u8::is_ascii_digit));
    let is_code =
        is_ascii_word && lower.len() > 5 && (lower.contains('_') || (digits >= 5 && has_long_number()));
    has_ending || is_number || is_screenshot || is_code || (is_short && is_camera_name())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn file_names_are_not_words() {
        for text in [
            "12-IMG_3886.jpg",
            "P1010234",
            "IMG-20230101-WA0004",
            "GettyImages-1234567",
            "Screenshot 2024-05-01 at 10.20.30",
            "hero_image",
            "a-river-comes-back-to-life",
            "微信图片_20240501",
            "20240501-123456",
        ] {
            assert!(is_file_name(text), "{text}");
        }
        for text in
            ["COVID-19", "Boeing 737", "state-of-the-art", "第3届", "A river", "1998", "x_y in a sentence"]
        {
            assert!(!is_file_name(text), "{text}");
        }
    }

    #[test]
    fn hyphenated_words_may_be_a_caption() {
        assert!(is_file_name("state-of-the-art-clean-room") && !is_image_name("state-of-the-art-clean-room"));
        assert!(is_image_name("IMG_3886.jpg") && is_image_name("hero_image"));
    }
}
