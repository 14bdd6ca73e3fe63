//! Second stage: removes leading labels and all credits from a cleaned text, and keeps the credits that it found.
//!
//! Pieces at the start and at the end are removed, and one credit in brackets in the middle. Texts are not folded or
//! compared here.

mod credit;
mod label;
mod stripped_texts;

use std::borrow::Cow;

use super::clean::{clean, trim};
use credit::{Credit, split, split_middle, without_names};
use label::without_marks;

pub use credit::is_credit;
pub use label::is_marked;
pub use stripped_texts::StrippedTexts;

/// Maximum number of labels, names and credits of one text. A text with more is not a caption.
const MAX_CREDITS: usize = 16;

/// A text without labels and credits, and the credits that it contained.
pub struct Stripped {
    /// The cleaned text before anything was removed.
    pub cleaned: String,
    /// The rest of the cleaned text, if anything was removed.
    rest: Option<String>,
    /// The removed credits, the last one first.
    pub credits: Vec<Credit>,
}

impl Stripped {
    /// Removes labels and credits from a cleaned text. Stripping the result again changes nothing.
    pub fn new(cleaned: String) -> Self {
        let mut stripped = Self::unchanged(cleaned);
        stripped.strip(&[]);
        stripped
    }

    /// Wraps a cleaned text from which nothing is removed.
    pub fn unchanged(cleaned: String) -> Self {
        Self { cleaned, rest: None, credits: Vec::new() }
    }

    /// Returns the text without labels and credits.
    pub fn text(&self) -> &str {
        self.rest.as_deref().unwrap_or(&self.cleaned)
    }

    /// Removes the names at both ends of the text, then any labels and credits behind them, until nothing changes.
    /// Without names, removes labels and credits once. A text with more of them than [`MAX_CREDITS`] is not changed, so
    /// that the time does not depend on their number.
    pub fn strip(&mut self, names: &[String]) {
        let mut found = Vec::new();
        let mut text = Cow::Borrowed(self.text());
        let before = text.len();
        for _ in 0..MAX_CREDITS {
            let piece = trim(without_names(&text, names));
            // Without another name, the text was stripped before.
            let is_stripped = !names.is_empty() && found.is_empty() && piece.len() == before;
            let (rest, credit) = if is_stripped { (piece, None) } else { split(without_marks(piece)) };
            let rest = trim(rest);
            if rest.len() < text.len() {
                found.extend(credit);
                text = Cow::Owned(rest.to_owned());
            } else if !is_stripped && let Some((rest, credit)) = split_middle(&text) {
                found.push(credit);
                text = Cow::Owned(rest);
            } else {
                if text.len() < before {
                    self.rest = Some(text.into_owned());
                }
                self.credits.append(&mut found);
                return;
            }
        }
    }
}

/// Returns the credit for all photos of the page, if a paragraph has one and no other text.
pub fn page_credit_of(paragraph: &str) -> Option<String> {
    let stripped = Stripped::new(clean(paragraph));
    let is_empty = stripped.text().is_empty();
    let credit = stripped.credits.into_iter().find(|credit| credit.is_for_page)?;
    is_empty.then_some(credit.name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn removes_labels_credits_and_names() {
        let stripped = Stripped::new(clean("↑ 图注：<b>河湾</b>。（周禾 摄）"));
        assert_eq!(stripped.text(), "河湾。");
        assert_eq!(stripped.credits.len(), 1);
        for (text, rest) in [
            ("Ann Lee: The bridge", "The bridge"),
            ("Ann Lee: The bridge (Photo: Ann Lee)", "The bridge"),
            ("The bridge - Ann Lee", "The bridge"),
            ("Ann Lee", ""),
            ("The bridge (Photo: Robert Lee) - Ann Lee", "The bridge"),
        ] {
            let mut stripped = Stripped::new(clean(text));
            stripped.strip(&["Ann Lee".to_owned()]);
            assert_eq!(stripped.text(), rest, "{text}");
        }
    }

    #[test]
    fn does_not_change_a_text_of_many_credits() {
        for many in [20_000, MAX_CREDITS] {
            let text = format!("{}{}", "x ".repeat(many), "（周禾摄）".repeat(many));
            let stripped = Stripped::new(text.clone());
            assert_eq!((stripped.text(), stripped.credits.len()), (&*text, 0));
        }
        let labels = format!("{}河湾。", "图片来源：".repeat(20_000));
        assert_eq!(Stripped::new(labels.clone()).text(), labels);
    }

    #[test]
    fn finds_a_page_credit_that_stands_alone() {
        assert_eq!(page_credit_of("本版图片均为周禾摄").as_deref(), Some("周禾"));
        assert_eq!(page_credit_of("大桥通车。本版图片均为周禾摄"), None);
    }
}
