//! Notices: the problems that a format found in a document and worked around.
//!
//! A notice never stops an article. Errors that do are [`crate::formats::ReadError`]; nothing here decides what is skipped.

use std::fmt;

/// One problem in a document, with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// JSON Pointer (RFC 6901) to the value; empty for the whole document.
    pub path: String,
    /// The problem, and what the format did about it.
    pub kind: NoticeKind,
}

/// The problems that formats report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoticeKind {
    /// A block of an unknown type, which was skipped.
    UnknownBlock(String),
    /// A span of an unknown type. Its text was kept without formatting.
    UnknownSpan(String),
    /// A value of the wrong JSON type, which was skipped.
    WrongType { expected: &'static str, found: &'static str },
    /// An object without a required key, which was skipped.
    Missing(&'static str),
    /// An address that is malformed or has a scheme that is not allowed. It was skipped.
    UnsafeUrl(String),
    /// A date in an unknown or ambiguous form, which was skipped.
    InvalidDate(String),
    /// Blocks below the maximum depth, which were skipped.
    TooDeep,
    /// A list of articles in place of one article. The first article was used.
    FirstArticleOfList,
    /// A text that is protected by a password.
    Protected,
    /// A rule of a mapping none of whose paths exists in the document.
    MappingPathNotFound { rule: String, path: String },
    /// A notice of the converter, already formatted.
    Converted(String),
    /// A text that is complete for subscribers only.
    SubscribersOnly,
    /// Invalid JSON, which was repaired. The text names the fault.
    Repaired(&'static str),
    /// Bytes that are no UTF-8, which were replaced by U+FFFD.
    ReplacedBytes,
    /// A document that ends in the middle. The part that came is shown.
    Truncated,
    /// The number of photos beyond the maximum, which were skipped.
    TooManyPhotos(usize),
    /// The number of notices beyond the maximum that is kept.
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
            Self::UnknownBlock(kind) => write!(f, "unknown block type \"{kind}\"; skipped"),
            Self::UnknownSpan(kind) => write!(f, "unknown span type \"{kind}\"; kept as plain text"),
            Self::WrongType { expected, found } => write!(f, "expected {expected}, found {found}; skipped"),
            Self::Missing(key) => write!(f, "required key \"{key}\" is missing; skipped"),
            Self::UnsafeUrl(url) => write!(f, "the address \"{url}\" is not allowed; skipped"),
            Self::InvalidDate(date) => write!(f, "\"{date}\" is not a known date format; skipped"),
            Self::TooDeep => write!(f, "nested too deeply; inner blocks skipped"),
            Self::FirstArticleOfList => write!(f, "a list of articles; the first one is shown"),
            Self::Protected => write!(f, "the text is protected by a password"),
            Self::SubscribersOnly => write!(f, "the full text is for subscribers only"),
            Self::Repaired(fault) => write!(f, "invalid JSON: {fault}; repaired"),
            Self::MappingPathNotFound { rule, path } => write!(f, "mapping rule {rule}: no value at {path}"),
            Self::ReplacedBytes => write!(f, "bytes that are not UTF-8; replaced"),
            Self::Truncated => {
                write!(f, "truncated: the JSON ends in the middle; the part that came is shown")
            }
            Self::TooManyPhotos(count) => write!(f, "{count} photos more than an article may have; skipped"),
            Self::Converted(text) => f.write_str(text),
            Self::Omitted(count) => write!(f, "and {count} more"),
        }
    }
}
