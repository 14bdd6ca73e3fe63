//! The article stack: the article that is read, the articles above and below it, and the lightbox over it
//! (docs/adr/014-continuous-navigation.md).
//!
//! Never here: whether the host allows a stack, and how the next article is fetched.

use std::rc::Rc;

use crate::article::gallery;
use crate::article::link::Link;
use crate::formats::ParsedArticle;
use crate::state::content::article::OpenArticle;
use crate::state::content::image_error::{ImageError, image_error};
use crate::state::content::lightbox::item::{LightboxChange, change, position_of};
use crate::state::content::lightbox::{Lightbox, LightboxRequest};
use crate::state::net::load::LoadError;
use crate::state::route::ArticleSource;

/// The number of articles in a stack after which the reader has to open the next one.
pub const MAX_ARTICLES: usize = 10;

/// Articles one below the other. There is always a current one.
#[derive(Debug)]
pub struct Stack {
    /// The articles above the current one, from the top.
    before: Vec<OpenArticle>,
    /// The article that is read.
    pub current: OpenArticle,
    /// The articles below it, from the top.
    after: Vec<OpenArticle>,
    /// The article that would follow the last one.
    pub next: NextArticleLoad,
    /// The lightbox over the current article.
    pub lightbox: Lightbox,
}

/// The article that would follow the last one of the stack, once the reader has come to its end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum NextArticleLoad {
    /// The reader has not come to the end, or nothing follows.
    #[default]
    Idle,
    /// The reader waits for it.
    Loading,
    /// It could not be loaded.
    Failed(LoadError),
}

impl Stack {
    /// A stack of one article.
    pub fn new(current: OpenArticle) -> Self {
        Self {
            before: Vec::new(),
            current,
            after: Vec::new(),
            next: NextArticleLoad::Idle,
            lightbox: Lightbox::Closed,
        }
    }

    /// All articles, from the top.
    pub fn articles(&self) -> impl Iterator<Item = &OpenArticle> {
        self.before.iter().chain([&self.current]).chain(&self.after)
    }

    /// The number of articles.
    #[expect(clippy::len_without_is_empty, reason = "a stack is never empty")]
    pub fn len(&self) -> usize {
        self.before.len() + 1 + self.after.len()
    }

    /// The index of the current article.
    pub fn current_index(&self) -> usize {
        self.before.len()
    }

    /// The article at this index.
    pub fn get_mut(&mut self, index: usize) -> Option<&mut OpenArticle> {
        match index.checked_sub(self.before.len()) {
            None => self.before.get_mut(index),
            Some(0) => Some(&mut self.current),
            Some(below) => self.after.get_mut(below - 1),
        }
    }

    /// The index of the article with this source.
    pub fn index_of(&self, source: &ArticleSource) -> Option<usize> {
        self.articles().position(|article| article.source == *source)
    }

    /// Makes the article at this index the current one. Returns whether it was another one.
    pub fn select(&mut self, index: usize) -> bool {
        if index == self.current_index() || index >= self.len() {
            return false;
        }
        while index < self.before.len()
            && let Some(above) = self.before.pop()
        {
            let below = std::mem::replace(&mut self.current, above);
            self.after.insert(0, below);
        }
        while index > self.before.len() && !self.after.is_empty() {
            let below = self.after.remove(0);
            self.before.push(std::mem::replace(&mut self.current, below));
        }
        // Cancels the closing animation: its thumbnail belongs to the previous article.
        self.lightbox = Lightbox::Closed;
        true
    }

    /// Adds an article at the end.
    pub fn push(&mut self, article: OpenArticle) {
        self.next = NextArticleLoad::Idle;
        self.after.push(article);
    }

    /// The link to the article that follows the last one. A link to an article of this stack is none, so that every chain ends.
    pub fn next_link(&self) -> Option<&Link> {
        let last = self.after.last().unwrap_or(&self.current);
        let has_target = |link: &&Link| link.src.is_some() || link.url.is_some();
        let link = last.parsed.article.next.as_ref().filter(has_target)?;
        let is_link_to = |article: &OpenArticle| match (&article.source, &link.src) {
            (ArticleSource::Url(url), Some(src)) if url.without_fragment() == src.without_fragment() => true,
            _ => link.url.is_some() && link.url == article.parsed.article.url,
        };
        (!self.articles().any(is_link_to)).then_some(link)
    }

    /// Whether the current article is drawn.
    pub fn is_drawn(&self) -> bool {
        self.current.is_drawn()
    }

    /// Draws more of the current article, else of the first one that is incomplete. Returns whether there was something to draw.
    pub fn draw_more(&mut self) -> bool {
        self.current.draw_more() || self.before.iter_mut().chain(&mut self.after).any(OpenArticle::draw_more)
    }

    /// Notes that an image of the article at this index failed. The lightbox stops waiting for it.
    pub fn fail_image(&mut self, index: usize, position: usize) {
        let is_current = index == self.current_index();
        let Some(article) = self.get_mut(index) else { return };
        if article.fail_image(position) == ImageError::Image && is_current {
            let count = gallery::items(&self.current.parsed.article.body).len();
            self.lightbox = self.lightbox.apply(LightboxRequest::ImageLoaded(position), count);
        }
    }

    /// Applies a request to the lightbox. Returns what changed, if another item is shown than before.
    pub fn update_lightbox(&mut self, request: LightboxRequest) -> Option<LightboxChange> {
        let parsed: Rc<ParsedArticle> = self.current.parsed.clone();
        let items = gallery::items(&parsed.article.body);
        let before = self.lightbox.position();
        let is_player = |position: usize| items.get(position).is_some_and(|item| item.media().is_some());
        let errors = &self.current.image_errors;
        let has_failed = |position| image_error(errors, position) == Some(ImageError::Image);
        self.lightbox = self.lightbox.apply_to_items(request, items.len(), is_player, has_failed);
        let after = self.lightbox.position();
        (before != after).then(|| change(before.is_some(), after, &items))
    }

    /// Opens the lightbox on the item with this name, or closes it. Returns what changed.
    pub fn show_photo(&mut self, name: Option<&str>) -> Option<LightboxChange> {
        let parsed = self.current.parsed.clone();
        let items = gallery::items(&parsed.article.body);
        let position = name.and_then(|name| position_of(&items, name));
        self.update_lightbox(position.map_or(LightboxRequest::Close, LightboxRequest::Open))
    }
}
