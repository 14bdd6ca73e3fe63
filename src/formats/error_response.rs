//! Answers that say no with words of their own, though their status says yes.

use super::ReadError;
use super::json::{Node, shorten};

/// What a server said instead of an article, if this looks like a refusal: an object with a message, such as
/// WordPress's `{code, message}`, `{error}`, `{errors: [{message}]}` or `{code: 404, msg}`.
pub fn of(node: &Node<'_>) -> Option<ReadError> {
    if !node.is_object() || says_yes(node) {
        return None;
    }
    let inner = |key| node.get(key).filter(Node::is_object).and_then(|error| message(&error));
    let first = || {
        let mut messages = node.each("errors", message);
        (!messages.is_empty()).then(|| messages.remove(0))
    };
    let said = ["error", "fault", "response", "body"].into_iter().find_map(inner);
    let said = said.or_else(first).or_else(|| message(node))?;
    Some(ReadError::ErrorResponse { message: shorten(said.trim()) })
}

/// Many interfaces wrap everything, and say in the same places that all is well. One that has nothing to give, and
/// words for it, says no all the same.
fn says_yes(node: &Node<'_>) -> bool {
    let is_yes = |word: &str| ["0", "200", "ok", "success"].iter().any(|yes| word.eq_ignore_ascii_case(yes));
    let says = |key: &str| {
        let value = node.get(key)?;
        let word = value.as_str().or_else(|| value.number())?;
        Some(is_yes(word))
    };
    let yes = ["code", "status", "errno"].into_iter().any(|key| says(key) == Some(true));
    let has_data = ["data", "result"].iter().any(|key| node.has(key));
    yes && (has_data || says("message").or(says("msg")) != Some(false))
}

fn message(node: &Node<'_>) -> Option<String> {
    if !node.is_object() {
        return node.as_str().map(str::to_owned);
    }
    let words = |key| node.get(key)?.as_str().filter(|words| !words.trim().is_empty()).map(str::to_owned);
    const KEYS: [&str; 7] =
        ["message", "msg", "errmsg", "error_description", "faultstring", "error", "detail"];
    KEYS.into_iter().find_map(words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::json::{self, Notices};

    fn said(json: &str) -> Option<String> {
        let mut error = None;
        json::visit(json, &Notices::default(), &mut |node| error = of(node)).unwrap();
        error.map(|error| error.to_string())
    }

    #[test]
    fn a_no_is_heard_in_its_usual_places() {
        for (json, words) in [
            (r#"{"code":"rest_no_route","message":"No route.","data":{"status":404}}"#, "No route."),
            (r#"{"error":"gone"}"#, "gone"),
            (r#"{"error":{"code":403,"message":"Not yours."}}"#, "Not yours."),
            (r#"{"errors":[{"message":"First."},{"message":"Second."}]}"#, "First."),
            (r#"{"code":404,"msg":"文章不存在","data":null}"#, "文章不存在"),
            (r#"{"code":200,"msg":"文章不存在","data":null}"#, "文章不存在"),
            (r#"{"fault":{"faultstring":"Quota."}}"#, "Quota."),
            (r#"{"response":{"status":"error","message":"Busy."}}"#, "Busy."),
            (r#"{"body":{"code":"rest_post_invalid_id","message":"Invalid."},"status":404}"#, "Invalid."),
        ] {
            assert_eq!(said(json), Some(format!("the server says: {words}")), "{json}");
        }
    }

    #[test]
    fn what_says_yes_or_nothing_is_no_refusal() {
        for json in [
            r#"{"code":0,"msg":"success","data":{"title":"x"}}"#,
            r#"{"code":0,"message":"操作成功","data":{"title":"x"}}"#,
            r#"{"code":200,"message":"ok"}"#,
            r#"{"status":"ok","articles":[]}"#,
            r#"{"total":3}"#,
            r#""hello""#,
            "[1]",
        ] {
            assert_eq!(said(json), None, "{json}");
        }
    }
}
