//! The result of a comparison: relation, rule and score. The decision from it belongs to the next stage.

use super::evidence::Evidence;
use super::veto::Veto;

/// How two texts relate, and the rule that found it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// The relation.
    pub relation: Relation,
    /// The rule that determined it.
    pub rule: Rule,
    /// Similarity of the texts, 0 to 100.
    pub score: u8,
    /// The difference that made the texts different.
    pub veto: Option<Veto>,
    /// The evidence that was weighed.
    pub evidence: Option<Evidence>,
}

/// How an alternative text and a caption relate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Relation {
    /// There is neither.
    #[default]
    None,
    /// There is only a caption.
    CaptionOnly,
    /// There is only an alternative text.
    AltOnly,
    /// Both have the same content.
    Same,
    /// One has all of the content of the other.
    Contained,
    /// Each has content that the other lacks.
    Different,
}

/// The rules that determine a relation, in the order in which they are tried.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rule {
    /// There was only one text, or none.
    #[default]
    Absent,
    /// The normalized texts are equal.
    EqualKeys,
    /// One normalized text contains the other.
    Containment,
    /// The bigrams of the normalized texts are similar.
    Likeness,
    /// The longer text has every word of the shorter one, in any inflection and order.
    Words,
    /// No other rule applied.
    Unlike,
}

impl Relation {
    /// Returns the name in outlines, events and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::CaptionOnly => "caption-only",
            Self::AltOnly => "alt-only",
            Self::Same => "same",
            Self::Contained => "contained",
            Self::Different => "different",
        }
    }
}

impl Rule {
    /// Returns the name in outlines, events and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Absent => "absent",
            Self::EqualKeys => "equal-keys",
            Self::Containment => "containment",
            Self::Likeness => "likeness",
            Self::Words => "words",
            Self::Unlike => "unlike",
        }
    }
}
