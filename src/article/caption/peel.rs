//! What is written around the words of a caption: pointers, labels, credits. Taken off, and nothing else.

use std::borrow::Cow;

use super::credit::{self, Found};
use super::display::{clean, trim, without_marks};
use super::markup::plain;

/// A text without what can be taken off it, and what that was.
pub struct Peeled {
    /// The words that are left. They have nothing more to take off, so that settling twice is settling once.
    pub words: String,
    /// The credits that stood there, the last one first.
    pub credits: Vec<Found>,
}

/// Takes off what can be taken off. `credit` is the photo's credit, where it is known; the words need not say it
/// again.
pub fn peel(text: &str, credit: Option<&str>) -> Peeled {
    peel_more(&readable(text), credit)
}

/// The same for words that are readable already: peeled without a credit, they lose what its name makes clear.
pub fn peel_more(mut words: &str, credit: Option<&str>) -> Peeled {
    let mut credits = Vec::new();
    // Cleaned once, its pieces are clean but for their ends: a text of nothing but credits is not read again for each.
    loop {
        let (mut rest, found) = credit::split(without_marks(words));
        if rest.len() == words.len() {
            // Only a name without a label is left to be looked for.
            rest = credit.map_or(rest, |credit| credit::without(rest, credit));
        }
        if rest.len() == words.len() {
            return Peeled { words: words.to_owned(), credits };
        }
        credits.extend(found);
        words = trim(rest);
    }
}

/// The text without markup and invisible marks. Where such a mark stood inside an entity, that is read now, so that
/// nothing is left for a second reading.
pub fn readable(text: &str) -> String {
    const ROUNDS: usize = 3;
    let mut words = clean(&plain(text));
    for _ in 0..ROUNDS {
        let Cow::Owned(shorter) = plain(&words) else { break };
        words = clean(&shorter);
    }
    words
}

/// Marks that may stand before a number in a list, and behind it.
const OPENS: [char; 4] = ['(', '（', '[', '【'];
const CLOSES: &str = ".)）]】、．:";

/// The number with which the words begin as an entry of a list does, and the words behind it.
pub fn numbered(words: &str) -> Option<(&str, &str)> {
    let inner = words.strip_prefix(OPENS).unwrap_or(words);
    let end = inner.find(|c: char| !c.is_ascii_digit()).filter(|end| (1..=3).contains(end))?;
    let mut rest = inner[end..].chars();
    let close = rest.next().filter(|&c| CLOSES.contains(c))?;
    let after = rest.as_str();
    // A point or a colon between two digits is none of a list.
    let apart = after.starts_with(char::is_whitespace) || close == '、' || close == '）' || close == '】';
    (apart && !after.trim().is_empty()).then(|| (&inner[..end], after.trim_start()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_around_the_words_comes_off() {
        let peeled = peel("↑ 图注：<b>河湾</b>。（周禾 摄）", None);
        assert_eq!(peeled.words, "河湾。");
        assert_eq!(peeled.credits.len(), 1);
        assert_eq!(peel("Ann Lee: The bridge", Some("Ann Lee")).words, "The bridge");
    }

    #[test]
    fn peeling_goes_on_where_it_stopped_without_a_credit() {
        for text in [
            "↑ 图注：河湾。（周禾 摄）",
            "Ann Lee: The bridge (Photo: Ann Lee)",
            "The bridge - Ann Lee",
            "Ann Lee",
            "The bridge. Photo: Ann Lee - Ann Lee (AP)",
        ] {
            for credit in ["Ann Lee", "周禾"] {
                let at_once = peel(text, Some(credit)).words;
                assert_eq!(peel_more(&peel(text, None).words, Some(credit)).words, at_once, "{text}");
            }
        }
    }

    #[test]
    fn a_text_of_nothing_but_credits_is_cleaned_once() {
        let many = 20_000;
        let peeled = peel(&format!("{}{}", "x ".repeat(many), "（周禾摄）".repeat(many)), None);
        assert_eq!((peeled.words.len(), peeled.credits.len()), (2 * many - 1, many));
        let labels = format!("{}河湾。", "图片来源：".repeat(many));
        assert_eq!(peel(&labels, None).words, labels);
    }

    #[test]
    fn an_entity_with_an_invisible_mark_inside_is_read_at_once() {
        for text in ["Smith &\u{FFFD}amp; Sons", "Smith &am&#8203;p; Sons"] {
            assert_eq!(peel(text, None).words, "Smith & Sons");
        }
    }

    #[test]
    fn numbers_of_lists_are_told_from_others() {
        assert_eq!(numbered("6. The bridge"), Some(("6", "The bridge")));
        assert_eq!(numbered("（12）大桥"), Some(("12", "大桥")));
        assert_eq!(numbered("3、大桥"), Some(("3", "大桥")));
        for words in
            ["3.2 公里", "1998 was dry", "10:30 in the morning", "7.", "The 6. bridge", "2024. A year"]
        {
            assert_eq!(numbered(words), None, "{words}");
        }
    }
}
