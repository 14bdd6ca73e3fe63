//! The state of a document that is fetched, and the errors that can end it.
//!
//! Never here: which documents are fetched.

use std::fmt;
use std::rc::Rc;

use crate::article::url::Url;
use crate::formats::ReadError;

/// The state of one document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Load<T> {
    /// It was not asked for.
    #[default]
    Idle,
    /// It is on its way.
    Loading,
    /// It is here.
    Ready(Rc<T>),
    /// It could not be loaded.
    Failed(LoadError),
}

impl<T> Load<T> {
    /// The document, if it is here.
    pub fn ready(&self) -> Option<&Rc<T>> {
        match self {
            Self::Ready(document) => Some(document),
            _ => None,
        }
    }

    /// The reason why it could not be loaded.
    pub fn error(&self) -> Option<&LoadError> {
        match self {
            Self::Failed(error) => Some(error),
            _ => None,
        }
    }
}

/// The body of a response, or the reason why there is none.
pub type ResponseResult = Result<Vec<u8>, LoadError>;

/// Parses a response with `reader`. A body that cannot be parsed is an error like any other.
pub fn read<T>(
    result: &ResponseResult,
    url: Option<&Url>,
    reader: fn(&[u8], Option<&Url>) -> Result<T, ReadError>,
) -> Result<T, LoadError> {
    let bytes = result.as_ref().map_err(Clone::clone)?;
    reader(bytes, url).map_err(|error| LoadError::Unreadable { url: url.cloned(), error })
}

/// The reason why a document could not be loaded. Each has a text in every locale, and a panel that offers to try again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// There is no `src`, no inline JSON, and no site.
    NoAddress,
    /// The site has no channel of this id.
    NoChannel { id: String },
    /// The channel names no feed.
    NoFeed { id: String },
    /// No response: no network, no such host, or another origin that does not share (CORS).
    Unreachable { url: Url, reason: String },
    /// A server that accepts the request and does not answer, or not completely, within the limits.
    Timeout { url: Url },
    /// A redirect to this address, of an origin from which no document may be shown.
    Origin { url: Url },
    /// A response with a status that is no success.
    Status { url: Url, status: u16 },
    /// The converter could not be loaded, or failed.
    Converter { reason: String },
    /// The mapping could not be loaded, or is invalid. Without it no article can be read.
    Mapping { url: Url, reason: String },
    /// A response that cannot be parsed; inline JSON has no address.
    Unreadable { url: Option<Url>, error: ReadError },
}

impl LoadError {
    /// The code in `av-error`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoAddress => "no-address",
            Self::NoChannel { .. } => "no-channel",
            Self::NoFeed { .. } => "no-feed",
            Self::Unreachable { .. } => "unreachable",
            Self::Timeout { .. } => "timeout",
            Self::Origin { .. } => "origin",
            Self::Status { .. } => "status",
            Self::Converter { .. } => "converter",
            Self::Mapping { .. } => "mapping",
            Self::Unreadable { error, .. } => match error {
                ReadError::Empty => "empty",
                ReadError::Html => "html",
                ReadError::Truncated => "truncated",
                ReadError::Encoding { .. } => "encoding",
                ReadError::Syntax { .. } => "syntax",
                ReadError::TooDeep => "too-deep",
                ReadError::NotArticle { .. } => "not-article",
                ReadError::ErrorResponse { .. } => "refused",
                ReadError::NotFeed { .. } => "not-feed",
                ReadError::NotSite { .. } => "not-site",
                ReadError::Mapping { .. } => "mapping",
            },
        }
    }

    /// The address that failed.
    pub fn url(&self) -> Option<&Url> {
        match self {
            Self::Unreachable { url, .. }
            | Self::Timeout { url }
            | Self::Origin { url }
            | Self::Status { url, .. }
            | Self::Mapping { url, .. } => Some(url),
            Self::Unreadable { url, .. } => url.as_ref(),
            Self::NoAddress | Self::NoChannel { .. } | Self::NoFeed { .. } | Self::Converter { .. } => None,
        }
    }
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoAddress => {
                f.write_str("<article-viewer> has neither an http(s) address (src, site) nor inline JSON")
            }
            Self::NoChannel { id } => write!(f, "channel=\"{id}\""),
            Self::NoFeed { id } => write!(f, "channels[id=\"{id}\"] has no feed"),
            // Only a page without an address on the web leaves an address like that.
            Self::Unreachable { url, .. } if !url.is_absolute() => {
                write!(
                    f,
                    "{url}: this page was opened as a file (file://) and can fetch nothing beside it; "
                )?;
                f.write_str("serve both by http")
            }
            Self::Unreachable { url, reason } => write!(f, "{url}: {reason}"),
            Self::Timeout { url } => write!(f, "{url}: no answer in time"),
            Self::Origin { url } => write!(f, "{url}: a redirect led to an origin that is not allowed"),
            Self::Mapping { url, reason } => write!(f, "{url}: {reason}"),
            Self::Status { url, status } => write!(f, "{url}: HTTP {status}"),
            Self::Converter { reason } => write!(f, "formats.js: {reason}"),
            Self::Unreadable { url: Some(url), error } => write!(f, "{url}: {error}"),
            Self::Unreadable { url: None, error } => write!(f, "inline JSON: {error}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn explains_that_files_cannot_fetch() {
        let unreachable = |address| {
            let url = Url::document(None, address).unwrap();
            LoadError::Unreachable { url, reason: "Failed to fetch".into() }.to_string()
        };
        assert_eq!(unreachable("https://a.example/a.json"), "https://a.example/a.json: Failed to fetch");
        let file = unreachable("a.json");
        assert!(file.starts_with("a.json: ") && file.contains("file://"), "{file}");
    }
}
