//! The context of a piece of markup (HTML or Markdown): its JSON value for notices, and its base URL.

use crate::article::url::Url;
use crate::formats::json::Node;

/// The context of a piece of markup.
#[derive(Clone, Copy)]
pub struct MarkupContext<'a> {
    /// The JSON value that contains it. Notices name its path.
    pub node: &'a Node<'a>,
    /// The URL against which relative URLs are resolved.
    pub base: Option<&'a Url>,
    /// Whether only text counts, so that forms and images are skipped.
    pub text_only: bool,
}

impl<'a> MarkupContext<'a> {
    /// Returns the context of markup in a value of an article.
    pub fn new(node: &'a Node<'a>, base: Option<&'a Url>) -> Self {
        Self { node, base, text_only: false }
    }
}
