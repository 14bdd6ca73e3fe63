//! The content of a viewer: an article with those stacked below it, or the list of a channel. Each part has the transitions that
//! concern it alone.
//!
//! Never here: fetching, the address, the host, and any other field of the state.

pub mod article;
pub mod chunk;
pub mod freshness;
pub mod image_error;
pub mod lightbox;
pub mod list;
pub mod stack;

use crate::state::net::load::LoadError;
use crate::state::route::{Anchor, ArticleSource, Route};
use freshness::Freshness;
use list::ListContent;
use stack::Stack;

/// The content of a viewer.
#[derive(Debug, Default)]
pub enum Content {
    /// Nothing yet: the site is on its way and may name a channel, or the viewer has not started.
    #[default]
    Waiting,
    /// There is nothing to show.
    Failed(LoadError),
    /// An article.
    Article(ArticleContent),
    /// The list of a channel.
    Channel {
        /// The channel's id.
        id: String,
        /// Its list.
        list: ListContent,
    },
}

/// An article, as far as it is loaded.
#[derive(Debug)]
pub enum ArticleContent {
    /// It is on its way.
    Loading {
        /// Its source.
        source: ArticleSource,
        /// The part that the address names, to be shown when the article is here.
        anchor: Option<Anchor>,
    },
    /// It could not be loaded.
    Failed {
        /// Its source.
        source: ArticleSource,
        /// The part that the address names, to be shown if another try succeeds.
        anchor: Option<Anchor>,
        /// The reason.
        error: LoadError,
    },
    /// It is shown.
    Open(Stack),
}

impl Content {
    /// The route that is shown.
    pub fn route(&self) -> Option<Route> {
        match self {
            Self::Waiting | Self::Failed(_) => None,
            Self::Article(article) => Some(Route::Article(article.source().clone())),
            Self::Channel { id, .. } => Some(Route::Channel(id.clone())),
        }
    }

    /// The articles that are shown.
    pub fn stack(&self) -> Option<&Stack> {
        match self {
            Self::Article(ArticleContent::Open(stack)) => Some(stack),
            _ => None,
        }
    }

    /// The articles that are shown.
    pub fn stack_mut(&mut self) -> Option<&mut Stack> {
        match self {
            Self::Article(ArticleContent::Open(stack)) => Some(stack),
            _ => None,
        }
    }

    /// The list that is shown.
    pub fn list(&self) -> Option<&list::OpenList> {
        match self {
            Self::Channel { list: ListContent::Open(list), .. } => Some(list),
            _ => None,
        }
    }

    /// The list that is shown.
    pub fn list_mut(&mut self) -> Option<&mut list::OpenList> {
        match self {
            Self::Channel { list: ListContent::Open(list), .. } => Some(list),
            _ => None,
        }
    }

    /// Whether everything that can be shown is drawn.
    pub fn is_drawn(&self) -> bool {
        match self {
            Self::Waiting | Self::Failed(_) => true,
            Self::Article(ArticleContent::Loading { .. }) => false,
            Self::Article(ArticleContent::Failed { .. }) => true,
            Self::Article(ArticleContent::Open(stack)) => stack.is_drawn(),
            Self::Channel { list: ListContent::Loading, .. } => false,
            Self::Channel { list: ListContent::Failed(_), .. } => true,
            Self::Channel { list: ListContent::Open(list), .. } => list.is_drawn(),
        }
    }

    /// Whether the viewer would show the article with this source: it is on its way, it failed, or a fault has left a copy of it.
    pub fn awaits_article(&self, source: &ArticleSource) -> bool {
        match self {
            Self::Article(ArticleContent::Open(stack)) => {
                stack.current.source == *source && stack.current.freshness != Freshness::Current
            }
            Self::Article(article) => article.source() == source,
            _ => false,
        }
    }

    /// Whether an article or a list is open, and whether it is the latest one.
    pub fn freshness(&self) -> Option<Freshness> {
        let list = || self.list().map(|list| list.freshness);
        self.stack().map(|stack| stack.current.freshness).or_else(list)
    }

    /// The failure that is shown in place of a content.
    pub fn error(&self) -> Option<&LoadError> {
        match self {
            Self::Failed(error)
            | Self::Article(ArticleContent::Failed { error, .. })
            | Self::Channel { list: ListContent::Failed(error), .. } => Some(error),
            _ => None,
        }
    }
}

impl ArticleContent {
    /// The source of the article, of the current one in a stack.
    pub fn source(&self) -> &ArticleSource {
        match self {
            Self::Loading { source, .. } | Self::Failed { source, .. } => source,
            Self::Open(stack) => &stack.current.source,
        }
    }
}
