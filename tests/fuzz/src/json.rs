//! JSON: the same values as serde_json's, and the same again when they are written.

use article_viewer::formats::{Json, ReadError};
use serde_json::Value;

use crate::document;

/// Reads a text as JSON, and whatever bytes there are as a document.
pub fn text(data: &[u8]) {
    if let Ok(text) = std::str::from_utf8(data) {
        compare(text);
    }
    document::article(data, article_viewer::formats::Format::House);
}

fn compare(text: &str) {
    let theirs = serde_json::from_str::<Value>(text);
    match (Json::parse(text), theirs) {
        (Ok(ours), theirs) => {
            let written = ours.to_string();
            assert_eq!(Json::parse(&written).as_ref(), Ok(&ours), "{written}");
            match theirs {
                Ok(theirs) => assert!(is_same(&ours, &theirs), "{text}"),
                Err(error) => assert!(is_stricter(&error.to_string()), "{error}: {text}"),
            }
        }
        (Err(ReadError::TooDeep), _) | (Err(_), Err(_)) => {}
        (Err(error), Ok(_)) => panic!("{error}: {text}"),
    }
}

/// What serde_json refuses and browsers do not.
fn is_stricter(error: &str) -> bool {
    ["recursion limit", "number out of range", "surrogate", "hex escape"]
        .iter()
        .any(|word| error.contains(word))
}

fn is_same(ours: &Json, theirs: &Value) -> bool {
    match (ours, theirs) {
        (Json::Null, Value::Null) | (Json::Number(_), Value::Number(_)) => true,
        (Json::Flag(ours), Value::Bool(theirs)) => ours == theirs,
        (Json::String(ours), Value::String(theirs)) => *ours == shown(theirs),
        (Json::List(ours), Value::Array(theirs)) => {
            ours.len() == theirs.len() && ours.iter().zip(theirs).all(|(ours, theirs)| is_same(ours, theirs))
        }
        // Of two equal keys the last one counts.
        (Json::Object(ours), Value::Object(theirs)) => theirs.iter().all(|(key, theirs)| {
            let last = ours.iter().rev().find(|(other, _)| *other == shown(key));
            key.contains('\0') || last.is_some_and(|(_, ours)| is_same(ours, theirs))
        }),
        _ => false,
    }
}

fn shown(words: &str) -> String {
    words.replace('\0', "\u{FFFD}")
}
