//! Errors in a mapping, worded for its author.

use std::fmt;

use crate::formats::ReadError;

/// A mapping that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MappingError {
    /// The mapping is not JSON.
    Unreadable(ReadError),
    /// A value in it is invalid.
    Wrong {
        /// A JSON Pointer to the value in the mapping.
        path: String,
        /// The problem.
        problem: Problem,
    },
}

/// The problems of one value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Another type of JSON value.
    Type { wanted: &'static str, found: &'static str },
    /// An unknown key, and the allowed ones.
    Key { found: String, allowed: Vec<&'static str> },
    /// An unknown name, and the allowed ones.
    Word { found: String, allowed: Vec<&'static str> },
    /// A required key that is missing.
    Missing(&'static str),
    /// An invalid path.
    Path(String),
    /// An invalid offset.
    Offset(String),
}

impl fmt::Display for MappingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("mapping: ")?;
        let (path, problem) = match self {
            Self::Unreadable(error) => return error.fmt(f),
            Self::Wrong { path, problem } => (path, problem),
        };
        if !path.is_empty() {
            write!(f, "{path}: ")?;
        }
        match problem {
            Problem::Type { wanted, found } => write!(f, "wanted {wanted}, found {found}"),
            Problem::Key { found, allowed } => {
                write!(f, "no key is called \"{found}\" here; it may be {}", allowed.join(", "))
            }
            Problem::Word { found, allowed } => {
                write!(f, "\"{found}\" means nothing here; it may be {}", allowed.join(", "))
            }
            Problem::Missing(key) => write!(f, "lacks {key}"),
            Problem::Path(path) => write!(f, "the path \"{path}\" must begin with \"/\", or be empty"),
            Problem::Offset(offset) => write!(f, "\"{offset}\" is no offset such as +08:00"),
        }
    }
}

impl std::error::Error for MappingError {}
