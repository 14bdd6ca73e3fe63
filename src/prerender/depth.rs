//! A bound on how deep elements are nested, before html5ever hears of them: it looks through all that are open for
//! each new one, and would take minutes for what nobody has written.
//!
//! What lies deeper is dropped by [`TreeBuilder`](crate::formats::foreign::html::TreeBuilder) anyway; words stay.

use std::cell::Cell;

use html5ever::tokenizer::{TagKind, Token, TokenSink, TokenSinkResult};

/// Browsers stop at as many.
const DEEPEST: usize = 512;

/// Elements that have no end tag, that need none, or whose contents are no HTML.
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

/// Passes tokens on, but for the tags of elements that are too deep.
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
        // In SVG the slash is an end tag.
        if tag.self_closing || UNCOUNTED.contains(&&*tag.name) {
            return false;
        }
        let open = self.open.get();
        match tag.kind {
            TagKind::StartTag => {
                self.open.set(open + 1);
                open >= DEEPEST
            }
            TagKind::EndTag => {
                self.open.set(open.saturating_sub(1));
                open > DEEPEST
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
