//! A credit, and the form of the names in it.

use crate::article::caption::clean::fold_space;
use crate::article::caption::letter::to_lower;
use crate::article::script::is_cased;

/// A credit that was found in a text.
#[derive(Debug, PartialEq, Eq)]
pub struct Credit {
    /// The makers, without brackets, labels and verbs.
    pub name: String,
    /// Whether the credit is for all photos of the page.
    pub is_for_page: bool,
}

impl Credit {
    /// Returns a credit for a name, without the punctuation around it; `None` if nothing is left.
    pub fn new(name: &str, is_for_page: bool) -> Option<Self> {
        let name = unbracketed(name.trim_matches(|c: char| c.is_whitespace() || ":：/／".contains(c)));
        let name = fold_space(name.strip_suffix('.').filter(|name| !name.contains('.')).unwrap_or(name));
        let name = name.strip_suffix('。').unwrap_or(&name).to_owned();
        (!name.is_empty()).then_some(Self { name, is_for_page })
    }

    /// Appends the agency that distributes the photo.
    pub fn with_agency(mut self, agency: &str) -> Self {
        self.name = [&self.name, " ", agency].concat();
        self
    }
}

/// Maximum number of characters of a name. A longer text is part of the caption.
pub const MAX_NAME: usize = 40;

/// Brackets around credits.
pub const BRACKETS: [char; 6] = ['（', '(', '）', ')', '[', ']'];

/// Characters that end a sentence before a credit.
pub const SENTENCE_ENDS: &str = ".。!！?？…।۔؟።။»”\"'’）)]】";

/// Characters between a caption and a credit.
pub const SEPARATORS: &str = "-–—/|｜·•:：©([（【,，;；";

/// Whether a word may be part of a name. Any word of a script without upper case may be.
fn is_capitalized(word: &str) -> bool {
    word.chars().next().is_some_and(|c| to_lower(c) != c || !is_cased(c))
}

/// Whether any of the words may be part of a name.
pub fn has_capitalized_word(name: &str) -> bool {
    name.split_whitespace().any(is_capitalized)
}

/// Whether a text has the form of a name: capitalized words, and short words between them.
pub fn is_name(name: &str) -> bool {
    let mut words = name.split_whitespace();
    words.next().is_some_and(is_capitalized) && words.all(|word| is_capitalized(word) || word.len() <= 3)
}

/// Removes brackets around a name. Brackets around a second name stay.
pub fn unbracketed(name: &str) -> &str {
    let inner = name.trim_matches(BRACKETS).trim();
    if inner.contains(BRACKETS) { name } else { inner }
}
