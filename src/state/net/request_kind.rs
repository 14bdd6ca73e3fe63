//! The kinds of requests. At most one request of each kind is on its way.
//!
//! Never here: the requests themselves, which `embed` sends.

use crate::formats::DocumentKind;

/// The purpose of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RequestKind {
    /// The site.
    Site,
    /// The article that the reader waits for.
    Article,
    /// The article that the reader may open next.
    PrefetchedArticle,
    /// The list of a channel that the reader waits for.
    Feed,
    /// The list of a channel that the reader may open next.
    PrefetchedFeed,
    /// A list that is cached and may have changed since.
    Revalidation,
    /// The next page of the list that is shown.
    NextPage,
    /// The mapping for foreign articles.
    Mapping,
}

impl RequestKind {
    /// All kinds.
    pub const ALL: [Self; 8] = [
        Self::Site,
        Self::Article,
        Self::PrefetchedArticle,
        Self::Feed,
        Self::PrefetchedFeed,
        Self::Revalidation,
        Self::NextPage,
        Self::Mapping,
    ];

    /// The kind under which the same document may have been prefetched.
    pub fn prefetched(self) -> Option<Self> {
        match self {
            Self::Article => Some(Self::PrefetchedArticle),
            Self::Feed => Some(Self::PrefetchedFeed),
            _ => None,
        }
    }

    /// Whether the document is an article.
    pub fn is_article(self) -> bool {
        matches!(self, Self::Article | Self::PrefetchedArticle)
    }

    /// Whether nobody waits for the answer yet.
    pub fn is_prefetched(self) -> bool {
        matches!(self, Self::PrefetchedArticle | Self::PrefetchedFeed)
    }

    /// Whether the reader waits for the document, or the viewer has asked for it in the reader's place.
    pub fn is_awaited(self) -> bool {
        !self.is_prefetched() && self != Self::Revalidation
    }

    /// Whether the request is sent again by itself. The next page of a list has a button for that.
    pub fn is_retried(self) -> bool {
        self.is_awaited() && self != Self::NextPage
    }

    /// The kind of document that is expected.
    pub fn document_kind(self) -> DocumentKind {
        match self {
            Self::Site => DocumentKind::Site,
            // A mapping is never converted. It goes to the converter together with an article.
            Self::Article | Self::PrefetchedArticle | Self::Mapping => DocumentKind::Article,
            Self::Feed | Self::PrefetchedFeed | Self::Revalidation | Self::NextPage => DocumentKind::Feed,
        }
    }
}
