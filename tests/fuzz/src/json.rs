//! JSON: the parser returns the same values as serde_json.

use article_viewer::formats::ReadError;
use article_viewer::formats::wire::json_value;
use serde_json::Value;

use crate::document;

/// Compares the parsers if the data is text, and parses the data as a document.
pub fn text(data: &[u8]) {
    if let Ok(text) = std::str::from_utf8(data) {
        compare(text);
    }
    document::article(data, article_viewer::formats::Format::House);
}

fn compare(text: &str) {
    match (json_value(text), serde_json::from_str::<Value>(text)) {
        (Ok(ours), Ok(theirs)) => assert!(is_same(&ours, &theirs), "{text}"),
        (Ok(_), Err(error)) => assert!(is_stricter(&error.to_string()), "{error}: {text}"),
        (Err(ReadError::TooDeep), _) | (Err(_), Err(_)) => {}
        (Err(error), Ok(_)) => panic!("{error}: {text}"),
    }
}

/// Whether serde_json rejects a text that browsers accept.
fn is_stricter(error: &str) -> bool {
    ["recursion limit", "number out of range", "surrogate", "hex escape"]
        .iter()
        .any(|word| error.contains(word))
}

fn is_same(ours: &Value, theirs: &Value) -> bool {
    match (ours, theirs) {
        (Value::Number(_), Value::Number(_)) => true,
        (Value::String(ours), Value::String(theirs)) => without_controls(ours) == without_controls(theirs),
        (Value::Array(ours), Value::Array(theirs)) => {
            ours.len() == theirs.len() && ours.iter().zip(theirs).all(|(ours, theirs)| is_same(ours, theirs))
        }
        (Value::Object(ours), Value::Object(theirs)) => theirs.iter().all(|(key, theirs)| {
            key.contains(is_replaced) || ours.get(key).is_some_and(|ours| is_same(ours, theirs))
        }),
        _ => ours == theirs,
    }
}

/// Whether the parser replaces or removes a character: U+0000, and controls of the writing direction.
fn is_replaced(character: char) -> bool {
    matches!(character, '\0' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

fn without_controls(text: &str) -> String {
    text.replace('\0', "\u{FFFD}").replace(is_replaced, "")
}
