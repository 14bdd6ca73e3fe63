//! Program code: a `<pre>` with the language in its classes.

use super::tree::{Element, text_content};
use crate::article::block::Block;

/// Returns a code block with the language in its classes.
pub fn code(element: &Element) -> Option<Block> {
    let text = text_content(&element.children);
    let text = text.trim_matches('\n');
    let inner = element.find_named(&["code"]);
    let classes =
        [Some(element), inner].into_iter().flatten().filter_map(|element| element.non_empty("class"));
    let mut names = classes.flat_map(str::split_ascii_whitespace);
    let language = names.find_map(|class| class.strip_prefix("language-").or(class.strip_prefix("lang-")));
    let language = language.or(element.non_empty("data-language")).map(str::to_owned);
    (!text.trim().is_empty()).then(|| Block::Code { language, text: text.to_owned() })
}
