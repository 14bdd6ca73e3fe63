//! Where a reader is, and where a reader wants to go.

use crate::article::url::Url;

/// What the reader looks at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Route {
    /// Nothing was asked for yet.
    #[default]
    Nowhere,
    /// An article.
    Article(ArticleSource),
    /// The list of a channel, by its id.
    Channel(String),
}

/// Where an article comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ArticleSource {
    /// From the page itself: a script child, or the `article` property.
    Inline,
    /// From an address.
    Url(Url),
}

/// Where a reader wants to go. The host is asked first, and is told the public address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NavigationTarget {
    /// To an article that can be opened in place.
    Article {
        /// The article JSON.
        src: Url,
        /// The public page.
        url: Option<Url>,
    },
    /// To a channel of the site.
    Channel {
        /// Its id.
        id: String,
        /// The public page.
        url: Option<Url>,
    },
}

impl NavigationTarget {
    /// The kind, as `av-navigate` names it.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Article { .. } => "article",
            Self::Channel { .. } => "channel",
        }
    }

    /// What the reader will look at there.
    pub fn place(&self) -> Route {
        match self {
            Self::Article { src, .. } => Route::Article(ArticleSource::Url(src.clone())),
            Self::Channel { id, .. } => Route::Channel(id.clone()),
        }
    }

    /// The public page.
    pub fn url(&self) -> Option<&Url> {
        match self {
            Self::Article { url, .. } | Self::Channel { url, .. } => url.as_ref(),
        }
    }
}
