//! Something that is fetched: not asked for, on its way, here, or failed.

use std::fmt;
use std::rc::Rc;

use crate::article::url::Url;
use crate::formats::ReadError;
use crate::state::message::ResponseResult;

/// The state of one fetched thing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Load<T> {
    /// Nobody asked.
    #[default]
    Idle,
    /// On its way.
    Loading,
    /// Here.
    Ready(Rc<T>),
    /// It did not come.
    Failed(LoadError),
}

impl<T> Load<T> {
    /// The thing, if it is here.
    pub fn ready(&self) -> Option<&Rc<T>> {
        match self {
            Self::Ready(thing) => Some(thing),
            _ => None,
        }
    }

    /// Why it did not come.
    pub fn error(&self) -> Option<&LoadError> {
        match self {
            Self::Failed(error) => Some(error),
            _ => None,
        }
    }
}

/// Reads what came; what cannot be read has not come.
pub fn read<T>(
    answer: &ResponseResult,
    url: Option<&Url>,
    reader: fn(&[u8], Option<&Url>) -> Result<T, ReadError>,
) -> Result<T, LoadError> {
    let bytes = answer.as_ref().map_err(Clone::clone)?;
    reader(bytes, url).map_err(|error| LoadError::Unreadable { url: url.cloned(), error })
}

/// Why something did not come. Each has words in every locale, and a panel that offers to try again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// There is no `src`, no inline JSON, and no site.
    NoAddress,
    /// The site has no channel of this id.
    NoChannel { id: String },
    /// The channel names no feed.
    NoFeed { id: String },
    /// No answer: no network, no such host, or another origin that does not share (CORS).
    Unreachable { url: Url, reason: String },
    /// An answer with a status that is no success.
    Status { url: Url, status: u16 },
    /// The program that reads foreign formats did not come, or failed.
    Converter { reason: String },
    /// The mapping did not come, or is none; without it no article can be read.
    Mapping { url: Url, reason: String },
    /// An answer that cannot be read; inline JSON has no address.
    Unreadable { url: Option<Url>, error: ReadError },
}

impl LoadError {
    /// The name that `av-error` gives it.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoAddress => "no-address",
            Self::NoChannel { .. } => "no-channel",
            Self::NoFeed { .. } => "no-feed",
            Self::Unreachable { .. } => "unreachable",
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
            Self::Unreachable { url, .. } | Self::Status { url, .. } | Self::Mapping { url, .. } => Some(url),
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
    fn a_page_that_is_a_file_is_told_to_be_one() {
        let unreachable = |address| {
            let url = Url::document(None, address).unwrap();
            LoadError::Unreachable { url, reason: "Failed to fetch".into() }.to_string()
        };
        assert_eq!(unreachable("https://a.example/a.json"), "https://a.example/a.json: Failed to fetch");
        let file = unreachable("a.json");
        assert!(file.starts_with("a.json: ") && file.contains("file://"), "{file}");
    }
}
