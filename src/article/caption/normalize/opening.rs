//! Openings that make no difference to a comparison: "photo of …", `图为`, and the numbers of lists.
//!
//! They are part of the caption and are shown.

use crate::article::caption::word_list::WordList;

/// Openings that only state that the text describes a picture.
const PICTURE_OF: WordList = WordList::new(
    "图为|圖為|上图为|上圖為|file photo: |file photo - |file - |photo of |a photo of |file photo of |\
    picture of |a picture of |image of |an image of |portrait of |a portrait of |headshot of |photo de |\
    foto de |una foto de |imagen de |imagem de |foto di |foto von |фото |фотография |صورة |ภาพ",
);

/// Brackets before the number of a list item, and characters after it.
const OPEN: [char; 4] = ['(', '（', '[', '【'];
const CLOSE: &str = ".)）]】、．:";

/// Removes "photo of", `图为` and the like, if any text follows.
pub fn without_opening(text: &str) -> &str {
    let Some(rest) = PICTURE_OF.strip_prefix(text) else { return text };
    let rest = rest.trim_start_matches(['：', ':', '，', ' ']);
    if rest.is_empty() { text } else { rest }
}

/// Splits the number of a list item off a text: the digits, and the text after them.
pub fn list_number(text: &str) -> Option<(&str, &str)> {
    let inner = text.strip_prefix(OPEN).unwrap_or(text);
    let end = inner.find(|c: char| !c.is_ascii_digit()).filter(|end| (1..=3).contains(end))?;
    let mut rest = inner[end..].chars();
    let close = rest.next().filter(|&c| CLOSE.contains(c))?;
    let after = rest.as_str();
    // A point or a colon between two digits belongs to a number or a time.
    let is_separate =
        after.starts_with(char::is_whitespace) || close == '、' || close == '）' || close == '】';
    (is_separate && !after.trim().is_empty()).then(|| (&inner[..end], after.trim_start()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn removes_openings() {
        assert_eq!(without_opening("图为河湾"), "河湾");
    }

    #[test]
    fn numbers_of_lists_are_not_other_numbers() {
        assert_eq!(list_number("6. The bridge"), Some(("6", "The bridge")));
        assert_eq!(list_number("（12）大桥"), Some(("12", "大桥")));
        assert_eq!(list_number("3、大桥"), Some(("3", "大桥")));
        for text in
            ["3.2 公里", "1998 was dry", "10:30 in the morning", "7.", "The 6. bridge", "2024. A year"]
        {
            assert_eq!(list_number(text), None, "{text}");
        }
    }
}
