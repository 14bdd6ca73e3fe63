//! Rich text that is a tree of nodes: Contentful, ProseMirror and Tiptap, Strapi and Slate.
//!
//! The formats differ in the keys of a node ([`NodeKeys`]) and in the spelling of types. One reader knows the types
//! of all. A node of an unknown type is replaced by its children.

mod entry;
mod image;
mod leaf;
mod list;
mod table;
mod unknown;

use super::paragraph_builder::ParagraphBuilder;
use super::{DEEPEST, RecordContext};
use crate::article::block::Block;
use crate::article::notice::NoticeKind;
use crate::formats::foreign::html::{self, Mark};
use crate::formats::json::Node;

/// The keys of a node in one format.
pub struct NodeKeys {
    /// The key of its type.
    pub kind: &'static str,
    /// The key of its children.
    pub children: &'static str,
    /// The key of its attributes; empty if they are keys of the node itself.
    pub attributes: &'static str,
    /// The key of a leaf's text.
    pub words: &'static str,
}

/// Returns the blocks of a document or of a list of nodes.
pub fn blocks(node: &Node<'_>, record: RecordContext<'_>, keys: &NodeKeys) -> Vec<Block> {
    NodeTree { record, keys, within: None }.inside(node, 0)
}

/// Reads one document.
#[derive(Clone, Copy)]
struct NodeTree<'a> {
    record: RecordContext<'a>,
    keys: &'a NodeKeys,
    /// The entries that are being read.
    within: Option<&'a EntryPath<'a>>,
}

/// An entry that is being read, and the one around it.
struct EntryPath<'a> {
    id: String,
    outer: Option<&'a EntryPath<'a>>,
}

impl NodeTree<'_> {
    /// Returns the blocks of a node's children.
    fn inside(self, node: &Node<'_>, depth: usize) -> Vec<Block> {
        let mut line = ParagraphBuilder::default();
        self.contents(node, depth, &[], &mut line);
        line.finish()
    }

    /// Visits the children of a node, or the members of a list.
    fn children(self, node: &Node<'_>, visit: &mut dyn FnMut(&Node<'_>)) {
        if node.is_list() {
            node.visit(visit);
        } else if let Some(children) = node.get(self.keys.children) {
            children.visit(visit);
        }
    }

    fn contents(self, node: &Node<'_>, depth: usize, marks: &[Mark], line: &mut ParagraphBuilder) {
        if depth > DEEPEST {
            return node.note(NoticeKind::TooDeep);
        }
        self.children(node, &mut |child| self.node(child, depth + 1, marks, line));
    }

    /// Returns the type of a node in lower case, with letters and digits only: the formats differ in the rest.
    fn kind(self, node: &Node<'_>) -> String {
        let kind = node.get(self.keys.kind);
        let kind = kind.as_ref().and_then(|kind| kind.as_str()).unwrap_or_default();
        kind.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
    }

    /// Calls `read` with the attributes of a node.
    fn attributes<T>(self, node: &Node<'_>, read: impl FnOnce(&Node<'_>) -> Option<T>) -> Option<T> {
        if self.keys.attributes.is_empty() { read(node) } else { read(&node.get(self.keys.attributes)?) }
    }

    fn node(self, node: &Node<'_>, depth: usize, marks: &[Mark], line: &mut ParagraphBuilder) {
        if !node.is_object() {
            // A string among nodes is a leaf without marks.
            return match node.as_str() {
                Some(words) => line.words(words, marks),
                None => _ = node.note_wrong_type::<()>("a node"),
            };
        }
        let kind = self.kind(node);
        match kind.as_str() {
            "text" | "" if node.has(self.keys.words) || kind == "text" => self.leaf(node, marks, line),
            "paragraph" | "p" => {
                line.flush();
                self.contents(node, depth, marks, line);
                line.flush();
            }
            "heading" | "heading1" | "heading2" | "heading3" | "heading4" | "heading5" | "heading6"
            | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                let named =
                    kind.bytes().last().filter(u8::is_ascii_digit).map(|digit| u32::from(digit - b'0'));
                let level = named.or_else(|| self.attributes(node, |attributes| attributes.pixels("level")));
                // Level 1 is reserved for the headline.
                let level = level.unwrap_or(2).clamp(2, 6) as u8;
                line.extend(self.inside(node, depth).into_iter().map(|block| block.into_heading(level)));
            }
            "bulletlist" | "unorderedlist" | "orderedlist" | "numberedlist" | "list" | "tasklist"
            | "checklist" | "bulletedlist" | "decisionlist" | "ul" | "ol" => {
                line.extend(self.list(node, &kind, depth))
            }
            "blockquote" | "quote" | "pullquote" => {
                line.extend(html::quotation(self.inside(node, depth), None))
            }
            "codeblock" | "code" | "pre" => {
                let language = self.attributes(node, |attributes| attributes.text("language"));
                let mut text = String::new();
                self.raw(node, depth, &mut text);
                line.extend((!text.trim().is_empty()).then_some(Block::Code { language, text }));
            }
            "horizontalrule" | "hr" | "rule" | "divider" | "thematicbreak" => line.block(Block::Divider),
            "hardbreak" | "br" | "break" => line.line_break(),
            "image" | "img" | "media" | "imageblock" | "inlineimage" | "resizableimage" | "customimage" => {
                line.extend(self.image(node));
            }
            "table" => line.extend(self.table(node, depth)),
            "hyperlink" | "link" | "a" => self.link(node, depth, marks, line),
            "assethyperlink" | "entryhyperlink" => self.entry_link(node, depth, marks, line),
            "embeddedassetblock" | "embeddedentryblock" | "embeddedentryinline" => {
                self.embedded(node, depth, marks, line);
            }
            "figure" => line.extend(self.figure(node, depth)),
            "details" | "expand" | "nestedexpand" | "panel" | "callout" => {
                let (body, summary) = self.parted(node, &["detailssummary", "summary"], depth);
                let heading =
                    summary.or_else(|| self.attributes(node, |attributes| attributes.text("title")));
                line.extend(
                    (heading.is_some() || !body.is_empty()).then_some(Block::Aside { heading, body }),
                );
            }
            _ => self.unknown(node, &kind, depth, marks, line),
        }
    }

    /// Returns the blocks of a node, and the text of its first child of one of some types.
    fn parted(self, node: &Node<'_>, part: &[&str], depth: usize) -> (Vec<Block>, Option<String>) {
        let mut line = ParagraphBuilder::default();
        let mut words = None;
        if depth > DEEPEST {
            node.note(NoticeKind::TooDeep);
            return (Vec::new(), None);
        }
        self.children(node, &mut |child| {
            if words.is_none() && part.contains(&self.kind(child).as_str()) {
                let (texts, others) = html::parted(self.inside(child, depth + 1));
                words = Some(html::joined(texts, 1).words()).filter(|words| !words.is_empty());
                line.extend(others);
            } else {
                self.node(child, depth + 1, &[], &mut line);
            }
        });
        (line.finish(), words)
    }
}
