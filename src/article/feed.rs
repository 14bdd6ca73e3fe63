//! A feed: the list of articles that a channel shows.

use super::date::Date;
use super::image::Image;
use super::language::Language;
use super::link::Link;
use super::url::Url;

/// A list of articles, in the publisher's order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Feed {
    /// What the list is called.
    pub title: Option<String>,
    /// The articles.
    pub items: Vec<Item>,
    /// Where older articles are listed.
    pub next: Option<Url>,
}

/// One article of a list: enough for a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The headline, the public page, and the JSON to open in place.
    pub link: Link,
    /// The summary.
    pub summary: Option<String>,
    /// When it came out.
    pub published: Option<Date>,
    /// The picture of the card.
    pub image: Option<Image>,
    /// The language of headline and summary, when it is not the site's.
    pub language: Option<Language>,
}
