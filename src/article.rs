//! The article model: plain values that every format produces and the view renders.
//!
//! serde, JSON, markup and the DOM do not belong here. [`Article::finalize`] decides captions and numbers photos.

pub mod bidi;
pub mod block;
pub mod caption;
pub mod date;
pub mod embed;
pub mod feed;
pub mod gallery;
pub mod hash;
pub mod heading_anchor;
pub mod image;
pub mod language;
pub mod link;
pub mod notice;
pub mod outline;
pub mod reading_time;
pub mod script;
pub mod site;
pub mod substring;
pub mod text;
pub mod url;

use std::rc::Rc;

use block::Block;
use caption::Headline;
use date::Date;
use heading_anchor::HeadingAnchor;
use image::ImageRole;
use language::Language;
use link::Link;
use reading_time::ReadingTime;
use url::Url;

/// Maximum number of passes over the images, so that the time does not grow with the square of their number.
const MAX_PASSES: usize = 32;

/// One article in the terms of schema.org. All fields but the headline are optional.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Article {
    /// The publisher's stable id.
    pub id: Option<String>,
    /// The public address of the article's page.
    pub url: Option<Url>,
    /// The language of the text.
    pub language: Option<Language>,
    /// The title.
    pub headline: String,
    /// A second title below the first.
    pub alternative_headline: Option<String>,
    /// The summary, one or two sentences.
    pub description: Option<String>,
    /// Date of publication.
    pub published: Option<Date>,
    /// Date of the last modification.
    pub modified: Option<Date>,
    /// The names of the channels in which the article appears.
    pub sections: Vec<String>,
    /// The path from the site's home to this article.
    pub breadcrumb: Vec<Link>,
    /// The authors.
    pub authors: Vec<Link>,
    /// The editors.
    pub editors: Vec<Link>,
    /// The original publisher.
    pub source: Option<Link>,
    /// The blocks in reading order.
    pub body: Vec<Block>,
    /// The fragment identifiers of the headings.
    pub heading_anchors: Vec<HeadingAnchor>,
    /// How long the text takes to read.
    pub reading_time: Option<ReadingTime>,
    /// Related articles.
    pub related: Vec<Link>,
    /// The article to read after this one.
    pub next: Option<Link>,
    /// The article to read before this one.
    pub previous: Option<Link>,
    /// Whether the text is protected by a password.
    pub protected: bool,
}

impl Article {
    /// Completes a parsed article: decides the captions, merges repeated photos, groups photos into galleries, numbers the
    /// items of the lightbox and names the headings. The last step of every format. Finalizing again changes nothing.
    pub fn finalize(&mut self) {
        if self.reading_time.is_none() {
            self.reading_time = ReadingTime::of(&self.body, self.language.as_ref());
        }
        let mut headline = Headline::new(&self.headline).with_photos(gallery::count_images(&self.body));
        if let Some(source) = &self.source {
            headline = headline.with_site(&source.name);
        }
        // A removed image makes its neighbours adjacent, which may reveal another caption or repetition.
        for _ in 0..MAX_PASSES {
            if !decide_captions(&mut self.body, &headline) {
                break;
            }
        }
        gallery::replace_separators(&mut self.body);
        gallery::group(&mut self.body);
        gallery::number_items(&mut self.body, 0);
        self.heading_anchors = heading_anchor::heading_anchors(&self.body);
    }
}

/// Decides all captions, and removes repeated photos and images that show nothing. Returns whether any was removed.
fn decide_captions(body: &mut Vec<Block>, headline: &Headline<'_>) -> bool {
    gallery::absorb_caption_paragraphs(body, headline);
    let mut removed = gallery::dedupe(body, headline);
    let stripped = gallery::stripped_texts(body);
    let page_credit = gallery::page_credit(body, &stripped);
    let mut stripped = stripped.into_iter();
    gallery::retain_images(body, &mut |image, in_gallery| {
        let Some(stripped) = stripped.next() else { return true };
        let image = Rc::make_mut(image);
        image.set_caption(stripped, headline, page_credit.as_deref());
        if image.role != ImageRole::Photo {
            let is_kept = image.role != ImageRole::Spacer && !in_gallery;
            removed |= !is_kept;
            return is_kept;
        }
        true
    });
    removed
}
