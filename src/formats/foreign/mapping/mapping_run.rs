//! One reading by a mapping: its circumstances, and which sources led to nothing.

use std::cell::{Cell, OnceCell, RefCell};

use crate::article::block::Block;
use crate::article::url::Url;
use crate::formats::foreign::reader_context::ReaderContext;
use crate::formats::foreign::rich_text::{RecordContext, RichTextFormat, unpacked};
use crate::formats::json::Node;

/// One run.
pub struct MappingRun<'a> {
    context: ReaderContext<'a>,
    /// The article's own page.
    page: OnceCell<Url>,
    root: &'a Node<'a>,
    /// The formats of rich text that are detected.
    rich_text_formats: &'a [&'a RichTextFormat],
    lookups: Cell<u16>,
    sources: RefCell<Vec<Luck>>,
    /// Whether any path led to something that says anything.
    said: Cell<bool>,
}

/// What became of a source so far.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Luck {
    Untried,
    Missed,
    Found,
}

impl<'a> MappingRun<'a> {
    /// A run with so many sources.
    pub fn new(
        root: &'a Node<'a>,
        context: ReaderContext<'a>,
        rich_text_formats: &'a [&'a RichTextFormat],
        sources: usize,
    ) -> Self {
        let sources = RefCell::new(vec![Luck::Untried; sources]);
        let lookups = Cell::new(RecordContext::LOOKUPS);
        Self {
            context,
            page: OnceCell::new(),
            root,
            rich_text_formats,
            lookups,
            sources,
            said: Cell::new(false),
        }
    }

    /// Notes that a source was tried. One that led to something once is good.
    pub fn tried(&self, source: usize, there: bool) {
        if let Some(luck) = self.sources.borrow_mut().get_mut(source)
            && *luck != Luck::Found
        {
            *luck = if there { Luck::Found } else { Luck::Missed };
        }
    }

    /// Notes that a path led to something that says anything.
    pub fn heard(&self) {
        self.said.set(true);
    }

    /// Whether the document said anything. Fixed values are the mapping's own words.
    pub fn has_said(&self) -> bool {
        self.said.get()
    }

    /// The sources that were tried and never led to anything.
    pub fn missed(self) -> impl Iterator<Item = usize> {
        let sources = self.sources.into_inner().into_iter().enumerate();
        sources.filter(|(_, luck)| *luck == Luck::Missed).map(|(number, _)| number)
    }

    /// Names the article's own page; from then on addresses are resolved against it.
    pub fn is_about(&self, page: Option<&Url>) {
        if let Some(page) = page {
            // It is named once.
            _ = self.page.set(page.clone());
        }
    }

    /// The circumstances.
    pub fn context(&self) -> ReaderContext<'_> {
        self.context.with_base_url(self.page.get())
    }

    /// The blocks of a document of one of the known kinds.
    pub fn document(&self, node: &Node<'_>) -> Vec<Block> {
        let record = RecordContext::new(self.context(), self.root, &self.lookups);
        unpacked(node, |node| match self.rich_text_formats.iter().find(|document| (document.is_body)(node)) {
            Some(document) => (document.blocks)(node, record),
            None => node.note_wrong_type("a document of a known editor").unwrap_or_default(),
        })
    }
}
