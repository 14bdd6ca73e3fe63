//! JSON for people: in the order in which it was put together, short things on one line.
//!
//! Only native programs write so. What was read borrows from its text; this owns what it holds.

use std::borrow::Cow;
use std::fmt::{self, Write};

use super::parse::{Value, parse};
use crate::formats::ReadError;

/// Longer than this, a list or an object is spread over several lines.
const LINE: usize = 110;

/// A JSON value to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json {
    /// `null`.
    Null,
    /// `true` or `false`.
    Flag(bool),
    /// A number, as it is written.
    Number(String),
    /// A string.
    String(String),
    /// A list.
    List(Vec<Json>),
    /// Keys and values.
    Object(Vec<(Cow<'static, str>, Json)>),
}

impl Json {
    /// An object of the keys that have a value.
    pub fn object<const COUNT: usize>(fields: [(&'static str, Option<Json>); COUNT]) -> Self {
        Self::fields(fields.into_iter().filter_map(|(key, value)| Some((key, value?))))
    }

    /// An object of these keys and values.
    pub fn fields(fields: impl IntoIterator<Item = (&'static str, Json)>) -> Self {
        Self::Object(fields.into_iter().map(|(key, value)| (Cow::Borrowed(key), value)).collect())
    }

    /// What a text says, in the same order.
    ///
    /// # Errors
    /// When the text is no JSON.
    pub fn parse(text: &str) -> Result<Self, ReadError> {
        parse(text).map(|value| Self::of(&value))
    }

    fn of(value: &Value<'_>) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Bool(flag) => Self::Flag(*flag),
            Value::Number((number, _)) => Self::Number((*number).to_owned()),
            Value::String(words) => Self::String(words.clone().into_owned()),
            Value::Array(members) => Self::List(members.iter().map(Self::of).collect()),
            Value::Object(fields) => {
                let fields =
                    fields.iter().map(|(key, value)| (Cow::Owned(key.clone().into_owned()), Self::of(value)));
                Self::Object(fields.collect())
            }
        }
    }

    /// Takes the value of a key out of an object.
    pub fn take(&mut self, key: &str) -> Option<Self> {
        let Self::Object(fields) = self else { return None };
        let at = fields.iter().position(|(other, _)| other == key)?;
        Some(fields.remove(at).1)
    }

    /// A list; an empty one is absent.
    pub fn list(members: impl IntoIterator<Item = Json>) -> Option<Self> {
        let members: Vec<Json> = members.into_iter().collect();
        (!members.is_empty()).then_some(Self::List(members))
    }

    /// A string, or `null`.
    pub fn or_null(words: Option<&str>) -> Self {
        words.map_or(Self::Null, Self::from)
    }

    fn write(&self, indent: usize, out: &mut String) {
        let (open, close, count) = match self {
            Self::List(members) => ('[', ']', members.len()),
            Self::Object(fields) => ('{', '}', fields.len()),
            plain => return plain.write_flat(out),
        };
        let start = out.len();
        if self.is_short() {
            self.write_flat(out);
            if out.len() - start + indent <= LINE {
                return;
            }
            out.truncate(start);
        }
        let line = |out: &mut String, index: usize| {
            out.push_str(if index == 0 { "\n" } else { ",\n" });
            out.extend(std::iter::repeat_n(' ', indent + 2));
        };
        out.push(open);
        match self {
            Self::Object(fields) => {
                for (index, (key, value)) in fields.iter().enumerate() {
                    line(out, index);
                    write_string(key, out);
                    out.push_str(": ");
                    value.write(indent + 2, out);
                }
            }
            Self::List(members) => {
                for (index, member) in members.iter().enumerate() {
                    line(out, index);
                    member.write(indent + 2, out);
                }
            }
            _ => {}
        }
        if count > 0 {
            out.push('\n');
            out.extend(std::iter::repeat_n(' ', indent));
        }
        out.push(close);
    }

    /// Whether it may fit into a line; telling so early keeps long lists from being written twice.
    fn is_short(&self) -> bool {
        match self {
            Self::List(members) => members.len() < 16 && members.iter().all(Self::is_short),
            Self::Object(fields) => fields.len() < 12 && fields.iter().all(|(_, value)| value.is_short()),
            Self::String(words) => words.len() < LINE * 4,
            _ => true,
        }
    }

    fn write_flat(&self, out: &mut String) {
        match self {
            Self::Null => out.push_str("null"),
            Self::Flag(flag) => out.push_str(if *flag { "true" } else { "false" }),
            Self::Number(number) => out.push_str(number),
            Self::String(words) => write_string(words, out),
            Self::List(members) => {
                out.push('[');
                for (index, member) in members.iter().enumerate() {
                    out.push_str(if index == 0 { "" } else { ", " });
                    member.write_flat(out);
                }
                out.push(']');
            }
            Self::Object(fields) => {
                out.push('{');
                for (index, (key, value)) in fields.iter().enumerate() {
                    out.push_str(if index == 0 { " " } else { ", " });
                    write_string(key, out);
                    out.push_str(": ");
                    value.write_flat(out);
                }
                out.push_str(if fields.is_empty() { "}" } else { " }" });
            }
        }
    }
}

/// A string with its escapes. A `</` is written so that a page can hold the document in a script element.
fn write_string(words: &str, out: &mut String) {
    out.push('"');
    let mut before = '"';
    for c in words.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '/' if before == '<' => out.push_str("\\/"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            // Writing to a string cannot fail.
            c if c < ' ' => _ = write!(out, "\\u{:04x}", c as u32),
            c => out.push(c),
        }
        before = c;
    }
    out.push('"');
}

impl From<&str> for Json {
    fn from(words: &str) -> Self {
        Self::String(words.to_owned())
    }
}

impl From<u32> for Json {
    fn from(number: u32) -> Self {
        Self::Number(number.to_string())
    }
}

impl fmt::Display for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = String::new();
        self.write(0, &mut out);
        f.write_str(&out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_what_serde_json_reads() {
        let words = "a\"b\\c</script>\n\r\t\u{1}\u{7f}\u{2028}河😀";
        let long: Vec<Json> = (0..40).map(Json::from).collect();
        let json = Json::object([
            ("words", Some(words.into())),
            ("absent", None),
            ("none", Some(Json::Null)),
            ("flags", Some(Json::List(vec![Json::Flag(true), Json::Flag(false)]))),
            ("long", Some(Json::List(long))),
            ("empty", Some(Json::List(Vec::new()))),
            ("bare", Some(Json::Object(Vec::new()))),
        ]);
        let text = json.to_string();
        assert!(!text.contains("</"), "{text}");
        let read: serde_json::Value = serde_json::from_str(&text).unwrap();
        let expected = serde_json::json!({
            "words": words,
            "none": null,
            "flags": [true, false],
            "long": (0..40).collect::<Vec<_>>(),
            "empty": [],
            "bare": {},
        });
        assert_eq!(read, expected);
        assert_eq!(Json::parse(&text), Ok(json));
    }

    #[test]
    fn short_things_stand_on_one_line() {
        let pair = |name: &str| Json::object([("name", Some(name.into())), ("url", Some("/".into()))]);
        let long = "河".repeat(25);
        let json = Json::object([("author", Some(Json::List(vec![pair(&long), pair("b")])))]);
        let lines = [
            "{",
            "  \"author\": [",
            &format!("    {{ \"name\": \"{long}\", \"url\": \"/\" }},"),
            "    { \"name\": \"b\", \"url\": \"/\" }",
            "  ]",
            "}",
        ];
        assert_eq!(json.to_string(), lines.join("\n"));
    }
}
