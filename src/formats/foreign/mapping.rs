//! Whatever a mapping describes: JSON that nobody has a reader for, by a document that says where things are
//! (docs/mapping.md; the reasons are in docs/adr/008-mappings.md).
//!
//! A [`Mapping`] is read and checked once, and names its own mistakes by their place in it. What it does not find in
//! an article is a notice. What never belongs here: the names of any publisher's keys.

mod article;
mod block_reader;
mod block_rule;
mod check;
mod error;
mod field;
mod mapping_run;
mod path;
mod value_source;
pub mod vocabulary;

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
use field::Field;
use mapping_run::MappingRun;

/// Where the parts of an article are in somebody's JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mapping {
    fields: Vec<Field>,
    body: Vec<BlockRule>,
    /// What each source is called in a notice: its place in the mapping, and the paths it tries.
    places: Vec<(String, String)>,
}

impl Mapping {
    /// Reads and checks a mapping.
    ///
    /// # Errors
    /// When the bytes are no JSON, or the JSON is no mapping; the error names the place.
    pub fn read(bytes: &[u8]) -> Result<Self, MappingError> {
        let text = json::decode(bytes).map_err(MappingError::Unreadable)?;
        let mut checker = Checker::default();
        let mut checked = Err(MappingError::Unreadable(ReadError::Empty));
        let visited = json::visit(&text, &Notices::default(), &mut |root| {
            checked = field::fields(root, &mut checker);
        });
        visited.map_err(MappingError::Unreadable)?;
        let (fields, body) = checked?;
        Ok(Self { fields, body, places: checker.places })
    }

    /// Reads an article by this mapping; none when the document says nothing where the mapping looks.
    pub(super) fn article(
        &self,
        root: &Node<'_>,
        context: ReaderContext<'_>,
        rich_text_formats: &[&RichTextFormat],
    ) -> Option<Article> {
        let run = MappingRun::new(root, context, rich_text_formats, self.places.len());
        let article = article::article(&self.fields, &self.body, root, &run);
        let has_said = run.has_said();
        for (rule, path) in run.missed().filter_map(|source| self.places.get(source)) {
            root.note(NoticeKind::MappingPathNotFound { rule: rule.clone(), path: path.clone() });
        }
        Some(article).filter(|article| has_said && !(article.headline.is_empty() && article.body.is_empty()))
    }

    /// What a reading by a mapping is called.
    pub(super) const FORMAT: Format = Format::Mapped;
}

#[cfg(test)]
mod tests;
