//! Mappings: a mapping of the fixtures with any document, and any mapping with documents of the fixtures.

use article_viewer::formats::foreign::{Mapping, ReadOptions};

use crate::document::both_ways;
use crate::with_context;

const RICHEST: &[u8] = include_bytes!("../../fixtures/mapped-blocks/mapping.json");
const DOCUMENTS: [&[u8]; 2] = [
    include_bytes!("../../fixtures/mapped-blocks/source.json"),
    include_bytes!("../../fixtures/mapped-regional/source.json"),
];

thread_local! {
    static MAPPING: Option<Mapping> = Mapping::read(RICHEST).ok();
}

/// Parses a document with the fixture mapping that has the most rules.
pub fn by_fixture(data: &[u8]) {
    MAPPING.with(|mapping| {
        assert!(mapping.is_some(), "the fixture is not a mapping");
        with_context(data, |context| {
            _ = both_ways(data, ReadOptions { mapping: mapping.as_ref(), ..context })
        });
    });
}

/// Parses a mapping, and applies it to the documents.
pub fn of_fixtures(data: &[u8]) {
    let mapping = match Mapping::read(data) {
        Ok(mapping) => mapping,
        Err(error) => return assert!(!error.to_string().is_empty()),
    };
    for document in DOCUMENTS {
        with_context(data, |context| {
            _ = both_ways(document, ReadOptions { mapping: Some(&mapping), ..context });
        });
    }
}
