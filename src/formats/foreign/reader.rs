//! The shape that all readers share: each format's file defines one [`Reader`] constant.
//!
//! This file names no format. The table of all readers is in `foreign.rs`.

use super::reader_context::ReaderContext;
use crate::article::Article;
use crate::formats::Format;
use crate::formats::json::Node;

/// The reader of one format.
pub struct Reader {
    /// The format that it reads.
    pub format: Format,
    /// Whether a document is in this format.
    pub recognizes: fn(&Node<'_>) -> bool,
    /// Reads an article. Invalid parts are skipped with a notice.
    pub read: fn(&Node<'_>, ReaderContext<'_>) -> Article,
}
