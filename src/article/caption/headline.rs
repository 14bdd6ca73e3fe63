//! The headline of the article, which often stands where a caption or a description was asked for.

use super::key::Key;
use super::list::List;

/// A headline, folded once for all photos of its article.
pub struct Headline<'a> {
    text: &'a str,
    key: Key,
}

impl<'a> Headline<'a> {
    /// Folds a headline.
    pub fn new(text: &'a str) -> Self {
        Self { text, key: Key::new(text) }
    }

    /// Whether a text with this key is the headline, word for word.
    pub fn is(&self, key: &Key) -> bool {
        self.key.len() > 0 && self.key == *key
    }

    /// Whether a text is the headline cut off with dots, or with the name of the site behind a bar.
    pub fn is_cut_off(&self, words: &str, key: &Key) -> bool {
        const ENOUGH: usize = 12;
        if key.len() < ENOUGH || self.text.is_empty() {
            return false;
        }
        let cut = words.ends_with('…') || words.ends_with("...");
        let site = || {
            let hyphen = || {
                let at = words.as_bytes().windows(3).rposition(|window| window == b" - ")?;
                Some((&words[..at], &words[at + 3..]))
            };
            let (title, site) = words.rsplit_once(['|', '–', '—', '_']).or_else(hyphen)?;
            (site.chars().count() <= 40).then(|| self.is(&Key::new(title)))
        };
        (cut && self.key.starts_with(key)) || site().unwrap_or(false)
    }

    /// "Illustration for article titled …": whether a text is a phrase of the system around the headline.
    pub fn is_in_a_phrase(&self, words: &str) -> bool {
        const PHRASES: List =
            List::new("illustration for article titled |image for article |photo for |image for ");
        // Systems cut long headlines off, and mark that with dots.
        PHRASES.behind(words).is_some_and(|rest| {
            let rest = Key::new(rest.trim_end_matches(['.', '…']));
            rest.len() > 1 && self.key.starts_with(&rest)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headlines_are_known_when_they_are_cut_off_or_signed() {
        let headline = Headline::new("The River Returns to the Valley");
        let cut_off = |words: &str| headline.is_cut_off(words, &Key::new(words));
        assert!(cut_off("The River Returns to…"));
        assert!(cut_off("The River Returns to the Valley | The Daily Bend"));
        assert!(!cut_off("The River Returns to the sea"));
        assert!(headline.is(&Key::new("The river returns to the valley.")));
        assert!(headline.is_in_a_phrase("Image for article The River Ret..."));
        assert!(!Headline::new("").is(&Key::new("")));
    }
}
