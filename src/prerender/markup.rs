//! HTML parsing without a browser: html5ever parses as browsers do, and the result is the same inert tree.

mod dom;

use html5ever::TokenizerResult;
use html5ever::buffer_queue::BufferQueue;
use html5ever::interface::TreeSink;
use html5ever::tokenizer::{Tokenizer, TokenizerOpts};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};

use super::depth::Bounded;
use crate::formats::foreign::html::{HtmlParser, HtmlTree};
use dom::Dom;

/// Returns the HTML parser for native programs.
pub fn parser() -> HtmlParser {
    HtmlParser::new(parse)
}

/// Parses HTML as the content of a body, with scripting disabled, as a browser's `DOMParser` does.
fn parse(html: &str) -> HtmlTree {
    let options = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
    let sink = Bounded::new(TreeBuilder::new(Dom::default(), options));
    let tokenizer = Tokenizer::new(sink, TokenizerOpts::default());
    let text = BufferQueue::default();
    text.push_back("<!DOCTYPE html><body>".into());
    text.push_back(html.into());
    // The tokenizer stops at each script; scripts are not run.
    while !matches!(tokenizer.feed(&text), TokenizerResult::Done) {}
    tokenizer.end();
    tokenizer.sink.sink.sink.finish()
}
