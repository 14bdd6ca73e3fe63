//! Vetoes: differences that make two texts different, however similar they are otherwise.

use super::coverage::Coverage;

/// The difference that counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Veto {
    /// A number.
    Number,
    /// A name.
    Name,
    /// A character that makes an opposite.
    Opposite,
    /// A word in the same place.
    Substitution,
}

impl Veto {
    /// Returns the first difference that counts. `short` is the coverage of the shorter text by the longer one. With
    /// `adds`, the longer text has much more, and only the shorter text has to be covered.
    pub fn of(
        short: &Coverage,
        long: &Coverage,
        adds: bool,
        is_substitution: impl Fn() -> bool,
    ) -> Option<Self> {
        let counts = |has: fn(&Coverage) -> bool| has(short) && (adds || has(long));
        if counts(|side| side.missing_number) {
            Some(Self::Number)
        } else if counts(|side| side.missing_name) {
            Some(Self::Name)
        } else if counts(|side| side.changed_meaning) {
            Some(Self::Opposite)
        } else if counts(|side| side.missing > 0) && is_substitution() {
            Some(Self::Substitution)
        } else {
            None
        }
    }

    /// Returns the name on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Name => "name",
            Self::Opposite => "opposite",
            Self::Substitution => "substitution",
        }
    }
}
