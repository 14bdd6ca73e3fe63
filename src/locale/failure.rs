//! What a reader is told when something went wrong: what happened, and what can be done about it.

use crate::formats::ReadError;
use crate::state::net::load::LoadError;

/// The sentences of one language about failures.
pub struct Failures {
    /// The viewer was given nothing to show.
    pub no_address: &'static str,
    /// Nobody answered.
    pub unreachable: &'static str,
    /// The server says that there is no such thing.
    pub not_found: &'static str,
    /// The server says that the reader may not see it.
    pub forbidden: &'static str,
    /// The server is at fault.
    pub server: &'static str,
    /// The server gave another status.
    pub status: &'static str,
    /// The program for this publisher's format did not come.
    pub converter: &'static str,
    /// An empty answer.
    pub empty: &'static str,
    /// A web page instead of data.
    pub html: &'static str,
    /// Data cut off.
    pub truncated: &'static str,
    /// Data that cannot be read.
    pub unreadable: &'static str,
    /// Data, but not an article.
    pub not_article: &'static str,
    /// Data in which the server says no.
    pub refused: &'static str,
    /// Data, but not a list of articles.
    pub not_feed: &'static str,
    /// Data, but not a site.
    pub not_site: &'static str,
    /// A channel that the site does not have.
    pub no_channel: &'static str,
    /// A channel without a list of articles.
    pub no_feed: &'static str,
    /// Advice: the connection.
    pub check_connection: &'static str,
    /// Advice: later.
    pub try_later: &'static str,
    /// Advice: the publisher must mend it.
    pub tell_publisher: &'static str,
    /// Advice: the author of the page must mend it.
    pub tell_page_author: &'static str,
}

/// One failure in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// What happened.
    pub title: &'static str,
    /// What can be done.
    pub advice: &'static str,
    /// For the person who can mend it: the address, the status, the place. Not translated.
    pub detail: String,
}

impl Failures {
    /// Says a failure.
    pub fn say(&self, error: &LoadError) -> Failure {
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
        Failure { title, advice, detail: error.to_string() }
    }
}
