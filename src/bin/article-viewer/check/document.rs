//! The documents that `check` knows, and their recognition.

use article_viewer::formats::DocumentKind;
use article_viewer::formats::wire::schema;
use clap::ValueEnum;
use serde_json::Value;

use super::tree::{TreeNode, TreeValue};

/// A kind of document that has a schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum DocumentName {
    /// One article
    Article,
    /// A list of articles: JSON Feed
    Feed,
    /// The places of an article's parts in other JSON
    Mapping,
    /// A site and its channels
    Site,
}

impl From<DocumentKind> for DocumentName {
    fn from(kind: DocumentKind) -> Self {
        match kind {
            DocumentKind::Article => Self::Article,
            DocumentKind::Feed => Self::Feed,
            DocumentKind::Site => Self::Site,
        }
    }
}

impl DocumentName {
    /// The schema for editors and `check`, which allows no other keys.
    pub fn strict_schema(self) -> Value {
        Value::from(match self {
            Self::Article => schema::strict_article(),
            Self::Feed => schema::feed(),
            Self::Mapping => schema::mapping(),
            Self::Site => schema::strict_site(),
        })
    }

    /// Recognizes a document: by its `$schema`, else by its keys. Everything else is an article.
    pub fn recognize(root: &TreeNode) -> Self {
        let file = root.text("$schema").and_then(|address| address.rsplit('/').next());
        let named =
            file.and_then(|file| file.split('.').next()).and_then(|name| Self::from_str(name, true).ok());
        let has = |key: &str| root.get(key).is_some();
        let is_item_list = |items: &TreeNode| matches!(items.value, TreeValue::List(_));
        named.unwrap_or_else(|| {
            if has("channels") || has("home") || (has("name") && !has("headline") && !has_blocks(root)) {
                Self::Site
            } else if root.get("items").is_some_and(is_item_list)
                && !has("headline")
                && !has("body")
                && !has("type")
            {
                Self::Feed
            } else if ["headline", "body"].iter().any(|key| root.get(key).is_some_and(is_source))
                || [("feed", "items"), ("site", "channels")].iter().any(|(key, inner)| {
                    root.get(key).and_then(|value| value.get(inner)).is_some_and(is_source)
                })
            {
                Self::Mapping
            } else {
                Self::Article
            }
        })
    }
}

/// Whether any key holds texts or typed objects.
fn has_blocks(root: &TreeNode) -> bool {
    root.members().iter().any(|member| {
        let TreeValue::List(nodes) = &member.node.value else { return false };
        nodes
            .iter()
            .any(|node| node.as_str().is_some_and(|words| words.contains(' ')) || node.get("type").is_some())
    })
}

/// Whether a value is a source of a mapping: a path, or an object with a path or a kind.
fn is_source(node: &TreeNode) -> bool {
    let is_path = |node: &&TreeNode| match node.as_str() {
        Some(words) => words.starts_with('/') && !words.contains(' '),
        None => node.get("path").is_some() || (node.get("kind").is_some() && node.get("type").is_none()),
    };
    let nodes = node.one_or_many();
    !nodes.is_empty() && nodes.iter().all(is_path)
}
