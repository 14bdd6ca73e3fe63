//! Answers that say no with words of their own, though their status says yes.

use super::ReadError;
use super::json::{Node, shorten};

/// What a server said instead of an article, if this looks like a refusal: an object with a message, such as
/// WordPress's `{code, message}`, `{error}`, `{errors: [{message}]}` or `{code: 404, msg}`.
pub fn of(node: &Node<'_>) -> Option<ReadError> {
    // Many interfaces wrap everything, and say in the same places that all is well.
    let yes = ["code", "status", "errno"].iter().filter_map(|key| node.get(key)).any(|code| {
        let word = code.as_str().map(str::to_ascii_lowercase).or_else(|| code.number().map(str::to_owned));
        word.is_some_and(|word| ["0", "200", "ok", "success"].contains(&word.as_str()))
    });
    if yes {
        return None;
    }
    let inner = |key| node.get(key).filter(Node::is_object).and_then(|error| message(&error));
    let first = || {
        let mut messages = node.each("errors", message);
        (!messages.is_empty()).then(|| messages.remove(0))
    };
    let said = inner("error").or_else(first).or_else(|| message(node))?;
    Some(ReadError::Refused { message: shorten(said.trim()) })
}

fn message(node: &Node<'_>) -> Option<String> {
    if !node.is_object() {
        return node.as_str().map(str::to_owned);
    }
    let words = |key| node.get(key)?.as_str().filter(|words| !words.trim().is_empty()).map(str::to_owned);
    ["message", "msg", "errmsg", "error_description", "error", "detail"].into_iter().find_map(words)
}
