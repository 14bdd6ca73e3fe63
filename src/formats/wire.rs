//! The documents that the viewer reads and the converter writes, as structs: a field for each key.
//!
//! Serialization, the JSON Schemas in static/schema and the tests of the readers follow from these structs. The
//! viewer itself reads JSON with the tolerant cursor of `json`, which records what it skips (docs/adr/003-json-reader.md).
//! Doc comments become descriptions in the schemas. Never here: rules about captions, and the article model, which is never serializable.

mod article;
mod block;
mod conversion;
mod feed;
#[allow(dead_code, reason = "only the schema of the structs is used")]
mod feed_document;
mod image;
mod json_value;
mod link;
mod mapping;
mod oembed;
pub mod schema;
mod site;
#[cfg(test)]
mod tests;
mod text;
mod value;

pub use article::ArticleJson;
pub use block::{BlockJson, ListItemJson, TypedBlockJson};
pub use conversion::{Conversion, ConversionNotice, MappingFailure};
pub use feed::FeedJson;
pub use image::{ImageJson, ImageObject};
pub use json_value::json_value;
pub use link::{LinkJson, LinkObject};
pub use mapping::MappingJson;
pub use oembed::OEmbed;
pub use site::{ChannelJson, SiteJson};
pub use text::{SpanJson, TextJson};
pub use value::{LooseString, OneOrMany, OneOrMore, UrlReference};

/// A document as compact JSON.
pub fn to_json(document: &impl serde::Serialize) -> String {
    // Serializing these structs cannot fail: they have string keys and no numbers beyond the range of JSON.
    serde_json::to_string(document).unwrap_or_default()
}
