//! Values as content management systems wrap them: JSON in strings, links, and languages.

use crate::formats::house::is_packed;
use crate::formats::json::{self, Node, Notices};

/// Visits a value. Of a string that contains JSON, as some systems store rich text, visits the parsed JSON.
pub fn visit_parsed<T>(node: &Node<'_>, mut visit: impl FnMut(&Node<'_>) -> T) -> T {
    let packed = node.as_str().filter(|_| is_packed(node));
    let mut visited = None;
    if let Some(words) = packed {
        // Repairs and errors of the inner JSON are not reported.
        _ = json::visit(words, &Notices::default(), &mut |inner| {
            visited = Some(visit(&node.with_value(inner.value())));
        });
    }
    visited.unwrap_or_else(|| visit(node))
}

/// Whether a value is a link of Contentful, which only references its target.
pub fn is_link(node: &Node<'_>) -> bool {
    node.get("sys").is_some_and(|sys| sys.get("type").is_some_and(|kind| kind.as_str() == Some("Link")))
}

/// Returns the first language of a localized value: an object whose keys are all language tags.
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

/// Whether a key is a language tag: `en`, `de-AT`, `zh-Hans`. Three letters alone are more likely a word, such as
/// `url`.
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
