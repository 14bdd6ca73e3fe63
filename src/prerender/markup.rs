//! HTML without a browser: html5ever reads it as browsers do, and it becomes the same inert tree.

use html5ever::TokenizerResult;
use html5ever::buffer_queue::BufferQueue;
use html5ever::interface::TreeSink;
use html5ever::tokenizer::{Tokenizer, TokenizerOpts};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

use super::depth::Bounded;
use crate::formats::foreign::markup::{Builder, Parser, Tree};

/// The parser of everything that runs without a browser.
pub fn parser() -> Parser {
    Parser::new(parse)
}

/// Parses HTML as the contents of a body, with scripts off, as a browser's `DOMParser` does.
fn parse(html: &str) -> Tree {
    let options = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
    let sink = Bounded::new(TreeBuilder::new(RcDom::default(), options));
    let tokenizer = Tokenizer::new(sink, TokenizerOpts::default());
    let text = BufferQueue::default();
    text.push_back(format!("<!DOCTYPE html><body>{html}").into());
    // It stops at scripts, which nobody runs here.
    while !matches!(tokenizer.feed(&text), TokenizerResult::Done) {}
    tokenizer.end();
    let dom = tokenizer.sink.sink.sink.finish();
    let mut builder = Builder::default();
    if let Some(body) = body(&dom.document) {
        write(&body, &mut builder);
    }
    builder.finish()
}

fn body(document: &Handle) -> Option<Handle> {
    let named = |parent: &Handle, wanted: &str| {
        let children = parent.children.borrow();
        let found = children.iter().find(|child| match &child.data {
            NodeData::Element { name, .. } => &*name.local == wanted,
            _ => false,
        });
        found.cloned()
    };
    named(&named(document, "html")?, "body")
}

/// What is to be done next: markup may be nested deeper than the stack is.
enum Step {
    Enter(Handle),
    Leave,
}

fn write(body: &Handle, builder: &mut Builder) {
    let children =
        |node: &Handle| node.children.borrow().iter().rev().cloned().map(Step::Enter).collect::<Vec<_>>();
    let mut steps = children(body);
    while let Some(step) = steps.pop() {
        let Step::Enter(node) = step else {
            builder.close();
            continue;
        };
        match &node.data {
            NodeData::Text { contents } => builder.text(&contents.borrow()),
            NodeData::Element { name, attrs, .. } => {
                builder.open(&name.local);
                for attribute in attrs.borrow().iter() {
                    builder.attribute(&attribute.name.local, &attribute.value);
                }
                steps.push(Step::Leave);
                steps.extend(children(&node));
            }
            _ => {}
        }
    }
}
