//! Rewrites documents with known syntax faults as valid JSON.
//!
//! Every fault listed here was found in the pages of publishers. A document is repaired only after the parser has
//! rejected it. Of a document that was cut off, or is nested too deeply, the readable part is kept.

mod comment;
mod depth;
mod scanner;
mod surroundings;
#[cfg(test)]
#[cfg(feature = "foreign")]
mod tests;
mod truncation;

use std::borrow::Cow;

use super::{Node, Notices, parse};
use crate::article::notice::NoticeKind;
use crate::formats::ReadError;
use scanner::Scanner;
#[cfg(feature = "cli")]
pub use scanner::ends_string;
use surroundings::{ENTITIES, MARKS, with_quotes, without_marks};

/// Parses a document and shows it to a reader. If it is not valid JSON, its faults are repaired and recorded. Returns the
/// error of a document of which only a part could be read.
///
/// # Errors
/// When the text is neither JSON nor JSON with known faults. The error is that of the text as it is.
pub fn visit(
    text: &str,
    notices: &Notices,
    read: &mut dyn FnMut(&Node<'_>),
) -> Result<Option<ReadError>, ReadError> {
    let text = with_quotes(text);
    if matches!(text, Cow::Owned(_)) {
        notices.add(String::new, NoticeKind::Repaired(ENTITIES));
    }
    let text = &*text;
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
            return Ok(None);
        }
        Err(error) => error,
    };
    let marks = (bare.len() < text.trim().len()).then_some(MARKS);
    let mut repaired = Scanner::repair(bare);
    let mut loss = None;
    if error == ReadError::TooDeep {
        repaired.text = depth::limit(&repaired.text);
        loss = Some(NoticeKind::TooDeep);
    }
    let mut parsed = parse(&repaired.text);
    let whole;
    if parsed == Err(ReadError::Truncated) {
        loss = Some(NoticeKind::Truncated);
        whole = truncation::close(&repaired.text);
        parsed = parse(&whole);
    }
    let value = parsed.map_err(|_| error.clone())?;
    let faults = marks.into_iter().chain(repaired.faults).map(NoticeKind::Repaired);
    let is_whole = loss.is_none();
    for kind in faults.chain(loss) {
        notices.add(String::new, kind);
    }
    read(&Node::root(&value, notices));
    Ok((!is_whole).then_some(error))
}
