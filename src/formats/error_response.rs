//! Error responses: JSON in which a server reports an error although the HTTP status is a success.

use super::ReadError;
use super::json::{Node, shorten};

/// The error that an object reports, if it is an error response. Known shapes are WordPress's `{code, message}`,
/// `{error}`, `{errors: [{message}]}` and `{code: 404, msg}`.
pub fn parse(node: &Node<'_>) -> Option<ReadError> {
    if !node.is_object() || is_success(node) {
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

/// Whether the object reports success. Many APIs use the same keys for success and errors. A success code without
/// data but with a message is an error.
fn is_success(node: &Node<'_>) -> bool {
    let is_success =
        |word: &str| ["0", "200", "ok", "success"].iter().any(|yes| word.eq_ignore_ascii_case(yes));
    let says = |key: &str| {
        let value = node.get(key)?;
        let word = value.as_str().or_else(|| value.number())?;
        Some(is_success(word))
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

    fn message_of(json: &str) -> Option<String> {
        let mut error = None;
        json::visit(json, &Notices::default(), &mut |node| error = parse(node)).unwrap();
        error.map(|error| error.to_string())
    }

    #[test]
    fn recognizes_known_error_responses() {
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
            assert_eq!(message_of(json), Some(format!("the server says: {words}")), "{json}");
        }
    }

    #[test]
    fn ignores_success_responses_and_other_json() {
        for json in [
            r#"{"code":0,"msg":"success","data":{"title":"x"}}"#,
            r#"{"code":0,"message":"操作成功","data":{"title":"x"}}"#,
            r#"{"code":200,"message":"ok"}"#,
            r#"{"status":"ok","articles":[]}"#,
            r#"{"total":3}"#,
            r#""hello""#,
            "[1]",
        ] {
            assert_eq!(message_of(json), None, "{json}");
        }
    }
}
