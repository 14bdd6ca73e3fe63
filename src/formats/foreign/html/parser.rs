//! The parser of HTML, which the caller provides: the browser's own in a page, html5ever natively.

use std::fmt;
use std::rc::Rc;

use super::tree::HtmlTree;

/// Turns HTML into an inert tree.
#[derive(Clone)]
pub struct HtmlParser(Rc<dyn Fn(&str) -> HtmlTree>);

impl HtmlParser {
    /// A parser that calls `parse`.
    pub fn new(parse: impl Fn(&str) -> HtmlTree + 'static) -> Self {
        Self(Rc::new(parse))
    }

    /// The tree of a piece of HTML. Words without a mark-up character need no parser.
    pub fn parse(&self, html: &str) -> HtmlTree {
        if html.contains(['<', '&']) { (self.0)(html) } else { HtmlTree::plain(html) }
    }
}

/// Without a parser mark-up is words: ugly, and safe.
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
