//! One open article, and what the reader did in it.
//!
//! Never here: the articles above and below it (see `stack`), and the lightbox.

use std::rc::Rc;

use crate::article::gallery;
use crate::article::url::Url;
use crate::formats::ParsedArticle;
use crate::state::content::chunk;
use crate::state::content::freshness::Freshness;
use crate::state::content::image_error::{ImageError, image_error};
use crate::state::route::{ArticleSource, Route};

/// The maximum number of chunks that are drawn in one frame, after the first.
const MAX_MORE_CHUNKS: usize = 4;

/// An article is divided into this many parts for reading progress.
pub const QUARTERS: u8 = 4;

/// An article with what the reader did in it.
#[derive(Clone, Debug)]
pub struct OpenArticle {
    /// Where it was read from.
    pub source: ArticleSource,
    /// The article.
    pub parsed: Rc<ParsedArticle>,
    /// Whether it is the publisher's latest version.
    pub freshness: Freshness,
    /// How many chunks of its body are drawn.
    pub chunks_drawn: usize,
    /// The positions of images that failed, with their errors.
    pub image_errors: Rc<[(usize, ImageError)]>,
    /// The addresses of the embeds that the reader has activated.
    pub activated_embeds: Rc<[Url]>,
    quarters_passed: u8,
}

impl OpenArticle {
    /// An article of which only the first chunk is drawn.
    pub fn new(source: ArticleSource, parsed: Rc<ParsedArticle>) -> Self {
        Self {
            source,
            parsed,
            freshness: Freshness::Current,
            chunks_drawn: 1,
            image_errors: Rc::default(),
            activated_embeds: Rc::default(),
            quarters_passed: 0,
        }
    }

    /// Its route.
    pub fn route(&self) -> Route {
        Route::Article(self.source.clone())
    }

    /// Whether the whole body is drawn.
    pub fn is_drawn(&self) -> bool {
        self.chunks_drawn >= self.chunk_count()
    }

    /// Doubles the number of drawn chunks, by some at most, so that no frame takes long. Returns whether there was something to draw.
    pub fn draw_more(&mut self) -> bool {
        let is_incomplete = !self.is_drawn();
        if is_incomplete {
            let more = self.chunks_drawn.min(MAX_MORE_CHUNKS);
            self.chunks_drawn = (self.chunks_drawn + more).min(self.chunk_count());
        }
        is_incomplete
    }

    /// Draws the body up to the section with this name, and returns the index of its heading.
    pub fn draw_section(&mut self, name: &str) -> Option<usize> {
        let article = &self.parsed.article;
        let index = article.heading_anchors.iter().position(|heading| heading.name == name)?;
        // One chunk more than the heading needs: a heading without content below it cannot be scrolled to the top.
        let needed = chunk::until(&article.body, article.heading_anchors[index].block) + 1;
        self.chunks_drawn = self.chunks_drawn.max(needed.min(self.chunk_count()));
        Some(index)
    }

    /// Notes that the image at this position failed: first its renditions, then the image itself.
    pub fn fail_image(&mut self, position: usize) -> ImageError {
        let items = gallery::items(&self.parsed.article.body);
        let image = items.get(position).and_then(|item| item.photo());
        let has_renditions = image.is_some_and(|image| !image.renditions.is_empty());
        let failed_before = image_error(&self.image_errors, position).is_some();
        let error = if has_renditions && !failed_before { ImageError::Renditions } else { ImageError::Image };
        self.set_image_error(position, Some(error));
        error
    }

    /// Forgets the error of the image at this position, so that all its files are tried again.
    pub fn retry_image(&mut self, position: usize) {
        self.set_image_error(position, None);
    }

    /// Forgets the errors of all images.
    pub fn retry_images(&mut self) {
        self.image_errors = Rc::default();
    }

    /// Notes that the reader wants to see the embed with this address.
    pub fn activate_embed(&mut self, url: Url) {
        if !self.activated_embeds.contains(&url) {
            self.activated_embeds = self.activated_embeds.iter().cloned().chain([url]).collect();
        }
    }

    /// Notes that the reader has passed this quarter, and returns the quarters that were passed for the first time. A reader
    /// who jumps down has passed those in between as well.
    pub fn pass_quarter(&mut self, quarter: u8) -> impl Iterator<Item = u8> + use<> {
        let (before, quarter) = (self.quarters_passed, quarter.min(4));
        self.quarters_passed = before.max(quarter);
        before + 1..=quarter
    }

    fn chunk_count(&self) -> usize {
        chunk::chunks(&self.parsed.article.body).count()
    }

    fn set_image_error(&mut self, position: usize, error: Option<ImageError>) {
        let others = self.image_errors.iter().copied().filter(|(other, _)| *other != position);
        self.image_errors = others.chain(error.map(|error| (position, error))).collect();
    }
}
