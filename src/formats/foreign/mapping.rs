//! Mappings: a document that describes where the parts of an article, of a list and of a site are in JSON of any shape
//! (docs/mapping.md; the reasons are in docs/adr/008-mappings.md and docs/adr/032-mapped-lists.md).
//!
//! A [`Mapping`] is parsed and checked once, and its errors name their place in it. A path without a value in an
//! article is a notice. Keys of any publisher never belong here.

mod article;
mod block_reader;
mod block_rule;
mod check;
mod error;
mod feed;
mod field;
mod mapping_run;
mod parts;
mod path;
mod site;
mod value_source;
mod vocabulary;

use super::reader_context::ReaderContext;
use super::rich_text::RichTextFormat;
use crate::article::Article;
use crate::article::feed::Feed;
use crate::article::notice::NoticeKind;
use crate::article::site::Site;
use crate::formats::json::{self, Node, Notices};
use crate::formats::{DocumentKind, Format, ReadError};
use block_rule::BlockRule;
use check::Checker;
pub use error::MappingError;
use error::Problem;
use feed::MappedFeed;
use field::MappedField;
use mapping_run::MappingRun;
use site::MappedSite;

/// Describes where the parts of articles, lists and sites are in JSON of any shape.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mapping {
    fields: Vec<MappedField>,
    body: Vec<BlockRule>,
    feed: Option<MappedFeed>,
    site: Option<MappedSite>,
    /// The place of each source in the mapping, and its paths. Notices contain both.
    places: Vec<(String, String)>,
}

impl Mapping {
    /// Parses and checks a mapping.
    ///
    /// # Errors
    /// If the bytes are not JSON, or the JSON is not a mapping. The error names the place.
    pub fn read(bytes: &[u8]) -> Result<Self, MappingError> {
        let text = json::decode(bytes).map_err(MappingError::Unreadable)?.text;
        let mut checker = Checker::default();
        let mut checked = Err(MappingError::Unreadable(ReadError::Empty));
        let visited = json::visit(&text, &Notices::default(), &mut |root| {
            checked = Self::parse(root, &mut checker);
        });
        // A part of a mapping is none.
        visited.and_then(|loss| loss.map_or(Ok(()), Err)).map_err(MappingError::Unreadable)?;
        checked.map(|mapping| Self { places: checker.places, ..mapping })
    }

    fn parse(root: &Node<'_>, checker: &mut Checker) -> Result<Self, MappingError> {
        let (fields, body) = field::fields(root, checker)?;
        let mapping = Self {
            fields,
            body,
            feed: root.get("feed").map(|feed| MappedFeed::parse(&feed, checker)).transpose()?,
            site: root.get("site").map(|site| MappedSite::parse(&site, checker)).transpose()?,
            places: Vec::new(),
        };
        if DocumentKind::ALL.into_iter().any(|kind| mapping.describes(kind)) {
            Ok(mapping)
        } else {
            Err(check::error_at(root, Problem::Missing("headline, body, feed or site")))
        }
    }

    /// Whether documents of this kind are read by the mapping.
    pub fn describes(&self, kind: DocumentKind) -> bool {
        match kind {
            DocumentKind::Article => {
                !self.body.is_empty() || self.fields.iter().any(|field| field.name == "headline")
            }
            DocumentKind::Feed => self.feed.is_some(),
            DocumentKind::Site => self.site.is_some(),
        }
    }

    /// Reads an article. Returns `None` if the document has no value at any path.
    pub(super) fn article(
        &self,
        root: &Node<'_>,
        context: ReaderContext<'_>,
        rich_text_formats: &[&RichTextFormat],
    ) -> Option<Article> {
        let run = MappingRun::new(root, context, rich_text_formats, self.places.len());
        let article = article::article(&self.fields, &self.body, root, &run);
        let has_said = run.had_value();
        self.note_unmatched(root, run);
        Some(article).filter(|article| has_said && !(article.headline.is_empty() && article.body.is_empty()))
    }

    /// Reads a list. Returns `None` if the mapping describes none, or if the document has no items.
    pub(super) fn feed(&self, root: &Node<'_>, context: ReaderContext<'_>) -> Option<Feed> {
        let run = MappingRun::new(root, context, &[], self.places.len());
        let feed = self.feed.as_ref()?.read(root, &run)?;
        self.note_unmatched(root, run);
        Some(feed)
    }

    /// Reads a site. Returns `None` if the mapping describes none, or if the document has no channels.
    pub(super) fn site(&self, root: &Node<'_>, context: ReaderContext<'_>) -> Option<Site> {
        let run = MappingRun::new(root, context, &[], self.places.len());
        let site = self.site.as_ref()?.read(root, &run)?;
        self.note_unmatched(root, run);
        Some(site)
    }

    fn note_unmatched(&self, root: &Node<'_>, run: MappingRun<'_>) {
        for (rule, path) in run.unmatched_sources().filter_map(|source| self.places.get(source)) {
            root.note(NoticeKind::MappingPathNotFound { rule: rule.clone(), path: path.clone() });
        }
    }

    /// The format of an article that was read by a mapping.
    pub(super) const FORMAT: Format = Format::Mapped;
}

#[cfg(test)]
mod tests;
