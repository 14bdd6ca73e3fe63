//! A limit for the nesting of elements in HTML, applied before html5ever parses it: for each element html5ever searches all open ones,
//! which takes minutes for malicious input.
//!
//! Deeper elements are dropped by [`TreeBuilder`](crate::formats::foreign::html::TreeBuilder) anyway; their text stays.

use std::cell::Cell;

use html5ever::tokenizer::{TagKind, Token, TokenSink, TokenSinkResult};

/// The limit of browsers.
const MAX_DEPTH: usize = 512;

/// Elements without an end tag, with an optional end tag, or whose content is not HTML.
const UNCOUNTED: [&str; 52] = [
    "a",
    "area",
    "base",
    "body",
    "br",
    "button",
    "caption",
    "col",
    "colgroup",
    "dd",
    "dt",
    "embed",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "hr",
    "html",
    "iframe",
    "img",
    "input",
    "li",
    "link",
    "meta",
    "nobr",
    "noembed",
    "noframes",
    "noscript",
    "optgroup",
    "option",
    "p",
    "plaintext",
    "rp",
    "rt",
    "script",
    "source",
    "style",
    "tbody",
    "td",
    "textarea",
    "tfoot",
    "th",
    "thead",
    "title",
    "tr",
    "track",
    "wbr",
    "xmp",
    "select",
];

/// Passes tokens on, except the tags of elements that are too deep.
pub struct Bounded<Sink> {
    pub sink: Sink,
    open: Cell<usize>,
}

impl<Sink> Bounded<Sink> {
    pub fn new(sink: Sink) -> Self {
        Self { sink, open: Cell::new(0) }
    }

    fn is_too_deep(&self, token: &Token) -> bool {
        let Token::TagToken(tag) = token else { return false };
        // In SVG `/>` closes an element.
        if tag.self_closing || UNCOUNTED.contains(&&*tag.name) {
            return false;
        }
        let open = self.open.get();
        match tag.kind {
            TagKind::StartTag => {
                self.open.set(open + 1);
                open >= MAX_DEPTH
            }
            TagKind::EndTag => {
                self.open.set(open.saturating_sub(1));
                open > MAX_DEPTH
            }
        }
    }
}

impl<Sink: TokenSink> TokenSink for Bounded<Sink> {
    type Handle = Sink::Handle;

    fn process_token(&self, token: Token, line_number: u64) -> TokenSinkResult<Self::Handle> {
        if self.is_too_deep(&token) {
            return TokenSinkResult::Continue;
        }
        self.sink.process_token(token, line_number)
    }

    fn end(&self) {
        self.sink.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.sink.adjusted_current_node_present_but_not_in_html_namespace()
    }
}
