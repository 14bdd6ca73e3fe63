//! The article: plain values that every format is turned into, and that the view shows.
//!
//! What never belongs here: serde, JSON, markup, the DOM. An [`Article`] that has been
//! [settled](Article::settle) has its captions decided, its photos numbered and its headings named.

pub mod block;
pub mod caption;
pub mod date;
pub mod embed;
pub mod feed;
pub mod gallery;
pub mod heading_anchor;
pub mod image;
pub mod language;
pub mod link;
pub mod notice;
pub mod outline;
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
use url::Url;

/// One article, in schema.org's words. Everything but the headline may be missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Article {
    /// The publisher's own name for the article, stable over its life.
    pub id: Option<String>,
    /// The public address of the article's page.
    pub url: Option<Url>,
    /// The language of the text.
    pub language: Option<Language>,
    /// The title.
    pub headline: String,
    /// A second title, shown beneath the first.
    pub alternative_headline: Option<String>,
    /// The summary, one or two sentences.
    pub description: Option<String>,
    /// When the article came out.
    pub published: Option<Date>,
    /// When it was last changed, if that was later.
    pub modified: Option<Date>,
    /// The names of the channels in which the article appears.
    pub sections: Vec<String>,
    /// The way from the site's home to this article.
    pub breadcrumb: Vec<Link>,
    /// Who wrote it.
    pub authors: Vec<Link>,
    /// Who edited it.
    pub editors: Vec<Link>,
    /// Who published it first.
    pub source: Option<Link>,
    /// The text and the pictures, in reading order.
    pub body: Vec<Block>,
    /// The names of its headings.
    pub heading_anchors: Vec<HeadingAnchor>,
    /// Further reading.
    pub related: Vec<Link>,
    /// The article to read after this one.
    pub next: Option<Link>,
    /// The article to read before this one.
    pub previous: Option<Link>,
    /// Whether the text is kept back from whoever does not know its password.
    pub protected: bool,
}

impl Article {
    /// Decides every caption, numbers whatever can be enlarged and names the headings: the last step of each format's reading.
    ///
    /// A paragraph that is a caption becomes one, several mentions of one photo become one photo, what measures the
    /// reader instead of showing something goes, and photos that follow one another become a gallery. Settling a settled article changes nothing.
    pub fn finalize(&mut self) {
        // Where a photo goes, what stood on both sides of it meets.
        let headline = Headline::new(&self.headline);
        while resolve_captions(&mut self.body, &headline) {}
        gallery::divide(&mut self.body);
        gallery::group(&mut self.body);
        gallery::number(&mut self.body, 0);
        self.heading_anchors = heading_anchor::heading_anchors(&self.body);
    }
}

/// Does so as far as one can see at once; says whether a photo went.
fn resolve_captions(body: &mut Vec<Block>, headline: &Headline<'_>) -> bool {
    gallery::absorb(body, headline);
    let mut gone = gallery::dedupe(body, headline);
    let fields = gallery::fields(body);
    let page_credit = gallery::page_credit(body, &fields);
    let mut fields = fields.into_iter();
    gallery::retain_images(body, &mut |image, in_gallery| {
        let Some(fields) = fields.next() else { return true };
        let image = Rc::make_mut(image);
        image.set_caption(fields, headline, page_credit.as_deref());
        if image.role != ImageRole::Photo {
            let stays = image.role != ImageRole::Spacer && !in_gallery;
            gone |= !stays;
            return stays;
        }
        true
    });
    gone
}
