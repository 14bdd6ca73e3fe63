//! The featured photo of a post: its sizes and its texts.

use super::post::rendered;
use crate::article::caption::SourceTexts;
use crate::article::image::{Image, Rendition};
use crate::formats::foreign::reader_context::ReaderContext;
use crate::formats::json::Node;

/// Returns the featured photo, if the response includes it.
pub fn featured(node: &Node<'_>, context: ReaderContext<'_>) -> Option<Image> {
    let embedded = node.get("_embedded");
    let media = embedded.as_ref().and_then(|embedded| embedded.get("wp:featuredmedia"));
    let photo = media.and_then(|media| media.first(|media| photo(media, context)).flatten());
    photo.or_else(|| {
        let source = node.media("jetpack_featured_media_url", context.base_url)?;
        Some(Image { source, ..Image::default() })
    })
}

/// Returns a photo of the media library. For a private one the response has an error.
fn photo(node: &Node<'_>, context: ReaderContext<'_>) -> Option<Image> {
    let is_photo = |kind: &str| kind == "image";
    if !node.is_object() || !node.text("media_type").as_deref().is_none_or(is_photo) {
        return None;
    }
    let source = node.media("source_url", context.base_url)?;
    let details = node.get("media_details").filter(Node::is_object);
    let details = details.as_ref();
    let mut renditions = Vec::new();
    if let Some(sizes) = details.and_then(|details| details.get("sizes")) {
        sizes.members(&mut |_, size| {
            // A cropped thumbnail has another ratio.
            let cropped = size.pixels("width").is_none_or(|width| Some(width) == size.pixels("height"));
            if let (false, Some(source)) = (cropped, size.media("source_url", context.base_url)) {
                let width = size.pixels("width").unwrap_or_default();
                renditions.push(Rendition { source, width, encoding: None });
            }
        });
    }
    let meta = details.and_then(|details| details.get("image_meta")).filter(Node::is_object);
    let meta = meta.as_ref();
    Some(Image {
        id: node.text("id"),
        source,
        size: details.and_then(|details| details.size()),
        renditions,
        texts: SourceTexts {
            caption: rendered(node, "caption", context),
            alt: node.raw("alt_text"),
            title: rendered(node, "title", context),
            description: meta.and_then(|meta| context.plain_text_at(meta, "caption")),
            credit: meta.and_then(|meta| meta.text("credit").or_else(|| meta.text("copyright"))),
            ..SourceTexts::default()
        },
        ..Image::default()
    })
}
