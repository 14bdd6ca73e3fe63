//! The response around a body: resolves links between its records, and unwraps values.

use std::cell::Cell;

use super::value::{first_language, is_link};
use crate::article::notice::NoticeKind;
use crate::article::url::Url;
use crate::formats::foreign::reader_context::ReaderContext;
use crate::formats::json::Node;

/// The context of a record: the reader's context, and the response in which entries reference each other.
#[derive(Clone, Copy)]
pub struct RecordContext<'a> {
    /// The context of the reader.
    pub context: ReaderContext<'a>,
    /// The whole response.
    root: &'a Node<'a>,
    /// The number of lookups that are left. Entries may reference each other in circles.
    lookups: &'a Cell<u16>,
}

impl<'a> RecordContext<'a> {
    /// The maximum number of lookups in one response.
    pub const MAX_LOOKUPS: u16 = 1000;

    /// Returns the context of one read.
    pub fn new(context: ReaderContext<'a>, root: &'a Node<'a>, lookups: &'a Cell<u16>) -> Self {
        Self { context, root, lookups }
    }

    /// The same record with the article's own page as its base URL.
    pub fn with_base_url(self, page: Option<&'a Url>) -> Self {
        Self { context: self.context.with_base_url(page), ..self }
    }

    /// Visits the values inside wrappers: members of a list, the value of `data`, `attributes` or `fields`, the first
    /// language, the entry or asset that a link references.
    pub fn visit_unwrapped(self, node: &Node<'_>, visit: &mut dyn FnMut(&Node<'_>)) {
        self.unwrap(node, 0, visit);
    }

    fn unwrap(self, node: &Node<'_>, depth: u8, visit: &mut dyn FnMut(&Node<'_>)) {
        const MAX_LAYERS: u8 = 8;
        if depth > MAX_LAYERS {
            return node.note(NoticeKind::TooDeep);
        }
        if node.is_list() {
            return node.visit(&mut |member| self.unwrap(member, depth + 1, visit));
        }
        if is_link(node) {
            if !self.resolve_link(node, &mut |entry| self.unwrap(entry, depth + 1, visit)) {
                // Unpublished entries are not in the response.
                let _: Option<()> = node.note_missing("target");
            }
            return;
        }
        // A body has its own `data`.
        if node.has("nodeType") {
            return visit(node);
        }
        for key in ["data", "attributes", "fields"] {
            if let Some(inner) = node.get(key).filter(|inner| inner.is_object() || inner.is_list()) {
                return self.unwrap(&inner, depth + 1, visit);
            }
        }
        // An empty relation of Strapi.
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

    /// Visits the entry or asset that a link of Contentful references. Returns whether it is in the response.
    fn resolve_link(self, link: &Node<'_>, visit: &mut dyn FnMut(&Node<'_>)) -> bool {
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

    /// Returns the first result of `read` for the unwrapped values of the first key that is present.
    pub fn first_unwrapped<T>(
        self,
        node: &Node<'_>,
        keys: &[&str],
        mut read: impl FnMut(&Node<'_>) -> Option<T>,
    ) -> Option<T> {
        let mut found = None;
        for key in keys {
            if let (None, Some(value)) = (&found, node.get(key)) {
                self.visit_unwrapped(&value, &mut |value| {
                    if found.is_none() {
                        found = read(value);
                    }
                });
            }
        }
        found
    }

    /// Returns the trimmed text of the first key that has one.
    pub fn text(self, node: &Node<'_>, keys: &[&str]) -> Option<String> {
        self.raw_text(node, keys).map(|words| words.trim().to_owned())
    }

    /// Returns the text of the first key that has one, unchanged.
    pub fn raw_text(self, node: &Node<'_>, keys: &[&str]) -> Option<String> {
        self.first_unwrapped(node, keys, |value| if value.is_object() { None } else { value.words() })
    }
}
