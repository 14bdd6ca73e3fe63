//! Joins the notices of the reader, the findings of the checks and the faults of the syntax, in the order of their places.

use article_viewer::article::notice::{Notice, NoticeKind};
use serde::Serialize;

use super::fault::{FaultKind, SyntaxFault};
use super::finding::Finding;
use super::place::{TextPlace, piece};
use super::tree::TreeNode;

/// A notice with its place in the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LocatedNotice {
    /// JSON Pointer; empty for the whole document.
    pub path: String,
    /// The notice.
    pub message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<usize>,
}

impl std::fmt::Display for LocatedNotice {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let place = self.line.zip(self.column).map(|(line, column)| TextPlace { line, column });
        match (self.path.as_str(), place) {
            ("", None) => {}
            ("", Some(place)) => write!(f, "{place}: ")?,
            (path, None) => write!(f, "{path}: ")?,
            (path, Some(place)) => write!(f, "{path} ({place}): ")?,
        }
        f.write_str(&self.message)
    }
}

/// A document as it was written, with its faults.
pub struct Written<'a> {
    pub text: &'a str,
    pub root: &'a TreeNode,
    pub faults: &'a [SyntaxFault],
}

impl Written<'_> {
    /// Joins everything that there is to say about a document that could be read.
    pub fn notices(&self, notices: &[Notice], findings: &[Finding]) -> Vec<LocatedNotice> {
        let is_replaced = |notice: &&Notice| {
            let is_found = |finding: &Finding| finding.replaces_notice && finding.path == notice.path;
            match notice.kind {
                NoticeKind::Repaired(_) => self.faults.iter().any(|fault| fault.kind.is_repaired()),
                NoticeKind::Truncated => self.faults.iter().any(is_unclosed),
                _ => findings.iter().any(is_found),
            }
        };
        let read = notices.iter().filter(|notice| !is_replaced(notice));
        let read = read.map(|notice| self.located(&notice.path, None, notice.kind.to_string()));
        let found = findings
            .iter()
            .map(|finding| self.located(&finding.path, finding.start, finding.message.clone()));
        let faults = self.faults.iter().filter(|fault| fault.kind.is_repaired() || is_unclosed(fault));
        let faults = faults.map(|fault| {
            let effect = if is_unclosed(fault) { "the part that came is shown" } else { "repaired" };
            let near = piece(self.text, fault.start);
            self.located(
                "",
                Some(fault.start),
                format!("invalid JSON: {}; {effect}; near: {near}", fault.kind),
            )
        });
        let mut all: Vec<LocatedNotice> = read.chain(found).chain(faults).collect();
        all.sort_by_key(|notice| (notice.line, notice.column));
        all
    }

    /// Adds the place of a path to a message.
    pub fn located(&self, path: &str, start: Option<usize>, message: String) -> LocatedNotice {
        let start = start.or_else(|| if path.is_empty() { None } else { self.root.place(path) });
        let place = start.map(|start| TextPlace::new(self.text, start));
        LocatedNotice {
            path: path.to_owned(),
            message,
            line: place.map(|place| place.line),
            column: place.map(|place| place.column),
        }
    }

    /// The fault that makes the document unreadable, with its cure and the piece of text.
    pub fn broken(&self) -> Option<String> {
        let fault = self.faults.iter().find(|fault| !fault.kind.is_repaired())?;
        let place = TextPlace::new(self.text, fault.start);
        Some(format!("{place}: {}; near: {}", fault.kind, piece(self.text, fault.start)))
    }
}

fn is_unclosed(fault: &SyntaxFault) -> bool {
    matches!(fault.kind, FaultKind::UnclosedBracket(_) | FaultKind::UnclosedString)
}
