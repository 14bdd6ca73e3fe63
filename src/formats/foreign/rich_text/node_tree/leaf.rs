//! Leaves: text with marks, links, and program code.

use super::NodeTree;
use crate::article::notice::NoticeKind;
use crate::formats::foreign::html::Mark;
use crate::formats::foreign::rich_text::MAX_DEPTH;
use crate::formats::foreign::rich_text::mark;
use crate::formats::foreign::rich_text::paragraph_builder::ParagraphBuilder;
use crate::formats::json::Node;

impl NodeTree<'_> {
    pub(super) fn leaf(self, node: &Node<'_>, outer: &[Mark], paragraph: &mut ParagraphBuilder) {
        let mut marks = outer.to_vec();
        let mut struck = node.flag("strikethrough");
        if let Some(list) = node.get("marks") {
            list.visit(&mut |mark| {
                let kind = mark.get("type");
                let kind = kind.as_ref().and_then(|kind| kind.as_str()).unwrap_or_default();
                if let Some(mark) = mark::mark_named(kind) {
                    mark::insert_mark(&mut marks, mark);
                } else if mark::is_struck(kind) {
                    struck = true;
                } else if kind == "link"
                    && let Some(url) = mark
                        .get("attrs")
                        .and_then(|attributes| attributes.link("href", self.record.context.base_url))
                {
                    mark::insert_mark(&mut marks, Mark::Link(url));
                }
            });
        }
        // Strapi and Slate write marks as flags of the leaf.
        for name in ["bold", "italic", "code", "subscript", "superscript"] {
            if node.flag(name) {
                marks_add(&mut marks, name);
            }
        }
        let words = node.get(self.keys.text).filter(|_| !struck);
        if let Some(words) = words.as_ref().and_then(Node::as_str) {
            paragraph.push_text(words, &marks);
        }
    }

    pub(super) fn link(
        self,
        node: &Node<'_>,
        depth: usize,
        outer: &[Mark],
        paragraph: &mut ParagraphBuilder,
    ) {
        let mut marks = outer.to_vec();
        let base = self.record.context.base_url;
        let url = self.attributes(node, |attributes| {
            let key = ["uri", "url", "href"].into_iter().find(|key| attributes.has(key))?;
            attributes.link(key, base)
        });
        if let Some(url) = url {
            mark::insert_mark(&mut marks, Mark::Link(url));
        }
        self.read_children(node, depth, &marks, paragraph);
    }

    /// Appends the text of a node unchanged.
    pub(super) fn raw_text(self, node: &Node<'_>, depth: usize, out: &mut String) {
        if depth > MAX_DEPTH {
            return node.note(NoticeKind::TooDeep);
        }
        self.children(node, &mut |child| {
            if let Some(words) = child.get(self.keys.text).as_ref().and_then(|words| words.as_str()) {
                out.push_str(words);
            } else if matches!(self.kind(child).as_str(), "hardbreak" | "br") {
                out.push('\n');
            } else {
                // Slate has a node for each line of code.
                if !out.is_empty() && self.kind(child).contains("line") {
                    out.push('\n');
                }
                self.raw_text(child, depth + 1, out);
            }
        });
    }
}

fn marks_add(marks: &mut Vec<Mark>, name: &str) {
    if let Some(mark) = mark::mark_named(name) {
        mark::insert_mark(marks, mark);
    }
}
