//! Faults around a document: marks of the page, and quotation marks that a template has escaped.

use std::borrow::Cow;

use super::comment;

/// CDATA or comment marks around the document, or a semicolon or zeros after it.
pub const MARKS: &str = "marks around it";
/// All quotation marks escaped for HTML.
pub const ENTITIES: &str = "entities in place of its quotation marks";

/// The text without what pages put around it: CDATA sections, comment marks, zeros at the end.
pub fn without_marks(text: &str) -> &str {
    const BEFORE: [&str; 4] = ["<![CDATA[", "<!--", "//", "\u{FEFF}"];
    const AFTER: [&str; 6] = ["]]>", "-->", "//", ";", "\0", "*/"];
    let mut text = text;
    loop {
        let start = text.trim_start();
        let rest = BEFORE.iter().find_map(|mark| start.strip_prefix(mark));
        let Some(rest) = rest.or_else(|| comment::length(start).map(|length| &start[length..])) else {
            break;
        };
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

/// The text with its quotation marks, if a template has escaped all of them for HTML.
pub fn with_quotes(text: &str) -> Cow<'_, str> {
    const ESCAPED: [&str; 3] = ["&quot;", "&#34;", "& #34;"];
    let first = text.trim_start_matches(|c: char| c.is_whitespace() || c == '{' || c == '[');
    if !ESCAPED.iter().any(|mark| first.starts_with(mark)) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(ESCAPED.iter().fold(text.to_owned(), |text, mark| text.replace(mark, "\"")))
}
