//! The state of one read by a mapping: its context, and which sources had no value.

use std::cell::{Cell, OnceCell, RefCell};

use crate::article::block::Block;
use crate::article::url::Url;
use crate::formats::foreign::reader_context::ReaderContext;
use crate::formats::foreign::rich_text::{RecordContext, RichTextFormat, visit_parsed};
use crate::formats::json::Node;

/// The state of one read.
pub struct MappingRun<'a> {
    context: ReaderContext<'a>,
    /// The article's own page.
    page: OnceCell<Url>,
    root: &'a Node<'a>,
    /// The formats of rich text that are detected.
    rich_text_formats: &'a [&'a RichTextFormat],
    lookups: Cell<u16>,
    sources: RefCell<Vec<Luck>>,
    /// Whether any path had a value.
    value_found: Cell<bool>,
}

/// The result of a source so far.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Luck {
    Untried,
    Missed,
    Found,
}

impl<'a> MappingRun<'a> {
    /// Starts a read by a mapping with `sources` sources.
    pub fn new(
        root: &'a Node<'a>,
        context: ReaderContext<'a>,
        rich_text_formats: &'a [&'a RichTextFormat],
        sources: usize,
    ) -> Self {
        let sources = RefCell::new(vec![Luck::Untried; sources]);
        let lookups = Cell::new(RecordContext::MAX_LOOKUPS);
        Self {
            context,
            page: OnceCell::new(),
            root,
            rich_text_formats,
            lookups,
            sources,
            value_found: Cell::new(false),
        }
    }

    /// Records the result of a source. A source that had a value once stays found.
    pub fn record_result(&self, source: usize, there: bool) {
        if let Some(luck) = self.sources.borrow_mut().get_mut(source)
            && *luck != Luck::Found
        {
            *luck = if there { Luck::Found } else { Luck::Missed };
        }
    }

    /// Whether a source was found, even if it is an empty list.
    pub fn is_found(&self, source: usize) -> bool {
        self.sources.borrow().get(source) == Some(&Luck::Found)
    }

    /// Records that a path had a value.
    pub fn record_value(&self) {
        self.value_found.set(true);
    }

    /// Whether the document had a value at any path. Fixed values of the mapping do not count.
    pub fn had_value(&self) -> bool {
        self.value_found.get()
    }

    /// Returns the sources that were used and never had a value.
    pub fn unmatched_sources(self) -> impl Iterator<Item = usize> {
        let sources = self.sources.into_inner().into_iter().enumerate();
        sources.filter(|(_, luck)| *luck == Luck::Missed).map(|(number, _)| number)
    }

    /// Sets the article's own page, which becomes the base URL.
    pub fn set_page(&self, page: Option<&Url>) {
        if let Some(page) = page {
            // A mapping has one `url` field, so this is set once.
            _ = self.page.set(page.clone());
        }
    }

    /// Returns the context of readers.
    pub fn context(&self) -> ReaderContext<'_> {
        self.context.with_base_url(self.page.get())
    }

    /// Returns the blocks of rich text in one of the known formats.
    pub fn rich_text(&self, node: &Node<'_>) -> Vec<Block> {
        let record = RecordContext::new(self.context(), self.root, &self.lookups);
        visit_parsed(node, |node| {
            match self.rich_text_formats.iter().find(|document| (document.is_body)(node)) {
                Some(document) => (document.blocks)(node, record),
                None => node.note_wrong_type("a document of a known editor").unwrap_or_default(),
            }
        })
    }
}
