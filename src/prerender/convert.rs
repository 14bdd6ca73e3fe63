//! Conversion of foreign formats without a browser: the converter is linked into the program.

use crate::formats::foreign::{self, ReadOptions};
use crate::state::message::Fact;
use crate::state::net::effect::ForeignDocument;

/// Converts a document and returns the result as a fact.
pub fn convert(document: ForeignDocument) -> Fact {
    let parser = super::parser();
    let ForeignDocument { kind, url, bytes, format, mapping, otherwise, .. } = document;
    let context = ReadOptions { format, ..ReadOptions::new(url.as_ref(), &parser) };
    let text = foreign::convert_with_mapping(
        mapping.as_deref().map(Vec::as_slice),
        kind.document_kind(),
        &bytes,
        context,
    );
    let answer = text.map(String::into_bytes).map_err(|_| otherwise);
    Fact::Converted { kind, url, result: answer }
}
