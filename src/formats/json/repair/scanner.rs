//! Copies a document and repairs the faults inside it: comments, extra commas, and characters in strings.

use std::fmt::Write;

use super::comment;

/// `/* … */` between values.
pub const COMMENT: &str = "a comment";
/// A comma before the closing bracket.
pub const COMMA: &str = "a comma too many";
/// A line break, a tab, or another character below U+0020.
pub const CONTROL: &str = "a bare line break or tab in a string";
/// A quotation mark that does not end its string.
pub const QUOTE: &str = "a bare quotation mark in a string";

const SPACE: [char; 4] = [' ', '\n', '\r', '\t'];

/// Copies a document and repairs it on the way.
pub struct Scanner<'a> {
    rest: &'a str,
    out: String,
    faults: Vec<&'static str>,
}

/// A repaired document.
pub struct Repaired {
    /// The text.
    pub text: String,
    /// Its faults, each once.
    pub faults: Vec<&'static str>,
}

impl<'a> Scanner<'a> {
    /// Repairs a document.
    pub fn repair(text: &'a str) -> Repaired {
        let mut scanner = Scanner { rest: text, out: String::with_capacity(text.len()), faults: Vec::new() };
        scanner.document();
        Repaired { text: scanner.out, faults: scanner.faults }
    }

    fn document(&mut self) {
        while self.copy_until(|byte| matches!(byte, b'"' | b',' | b'/')) {
            match (self.rest.as_bytes()[0], comment::length(self.rest)) {
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
        while let Some(length) = comment::length(after) {
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

/// Whether a quotation mark ends its string: a colon, a bracket, the end, or a comma and the next value follow. The string ends
/// as well before another fault of the document: a missing comma, or a key without double quotation marks.
pub fn ends_string(rest: &str) -> bool {
    let next = trim(rest);
    match next.chars().next() {
        Some(mark @ ('"' | '\'')) => is_quoted(next, mark),
        Some('{') => trim(&next[1..]).starts_with('"'),
        Some('：') => starts_value(trim(&next['：'.len_utf8()..])),
        Some(',') if trim(&next[1..]).starts_with('\'') => is_quoted(trim(&next[1..]), '\''),
        Some(',') => is_before_value_end(rest) || is_line_with_key(&next[1..]),
        _ => is_before_value_end(rest),
    }
}

/// Whether a text begins with a string between these marks.
fn is_quoted(text: &str, mark: char) -> bool {
    let end = text[1..].find(mark);
    end.is_some_and(|end| is_before_value_end(&text[end + 2..]))
}

/// Whether a text begins with a line break and a key without quotation marks.
fn is_line_with_key(text: &str) -> bool {
    let word = trim(text).trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '_');
    text[..text.len() - trim(text).len()].contains('\n')
        && word.len() < trim(text).len()
        && word.starts_with(':')
}

fn is_before_value_end(rest: &str) -> bool {
    let rest = trim(rest);
    match rest.as_bytes().first() {
        None | Some(b':' | b'}' | b']') => true,
        Some(b'/') => comment::length(rest).is_some(),
        Some(b',') => {
            let next = trim(&rest[1..]);
            starts_value(next) || next.starts_with(['}', ']', '/'])
        }
        Some(_) => false,
    }
}

fn starts_value(text: &str) -> bool {
    let word = ["true", "false", "null"].iter().any(|word| text.starts_with(word));
    word || text.starts_with(['"', '{', '[', '-']) || text.starts_with(|c: char| c.is_ascii_digit())
}

fn trim(text: &str) -> &str {
    text.trim_start_matches(SPACE)
}
