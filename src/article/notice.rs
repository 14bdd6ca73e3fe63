//! What a reader of the JSON noticed and mended. A notice never stops an article.

use std::fmt;

/// One oddity: where it was, and what was done about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// A JSON Pointer (RFC 6901) to the value; empty for the whole document.
    pub path: String,
    /// What was odd.
    pub kind: NoticeKind,
}

/// The oddities that a format can report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoticeKind {
    /// A block of a type that nobody here knows; it was left out.
    UnknownBlock(String),
    /// A span of a type that nobody here knows; its words were kept, its mark was not.
    UnknownSpan(String),
    /// A value of the wrong JSON type; it was left out.
    WrongType { expected: &'static str, found: &'static str },
    /// A block that lacks what it cannot be without; it was left out.
    Missing(&'static str),
    /// An address that must not or cannot be opened; it was left out.
    RefusedUrl(String),
    /// A date that nobody can read; it was left out.
    InvalidDate(String),
    /// Blocks nested deeper than anyone writes; what lay below was left out.
    TooDeep,
    /// A list of articles came where one was expected; its first one was taken.
    FirstArticleOfList,
    /// The text is kept behind a password.
    Protected,
    /// A rule of a mapping whose paths lead to nothing.
    MappingPathNotFound { rule: String, path: String },
    /// What the converter noticed, in its words.
    Converted(String),
    /// The text, or the rest of it, is for subscribers.
    SubscribersOnly,
    /// The document is no sound JSON; what was wrong with it, and read as it was meant.
    Repaired(&'static str),
    /// More notices came than are kept.
    Omitted(usize),
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            write!(f, "{}: ", self.path)?;
        }
        write!(f, "{}", self.kind)
    }
}

impl fmt::Display for NoticeKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownBlock(kind) => write!(f, "no block is called \"{kind}\"; left out"),
            Self::UnknownSpan(kind) => write!(f, "no span is called \"{kind}\"; its words were kept"),
            Self::WrongType { expected, found } => write!(f, "wanted {expected}, found {found}; left out"),
            Self::Missing(key) => write!(f, "lacks \"{key}\"; left out"),
            Self::RefusedUrl(url) => write!(f, "the address \"{url}\" cannot be opened; left out"),
            Self::InvalidDate(date) => write!(f, "\"{date}\" is no date; left out"),
            Self::TooDeep => write!(f, "nested too deeply; what lies below was left out"),
            Self::FirstArticleOfList => write!(f, "a list of articles; the first one was taken"),
            Self::Protected => write!(f, "the text is protected by a password"),
            Self::SubscribersOnly => write!(f, "the text, or the rest of it, is for subscribers"),
            Self::Repaired(what) => write!(f, "no sound JSON: {what}; mended"),
            Self::MappingPathNotFound { rule, path } => {
                write!(f, "the mapping's {rule} finds nothing at {path}")
            }
            Self::Converted(words) => f.write_str(words),
            Self::Omitted(count) => write!(f, "and {count} more"),
        }
    }
}
