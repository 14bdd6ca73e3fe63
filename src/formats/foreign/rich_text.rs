//! Block documents: bodies as editors store them, without an article around them.
//!
//! A reader takes the bare body, or the body inside the record of a content management system
//! ([`envelope`]). One file beside this one for each kind of body; those that are trees of nodes share the
//! walk in `tree`.

pub mod asset;
pub mod envelope;
pub mod paragraph_builder;
pub mod tree;

use std::cell::Cell;

use super::reader_context::ReaderContext;
use crate::article::block::Block;
use crate::article::notice::NoticeKind;
use crate::formats::Format;
use crate::formats::house::is_packed;
use crate::formats::json::{self, Node, Notices};

/// What is known of one kind of body.
pub struct RichTextFormat {
    /// What it is called.
    pub format: Format,
    /// Whether a value is such a body.
    pub is_body: fn(&Node<'_>) -> bool,
    /// The blocks of such a body.
    pub blocks: fn(&Node<'_>, RecordContext<'_>) -> Vec<Block>,
}

/// Nodes within nodes beyond this many levels are somebody's mistake.
pub const DEEPEST: usize = 32;

/// Around a body: the circumstances of the reading, and the whole answer, in which entries name each other.
#[derive(Clone, Copy)]
pub struct RecordContext<'a> {
    /// The circumstances.
    pub context: ReaderContext<'a>,
    /// The whole answer.
    root: &'a Node<'a>,
    /// How many names may still be looked up: entries may name each other in circles.
    lookups: &'a Cell<u16>,
}

impl<'a> RecordContext<'a> {
    /// As many as any answer has.
    pub const LOOKUPS: u16 = 1000;

    /// The record of one reading.
    pub fn new(context: ReaderContext<'a>, root: &'a Node<'a>, lookups: &'a Cell<u16>) -> Self {
        Self { context, root, lookups }
    }

    /// Visits what a value stands for: the members of a list, what lies in `data`, `attributes` or `fields`, the
    /// first of several languages, the entry or file that a link names.
    pub fn unwrapped(self, node: &Node<'_>, visit: &mut dyn FnMut(&Node<'_>)) {
        self.unwrap(node, 0, visit);
    }

    fn unwrap(self, node: &Node<'_>, depth: u8, visit: &mut dyn FnMut(&Node<'_>)) {
        const LAYERS: u8 = 8;
        if depth > LAYERS {
            return node.note(NoticeKind::TooDeep);
        }
        if node.is_list() {
            return node.visit(&mut |member| self.unwrap(member, depth + 1, visit));
        }
        if is_link(node) {
            if !self.resolve(node, &mut |entry| self.unwrap(entry, depth + 1, visit)) {
                // What is not published yet is not in the answer.
                let _: Option<()> = node.note_missing("target");
            }
            return;
        }
        // A body has data of its own.
        if node.has("nodeType") {
            return visit(node);
        }
        for key in ["data", "attributes", "fields"] {
            if let Some(inner) = node.get(key).filter(|inner| inner.is_object() || inner.is_list()) {
                return self.unwrap(&inner, depth + 1, visit);
            }
        }
        // A relation of Strapi that leads to nothing.
        if node.has_key("data") && node.keys(2).len() == 1 {
            return;
        }
        if let Some(language) = first_language(node)
            && let Some(inner) = node.get(&language)
        {
            return self.unwrap(&inner, depth + 1, visit);
        }
        visit(node);
    }

    /// Visits the entry or the file that a link of Contentful names; whether it is there.
    fn resolve(self, link: &Node<'_>, visit: &mut dyn FnMut(&Node<'_>)) -> bool {
        let left = self.lookups.get();
        if left == 0 {
            link.note(NoticeKind::TooDeep);
            return true;
        }
        self.lookups.set(left - 1);
        let Some(sys) = link.get("sys") else { return false };
        let (id, kind) = (sys.text("id"), sys.text("linkType").unwrap_or_default());
        let mut found = false;
        let mut look = |list: &Node<'_>| {
            list.visit(&mut |entry| {
                if !found && entry.get("sys").is_some_and(|sys| sys.text("id") == id) {
                    found = true;
                    visit(entry);
                }
            });
        };
        if let Some(list) = self.root.get("includes").as_ref().and_then(|includes| includes.get(&kind)) {
            look(&list);
        }
        if let Some(list) = self.root.get("items") {
            look(&list);
        }
        found
    }

    /// Reads what a key holds, unwrapped: the first thing that `read` can use, of the first key that is there.
    pub fn inner<T>(
        self,
        node: &Node<'_>,
        keys: &[&str],
        mut read: impl FnMut(&Node<'_>) -> Option<T>,
    ) -> Option<T> {
        let mut found = None;
        for key in keys {
            if let (None, Some(value)) = (&found, node.get(key)) {
                self.unwrapped(&value, &mut |value| {
                    if found.is_none() {
                        found = read(value);
                    }
                });
            }
        }
        found
    }

    /// The words under the first of these keys that has any.
    pub fn words(self, node: &Node<'_>, keys: &[&str]) -> Option<String> {
        self.raw(node, keys).map(|words| words.trim().to_owned())
    }

    /// The same, untouched.
    pub fn raw(self, node: &Node<'_>, keys: &[&str]) -> Option<String> {
        self.inner(node, keys, |value| if value.is_object() { None } else { value.words() })
    }
}

/// Visits a value; of a string that holds JSON, as some systems keep the documents of their editor, what it holds.
pub fn unpacked<T>(node: &Node<'_>, mut visit: impl FnMut(&Node<'_>) -> T) -> T {
    let packed = node.as_str().filter(|_| is_packed(node));
    let mut visited = None;
    if let Some(words) = packed {
        // Repairs of the packed document are not recorded, and neither is its failure.
        _ = json::visit(words, &Notices::default(), &mut |inner| {
            visited = Some(visit(&node.with_value(inner.value())));
        });
    }
    visited.unwrap_or_else(|| visit(node))
}

/// Whether a value is a link of Contentful, which only names what it links to.
pub fn is_link(node: &Node<'_>) -> bool {
    node.get("sys").is_some_and(|sys| sys.get("type").is_some_and(|kind| kind.as_str() == Some("Link")))
}

/// The first language of a value that is kept in several: an object whose keys are all language tags.
pub fn first_language(node: &Node<'_>) -> Option<String> {
    let mut first = None;
    let mut all = true;
    node.members(&mut |key, _| {
        all = all && is_language(key);
        if first.is_none() {
            first = Some(key.to_owned());
        }
    });
    first.filter(|_| all)
}

/// `en`, `de-AT`, `zh-Hans`. Three letters alone are rather a word, such as `url`.
fn is_language(key: &str) -> bool {
    let (language, rest) = key.split_once('-').map_or((key, None), |(language, rest)| (language, Some(rest)));
    let is_lower = language.bytes().all(|byte| byte.is_ascii_lowercase());
    let is_tag =
        |rest: &str| (2..=10).contains(&rest.len()) && rest.starts_with(|c: char| !c.is_ascii_lowercase());
    is_lower
        && (language.len() == 2 || (language.len() == 3 && rest.is_some()))
        && rest.is_none_or(is_tag)
        && key != "id"
}
