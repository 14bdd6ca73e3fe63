//! Where a piece of markup (HTML or Markdown) came from: for notices and for relative URLs.

use crate::article::url::Url;
use crate::formats::json::Node;

/// What is known of the place in which a piece of HTML stands.
#[derive(Clone, Copy)]
pub struct MarkupContext<'a> {
    /// The value that holds it; notices name its path.
    pub node: &'a Node<'a>,
    /// The article's own address, against which the addresses in it are resolved.
    pub base: Option<&'a Url>,
    /// Whether only its words count: a form would lead nowhere, and a picture is decoration.
    pub text_only: bool,
}

impl<'a> MarkupContext<'a> {
    /// A value, and the address of the article that it is a part of.
    pub fn new(node: &'a Node<'a>, base: Option<&'a Url>) -> Self {
        Self { node, base, text_only: false }
    }
}
