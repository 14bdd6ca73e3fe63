//! The blocks of a page: one block of an article, or the entries of a live blog with the newest first.

use crate::article::block::Block;
use crate::article::date::Date;
use crate::article::link::Link;
use crate::article::text::{Span, Text};
use crate::formats::foreign::reader_context::ReaderContext;
use crate::formats::json::Node;

/// Reads blocks and collects the parts of an article.
pub struct PageReader<'a> {
    pub context: ReaderContext<'a>,
    /// Whether a list may contain the caption of the photo before it.
    pub photo_essay: bool,
    /// Whether each block is an entry with a title.
    pub live: bool,
    published: Option<Date>,
    pub blocks: Vec<Block>,
    pub related: Vec<Link>,
}

impl<'a> PageReader<'a> {
    pub fn new(root: &Node<'_>, context: ReaderContext<'a>, published: Option<Date>) -> Self {
        let format = root.get("format").filter(Node::is_object);
        let design = format.and_then(|format| format.text("design")).unwrap_or_default();
        let mut entries = 0;
        if let Some(blocks) = root.get("blocks") {
            blocks.visit(&mut |_| entries += 1);
        }
        Self {
            context,
            photo_essay: design == "PhotoEssayDesign",
            live: entries > 1 || matches!(design.as_str(), "LiveBlogDesign" | "DeadBlogDesign"),
            published,
            blocks: Vec::new(),
            related: Vec::new(),
        }
    }

    /// Reads all blocks of a page.
    pub fn entries(&mut self, root: &Node<'_>) {
        let Some(list) = root.get("blocks") else { return };
        list.visit(&mut |entry| {
            if !entry.is_object() {
                return entry.note_wrong_type("a block").unwrap_or_default();
            }
            let before = self.blocks.len();
            let title = if self.live { self.title(entry) } else { None };
            let title = title.or_else(|| Some(Text::plain(entry.text("title")?)));
            self.blocks.extend(title.map(|text| Block::Heading { level: 2, text }));
            let names = if self.live { contributors(entry) } else { None };
            self.blocks
                .extend(names.map(|names| Block::Paragraph(Text(vec![Span::Emphasis(Text::plain(names))]))));
            let head = self.blocks.len();
            self.elements(entry, "elements");
            // An entry without content needs no title.
            if self.blocks.len() == head {
                self.blocks.truncate(before);
            }
        });
    }

    /// Returns the time and the title of an entry.
    fn title(&self, entry: &Node<'_>) -> Option<Text> {
        let moment = entry.moment("blockFirstPublished").or_else(|| entry.moment("blockCreatedOn"));
        let time = moment.map(|moment| {
            let same_day = self.published.is_some_and(|date| {
                (date.year, date.month, date.day) == (moment.year, moment.month, moment.day)
            });
            let iso = moment.iso().replace('T', " ").replace('Z', " UTC");
            if same_day { iso.split_once(' ').map_or(iso.clone(), |(_, time)| time.to_owned()) } else { iso }
        });
        let parts: Vec<String> = time.into_iter().chain(entry.text("title")).collect();
        (!parts.is_empty()).then(|| Text::plain(parts.join(" · ")))
    }
}

/// Returns the authors of an entry.
fn contributors(entry: &Node<'_>) -> Option<String> {
    let names =
        entry.each("contributors", |person| person.is_object().then(|| person.text("name")).flatten());
    (!names.is_empty()).then(|| names.join(", "))
}
