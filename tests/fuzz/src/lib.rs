//! Shared by all targets: the properties of every parsed document, and the mutations.
//!
//! A target is a file in `targets` that calls one of the checks here. A check panics when a property does not hold, and the
//! fuzzer reports the panic. Knowledge about formats never belongs here.

mod address;
mod article;
pub mod caption;
pub mod document;
pub mod json;
pub mod mapping;
pub mod markup;
mod mutate;
pub mod state;
mod thread_time;

pub use article_viewer::formats::Format;
pub use libfuzzer_sys;
pub use mutate::mutate;

use article_viewer::article::url::Url;
use article_viewer::formats::foreign::ReadOptions;
use article_viewer::formats::foreign::html::HtmlParser;
use article_viewer::prerender;

/// The first hundred notices are kept, and one more that counts the others.
const MAX_NOTICES: usize = 101;

thread_local! {
    static PARSER: HtmlParser = prerender::parser();
    static ADDRESS: Option<Url> = Url::document(None, "https://news.example/articles/source.json");
}

/// Calls `read` with options. A quarter of the documents have no address, so their relative addresses are not resolved.
fn with_context(data: &[u8], read: impl FnOnce(ReadOptions<'_>)) {
    PARSER.with(|parser| {
        ADDRESS.with(|address| {
            let address = address.as_ref().filter(|_| !data.len().is_multiple_of(4));
            read(ReadOptions::new(address, parser));
        });
    });
}

/// A target that parses JSON of one format.
#[macro_export]
macro_rules! of_format {
    ($format:ident) => {
        $crate::of_json!(|data: &[u8]| $crate::document::article(data, $crate::Format::$format));
    };
}

/// A target that parses JSON. The mutator changes most inputs as a JSON tree.
#[macro_export]
macro_rules! of_json {
    ($check:expr) => {
        $crate::of_bytes!($check);
        $crate::libfuzzer_sys::fuzz_mutator!(|data: &mut [u8], size: usize, most: usize, seed: u32| {
            $crate::mutate(data, size, most, seed)
        });
    };
}

/// A target that parses any bytes.
#[macro_export]
macro_rules! of_bytes {
    ($check:expr) => {
        $crate::libfuzzer_sys::fuzz_target!(|data: &[u8]| $check(data));
    };
}
