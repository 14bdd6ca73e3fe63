//! How much of one text another text has. The decision from it belongs to `evidence.rs`, `veto.rs` and `compare.rs`.

/// How much of a text another text has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// The share of the text that the other one has, 0 to 100, by weight.
    pub share: u8,
    /// Number of words with a weight above 1.
    pub count: usize,
    /// Number of those that the other text lacks.
    pub missing: usize,
    /// Whether the other text lacks a number.
    pub missing_number: bool,
    /// Number of missing words that may be names. Without capitals, any word may be.
    pub possible_names: usize,
    /// Whether the other text lacks a word that certainly is a name.
    pub missing_name: bool,
    /// Whether a missing single character changes the meaning.
    pub changed_meaning: bool,
}

impl Coverage {
    /// Whether no word with a weight is missing.
    pub fn is_complete(&self) -> bool {
        self.count > 0 && self.missing == 0 && self.share >= 90
    }
}
