//! Why a caption is what it is, to be looked up when somebody asks.

use super::texts::Field;

/// The reason for a caption, to be looked up when somebody asks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Decision {
    /// How the alternative text relates to the caption.
    pub relation: Relation,
    /// The rule that decided.
    pub rule: Rule,
    /// The likeness of the two, 0 to 100; 100 is the same.
    pub score: u8,
    /// Whether the alternative text names nothing: a file name, the headline, the credit, a separator.
    pub junk_alt: bool,
    /// The field that became the caption.
    pub shown: Option<Field>,
    /// The field that became the accessible name.
    pub alternative: Option<Field>,
}

/// How an alternative text relates to a caption.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Relation {
    /// Neither is there.
    #[default]
    None,
    /// There is only a caption.
    CaptionOnly,
    /// There is only an alternative text.
    AltOnly,
    /// Both say the same.
    Same,
    /// One says all that the other says.
    Contained,
    /// Each has something of its own.
    Different,
}

/// The rules by which a relation is found, in the order in which they are tried.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rule {
    /// There was nothing to compare.
    #[default]
    Absent,
    /// The keys are equal.
    EqualKeys,
    /// One key holds the other.
    Containment,
    /// The keys are alike enough.
    Likeness,
    /// The longer one says every word of the shorter one, in some form and some order.
    Words,
    /// Nothing made them the same.
    Unlike,
}

impl Relation {
    /// The name used in outlines, events and the command line.
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
    /// The name used in outlines, events and the command line.
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
