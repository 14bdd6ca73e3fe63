//! HTML without a browser: html5ever reads it as browsers do, and it becomes the same inert tree.

mod dom;

use html5ever::tendril::TendrilSink;
use html5ever::tree_builder::TreeBuilderOpts;
use html5ever::{ParseOpts, parse_document};

use crate::formats::foreign::markup::{Parser, Tree};
use dom::Dom;

/// The parser of everything that runs without a browser.
pub fn parser() -> Parser {
    Parser::new(parse)
}

/// Parses HTML as the contents of a body, with scripts off, as a browser's `DOMParser` does.
fn parse(html: &str) -> Tree {
    let tree_builder = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
    let options = ParseOpts { tree_builder, ..ParseOpts::default() };
    parse_document(Dom::default(), options).from_iter(["<!DOCTYPE html><body>", html])
}
