//! HTML without a browser: html5ever reads it as browsers do, and it becomes the same inert tree.

mod dom;

use html5ever::TokenizerResult;
use html5ever::buffer_queue::BufferQueue;
use html5ever::interface::TreeSink;
use html5ever::tokenizer::{Tokenizer, TokenizerOpts};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};

use super::depth::Bounded;
use crate::formats::foreign::html::{HtmlParser, HtmlTree};
use dom::Dom;

/// The parser of everything that runs without a browser.
pub fn parser() -> HtmlParser {
    HtmlParser::new(parse)
}

/// Parses HTML as the contents of a body, with scripts off, as a browser's `DOMParser` does.
fn parse(html: &str) -> HtmlTree {
    let options = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
    let sink = Bounded::new(TreeBuilder::new(Dom::default(), options));
    let tokenizer = Tokenizer::new(sink, TokenizerOpts::default());
    let text = BufferQueue::default();
    text.push_back("<!DOCTYPE html><body>".into());
    text.push_back(html.into());
    // It stops at scripts, which nobody runs here.
    while !matches!(tokenizer.feed(&text), TokenizerResult::Done) {}
    tokenizer.end();
    tokenizer.sink.sink.sink.finish()
}
