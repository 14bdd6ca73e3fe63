//! What was read: the reading app remembers it for its reader, and can forget it.
//!
//! A number stands for each article, made of its address: short, and no diary for whoever looks into the browser.

use std::rc::Rc;

use crate::article::substring;
use crate::article::url::Url;
use crate::options::Address;
use crate::state::State;
use crate::state::effect::Effect;
use crate::state::route::{ArticleSource, Route};

/// So many articles are remembered, the last ones.
const MOST: usize = 500;
/// A number and the space after it.
const WIDTH: usize = 9;

/// The numbers of articles, oldest first, as the browser keeps them: eight hexadecimal digits and a space each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadHistory(Rc<String>);

impl ReadHistory {
    /// What the browser kept. What somebody else wrote there marks nothing; without a letter that is none, it can be cut anywhere.
    pub fn kept(text: String) -> Self {
        Self(Rc::new(if text.is_ascii() { text } else { String::new() }))
    }

    /// Whether the article at this address was read.
    pub fn has(&self, url: &Url) -> bool {
        substring::find(&self.0, &number(url)).is_some()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// As the browser is to keep them.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn add(&mut self, url: &Url) {
        let marks = Rc::make_mut(&mut self.0);
        marks.push_str(&number(url));
        marks.drain(..marks.len().saturating_sub(MOST * WIDTH));
    }
}

impl State {
    /// The end of an article came into sight: it was read. Where a viewer does not own the page, that is not its business.
    pub(in crate::state) fn mark(&mut self, index: usize) -> Vec<Effect> {
        let story = self.stories().into_iter().nth(index);
        let Some(Route::Article(ArticleSource::Url(url))) = story.map(|story| story.place) else {
            return Vec::new();
        };
        if self.options.address != Address::Hash || self.marks.has(&url) {
            return Vec::new();
        }
        self.marks.add(&url);
        vec![Effect::Mark(self.marks.clone())]
    }

    /// The reader wants nothing remembered.
    pub(in crate::state) fn forget(&mut self) -> Vec<Effect> {
        (self.marks, self.forgotten) = (ReadHistory::default(), true);
        vec![Effect::Mark(ReadHistory::default())]
    }
}

/// The number of an article, and a space.
fn number(url: &Url) -> String {
    url.hash() + " "
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(name: usize) -> Url {
        Url::media(None, &format!("https://n.example/{name}.json")).unwrap()
    }

    #[test]
    fn the_last_ones_are_remembered_and_a_fragment_makes_no_difference() {
        let mut marks = ReadHistory::default();
        for name in 0..=MOST {
            marks.add(&url(name));
        }
        assert!(!marks.has(&url(0)) && marks.has(&url(1)) && marks.has(&url(MOST)));
        assert!(marks.has(&Url::media(None, "https://n.example/1.json#x").unwrap()));
        assert_eq!(marks.as_str().len(), MOST * WIDTH);
        assert_eq!(ReadHistory::kept(marks.as_str().to_owned()), marks);
    }

    #[test]
    fn what_somebody_else_wrote_marks_nothing_and_makes_room() {
        for text in ["", "x", "12345678", "阅读", "[\"a.json\"]", &"ö".repeat(9_000), &"x".repeat(9_000)] {
            let mut marks = ReadHistory::kept(text.into());
            assert!(!marks.has(&url(1)), "{text}");
            marks.add(&url(1));
            assert!(marks.has(&url(1)) && marks.as_str().len() <= MOST * WIDTH, "{text}");
        }
    }
}
