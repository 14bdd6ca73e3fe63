//! Routes: what a viewer can show, and the targets that a reader can navigate to.
//!
//! Never here: how a route is written into an address (see `fragment`), and the content behind it.

use crate::article::url::Url;

/// The source of the content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// An article.
    Article(ArticleSource),
    /// The list of a channel, by the channel's id.
    Channel(String),
}

/// Where an article is read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ArticleSource {
    /// The page itself: a script child, or the `article` property.
    Inline,
    /// An address.
    Url(Url),
}

impl From<Option<Url>> for ArticleSource {
    fn from(url: Option<Url>) -> Self {
        url.map_or(Self::Inline, Self::Url)
    }
}

/// A part of an article that an address can name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// A photo, a video or an audio file that is shown in the lightbox.
    Photo(String),
    /// A section, by the name of its heading.
    Section(String),
}

/// A link's target. The host is asked before the viewer opens it, and gets the public address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NavigationTarget {
    /// An article that can be opened in place.
    Article {
        /// The article JSON.
        src: Url,
        /// The public page.
        url: Option<Url>,
    },
    /// A channel of the site.
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

    /// The route that the target opens.
    pub fn route(&self) -> Route {
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
