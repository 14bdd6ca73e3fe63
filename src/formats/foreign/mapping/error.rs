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
    Type { expected: &'static str, found: &'static str },
    /// An unknown key, and the allowed ones.
    Key { found: String, allowed: Vec<&'static str> },
    /// An unknown name, and the allowed ones.
    Value { found: String, allowed: Vec<&'static str> },
    /// A required key that is missing.
    Missing(&'static str),
    /// An invalid path.
    Path(String),
    /// An invalid offset.
    Offset(String),
    /// A template without a place for the value.
    Template(String),
}

impl MappingError {
    /// The JSON Pointer to the value, if the mapping is JSON.
    #[cfg(feature = "cli")]
    pub fn path(&self) -> Option<&str> {
        match self {
            Self::Unreadable(_) => None,
            Self::Wrong { path, .. } => Some(path),
        }
    }

    /// An unknown key or name, and the allowed ones.
    #[cfg(feature = "cli")]
    pub fn alternatives(&self) -> Option<(&str, &[&'static str])> {
        match self {
            Self::Wrong {
                problem: Problem::Key { found, allowed } | Problem::Value { found, allowed },
                ..
            } => Some((found, allowed)),
            _ => None,
        }
    }
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
            Problem::Type { expected, found } => write!(f, "expected {expected}, found {found}"),
            Problem::Key { found, allowed } => {
                write!(f, "unknown key \"{found}\"; allowed keys: {}", allowed.join(", "))
            }
            Problem::Value { found, allowed } => {
                write!(f, "unknown value \"{found}\"; allowed values: {}", allowed.join(", "))
            }
            Problem::Missing(key) => write!(f, "missing {key}"),
            Problem::Path(path) => write!(
                f,
                "\"{path}\" is not a JSON Pointer: it must be empty or begin with \"/\", and 0 or 1 must follow \"~\""
            ),
            Problem::Offset(offset) => write!(f, "\"{offset}\" is not an offset such as +08:00"),
            Problem::Template(template) => write!(f, "\"{template}\" has no {{}}, the place of the value"),
        }
    }
}

impl std::error::Error for MappingError {}
