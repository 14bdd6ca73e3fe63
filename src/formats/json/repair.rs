//! Rewrites documents with known syntax faults as valid JSON.
//!
//! Every fault listed here was found in the pages of publishers. A document is repaired only after the parser has
//! rejected it. Never here: guesses at the rest of a truncated document.

mod comment;
mod scanner;
mod surroundings;
#[cfg(test)]
#[cfg(feature = "foreign")]
mod tests;

use std::borrow::Cow;

use super::{Node, Notices, parse};
use crate::article::notice::NoticeKind;
use crate::formats::ReadError;
use scanner::Scanner;
use surroundings::{ENTITIES, MARKS, with_quotes, without_marks};

/// Parses a document and shows it to a reader. If it is not valid JSON, its faults are repaired and recorded.
///
/// # Errors
/// When the text is neither JSON nor JSON with known faults. The error is that of the text as it is.
pub fn visit(text: &str, notices: &Notices, read: &mut dyn FnMut(&Node<'_>)) -> Result<(), ReadError> {
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
            return Ok(());
        }
        Err(error @ (ReadError::Syntax { .. } | ReadError::Truncated)) => error,
        Err(error) => return Err(error),
    };
    let marks = (bare.len() < text.trim().len()).then_some(MARKS);
    let repaired = Scanner::repair(bare);
    let value = parse(&repaired.text).map_err(|_| error)?;
    for fault in marks.into_iter().chain(repaired.faults) {
        notices.add(String::new, NoticeKind::Repaired(fault));
    }
    read(&Node::root(&value, notices));
    Ok(())
}
