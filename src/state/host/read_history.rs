//! The read history: the articles that were read to their end, where the viewer owns the page.
//!
//! An article is stored as a hash of its address, which is short and does not tell what was read. Never here: when an article
//! counts as read.

use std::rc::Rc;

use crate::article::substring;
use crate::article::url::Url;

/// The number of articles that are remembered.
const CAPACITY: usize = 500;
/// The length of a hash and the space after it.
const ENTRY_LENGTH: usize = 9;

/// The hashes of articles, oldest first, as the browser stores them: eight hexadecimal digits and a space each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadHistory(Rc<String>);

impl ReadHistory {
    /// The history that the browser has stored. Text of another origin contains no entries. Text that is not ASCII is dropped,
    /// so that what is left can be cut at any byte.
    pub fn from_stored(text: String) -> Self {
        Self(Rc::new(if text.is_ascii() { text } else { String::new() }))
    }

    /// Whether the article at this address was read.
    pub fn contains(&self, url: &Url) -> bool {
        substring::find(&self.0, &entry(url)).is_some()
    }

    /// Whether there are no entries.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The text for the browser to store.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Adds the article at this address. Returns whether it was not there before.
    pub fn add(&mut self, url: &Url) -> bool {
        if self.contains(url) {
            return false;
        }
        let entries = Rc::make_mut(&mut self.0);
        entries.push_str(&entry(url));
        entries.drain(..entries.len().saturating_sub(CAPACITY * ENTRY_LENGTH));
        true
    }
}

/// The entry of an article.
fn entry(url: &Url) -> String {
    url.hash() + " "
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(name: usize) -> Url {
        Url::media(None, &format!("https://n.example/{name}.json")).unwrap()
    }

    #[test]
    fn remembers_the_last_articles_and_ignores_fragments() {
        let mut history = ReadHistory::default();
        for name in 0..=CAPACITY {
            history.add(&url(name));
        }
        assert!(!history.contains(&url(0)) && history.contains(&url(1)) && history.contains(&url(CAPACITY)));
        assert!(history.contains(&Url::media(None, "https://n.example/1.json#x").unwrap()));
        assert_eq!(history.as_str().len(), CAPACITY * ENTRY_LENGTH);
        assert_eq!(ReadHistory::from_stored(history.as_str().to_owned()), history);
    }

    #[test]
    fn ignores_foreign_text_and_replaces_it() {
        for text in ["", "x", "12345678", "阅读", "[\"a.json\"]", &"ö".repeat(9_000), &"x".repeat(9_000)] {
            let mut history = ReadHistory::from_stored(text.into());
            assert!(!history.contains(&url(1)), "{text}");
            history.add(&url(1));
            assert!(history.contains(&url(1)) && history.as_str().len() <= CAPACITY * ENTRY_LENGTH, "{text}");
        }
    }
}
