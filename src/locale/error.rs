//! Error messages for readers: what failed, and what can be done about it.

use super::ErrorTexts;
use super::texts::DocumentErrorTexts;
use crate::formats::{DocumentKind, ReadError};
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
    /// Says that a document arrived incomplete.
    pub fn truncated(&self, kind: DocumentKind) -> &'static str {
        self.document(kind).truncated
    }

    fn document(&self, kind: DocumentKind) -> &DocumentErrorTexts {
        match kind {
            DocumentKind::Article => &self.article,
            DocumentKind::Feed => &self.list,
            DocumentKind::Site => &self.site,
        }
    }

    /// Returns the message of an error of this kind of document.
    pub fn describe(&self, error: &LoadError, kind: DocumentKind) -> ErrorMessage {
        let document = self.document(kind);
        let (title, advice) = match error {
            LoadError::NoAddress => (self.no_address, self.tell_page_author),
            LoadError::NoChannel { .. } => (self.no_channel, self.tell_page_author),
            LoadError::NoFeed { .. } => (self.no_feed, self.tell_publisher),
            LoadError::Unreachable { url, .. } if !url.is_absolute() => {
                (document.unreachable, self.tell_page_author)
            }
            LoadError::Unreachable { .. } => (document.unreachable, self.check_connection),
            LoadError::Timeout { .. } => (self.timeout, self.try_later),
            LoadError::Origin { .. } => (self.redirected, self.tell_publisher),
            LoadError::Status { status: 404 | 410, .. } => (document.not_found, self.tell_publisher),
            LoadError::Status { status: 401 | 403 | 451, .. } => (document.forbidden, self.tell_publisher),
            LoadError::Status { status: 500.., .. } => (self.server, self.try_later),
            LoadError::Status { .. } => (self.status, self.try_later),
            LoadError::Mapping { .. } => (document.unreadable, self.tell_page_author),
            LoadError::Converter { .. } => (self.converter, self.check_connection),
            LoadError::Unreadable { error, .. } => match error {
                ReadError::Empty => (self.empty, self.try_later),
                ReadError::Html => (document.html, self.tell_publisher),
                ReadError::Truncated => (document.truncated, self.try_later),
                ReadError::Encoding { .. } | ReadError::Syntax { .. } | ReadError::TooDeep => {
                    (document.unreadable, self.tell_publisher)
                }
                ReadError::NotArticle { .. } => (self.not_article, self.tell_publisher),
                ReadError::ErrorResponse { .. } => (self.refused, self.tell_publisher),
                ReadError::NotFeed { .. } => (self.not_feed, self.tell_publisher),
                ReadError::Mapping { .. } => (document.unreadable, self.tell_page_author),
                ReadError::NotSite { .. } => (self.not_site, self.tell_publisher),
            },
        };
        ErrorMessage { title, advice, detail: error.to_string() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::url::Url;
    use crate::locale::texts::LOCALES;

    #[test]
    fn errors_name_the_kind_of_document() {
        let url = || Url::document(None, "https://a.example/a.json").unwrap();
        let unreadable = |error| LoadError::Unreadable { url: Some(url()), error };
        let errors = [
            LoadError::Unreachable { url: url(), reason: String::new() },
            LoadError::Status { url: url(), status: 404 },
            LoadError::Status { url: url(), status: 403 },
            unreadable(ReadError::Html),
            unreadable(ReadError::Truncated),
            unreadable(ReadError::TooDeep),
        ];
        for locale in &LOCALES {
            for error in &errors {
                let title = |kind| locale.errors.describe(error, kind).title;
                let titles = [DocumentKind::Article, DocumentKind::Feed, DocumentKind::Site].map(title);
                let is_repeated = titles[0] == titles[1] || titles[1] == titles[2] || titles[0] == titles[2];
                assert!(!is_repeated, "{}: {titles:?}", locale.tag);
            }
        }
    }
}
