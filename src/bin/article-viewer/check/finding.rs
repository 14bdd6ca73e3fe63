//! A mistake in a document that the viewer's reader accepts silently, or reports without a cure.

/// A mistake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// JSON Pointer to the value.
    pub path: String,
    /// The byte of its place, if it is not that of the path.
    pub start: Option<usize>,
    /// The mistake and its cure.
    pub message: String,
    /// Whether a notice of the reader about the same value says less and is left out.
    pub replaces_notice: bool,
}

impl Finding {
    /// A mistake that the reader is silent about.
    pub fn new(path: impl Into<String>, message: impl Into<String>) -> Self {
        Self { path: path.into(), start: None, message: message.into(), replaces_notice: false }
    }

    /// A mistake that the reader reports without a cure.
    pub fn in_place_of_notice(path: impl Into<String>, message: impl Into<String>) -> Self {
        Self { replaces_notice: true, ..Self::new(path, message) }
    }
}

/// Names in quotation marks, separated by commas.
pub fn listed(names: &[&str]) -> String {
    names.iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(", ")
}
