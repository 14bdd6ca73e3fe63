//! Error messages for readers: what failed, and what can be done about it.

use crate::formats::ReadError;
use crate::state::net::load::LoadError;

/// The texts of errors in one language.
pub struct ErrorTexts {
    /// The host named nothing to show.
    pub no_address: &'static str,
    /// No response.
    pub unreachable: &'static str,
    /// The server says that the document does not exist.
    pub not_found: &'static str,
    /// The server says that the reader may not see the document.
    pub forbidden: &'static str,
    /// The server reports an error of its own.
    pub server: &'static str,
    /// The server responded with another status.
    pub status: &'static str,
    /// The converter for the format failed to load.
    pub converter: &'static str,
    /// The response is empty.
    pub empty: &'static str,
    /// The response is a web page.
    pub html: &'static str,
    /// The response is cut off.
    pub truncated: &'static str,
    /// The response cannot be parsed.
    pub unreadable: &'static str,
    /// The response is no article.
    pub not_article: &'static str,
    /// The response is an error of the server, as JSON.
    pub refused: &'static str,
    /// The response is no list of articles.
    pub not_feed: &'static str,
    /// The response describes no site.
    pub not_site: &'static str,
    /// The site has no such channel.
    pub no_channel: &'static str,
    /// The channel has no list of articles.
    pub no_feed: &'static str,
    /// Advice: check the connection.
    pub check_connection: &'static str,
    /// Advice: try again later.
    pub try_later: &'static str,
    /// Advice: only the publisher can repair it.
    pub tell_publisher: &'static str,
    /// Advice: only the author of the page can repair it.
    pub tell_page_author: &'static str,
}

/// The message of one error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErrorMessage {
    /// The failure.
    pub title: &'static str,
    /// The advice.
    pub advice: &'static str,
    /// Technical details for the person who can repair it: address, status, position. Not translated.
    pub detail: String,
}

impl ErrorTexts {
    /// Returns the message of an error.
    pub fn describe(&self, error: &LoadError) -> ErrorMessage {
        let (title, advice) = match error {
            LoadError::NoAddress => (self.no_address, self.tell_page_author),
            LoadError::NoChannel { .. } => (self.no_channel, self.tell_page_author),
            LoadError::NoFeed { .. } => (self.no_feed, self.tell_publisher),
            LoadError::Unreachable { url, .. } if !url.is_absolute() => {
                (self.unreachable, self.tell_page_author)
            }
            LoadError::Unreachable { .. } => (self.unreachable, self.check_connection),
            LoadError::Status { status: 404 | 410, .. } => (self.not_found, self.tell_publisher),
            LoadError::Status { status: 401 | 403 | 451, .. } => (self.forbidden, self.tell_publisher),
            LoadError::Status { status: 500.., .. } => (self.server, self.try_later),
            LoadError::Status { .. } => (self.status, self.try_later),
            LoadError::Mapping { .. } => (self.unreadable, self.tell_page_author),
            LoadError::Converter { .. } => (self.converter, self.check_connection),
            LoadError::Unreadable { error, .. } => match error {
                ReadError::Empty => (self.empty, self.try_later),
                ReadError::Html => (self.html, self.tell_publisher),
                ReadError::Truncated => (self.truncated, self.try_later),
                ReadError::Encoding { .. } | ReadError::Syntax { .. } | ReadError::TooDeep => {
                    (self.unreadable, self.tell_publisher)
                }
                ReadError::NotArticle { .. } => (self.not_article, self.tell_publisher),
                ReadError::ErrorResponse { .. } => (self.refused, self.tell_publisher),
                ReadError::NotFeed { .. } => (self.not_feed, self.tell_publisher),
                ReadError::Mapping { .. } => (self.unreadable, self.tell_page_author),
                ReadError::NotSite { .. } => (self.not_site, self.tell_publisher),
            },
        };
        ErrorMessage { title, advice, detail: error.to_string() }
    }
}
