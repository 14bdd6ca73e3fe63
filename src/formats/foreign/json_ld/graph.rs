//! The nodes of a document: where articles may be, and which node an `@id` references.

use std::cell::Cell;

use crate::formats::json::Node;

/// The types that are read as an article.
const ARTICLES: [&str; 17] = [
    "Article",
    "NewsArticle",
    "ReportageNewsArticle",
    "AnalysisNewsArticle",
    "OpinionNewsArticle",
    "BackgroundNewsArticle",
    "ReviewNewsArticle",
    "AdvertiserContentArticle",
    "SatiricalArticle",
    "TechArticle",
    "ScholarlyArticle",
    "Report",
    "BlogPosting",
    "LiveBlogPosting",
    "SocialMediaPosting",
    "DiscussionForumPosting",
    "Review",
];

/// Keys under which nodes are nested.
const NESTING_KEYS: [&str; 9] = [
    "@graph",
    "mainEntity",
    "mainEntityOfPage",
    "itemListElement",
    "item",
    "hasPart",
    "blogPost",
    "blogPosts",
    "breadcrumb",
];

/// Keys of the text of an article.
pub const TEXTS: [&str; 3] = ["articleBody", "text", "reviewBody"];

/// Whether a node has one of some types. The prefix of the vocabulary is ignored.
pub fn has_type(node: &Node<'_>, types: &[&str]) -> bool {
    let mut found = false;
    if let Some(kind) = node.get("@type") {
        kind.visit(&mut |kind| {
            let name = kind.as_str().and_then(|kind| kind.rsplit(['/', '#', ':']).next());
            found |= name.is_some_and(|name| types.contains(&name));
        });
    }
    found
}

/// Whether a node is an article, by its type or, without a type, by its text.
pub fn is_article(node: &Node<'_>) -> bool {
    let text = || node.get("articleBody").is_some_and(|text| text.as_str().is_some());
    has_type(node, &ARTICLES) || (!node.has("@type") && node.has("headline") && text())
}

/// Returns how complete an article is; 0 for other nodes.
pub fn score(node: &Node<'_>) -> u8 {
    if !is_article(node) {
        return 0;
    }
    let text = node.has("liveBlogUpdate") || TEXTS.iter().any(|key| node.has(key));
    1 + 2 * u8::from(text) + u8::from(node.has("headline"))
}

/// Visits every node that may be or contain an article.
pub fn visit_nodes(node: &Node<'_>, depth: usize, visit: &mut dyn FnMut(&Node<'_>)) {
    const MAX_DEPTH: usize = 16;
    if depth > MAX_DEPTH {
        return;
    }
    if node.is_list() {
        return node.visit(&mut |member| visit_nodes(member, depth + 1, visit));
    }
    if !node.is_object() {
        return;
    }
    visit(node);
    for way in NESTING_KEYS {
        if let Some(inner) = node.get(way) {
            visit_nodes(&inner, depth + 1, visit);
        }
    }
}

/// A document whose nodes reference each other.
pub struct Graph<'a> {
    /// The document.
    pub root: &'a Node<'a>,
    /// The number of searches that are left. The limit is enough for any page and bounds the time for a malicious
    /// one.
    searches: Cell<u8>,
}

impl<'a> Graph<'a> {
    /// Returns the graph of a document.
    pub fn new(root: &'a Node<'a>) -> Self {
        Self { root, searches: Cell::new(u8::MAX) }
    }

    /// Calls `read` with a node, or with the node that it references. An unresolved reference is read itself.
    pub fn resolve(&self, node: &Node<'_>, read: &mut dyn FnMut(&Node<'_>)) {
        let id = node.get("@id").filter(|_| is_reference(node)).and_then(|id| id.as_str());
        let left = self.searches.get();
        match id {
            Some(id) if left > 0 => {
                self.searches.set(left - 1);
                if !find(self.root, id, 0, read) {
                    read(node);
                }
            }
            _ => read(node),
        }
    }
}

fn is_reference(node: &Node<'_>) -> bool {
    let mut only = true;
    node.members(&mut |key, _| only &= key == "@id" || key == "@type");
    only
}

fn find(node: &Node<'_>, id: &str, depth: usize, read: &mut dyn FnMut(&Node<'_>)) -> bool {
    const MAX_DEPTH: usize = 16;
    if depth > MAX_DEPTH {
        return false;
    }
    let mut found = false;
    if node.is_list() {
        node.visit(&mut |member| found = found || find(member, id, depth + 1, read));
        return found;
    }
    if node.get("@id").is_some_and(|own| own.as_str() == Some(id)) && !is_reference(node) {
        read(node);
        return true;
    }
    node.members(&mut |_, member| found = found || find(member, id, depth + 1, read));
    found
}
