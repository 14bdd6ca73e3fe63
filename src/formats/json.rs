//! JSON documents, read with a cursor that tolerates faults and records them.
//!
//! Never here: the keys of any format.

mod decode;
mod lexer;
mod node;
mod notices;
mod parse;
mod repair;

use super::ReadError;
use crate::article::substring;

pub use decode::{Decoded, decode};
pub use node::Node;
pub use notices::Notices;
pub use parse::{MAX_DEPTH, Value, parse};
#[cfg(feature = "cli")]
pub use repair::ends_string;

/// The viewer itself reads valid JSON only. The converter repairs known faults.
const REPAIRS: bool = cfg!(feature = "foreign");

/// Parses a document and shows it to a reader. Returns the error of a document of which only a part could be read.
///
/// # Errors
/// When the text is not JSON.
pub fn visit(
    text: &str,
    notices: &Notices,
    read: &mut dyn FnMut(&Node<'_>),
) -> Result<Option<ReadError>, ReadError> {
    if REPAIRS {
        return repair::visit(text, notices, read);
    }
    let start = text.trim_start();
    if start.is_empty() {
        return Err(ReadError::Empty);
    }
    // Marks around JSON are left to the converter.
    let marked =
        start.starts_with("<![CDATA[") || (start.starts_with("<!--") && !substring::contains(start, "<html"));
    if start.starts_with('<') && !marked {
        return Err(ReadError::Html);
    }
    read(&Node::root(&parse(text)?, notices));
    Ok(None)
}

/// Cuts a text of the document to a readable length for a notice.
pub fn shorten(words: &str) -> String {
    const MOST: usize = 80;
    if words.chars().count() <= MOST {
        return words.to_owned();
    }
    words.chars().take(MOST).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::notice::NoticeKind;

    #[test]
    fn tells_broken_documents_apart() {
        let error = |text| visit(text, &Notices::default(), &mut |_| {}).unwrap_err();
        assert_eq!(error("  \n"), ReadError::Empty);
        assert_eq!(error("\n<!doctype html>"), ReadError::Html);
        assert_eq!(error("<!-- page --><html>"), ReadError::Html);
        assert_eq!(error("{\"a\": \"b\" \"c\": 1}"), ReadError::Syntax { line: 1, column: 11 });
    }

    #[test]
    fn notices_name_the_place_and_are_bounded() {
        let text = format!("{{\"a/b\": [{}true]}}", "true,".repeat(149));
        let notices = Notices::default();
        visit(&text, &notices, &mut |root| assert!(root.each("a/b", |node| node.words()).is_empty()))
            .unwrap();
        let list = notices.into_list();
        assert_eq!(list[3].to_string(), "/a~1b/3: expected a string, found true or false; skipped");
        assert_eq!(list.len(), 101);
        assert_eq!(list[100].kind, NoticeKind::Omitted(50));
    }
}
