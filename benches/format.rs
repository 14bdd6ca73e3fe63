//! Throughput of each format, from bytes to decided captions, as a table.
//!
//! The fixtures are small, so their repeatable part is repeated with new photos up to the size of a long article. The
//! largest real sample of a format is read unchanged, if it is available.

use std::fs;
use std::hint::black_box;

use article_viewer::article::gallery::images;
use article_viewer::article::url::Url;
use article_viewer::formats::Format;
use article_viewer::formats::foreign::{self, Mapping, ReadOptions};
use article_viewer::prerender;
use serde_json::Value;

use super::median;

/// Minimum size of a document in bytes, as large publishers send.
const MIN_SIZE: usize = 150_000;

/// A format, whether its texts are HTML, the fixture, a pointer to its repeatable part, and the largest sample.
type Case = (Format, bool, &'static str, &'static str, &'static str);

const CASES: &[Case] = &[
    (Format::House, false, "house-complete", "/body", ""),
    (Format::WordPress, true, "wordpress-post", "/content/rendered", "wordpress/post-embed-gallery"),
    (Format::Ghost, true, "ghost-cards", "/html", "ghost/zh-captions"),
    (Format::JsonFeed, true, "json-feed-item", "/content_html", "json-feed/allthis"),
    (Format::JsonLd, true, "json-ld-graph", "/@graph/3/articleBody", "json-ld/newsarticle-body"),
    (Format::AppleNews, true, "apple-news-components", "/components", "apple-news/example-news-article"),
    (
        Format::BbcBlocks,
        false,
        "bbc-blocks-article",
        "/content/model/blocks",
        "bbc-blocks/kyrgyz-c88ld5g4xxxo",
    ),
    (Format::Guardian, true, "guardian-article", "/blocks/0/elements", "guardian/Gallery"),
    (Format::EditorJs, true, "editorjs-tools", "/blocks", "portable/editorjs"),
    (Format::PortableText, false, "portable-text-blocks", "", "portable/sanity-all-default-block-styles"),
    (Format::Contentful, false, "contentful-answer", "/items/0/fields/body/content", "portable/contentful"),
    (Format::ProseMirror, false, "prosemirror-nodes", "/content", "portable/tiptap"),
    (Format::Strapi, false, "strapi-slate", "/body", "portable/strapi"),
    (Format::Mapped, true, "mapped-regional", "/data/content", ""),
];

/// Prints the rate of each format whose name begins with `wanted`, for its fixture and its largest sample, and the ratio to
/// the `megabytes` per second of the reference article. The ratio depends less on the machine.
pub fn print(wanted: &str, megabytes: f64) {
    println!("| format | carries | document | KB | photos | MB/s | ratio |\n|---|---|---|---|---|---|---|");
    for &(format, is_html, fixture, pointer, sample) in CASES {
        if !format.as_str().starts_with(wanted) {
            continue;
        }
        let folder = format!("tests/fixtures/{fixture}");
        let mapping = fs::read(format!("{folder}/mapping.json")).ok();
        let mapping = mapping.and_then(|bytes| Mapping::read(&bytes).ok());
        let carries = if is_html { "HTML" } else { "JSON" };
        if let Some(bytes) = read(&format!("{folder}/source.json")).and_then(|json| grown(json, pointer)) {
            print_case(format, carries, fixture, &bytes, mapping.as_ref(), megabytes);
        }
        if let Ok(bytes) = fs::read(format!("../shared/fixtures/{sample}.json")) {
            print_case(format, carries, sample, &bytes, mapping.as_ref(), megabytes);
        }
    }
}

fn print_case(
    format: Format,
    carries: &str,
    name: &str,
    bytes: &[u8],
    mapping: Option<&Mapping>,
    megabytes: f64,
) {
    let parser = prerender::parser();
    let address = Url::document(None, "https://bench.example/article.json");
    let context = ReadOptions { mapping, ..ReadOptions::new(address.as_ref(), &parser) };
    let (name_of, size) = (format.as_str(), bytes.len() as f64);
    let reading = match foreign::article(bytes, context) {
        Ok(reading) if reading.format == format => reading,
        Ok(reading) => return println!("| {name_of} | {name} was read as {} |", reading.format.as_str()),
        Err(error) => return println!("| {name_of} | {name} cannot be read: {error} |"),
    };
    let photos = images(&reading.article.body).len();
    let read = median(0.3, || {
        black_box(foreign::article(black_box(bytes), context).is_ok());
        1
    });
    let (kilobytes, rate) = (size / 1e3, read * size / 1e6);
    let ratio = rate / megabytes;
    println!("| {name_of} | {carries} | {name} | {kilobytes:.0} | {photos} | {rate:.0} | {ratio:.2} |");
}

fn read(path: &str) -> Option<Value> {
    serde_json::from_slice(&fs::read(path).ok()?).ok()
}

/// Returns the document with the value at `pointer` repeated.
fn grown(mut document: Value, pointer: &str) -> Option<Vec<u8>> {
    let piece = document.pointer(pointer)?.clone();
    let times = MIN_SIZE / piece.to_string().len() + 1;
    let pieces = (0..times).map(|nth| numbered(&piece, nth));
    *document.pointer_mut(pointer)? = match piece {
        Value::Array(_) => {
            Value::Array(pieces.filter_map(|piece| piece.as_array().cloned()).flatten().collect())
        }
        _ => {
            let words: Vec<String> = pieces.filter_map(|piece| Some(piece.as_str()?.to_owned())).collect();
            words.join("\n").into()
        }
    };
    serde_json::to_vec(&document).ok()
}

/// Returns the piece with its own photos. Repeated photos would be merged.
fn numbered(piece: &Value, nth: usize) -> Value {
    let text = piece.to_string().replace("wp-image-", &format!("wp-image-{nth}"));
    let text = text.replace(".jpg", &format!("-{nth}.jpg"));
    serde_json::from_str(&text).unwrap_or_default()
}
