//! Rewrites documents with known syntax faults as valid JSON.
//!
//! Every fault listed here was found in the pages of publishers. A document is repaired only after the parser has
//! rejected it. Never here: guesses at the rest of a truncated document.

use std::borrow::Cow;
use std::fmt::Write;

use super::{Node, Notices, parse};
use crate::article::notice::NoticeKind;
use crate::formats::ReadError;

/// CDATA or comment marks around the document, or a semicolon or zeros after it.
const MARKS: &str = "marks around it";
/// `/* … */` between values.
const COMMENT: &str = "a comment";
/// A comma before the closing bracket.
const COMMA: &str = "a comma too many";
/// A line break, a tab, or another character below U+0020.
const CONTROL: &str = "a bare line break or tab in a string";
/// A quotation mark that does not end its string.
const QUOTE: &str = "a bare quotation mark in a string";
/// All quotation marks escaped for HTML.
const ENTITIES: &str = "entities in place of its quotation marks";

const SPACE: [char; 4] = [' ', '\n', '\r', '\t'];

/// Parses a document and shows it to a reader. If it is not valid JSON, its faults are repaired and recorded.
///
/// # Errors
/// When the text is neither JSON nor JSON with known faults. The error is that of the text as it is.
pub fn visit(text: &str, notices: &Notices, read: &mut dyn FnMut(&Node<'_>)) -> Result<(), ReadError> {
    let text = &*with_quotes(text, notices);
    let bare = without_marks(text);
    if bare.is_empty() {
        return Err(ReadError::Empty);
    }
    // A web page may begin with a comment, too.
    if bare.starts_with('<') || (text.trim_start().starts_with('<') && !bare.starts_with(['{', '['])) {
        return Err(ReadError::Html);
    }
    let error = match parse(text) {
        Ok(value) => {
            read(&Node::root(&value, notices));
            return Ok(());
        }
        Err(error @ (ReadError::Syntax { .. } | ReadError::Truncated)) => error,
        Err(error) => return Err(error),
    };
    let marks = (bare.len() < text.trim().len()).then_some(MARKS);
    let mut scanner = Scanner { rest: bare, out: String::with_capacity(bare.len()), faults: Vec::new() };
    scanner.document();
    let value = parse(&scanner.out).map_err(|_| error)?;
    for fault in marks.into_iter().chain(scanner.faults) {
        notices.add(String::new, NoticeKind::Repaired(fault));
    }
    read(&Node::root(&value, notices));
    Ok(())
}

/// Copies a document and repairs it on the way.
struct Scanner<'a> {
    rest: &'a str,
    out: String,
    faults: Vec<&'static str>,
}

impl Scanner<'_> {
    fn document(&mut self) {
        while self.copy_until(|byte| matches!(byte, b'"' | b',' | b'/')) {
            match (self.rest.as_bytes()[0], comment(self.rest)) {
                (b'"', _) => self.string(),
                (b',', _) if self.is_trailing_comma() => self.drop(1, COMMA),
                (b'/', Some(length)) => {
                    self.drop(length, COMMENT);
                    // The space keeps tokens around the comment apart.
                    self.out.push(' ');
                }
                _ => self.copy(1),
            }
        }
    }

    /// Copies a string and escapes what should have been escaped in it.
    fn string(&mut self) {
        self.copy(1);
        while self.copy_until(|byte| matches!(byte, b'"' | b'\\' | 0..0x20)) {
            match self.rest.as_bytes()[0] {
                b'"' if ends_string(&self.rest[1..]) => return self.copy(1),
                b'"' => {
                    self.out.push_str("\\\"");
                    self.drop(1, QUOTE);
                }
                b'\\' => {
                    let escaped = self.rest.chars().nth(1).map_or(0, char::len_utf8);
                    self.copy(1 + escaped);
                }
                control => {
                    // Writing to a string cannot fail.
                    _ = write!(self.out, "\\u{control:04x}");
                    self.drop(1, CONTROL);
                }
            }
        }
    }

    /// Whether the comma here is after a value and before a closing bracket.
    fn is_trailing_comma(&self) -> bool {
        let mut after = self.rest[1..].trim_start_matches(SPACE);
        while let Some(length) = comment(after) {
            after = after[length..].trim_start_matches(SPACE);
        }
        let before = self.out.trim_end_matches(SPACE);
        after.starts_with(['}', ']']) && !before.ends_with(['{', '[', ',', ':'])
    }

    /// Copies the text before the first byte that `stop` accepts, which must be ASCII. Returns whether there is such a byte.
    fn copy_until(&mut self, stop: impl Fn(u8) -> bool) -> bool {
        let length = self.rest.bytes().position(stop);
        self.copy(length.unwrap_or(self.rest.len()));
        length.is_some()
    }

    fn copy(&mut self, length: usize) {
        let (copied, rest) = self.rest.split_at(length);
        self.out.push_str(copied);
        self.rest = rest;
    }

    fn drop(&mut self, length: usize, fault: &'static str) {
        self.rest = &self.rest[length..];
        if !self.faults.contains(&fault) {
            self.faults.push(fault);
        }
    }
}

/// The text without what pages put around it: CDATA sections, comment marks, zeros at the end.
fn without_marks(text: &str) -> &str {
    const BEFORE: [&str; 4] = ["<![CDATA[", "<!--", "//", "\u{FEFF}"];
    const AFTER: [&str; 6] = ["]]>", "-->", "//", ";", "\0", "*/"];
    let mut text = text;
    loop {
        let start = text.trim_start();
        let rest = BEFORE.iter().find_map(|mark| start.strip_prefix(mark));
        let Some(rest) = rest.or_else(|| comment(start).map(|length| &start[length..])) else { break };
        text = rest;
    }
    loop {
        let end = text.trim_end();
        // The end of a CDATA section may be in a comment: `/*]]>*/`.
        let end = end.strip_suffix("/*").unwrap_or(end);
        let Some(rest) = AFTER.iter().find_map(|mark| end.strip_suffix(mark)) else { return end.trim() };
        text = rest;
    }
}

/// The length of a comment at the beginning. Longer ones are not treated as comments.
fn comment(text: &str) -> Option<usize> {
    const MAX_LENGTH: usize = 2000;
    let inside = text.strip_prefix("/*")?.as_bytes();
    Some(inside.windows(2).take(MAX_LENGTH).position(|pair| pair == b"*/")? + 4)
}

/// Whether a quotation mark ends its string: a colon, a bracket, the end, or a comma and the next value follow.
fn ends_string(rest: &str) -> bool {
    let rest = rest.trim_start_matches(SPACE);
    match rest.as_bytes().first() {
        None | Some(b':' | b'}' | b']') => true,
        Some(b'/') => comment(rest).is_some(),
        Some(b',') => {
            let next = rest[1..].trim_start_matches(SPACE);
            let word = ["true", "false", "null"].iter().any(|word| next.starts_with(word));
            word || next.starts_with(['"', '{', '[', '}', ']', '-', '/'])
                || next.starts_with(|c: char| c.is_ascii_digit())
        }
        Some(_) => false,
    }
}

/// The text with its quotation marks, if a template has escaped all of them for HTML.
fn with_quotes<'a>(text: &'a str, notices: &Notices) -> Cow<'a, str> {
    const ESCAPED: [&str; 3] = ["&quot;", "&#34;", "& #34;"];
    let first = text.trim_start_matches(|c: char| c.is_whitespace() || c == '{' || c == '[');
    if !ESCAPED.iter().any(|mark| first.starts_with(mark)) {
        return Cow::Borrowed(text);
    }
    notices.add(String::new, NoticeKind::Repaired(ENTITIES));
    Cow::Owned(ESCAPED.iter().fold(text.to_owned(), |text, mark| text.replace(mark, "\"")))
}

#[cfg(test)]
#[cfg(feature = "foreign")]
mod tests {
    use super::*;

    fn repaired(text: &str) -> (String, Vec<NoticeKind>) {
        let notices = Notices::default();
        let mut value = String::new();
        visit(text, &notices, &mut |node: &Node<'_>| value = format!("{:?}", node.value()))
            .unwrap_or_else(|error| panic!("{text}: {error}"));
        (value, notices.into_list().into_iter().map(|notice| notice.kind).collect())
    }

    fn valid(text: &str) -> String {
        format!("{:?}", parse(text).unwrap())
    }

    #[test]
    fn repairs_known_faults_with_a_notice() {
        for (text, sound, fault) in [
            ("<![CDATA[ {\"a\": 1} ]]>", "{\"a\": 1}", MARKS),
            ("//<![CDATA[\n{\"a\": 1}", "{\"a\": 1}", MARKS),
            ("<!-- {\"a\": 1} -->", "{\"a\": 1}", MARKS),
            ("/* note */ {\"a\": 1};", "{\"a\": 1}", MARKS),
            ("{\"a\": 1}\0\0", "{\"a\": 1}", MARKS),
            ("{\"a\": /* note */ 1}", "{\"a\": 1}", COMMENT),
            ("{\"a\": [1, 2,],}", "{\"a\": [1, 2]}", COMMA),
            ("{\"a\": \"b\n\tc\"}", r#"{"a": "b\n\tc"}"#, CONTROL),
            ("{\"a\": \"b\0c\"}", r#"{"a": "b\ufffdc"}"#, CONTROL),
            (
                r#"{"a": "He said "no", twice", "b": ["c "d" e", "f"]}"#,
                r#"{"a": "He said \"no\", twice", "b": ["c \"d\" e", "f"]}"#,
                QUOTE,
            ),
            (r#"{"a": "<img src="x.jpg" alt="y">"}"#, r#"{"a": "<img src=\"x.jpg\" alt=\"y\">"}"#, QUOTE),
        ] {
            let (value, notices) = repaired(text);
            assert_eq!(value, valid(sound), "{text}");
            assert_eq!(notices, [NoticeKind::Repaired(fault)], "{text}");
        }
    }

    #[test]
    fn repairs_several_faults_at_once() {
        let (value, notices) = repaired("{\"a\": \"b\tc\", /* d */ \"e\": [1 , /* f */ ] , }");
        assert_eq!(value, valid(r#"{"a": "b\tc", "e": [1]}"#));
        assert_eq!(notices, [CONTROL, COMMENT, COMMA].map(NoticeKind::Repaired));
    }

    #[test]
    fn leaves_other_faults_alone() {
        for text in ["[,]", "[1,,]", "{\"a\":,}", "[1/* */2]", "[tr/* */ue]", "{'a': 1}", "[1", "[\"a\\x\"]"]
        {
            let read = visit(text, &Notices::default(), &mut |_| {});
            assert_eq!(read, parse(text).map(|_| ()), "{text}");
            assert!(read.is_err(), "{text}");
        }
    }

    #[test]
    fn replaces_escaped_quotation_marks() {
        for text in ["{&quot;a&quot;: &quot;b&quot;}", "[{& #34;a& #34;: &#34;b&#34;}]"] {
            let notices = Notices::default();
            let quoted = with_quotes(text, &notices);
            assert!(quoted.contains("{\"a\": \"b\"}"), "{quoted}");
            assert_eq!(notices.into_list().len(), 1);
        }
        let sound = "{\"a\": \"&quot;\"}";
        assert_eq!(with_quotes(sound, &Notices::default()), sound);
    }
}
