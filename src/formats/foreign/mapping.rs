//! Mappings: a document that describes where the parts of an article are in JSON of any shape (docs/mapping.md; the
//! reasons are in docs/adr/008-mappings.md).
//!
//! A [`Mapping`] is parsed and checked once, and its errors name their place in it. A path without a value in an
//! article is a notice. Keys of any publisher never belong here.

mod article;
mod block_reader;
mod block_rule;
mod check;
mod error;
mod field;
mod mapping_run;
mod path;
mod value_source;
mod vocabulary;

use super::reader_context::ReaderContext;
use super::rich_text::RichTextFormat;
use crate::article::Article;
use crate::article::notice::NoticeKind;
use crate::formats::Format;
use crate::formats::ReadError;
use crate::formats::json::{self, Node, Notices};
use block_rule::BlockRule;
use check::Checker;
pub use error::MappingError;
use field::MappedField;
use mapping_run::MappingRun;

/// Describes where the parts of an article are in JSON of any shape.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mapping {
    fields: Vec<MappedField>,
    body: Vec<BlockRule>,
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
            checked = field::fields(root, &mut checker);
        });
        // A part of a mapping is none.
        visited.and_then(|loss| loss.map_or(Ok(()), Err)).map_err(MappingError::Unreadable)?;
        let (fields, body) = checked?;
        Ok(Self { fields, body, places: checker.places })
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
        for (rule, path) in run.unmatched_sources().filter_map(|source| self.places.get(source)) {
            root.note(NoticeKind::MappingPathNotFound { rule: rule.clone(), path: path.clone() });
        }
        Some(article).filter(|article| has_said && !(article.headline.is_empty() && article.body.is_empty()))
    }

    /// The format of an article that was read by a mapping.
    pub(super) const FORMAT: Format = Format::Mapped;
}

#[cfg(test)]
mod tests;
