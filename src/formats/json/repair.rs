//! Faults that publishers' JSON is known for, and how each is told from sound JSON.
//!
//! Only what has been met in real pages is mended, and only in documents that are of no use otherwise: the
//! parser comes here when it has failed. What never belongs here: guesses at what was cut off.

use super::Notices;
use super::parse::{self, Value};
use crate::article::notice::NoticeKind;
use crate::formats::ReadError;

/// Marks that hid the JSON from something, or a semicolon that ended it.
pub const MARKS: &str = "marks around it";
/// `/* … */` between values.
pub const COMMENT: &str = "a comment";
/// A comma before the closing bracket.
pub const COMMA: &str = "a comma too many";
/// A line break, a tab, or anything else below U+0020.
pub const CONTROL: &str = "a bare line break or tab in a string";
/// A quotation mark among the words.
pub const QUOTE: &str = "a bare quotation mark in a string";

/// Parses text as JSON, and if that fails, as JSON with faults.
pub fn parse<'a>(text: &'a str, notices: &Notices) -> Result<Value<'a>, ReadError> {
    let bare = without_marks(text);
    if bare.is_empty() {
        return Err(ReadError::Empty);
    }
    // A web page may begin with a comment, too.
    if bare.starts_with('<') || (text.trim_start().starts_with('<') && !bare.starts_with(['{', '['])) {
        return Err(ReadError::Html);
    }
    // Most documents are sound. The rest may have one of the faults that publishers are known for.
    let strict = parse::parse(text);
    let Err(error @ (ReadError::Syntax { .. } | ReadError::Truncated)) = strict else { return strict };
    let (value, repairs) = parse::repaired(bare).ok_or(error)?;
    let marks = (bare.len() < text.trim().len()).then_some(MARKS);
    for what in marks.into_iter().chain(repairs) {
        notices.add(String::new, NoticeKind::Repaired(what));
    }
    Ok(value)
}

/// The text without what pages put around it: CDATA sections, comment marks, zeros at the end.
pub fn without_marks(text: &str) -> &str {
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
        // The mark of a comment may itself stand in one: `/*]]>*/`.
        let end = end.strip_suffix("/*").unwrap_or(end);
        let Some(rest) = AFTER.iter().find_map(|mark| end.strip_suffix(mark)) else { return end.trim() };
        text = rest;
    }
}

/// The length of a comment at the beginning. What goes on for pages is no comment.
pub fn comment(text: &str) -> Option<usize> {
    const LONGEST: usize = 2000;
    let inside = text.strip_prefix("/*")?.as_bytes();
    Some(inside.windows(2).take(LONGEST).position(|pair| pair == b"*/")? + 4)
}

/// Whether a quotation mark ends its string: a colon, a bracket, the end, or a comma and the next value follow.
pub fn closes(rest: &str) -> bool {
    let space = [' ', '\n', '\r', '\t'];
    let rest = rest.trim_start_matches(space);
    match rest.as_bytes().first() {
        None | Some(b':' | b'}' | b']') => true,
        Some(b'/') => comment(rest).is_some(),
        Some(b',') => {
            let next = rest[1..].trim_start_matches(space);
            let word = ["true", "false", "null"].iter().any(|word| next.starts_with(word));
            word || next.starts_with(['"', '{', '[', '}', ']', '-', '/'])
                || next.starts_with(|c: char| c.is_ascii_digit())
        }
        Some(_) => false,
    }
}

/// The text with its quotation marks, where a template has escaped them all for HTML.
#[cfg(feature = "foreign")]
pub fn with_quotes<'a>(text: &'a str, notices: &Notices) -> std::borrow::Cow<'a, str> {
    const ESCAPED: [&str; 3] = ["&quot;", "&#34;", "& #34;"];
    let first = text.trim_start_matches(|c: char| c.is_whitespace() || c == '{' || c == '[');
    if !ESCAPED.iter().any(|mark| first.starts_with(mark)) {
        return std::borrow::Cow::Borrowed(text);
    }
    notices.add(String::new, NoticeKind::Repaired("entities in place of its quotation marks"));
    std::borrow::Cow::Owned(ESCAPED.iter().fold(text.to_owned(), |text, mark| text.replace(mark, "\"")))
}
