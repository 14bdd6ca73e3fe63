//! Errors that make a document unusable. Texts for readers are in `locale`.

use std::fmt;

/// A document that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// The document is empty or only white space.
    Empty,
    /// The document is a web page or XML.
    Html,
    /// The JSON ends in the middle.
    Truncated,
    /// The bytes are not UTF-8 or UTF-16. `looks_like` is the label of the likely encoding.
    Encoding { looks_like: Option<&'static str> },
    /// The JSON has a syntax error here. Line and column count from 1.
    Syntax { line: usize, column: usize },
    /// Arrays and objects are nested more than 256 levels deep.
    TooDeep,
    /// The JSON is not an article. `found` is the type of the value, `keys` are its first keys.
    NotArticle { found: &'static str, keys: Vec<String> },
    /// The JSON is an error response of the server.
    ErrorResponse { message: String },
    /// The JSON is not a list of articles.
    NotFeed { found: &'static str, keys: Vec<String> },
    /// The mapping has an error. The converter reports it.
    Mapping { message: String },
    /// The JSON is not a site.
    NotSite { found: &'static str, keys: Vec<String> },
}

impl ReadError {
    /// Whether the converter may be able to read the document: it has another format, or faults that can be repaired.
    pub fn may_be_foreign(&self) -> bool {
        matches!(
            self,
            Self::NotArticle { .. }
                | Self::ErrorResponse { .. }
                | Self::NotFeed { .. }
                | Self::NotSite { .. }
                | Self::Syntax { .. }
                | Self::Truncated
                | Self::TooDeep
                | Self::Encoding { .. }
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
