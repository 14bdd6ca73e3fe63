//! The parser of HTML, which the caller provides: the browser's own in a page, html5ever natively.

use std::fmt;
use std::rc::Rc;

use super::tree::HtmlTree;

/// Parses HTML into an inert tree.
#[derive(Clone)]
pub struct HtmlParser(Rc<dyn Fn(&str) -> HtmlTree>);

impl HtmlParser {
    /// Returns a parser that calls `parse`.
    pub fn new(parse: impl Fn(&str) -> HtmlTree + 'static) -> Self {
        Self(Rc::new(parse))
    }

    /// Returns the tree of a piece of HTML. Text without markup characters needs no parser.
    pub fn parse(&self, html: &str) -> HtmlTree {
        if html.contains(['<', '&']) { (self.0)(html) } else { HtmlTree::plain(html) }
    }
}

/// Without a parser, markup stays text, which is safe.
impl Default for HtmlParser {
    fn default() -> Self {
        Self::new(HtmlTree::plain)
    }
}

impl fmt::Debug for HtmlParser {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("HtmlParser")
    }
}
