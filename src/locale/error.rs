//! Error messages for readers: what failed, and what can be done about it.

use super::ErrorTexts;
use crate::formats::ReadError;
use crate::state::net::load::LoadError;

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
