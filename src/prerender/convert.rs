//! Foreign documents without a browser: the converter is a part of the program.

use crate::formats::foreign::{self, Context, Mapping};
use crate::state::foreign::Foreign;
use crate::state::message::Fact;

/// What the converter answers.
pub fn convert(document: Foreign) -> Fact {
    let parser = super::parser();
    let Foreign { wanted, url, bytes, format, mapping, otherwise } = document;
    let mapping = match mapping.map(|bytes| Mapping::read(&bytes)).transpose() {
        Ok(mapping) => mapping,
        Err(error) => {
            return Fact::Converted { wanted, url, answer: Ok(foreign::mistake(&error).into_bytes()) };
        }
    };
    let context = Context { format, mapping: mapping.as_ref(), ..Context::new(url.as_ref(), &parser) };
    let text = foreign::convert(wanted.kind(), &bytes, context);
    let answer = text.map(String::into_bytes).map_err(|_| otherwise);
    Fact::Converted { wanted, url, answer }
}
