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
use super::{MAX_DEPTH, RecordContext};
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
    pub text: &'static str,
}

/// Returns the blocks of a document or of a list of nodes.
pub fn blocks(node: &Node<'_>, record: RecordContext<'_>, keys: &NodeKeys) -> Vec<Block> {
    NodeTree { record, keys, entries: None }.blocks(node, 0)
}

/// Reads one document.
#[derive(Clone, Copy)]
struct NodeTree<'a> {
    record: RecordContext<'a>,
    keys: &'a NodeKeys,
    /// The entries that are being read.
    entries: Option<&'a EntryPath<'a>>,
}

/// An entry that is being read, and the one around it.
struct EntryPath<'a> {
    id: String,
    outer: Option<&'a EntryPath<'a>>,
}

impl NodeTree<'_> {
    /// Returns the blocks of a node's children.
    fn blocks(self, node: &Node<'_>, depth: usize) -> Vec<Block> {
        let mut paragraph = ParagraphBuilder::default();
        self.read_children(node, depth, &[], &mut paragraph);
        paragraph.finish()
    }

    /// Visits the children of a node, or the members of a list.
    fn children(self, node: &Node<'_>, visit: &mut dyn FnMut(&Node<'_>)) {
        if node.is_list() {
            node.visit(visit);
        } else if let Some(children) = node.get(self.keys.children) {
            children.visit(visit);
        }
    }

    fn read_children(self, node: &Node<'_>, depth: usize, marks: &[Mark], paragraph: &mut ParagraphBuilder) {
        if depth > MAX_DEPTH {
            return node.note(NoticeKind::TooDeep);
        }
        self.children(node, &mut |child| self.read_node(child, depth + 1, marks, paragraph));
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

    fn read_node(self, node: &Node<'_>, depth: usize, marks: &[Mark], paragraph: &mut ParagraphBuilder) {
        if !node.is_object() {
            // A string among nodes is a leaf without marks.
            return match node.as_str() {
                Some(words) => paragraph.push_text(words, marks),
                None => _ = node.note_wrong_type::<()>("a node"),
            };
        }
        let kind = self.kind(node);
        match kind.as_str() {
            "text" | "" if node.has(self.keys.text) || kind == "text" => self.leaf(node, marks, paragraph),
            "paragraph" | "p" => {
                paragraph.flush();
                self.read_children(node, depth, marks, paragraph);
                paragraph.flush();
            }
            "heading" | "heading1" | "heading2" | "heading3" | "heading4" | "heading5" | "heading6"
            | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                let named =
                    kind.bytes().last().filter(u8::is_ascii_digit).map(|digit| u32::from(digit - b'0'));
                let level = named.or_else(|| self.attributes(node, |attributes| attributes.pixels("level")));
                // Level 1 is reserved for the headline.
                let level = level.unwrap_or(2).clamp(2, 6) as u8;
                paragraph.extend(self.blocks(node, depth).into_iter().map(|block| block.into_heading(level)));
            }
            "bulletlist" | "unorderedlist" | "orderedlist" | "numberedlist" | "list" | "tasklist"
            | "checklist" | "bulletedlist" | "decisionlist" | "ul" | "ol" => {
                paragraph.extend(self.list(node, &kind, depth))
            }
            "blockquote" | "quote" | "pullquote" => {
                paragraph.extend(html::quotation(self.blocks(node, depth), None))
            }
            "codeblock" | "code" | "pre" => {
                let language = self.attributes(node, |attributes| attributes.text("language"));
                let mut text = String::new();
                self.raw_text(node, depth, &mut text);
                paragraph.extend((!text.trim().is_empty()).then_some(Block::Code { language, text }));
            }
            "horizontalrule" | "hr" | "rule" | "divider" | "thematicbreak" => {
                paragraph.push_block(Block::Divider)
            }
            "hardbreak" | "br" | "break" => paragraph.line_break(),
            "image" | "img" | "media" | "imageblock" | "inlineimage" | "resizableimage" | "customimage" => {
                paragraph.extend(self.image(node));
            }
            "table" => paragraph.extend(self.table(node, depth)),
            "hyperlink" | "link" | "a" => self.link(node, depth, marks, paragraph),
            "assethyperlink" | "entryhyperlink" => self.entry_link(node, depth, marks, paragraph),
            "embeddedassetblock" | "embeddedentryblock" | "embeddedentryinline" => {
                self.embedded(node, depth, marks, paragraph);
            }
            "figure" => paragraph.extend(self.figure(node, depth)),
            "details" | "expand" | "nestedexpand" | "panel" | "callout" => {
                let (body, summary) = self.split_child(node, &["detailssummary", "summary"], depth);
                let heading =
                    summary.or_else(|| self.attributes(node, |attributes| attributes.text("title")));
                paragraph.extend(
                    (heading.is_some() || !body.is_empty()).then_some(Block::Aside { heading, body }),
                );
            }
            _ => self.unknown(node, &kind, depth, marks, paragraph),
        }
    }

    /// Returns the blocks of a node, and the text of its first child of one of some types.
    fn split_child(self, node: &Node<'_>, part: &[&str], depth: usize) -> (Vec<Block>, Option<String>) {
        let mut paragraph = ParagraphBuilder::default();
        let mut words = None;
        if depth > MAX_DEPTH {
            node.note(NoticeKind::TooDeep);
            return (Vec::new(), None);
        }
        self.children(node, &mut |child| {
            if words.is_none() && part.contains(&self.kind(child).as_str()) {
                let (texts, others) = html::split_text_blocks(self.blocks(child, depth + 1));
                words = Some(html::join_text(texts, 1).words()).filter(|words| !words.is_empty());
                paragraph.extend(others);
            } else {
                self.read_node(child, depth + 1, &[], &mut paragraph);
            }
        });
        (paragraph.finish(), words)
    }
}
