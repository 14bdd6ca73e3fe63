//! Lists of articles in a mapping: the key `feed`.

use super::check::Checker;
use super::error::MappingError;
use super::mapping_run::MappingRun;
use super::parts::{Parts, Records};
use super::vocabulary::{FEED, ITEM};
use crate::article::feed::{Feed, FeedItem};
use crate::article::image::Image;
use crate::article::link::Link;
use crate::article::url::Url;
use crate::formats::json::Node;

/// Where the parts of a list are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MappedFeed {
    parts: Parts,
    items: Records,
}

impl MappedFeed {
    /// Parses the key `feed`.
    pub fn parse(node: &Node<'_>, checker: &mut Checker) -> Result<Self, MappingError> {
        let parts = Parts::parse(node, FEED, &["items"], checker)?;
        Ok(Self { parts, items: Records::parse("items", node, ITEM, checker)? })
    }

    /// Reads a list. Returns `None` if the document has no items at their path.
    pub fn read(&self, root: &Node<'_>, run: &MappingRun<'_>) -> Option<Feed> {
        let items = self.items.read(root, run, &|node, parts| item(node, parts, run))?;
        if let Some(next) = self.parts.get("next") {
            // The last page has none, which is no fault.
            run.record_result(next.number, true);
        }
        Some(Feed {
            title: self.parts.text("title", root, run),
            items,
            next: self.parts.url("next", root, run, Url::document),
        })
    }
}

fn item(node: &Node<'_>, parts: &Parts, run: &MappingRun<'_>) -> Option<FeedItem> {
    let Some(name) = parts.text("headline", node, run) else { return node.note_missing("headline") };
    let image = parts.url("image", node, run, Url::media);
    Some(FeedItem {
        link: Link {
            name,
            url: parts.url("url", node, run, Url::link),
            src: parts.url("src", node, run, Url::document),
        },
        summary: parts.text("description", node, run),
        authors: parts.get("author").map(|source| source.list(node, run)).unwrap_or_default(),
        published: parts.get("datePublished").and_then(|source| source.date(node, run)),
        image: image.map(|source| Image { source, ..Image::default() }),
        language: parts.get("inLanguage").and_then(|source| source.language(node, run)),
    })
}
