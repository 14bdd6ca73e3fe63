//! Why a document could not be read at all. How to say it to a reader is the locale's business.

use std::fmt;

/// The document as a whole is no use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// Not one byte, or only white space.
    Empty,
    /// A web page came where JSON was expected.
    Html,
    /// The JSON ends in the middle.
    Truncated,
    /// The bytes are no text in UTF-8 or UTF-16; what they look like instead, if one can tell.
    Encoding { looks_like: Option<&'static str> },
    /// The JSON is broken at this place; both count from 1.
    Syntax { line: usize, column: usize },
    /// Brackets within brackets beyond 256 levels.
    TooDeep,
    /// JSON, but no article: what kind of value it is, and its first keys.
    NotArticle { found: &'static str, keys: Vec<String> },
    /// JSON, in which the server says that it does not give what was asked for.
    ErrorResponse { message: String },
    /// JSON, but no list of articles.
    NotFeed { found: &'static str, keys: Vec<String> },
    /// What the converter says of the mapping that it was to read by.
    Mapping { message: String },
    /// JSON, but no site.
    NotSite { found: &'static str, keys: Vec<String> },
}

impl ReadError {
    /// Whether the document may be what it was wanted as in words that only the converter knows: it is of another
    /// kind, or has faults that can be mended.
    pub fn may_be_foreign(&self) -> bool {
        matches!(
            self,
            Self::NotArticle { .. }
                | Self::ErrorResponse { .. }
                | Self::NotFeed { .. }
                | Self::NotSite { .. }
                | Self::Syntax { .. }
                | Self::Truncated
        )
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("the document is empty"),
            Self::Html => f.write_str("the document is a web page or XML, not JSON"),
            Self::Truncated => f.write_str("the JSON ends in the middle"),
            Self::Encoding { looks_like } => {
                f.write_str("the document is not UTF-8 text")?;
                looks_like.map_or(Ok(()), |name| write!(f, "; it looks like {name}"))
            }
            Self::Syntax { line, column } => write!(f, "the JSON is broken at line {line}, column {column}"),
            Self::TooDeep => f.write_str("the JSON is nested more than 256 levels deep"),
            Self::NotArticle { found, keys } => not(f, "an article", found, keys),
            Self::ErrorResponse { message } => write!(f, "the server says: {message}"),
            Self::Mapping { message } => f.write_str(message),
            Self::NotFeed { found, keys } => not(f, "a list of articles", found, keys),
            Self::NotSite { found, keys } => not(f, "a site", found, keys),
        }
    }
}

fn not(f: &mut fmt::Formatter<'_>, wanted: &str, found: &str, keys: &[String]) -> fmt::Result {
    write!(f, "the JSON is not {wanted}: found {found}")?;
    if keys.is_empty() { Ok(()) } else { write!(f, " with the keys {}", keys.join(", ")) }
}

impl std::error::Error for ReadError {}
