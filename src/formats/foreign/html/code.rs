//! Program code: a `<pre>` with the language in its classes.

use super::tree::{Element, words};
use crate::article::block::Block;

/// Returns a code block with the language in its classes.
pub fn code(element: &Element) -> Option<Block> {
    let text = words(&element.children);
    let text = text.trim_matches('\n');
    let inner = element.find_named(&["code"]);
    let classes = [Some(element), inner].into_iter().flatten().filter_map(|element| element.filled("class"));
    let mut names = classes.flat_map(str::split_ascii_whitespace);
    let language = names.find_map(|class| class.strip_prefix("language-").or(class.strip_prefix("lang-")));
    let language = language.or(element.filled("data-language")).map(str::to_owned);
    (!text.trim().is_empty()).then(|| Block::Code { language, text: text.to_owned() })
}
