//! How much of one text another text has. The thresholds belong to `compare.rs`.

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
    /// Whether the other text lacks a word that may be a name. Without capitals, any word may be.
    pub possible_name: bool,
    /// Whether the other text lacks a word that certainly is a name.
    pub missing_name: bool,
    /// Number of missing single characters within a run. They may be typos or other words.
    pub typos: usize,
    /// Whether a missing single character changes the meaning.
    pub changed_meaning: bool,
}
