//! The text that is shown: tidied, never rewritten. Every result is a cleaned piece of its input.

use super::list::List;
use crate::article::script::is_wide;

/// Trims, drops invisible marks and control characters, and folds runs of white space to one plain space.
/// Where a line was broken between two wide characters, nothing was meant at all; other spaces there part names, and
/// stay.
pub fn clean(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let (mut space, mut broken) = (false, false);
    for c in text.chars() {
        if matches!(c, '!'..='~') {
            // Nearly all of most texts.
            if space {
                clean.push(' ');
            }
            (space, broken) = (false, false);
            clean.push(c);
        } else if c.is_whitespace() {
            space = !clean.is_empty();
            broken |= c == '\n' || c == '\r';
        } else if !is_invisible(c) {
            let joined = broken && is_wide(c) && clean.chars().next_back().is_some_and(is_wide);
            if space && !joined {
                clean.push(' ');
            }
            (space, broken) = (false, false);
            clean.push(c);
        }
    }
    let trimmed = trim(&clean);
    if trimmed.len() < clean.len() { trimmed.to_owned() } else { clean }
}

/// A piece of a clean text, clean itself. A joiner joins two letters; at an end there is nothing to join.
pub fn trim(text: &str) -> &str {
    text.trim_matches(['\u{200C}', '\u{200D}', ' '])
}

/// Control characters, stray direction marks and byte order marks. The zero-width joiners stay: Persian
/// and the Indic scripts are misspelt without them.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' | '\u{FFFD}')
}

/// Marks that point at the photo, and words that only say that this is a caption.
const ARROWS: &[char] =
    &['↑', '↓', '←', '→', '▲', '△', '▼', '▽', '◀', '▶', '◄', '►', '⬆', '⬇', '↗', '↘', '↙', '↖', '\u{FE0F}'];
const LABELS: List = List::new(
    "图注：|图注:|图说：|图说:|图：|图:|圖註：|圖說：|圖：|图片说明：|圖片說明：|写真説明：|사진 설명:|\
    caption:|photo caption:|légende :|légende:|pie de foto:|legenda:|bildunterschrift:|подпись:|на фото:|\
    на фотографии:|на світлині:",
);

/// Of the arrows, the ones that point back at the photo above: others point at the next photo, or mark a link.
const BACK: &[char] = &['↑', '←', '▲', '△', '◀', '◄', '⬆', '↖', '\u{FE0F}'];

/// Beginnings of a sentence that speaks of the photo above it; they are part of the sentence and stay.
const OPENINGS: List =
    List::new("图为|圖為|上图|左图|右图|上圖|左圖|右圖|写真は|pictured:|above:|in the photo:");

/// Whether a paragraph says by its first mark that it is the caption of what stands before it.
pub fn is_marked(text: &str) -> bool {
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || is_invisible(c));
    text.starts_with(BACK) || LABELS.behind(text).or_else(|| OPENINGS.behind(text)).is_some()
}

/// What says no more than that this is a picture; it makes no difference to a comparison.
const PICTURE_OF: List = List::new(
    "图为|圖為|上图为|上圖為|file photo: |file photo - |file - |photo of |a photo of |file photo of |\
    picture of |a picture of |image of |an image of |portrait of |a portrait of |headshot of |photo de |\
    foto de |una foto de |imagen de |imagem de |foto di |foto von |фото |фотография |صورة |ภาพ",
);

/// The words behind "图为", "photo of" and the like: what is compared.
pub fn without_opening(text: &str) -> &str {
    let Some(rest) = PICTURE_OF.behind(text) else { return text };
    let rest = rest.trim_start_matches(['：', ':', '，', ' ']);
    if rest.is_empty() { text } else { rest }
}

/// Takes leading pointers and labels off.
pub fn without_marks(text: &str) -> &str {
    let mut rest = text.trim();
    loop {
        let shorter = rest.trim_start_matches(ARROWS).trim_start();
        let shorter = LABELS.behind(shorter).unwrap_or(shorter).trim_start();
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
    fn spaces_fold_and_line_breaks_vanish_between_han() {
        assert_eq!(clean("　　清晨\n  的河湾\u{FEFF} "), "清晨的河湾");
        assert_eq!(clean("左起：王伟　李娜  张敏"), "左起：王伟 李娜 张敏");
        assert_eq!(clean("สะพานเก่า\nริมแม่น้ำ"), "สะพานเก่า ริมแม่น้ำ", "two phrases");
        assert_eq!(clean(" 全长  3.2 公里 "), "全长 3.2 公里");
        assert_eq!(clean("a \u{a0} b"), "a b");
        assert_eq!(clean("می\u{200C}خواهم"), "می\u{200C}خواهم");
    }

    #[test]
    fn pointers_and_labels_go() {
        assert_eq!(without_marks("↑ 图注：河湾"), "河湾");
        assert_eq!(without_marks("▲"), "");
        assert_eq!(without_marks("图书馆"), "图书馆");
        assert_eq!(without_opening("图为河湾"), "河湾");
        for words in
            ["下图是夜里的新桥。", "↓ 河湾", "▼ 河湾", "→ Registration closes on Friday", "▶ 扫码下载"]
        {
            assert!(!is_marked(words), "{words}");
        }
        assert!(is_marked("　▲ 河湾") && is_marked("图为河湾") && !is_marked("河湾的图"));
    }
}
