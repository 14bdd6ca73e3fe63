//! Why a mapping is none, for the person who wrote it.

use std::fmt;

use crate::formats::ReadError;

/// A mapping that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MappingError {
    /// It is no JSON.
    Unreadable(ReadError),
    /// Something in it is wrong.
    Wrong {
        /// A JSON Pointer to the place in the mapping.
        path: String,
        /// What is wrong there.
        problem: Problem,
    },
}

/// What can be wrong at one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Another type of JSON value.
    Type { wanted: &'static str, found: &'static str },
    /// A key that means nothing here, and those that would.
    Key { found: String, allowed: Vec<&'static str> },
    /// A word that means nothing here, and those that would.
    Word { found: String, allowed: Vec<&'static str> },
    /// A key that must be there.
    Missing(&'static str),
    /// A path that is none.
    Path(String),
    /// An offset that is none.
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
