//! Foreign documents without a browser: the converter is a part of the program.

use crate::formats::foreign::{self, Context};
use crate::state::foreign::Foreign;
use crate::state::message::Fact;

/// What the converter answers.
pub fn convert(document: Foreign) -> Fact {
    let parser = super::parser();
    let Foreign { wanted, url, bytes, format, mapping, otherwise } = document;
    let context = Context { format, ..Context::new(url.as_ref(), &parser) };
    let text = foreign::convert_by(mapping.as_deref().map(Vec::as_slice), wanted.kind(), &bytes, context);
    let answer = text.map(String::into_bytes).map_err(|_| otherwise);
    Fact::Converted { wanted, url, answer }
}
