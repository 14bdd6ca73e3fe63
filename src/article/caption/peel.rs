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

impl Peeled {
    /// Takes off all that can be known for something else than the words.
    pub fn new(text: &str) -> Self {
        let (words, mut credits) = (readable(text), Vec::new());
        let left = without_credits(&words, &mut credits);
        // Nearly all texts are words and nothing else.
        let words = if left.len() < words.len() { left.to_owned() } else { words };
        Self { words, credits }
    }

    /// Takes off the names of makers, too, and whatever they hid.
    pub fn take_off(&mut self, names: &[String]) {
        let mut left = &*self.words;
        loop {
            // Of several names that stand there the longest goes, in whatever order they were found.
            let mut rest = left;
            for name in names {
                let shorter = credit::without(left, name);
                if shorter.len() < rest.len() {
                    rest = shorter;
                }
            }
            if rest.len() == left.len() {
                break;
            }
            left = without_credits(trim(rest), &mut self.credits);
        }
        if left.len() < self.words.len() {
            self.words = left.to_owned();
        }
    }
}

/// Clean words without marks, labels and credits. Cleaned once, their pieces are clean but for their ends: a text of
/// nothing but credits is not read again for each.
fn without_credits<'a>(mut words: &'a str, credits: &mut Vec<Found>) -> &'a str {
    loop {
        let (rest, found) = credit::split(without_marks(words));
        if rest.len() == words.len() {
            return words;
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
        let peeled = Peeled::new("↑ 图注：<b>河湾</b>。（周禾 摄）");
        assert_eq!(peeled.words, "河湾。");
        assert_eq!(peeled.credits.len(), 1);
        for (text, words) in [
            ("Ann Lee: The bridge", "The bridge"),
            ("Ann Lee: The bridge (Photo: Ann Lee)", "The bridge"),
            ("The bridge - Ann Lee", "The bridge"),
            ("Ann Lee", ""),
            ("The bridge (Photo: Robert Lee) - Ann Lee", "The bridge"),
        ] {
            let mut peeled = Peeled::new(text);
            peeled.take_off(&["Ann Lee".to_owned()]);
            assert_eq!(peeled.words, words, "{text}");
        }
    }

    #[test]
    fn a_text_of_nothing_but_credits_is_cleaned_once() {
        let many = 20_000;
        let peeled = Peeled::new(&format!("{}{}", "x ".repeat(many), "（周禾摄）".repeat(many)));
        assert_eq!((peeled.words.len(), peeled.credits.len()), (2 * many - 1, many));
        let labels = format!("{}河湾。", "图片来源：".repeat(many));
        assert_eq!(Peeled::new(&labels).words, labels);
    }

    #[test]
    fn an_entity_with_an_invisible_mark_inside_is_read_at_once() {
        for text in ["Smith &\u{FFFD}amp; Sons", "Smith &am&#8203;p; Sons"] {
            assert_eq!(Peeled::new(text).words, "Smith & Sons");
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
