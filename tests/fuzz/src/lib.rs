//! Shared by all targets: the properties of every parsed document, and the mutations.
//!
//! A target is a file in `targets`: it names one of the checks here. A check panics when something does not hold,
//! which is how the fuzzer learns of it. What never belongs here: what a format looks like.

mod address;
mod article;
pub mod caption;
pub mod document;
pub mod json;
pub mod mapping;
pub mod markup;
mod mutate;

pub use article_viewer::formats::Format;
pub use libfuzzer_sys;
pub use mutate::mutate;

use article_viewer::article::url::Url;
use article_viewer::formats::foreign::ReadOptions;
use article_viewer::formats::foreign::html::HtmlParser;
use article_viewer::prerender;

/// The first hundred notices are kept, and one that counts the rest.
const MOST_NOTICES: usize = 101;

thread_local! {
    static PARSER: HtmlParser = prerender::parser();
    static ADDRESS: Option<Url> = Url::document(None, "https://news.example/articles/source.json");
}

/// Hands out what documents are read with. Some come from nowhere, so that their addresses stay as they are.
fn with_context(data: &[u8], read: impl FnOnce(ReadOptions<'_>)) {
    PARSER.with(|parser| {
        ADDRESS.with(|address| {
            let address = address.as_ref().filter(|_| !data.len().is_multiple_of(4));
            read(ReadOptions::new(address, parser));
        });
    });
}

/// A target that reads JSON of one format.
#[macro_export]
macro_rules! of_format {
    ($format:ident) => {
        $crate::of_json!(|data: &[u8]| $crate::document::article(data, $crate::Format::$format));
    };
}

/// A target that reads JSON: half of what it is given is changed as a tree.
#[macro_export]
macro_rules! of_json {
    ($check:expr) => {
        $crate::of_bytes!($check);
        $crate::libfuzzer_sys::fuzz_mutator!(|data: &mut [u8], size: usize, most: usize, seed: u32| {
            $crate::mutate(data, size, most, seed)
        });
    };
}

/// A target that reads any bytes.
#[macro_export]
macro_rules! of_bytes {
    ($check:expr) => {
        $crate::libfuzzer_sys::fuzz_target!(|data: &[u8]| $check(data));
    };
}
