//! How fast each format is read, down to settled captions: the documents, and the table of their rates.
//!
//! Our own fixtures are small, so the part of each that an article has much of is repeated, with other photos each
//! time, until the document is as large as a long article of the real sort. The largest real sample of a format is
//! read as it is, where the samples lie beside the project.

use std::fs;
use std::hint::black_box;

use article_viewer::article::gallery::images;
use article_viewer::article::url::Url;
use article_viewer::formats::Format;
use article_viewer::formats::foreign::{self, Mapping, ReadOptions};
use article_viewer::prerender;
use serde_json::Value;

use super::median;

/// As large as the answers of the larger publishers.
const ENOUGH: usize = 150_000;

/// A format, whether its words may be HTML, the fixture, what is repeated in it, and the largest sample.
type Row = (Format, bool, &'static str, &'static str, &'static str);

const ROWS: &[Row] = &[
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

/// Prints the rate of each format whose name begins so, for its fixture and its largest sample, and how it compares
/// with the reference article's `megabytes` a second: the ratio changes less from machine to machine.
pub fn print(wanted: &str, megabytes: f64) {
    println!("| format | carries | document | KB | photos | MB/s | ratio |\n|---|---|---|---|---|---|---|");
    for &(format, is_html, fixture, pointer, sample) in ROWS {
        if !format.as_str().starts_with(wanted) {
            continue;
        }
        let folder = format!("tests/fixtures/{fixture}");
        let mapping = fs::read(format!("{folder}/mapping.json")).ok();
        let mapping = mapping.and_then(|bytes| Mapping::read(&bytes).ok());
        let carries = if is_html { "HTML" } else { "JSON" };
        if let Some(bytes) = read(&format!("{folder}/source.json")).and_then(|json| grown(json, pointer)) {
            row(format, carries, fixture, &bytes, mapping.as_ref(), megabytes);
        }
        if let Ok(bytes) = fs::read(format!("../shared/fixtures/{sample}.json")) {
            row(format, carries, sample, &bytes, mapping.as_ref(), megabytes);
        }
    }
}

fn row(format: Format, carries: &str, name: &str, bytes: &[u8], mapping: Option<&Mapping>, megabytes: f64) {
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

/// The document with the value at `pointer` repeated.
fn grown(mut document: Value, pointer: &str) -> Option<Vec<u8>> {
    let piece = document.pointer(pointer)?.clone();
    let times = ENOUGH / piece.to_string().len() + 1;
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

/// The same piece with photos of its own: one photo that comes a hundred times would be one photo.
fn numbered(piece: &Value, nth: usize) -> Value {
    let text = piece.to_string().replace("wp-image-", &format!("wp-image-{nth}"));
    let text = text.replace(".jpg", &format!("-{nth}.jpg"));
    serde_json::from_str(&text).unwrap_or_default()
}
