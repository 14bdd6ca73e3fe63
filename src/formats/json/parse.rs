//! JSON text (RFC 8259) to values that borrow from it, by hifijson (docs/adr/003-json-reader.md).
//!
//! Numbers stay text, because hardly one of them is computed with. A lone surrogate and U+0000 become U+FFFD. Of two
//! equal keys the last one counts, as in `JSON.parse`. Tests compare the values with those of serde_json.

use std::borrow::Cow;

use hifijson::token::{Expect, Lex as _};
use hifijson::{Error, escape, str, value};

use super::lexer::Lexer;
use crate::formats::ReadError;

/// A JSON value.
pub type Value<'a> = value::Value<&'a str, Cow<'a, str>>;

/// The most brackets within brackets. The parser is recursive, and the stack is bounded.
pub const MAX_DEPTH: usize = 256;

/// Parses a whole document.
pub fn parse(text: &str) -> Result<Value<'_>, ReadError> {
    let mut lexer = Lexer::new(text);
    let value =
        lexer.exactly_one(Lexer::ws_peek, |next, lexer| value::parse_bounded(MAX_DEPTH + 1, next, lexer));
    value.map_err(|error| read_error(text, lexer.position(), &error))
}

/// The error for a document that could not be parsed beyond this position.
fn read_error(text: &str, position: usize, error: &Error) -> ReadError {
    // hifijson has already taken the byte at fault in these cases.
    let taken = match error {
        Error::Depth => return ReadError::TooDeep,
        Error::Str(str::Error::Control) => true,
        Error::Str(str::Error::Escape(fault)) => {
            matches!(fault, escape::Error::InvalidKind(_) | escape::Error::InvalidHex(_))
        }
        Error::Token(Expect::Value) => is_unknown_word(&text.as_bytes()[..position]),
        _ => false,
    };
    let position = position - usize::from(taken);
    if position >= text.len() {
        return ReadError::Truncated;
    }
    let before = text.get(..position).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    ReadError::Syntax {
        line: before.bytes().filter(|&byte| byte == b'\n').count() + 1,
        column: before[line_start..].chars().count() + 1,
    }
}

/// Whether the last byte is the first letter of a word that is not `true`, `false` or `null`.
fn is_unknown_word(before: &[u8]) -> bool {
    let mut letters = before.iter().rev().take_while(|byte| byte.is_ascii_lowercase());
    letters.next().is_some_and(|letter| !b"tfn".contains(letter)) && letters.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The same value as serde_json has it. Keys are compared without regard to order.
    fn same(ours: &Value<'_>, theirs: &serde_json::Value) -> bool {
        use serde_json::Value as Theirs;
        match (ours, theirs) {
            (Value::Null, Theirs::Null) => true,
            (Value::Bool(a), Theirs::Bool(b)) => a == b,
            (Value::Number((a, _)), Theirs::Number(b)) => a.parse::<f64>().ok() == b.as_f64(),
            (Value::String(a), Theirs::String(b)) => a == b,
            (Value::Array(a), Theirs::Array(b)) => {
                a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b))
            }
            (Value::Object(a), Theirs::Object(b)) => b.iter().all(|(key, b)| {
                a.iter().rev().find(|(other, _)| other == key).is_some_and(|(_, a)| same(a, b))
            }),
            _ => false,
        }
    }

    #[test]
    fn accepts_and_rejects_what_serde_json_does() {
        for text in [
            "null",
            " true ",
            "false",
            "0",
            "-0",
            "12",
            "-1.5e+3",
            "1E9",
            "\"\"",
            "\"a\\n\\u6cb3\\/\\\"b\"",
            "\"\\ud83d\\ude00\"",
            "[]",
            "[1,[2,{\"a\":null}]]",
            "{}",
            "{\"a\":1,\"a\":2}",
            "{\"河\":\"清\"}",
            "\t\r\n[1 , 2 ]",
            "",
            " ",
            "nul",
            "nulll",
            "tru",
            "01",
            "-",
            "1.",
            ".5",
            "1e",
            "+1",
            "0x1",
            "[1,]",
            "[,1]",
            "[1",
            "{\"a\"}",
            "{\"a\":}",
            "{a:1}",
            "{\"a\":1,}",
            "\"a",
            "\"\\x\"",
            "\"\\u12\"",
            "\"a\nb\"",
            "'a'",
            "[1]x",
            "NaN",
            "Infinity",
            "//",
            "\u{a0}1",
            "[\"\u{7f}\"]",
            "{\"a\":1 \"b\":2}",
        ] {
            match (parse(text), serde_json::from_str::<serde_json::Value>(text)) {
                (Ok(ours), Ok(theirs)) => assert!(same(&ours, &theirs), "{text}: {ours:?} / {theirs}"),
                (Err(_), Err(_)) => {}
                (ours, theirs) => panic!("{text}: {ours:?} / {theirs:?}"),
            }
        }
    }

    #[test]
    fn reports_every_prefix_of_a_document_as_truncated() {
        let text = r#"{"a":[1,-2.5e3,true,null,"河\u6cb3\n"],"b":{"c":false}}"#;
        for end in (0..text.len()).filter(|&end| text.is_char_boundary(end)) {
            assert_eq!(parse(&text[..end]), Err(ReadError::Truncated), "{}", &text[..end]);
        }
        assert!(parse(text).is_ok());
    }

    #[test]
    fn replaces_lone_surrogates_and_bounds_the_depth() {
        let string = |text| match parse(text) {
            Ok(Value::String(string)) => string.into_owned(),
            other => panic!("{other:?}"),
        };
        assert_eq!(string(r#""a\ud800b""#), "a\u{FFFD}b");
        assert_eq!(string(r#""\ud800\u6cb3""#), "\u{FFFD}河");
        assert_eq!(string(r#""\udc00""#), "\u{FFFD}");
        assert_eq!(string(r#""a\u0000b""#), "a\u{FFFD}b");
        let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert!(parse(&nested(200)).is_ok());
        assert_eq!(parse(&nested(100_000)), Err(ReadError::TooDeep));
    }

    #[test]
    fn reports_the_place_of_a_fault() {
        assert_eq!(parse("{\n \"河\": nope}"), Err(ReadError::Syntax { line: 2, column: 8 }));
        assert_eq!(parse("[1 2]"), Err(ReadError::Syntax { line: 1, column: 4 }));
    }
}
