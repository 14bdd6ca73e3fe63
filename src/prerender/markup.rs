//! HTML without a browser: html5ever reads it as browsers do, and it becomes the same inert tree.

use html5ever::tendril::TendrilSink;
use html5ever::tree_builder::TreeBuilderOpts;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

use crate::formats::foreign::markup::{Builder, Parser, Tree};

/// The parser of everything that runs without a browser.
pub fn parser() -> Parser {
    Parser::new(parse)
}

/// Parses HTML as the contents of a body, with scripts off, as a browser's `DOMParser` does.
fn parse(html: &str) -> Tree {
    let tree_builder = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
    let options = ParseOpts { tree_builder, ..ParseOpts::default() };
    let dom = parse_document(RcDom::default(), options).one(format!("<!DOCTYPE html><body>{html}"));
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
