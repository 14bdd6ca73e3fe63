//! JSON text (RFC 8259) to values that borrow from it.
//!
//! Of our own, because a general library brings five kilobytes more to the wire, most of them for numbers
//! that nobody computes with (docs/adr/003-json-reader.md). Numbers stay text. A lone
//! surrogate becomes U+FFFD, as `TextDecoder` would have it; of two equal keys the last one counts, as in
//! `JSON.parse`; U+0000 becomes U+FFFD too, because nothing that shows text can show it. Tests compare it with
//! serde_json. What is not sound JSON is read a second time, [repaired](super::repair).

use std::borrow::Cow;

use super::repair;
use crate::formats::ReadError;

/// A JSON value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value<'a> {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, as it was written.
    Number(&'a str),
    /// A string, without its escapes.
    String(Cow<'a, str>),
    /// A list.
    Array(Vec<Value<'a>>),
    /// Keys and values, in the order of the text.
    Object(Vec<(Cow<'a, str>, Value<'a>)>),
}

/// Deeper brackets than these are somebody's mistake, and the stack is not endless.
const DEEPEST: usize = 256;
/// The viewer itself reads sound JSON only; what has faults is left to the converter.
pub const REPAIRS: bool = cfg!(feature = "foreign");

/// Parses a whole document.
pub fn parse(text: &str) -> Result<Value<'_>, ReadError> {
    let mut parser = Parser { text, at: 0, repairs: None };
    parser.whole().map_err(|fault| match fault {
        Fault::TooDeep => ReadError::TooDeep,
        Fault::Unexpected if parser.at >= text.len() => ReadError::Truncated,
        Fault::Unexpected => {
            let before = text.get(..parser.at).unwrap_or(text);
            let line_start = before.rfind('\n').map_or(0, |at| at + 1);
            ReadError::Syntax {
                line: before.bytes().filter(|&byte| byte == b'\n').count() + 1,
                column: before[line_start..].chars().count() + 1,
            }
        }
    })
}

/// Parses a whole document in which there may be the faults that [`repair`] knows, and names those that there were.
pub fn repaired(text: &str) -> Option<(Value<'_>, Vec<&'static str>)> {
    let mut parser = Parser { text, at: 0, repairs: Some(Vec::new()) };
    let value = parser.whole().ok()?;
    Some((value, parser.repairs.unwrap_or_default()))
}

struct Parser<'a> {
    text: &'a str,
    /// The place of the next byte; after a fault, the place of the fault.
    at: usize,
    /// What was mended; nothing may be when there is no list.
    repairs: Option<Vec<&'static str>>,
}

enum Fault {
    Unexpected,
    TooDeep,
}

impl<'a> Parser<'a> {
    fn whole(&mut self) -> Result<Value<'a>, Fault> {
        let value = self.value(0)?;
        self.skip_space();
        if self.at == self.text.len() { Ok(value) } else { Err(Fault::Unexpected) }
    }

    /// Whether a fault may be passed over; it is, then.
    fn repair(&mut self, what: &'static str) -> bool {
        if REPAIRS && let Some(repairs) = &mut self.repairs {
            if !repairs.contains(&what) {
                repairs.push(what);
            }
            return true;
        }
        false
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn skip_space(&mut self) {
        loop {
            match self.peek() {
                Some(b' ' | b'\n' | b'\r' | b'\t') => self.at += 1,
                Some(b'/') => match repair::comment(&self.text[self.at..]) {
                    Some(length) if self.repair(repair::COMMENT) => self.at += length,
                    _ => return,
                },
                _ => return,
            }
        }
    }

    /// Takes the byte if it is the next one.
    fn take(&mut self, byte: u8) -> bool {
        let there = self.peek() == Some(byte);
        self.at += usize::from(there);
        there
    }

    fn expect(&mut self, byte: u8) -> Result<(), Fault> {
        if self.take(byte) { Ok(()) } else { Err(Fault::Unexpected) }
    }

    fn value(&mut self, depth: usize) -> Result<Value<'a>, Fault> {
        if depth > DEEPEST {
            return Err(Fault::TooDeep);
        }
        self.skip_space();
        match self.peek() {
            Some(b'{') => self.object(depth),
            Some(b'[') => self.array(depth),
            Some(b'"') => self.string().map(Value::String),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b't') => self.word("true", Value::Bool(true)),
            Some(b'f') => self.word("false", Value::Bool(false)),
            Some(b'n') => self.word("null", Value::Null),
            _ => Err(Fault::Unexpected),
        }
    }

    fn word(&mut self, word: &str, value: Value<'a>) -> Result<Value<'a>, Fault> {
        for byte in word.bytes() {
            self.expect(byte)?;
        }
        Ok(value)
    }

    fn object(&mut self, depth: usize) -> Result<Value<'a>, Fault> {
        self.at += 1;
        let mut entries = Vec::new();
        self.skip_space();
        if self.take(b'}') {
            return Ok(Value::Object(entries));
        }
        loop {
            self.skip_space();
            let key = self.string()?;
            self.skip_space();
            self.expect(b':')?;
            entries.push((key, self.value(depth + 1)?));
            self.skip_space();
            if self.take(b'}') {
                return Ok(Value::Object(entries));
            }
            self.expect(b',')?;
            if self.ends(b'}') {
                return Ok(Value::Object(entries));
            }
        }
    }

    /// Whether the closing bracket follows a comma, if that may be.
    fn ends(&mut self, bracket: u8) -> bool {
        if !REPAIRS || self.repairs.is_none() {
            return false;
        }
        self.skip_space();
        self.peek() == Some(bracket) && self.repair(repair::COMMA) && self.take(bracket)
    }

    fn array(&mut self, depth: usize) -> Result<Value<'a>, Fault> {
        self.at += 1;
        let mut members = Vec::new();
        self.skip_space();
        if self.take(b']') {
            return Ok(Value::Array(members));
        }
        loop {
            members.push(self.value(depth + 1)?);
            self.skip_space();
            if self.take(b']') {
                return Ok(Value::Array(members));
            }
            self.expect(b',')?;
            if self.ends(b']') {
                return Ok(Value::Array(members));
            }
        }
    }

    fn number(&mut self) -> Result<Value<'a>, Fault> {
        let start = self.at;
        self.take(b'-');
        // A zero stands alone; `012` is no number.
        if !self.take(b'0') {
            self.digits()?;
        }
        if self.take(b'.') {
            self.digits()?;
        }
        if self.take(b'e') || self.take(b'E') {
            let _sign = self.take(b'+') || self.take(b'-');
            self.digits()?;
        }
        Ok(Value::Number(&self.text[start..self.at]))
    }

    fn digits(&mut self) -> Result<(), Fault> {
        let start = self.at;
        while let Some(b'0'..=b'9') = self.peek() {
            self.at += 1;
        }
        if self.at > start { Ok(()) } else { Err(Fault::Unexpected) }
    }

    fn string(&mut self) -> Result<Cow<'a, str>, Fault> {
        self.expect(b'"')?;
        let start = self.at;
        // Most strings have no escape, and are lent as they are.
        self.plain();
        if self.closes() {
            let lent = &self.text[start..self.at];
            self.at += 1;
            return Ok(Cow::Borrowed(lent));
        }
        let mut owned = self.text[start..self.at].to_owned();
        while !self.closes() {
            owned.push(self.odd()?);
            let start = self.at;
            self.plain();
            owned.push_str(&self.text[start..self.at]);
        }
        self.at += 1;
        Ok(Cow::Owned(owned))
    }

    /// Goes on to the next quote, backslash or control character.
    fn plain(&mut self) {
        let rest = &self.text.as_bytes()[self.at..];
        let end = rest.iter().position(|&byte| byte == b'"' || byte == b'\\' || byte < 0x20);
        self.at += end.unwrap_or(rest.len());
    }

    /// Whether the string ends here. Where mending is allowed, a quote that nothing sensible follows is one of words.
    fn closes(&self) -> bool {
        self.peek() == Some(b'"')
            && (!REPAIRS || self.repairs.is_none() || repair::closes(&self.text[self.at + 1..]))
    }

    /// A character of a string that does not stand for itself, or should not stand there.
    fn odd(&mut self) -> Result<char, Fault> {
        let byte = self.peek().ok_or(Fault::Unexpected)?;
        if byte == b'\\' {
            self.at += 1;
            return self.escape();
        }
        // A bare control character is as wrong inside a string as the end of the text.
        if !self.repair(if byte == b'"' { repair::QUOTE } else { repair::CONTROL }) {
            return Err(Fault::Unexpected);
        }
        self.at += 1;
        Ok(shown(u32::from(byte)))
    }

    /// What stands for the escape after a backslash.
    fn escape(&mut self) -> Result<char, Fault> {
        let escaped = match self.peek().ok_or(Fault::Unexpected)? {
            b'b' => '\u{8}',
            b'f' => '\u{C}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                self.at += 1;
                return self.unicode();
            }
            byte @ (b'"' | b'\\' | b'/') => char::from(byte),
            _ => return Err(Fault::Unexpected),
        };
        self.at += 1;
        Ok(escaped)
    }

    fn unicode(&mut self) -> Result<char, Fault> {
        let high = self.hex()?;
        if let 0xD800..=0xDBFF = high {
            let before = self.at;
            if self.take(b'\\') && self.take(b'u') {
                let low = self.hex()?;
                if let 0xDC00..=0xDFFF = low {
                    let code = 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
                    return Ok(shown(code));
                }
            }
            // The second half is missing; what stands here instead is read by itself.
            self.at = before;
        }
        Ok(shown(high))
    }

    fn hex(&mut self) -> Result<u32, Fault> {
        let mut code = 0;
        for _ in 0..4 {
            let digit =
                self.peek().and_then(|byte| char::from(byte).to_digit(16)).ok_or(Fault::Unexpected)?;
            code = code * 16 + digit;
            self.at += 1;
        }
        Ok(code)
    }
}

/// The character of a code; neither half a character nor U+0000 can be shown.
fn shown(code: u32) -> char {
    char::from_u32(code).filter(|&c| c != '\0').unwrap_or(char::REPLACEMENT_CHARACTER)
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
            (Value::Number(a), Theirs::Number(b)) => a.parse::<f64>().ok() == b.as_f64(),
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
    fn it_reads_and_refuses_what_serde_json_does() {
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
    fn every_beginning_of_a_document_is_truncated() {
        let text = r#"{"a":[1,-2.5e3,true,null,"河\u6cb3\n"],"b":{"c":false}}"#;
        for end in (0..text.len()).filter(|&end| text.is_char_boundary(end)) {
            assert_eq!(parse(&text[..end]), Err(ReadError::Truncated), "{}", &text[..end]);
        }
        assert!(parse(text).is_ok());
    }

    #[test]
    fn lone_surrogates_are_replaced_and_depth_is_bounded() {
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
    fn a_fault_is_found_where_it_is() {
        assert_eq!(parse("{\n \"河\": nope}"), Err(ReadError::Syntax { line: 2, column: 8 }));
        assert_eq!(parse("[1 2]"), Err(ReadError::Syntax { line: 1, column: 4 }));
    }
}
