//! The document around a component: the context of its readers, and the folder of its files.

use crate::article::url::Url;
use crate::formats::foreign::reader_context::ReaderContext;
use crate::formats::json::Node;

/// The document around a component.
#[derive(Clone, Copy)]
pub struct DocumentContext<'a> {
    pub root: &'a Node<'a>,
    /// The context of the article: its own page is the base URL.
    pub context: ReaderContext<'a>,
    /// The URL of the document; files of the bundle are in the same folder.
    pub document: Option<&'a Url>,
}
