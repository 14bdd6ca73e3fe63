//! Leading marks of captions: arrows that point at the photo, and labels such as `图注：` or `Caption:`.
//!
//! Labels of credits belong to `credit/label.rs`. Openings that are removed for comparison only belong to the next stage.

use crate::article::caption::clean::is_invisible;
use crate::article::caption::word_list::WordList;

/// Characters that point at a photo.
const ARROWS: &[char] =
    &['↑', '↓', '←', '→', '▲', '△', '▼', '▽', '◀', '▶', '◄', '►', '⬆', '⬇', '↗', '↘', '↙', '↖', '\u{FE0F}'];

/// Arrows that point back at the photo above. The others point at the next photo, or mark a link.
const BACKWARD_ARROWS: &[char] = &['↑', '←', '▲', '△', '◀', '◄', '⬆', '↖', '\u{FE0F}'];

/// Words that only state that a caption follows.
const LABELS: WordList = WordList::new(
    "图注：|图注:|图说：|图说:|图：|图:|圖註：|圖說：|圖：|图片说明：|圖片說明：|写真説明：|사진 설명:|\
    caption:|photo caption:|légende :|légende:|pie de foto:|legenda:|bildunterschrift:|подпись:|на фото:|\
    на фотографии:|на світлині:",
);

/// Beginnings of a sentence about the photo above it. They are part of the sentence and stay.
const OPENINGS: WordList =
    WordList::new("图为|圖為|上图|左图|右图|上圖|左圖|右圖|写真は|pictured:|above:|in the photo:");

/// Whether a paragraph begins with a mark that makes it the caption of the photo before it.
pub fn is_marked(text: &str) -> bool {
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || is_invisible(c));
    text.starts_with(BACKWARD_ARROWS)
        || LABELS.strip_prefix(text).or_else(|| OPENINGS.strip_prefix(text)).is_some()
}

/// Removes leading arrows and labels.
pub fn without_marks(text: &str) -> &str {
    let mut rest = text.trim();
    loop {
        let shorter = rest.trim_start_matches(ARROWS).trim_start();
        let shorter = LABELS.strip_prefix(shorter).unwrap_or(shorter).trim_start();
        if shorter.len() == rest.len() {
            return rest;
        }
        rest = shorter;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn removes_arrows_and_labels() {
        assert_eq!(without_marks("↑ 图注：河湾"), "河湾");
        assert_eq!(without_marks("▲"), "");
        assert_eq!(without_marks("图书馆"), "图书馆");
    }

    #[test]
    fn marks_of_links_and_of_the_next_photo_are_not_caption_marks() {
        for text in
            ["下图是夜里的新桥。", "↓ 河湾", "▼ 河湾", "→ Registration closes on Friday", "▶ 扫码下载"]
        {
            assert!(!is_marked(text), "{text}");
        }
        assert!(is_marked("　▲ 河湾") && is_marked("图为河湾") && !is_marked("河湾的图"));
    }
}
