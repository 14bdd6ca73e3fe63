//! Assets of content management systems: images and files of Contentful, Strapi and Sanity, and images of editors.

use std::rc::Rc;

use super::RecordContext;
use crate::article::block::{Block, Media, MediaKind};
use crate::article::caption::SourceTexts;
use crate::article::image::{Image, Rendition, is_pixels};
use crate::article::text::{Span, Text};
use crate::article::url::Url;
use crate::formats::json::Node;

/// Returns a block for a file: an image, video, audio, or a link.
pub fn file(node: &Node<'_>, record: RecordContext<'_>) -> Option<Block> {
    let mut block = None;
    record.visit_unwrapped(node, &mut |node| {
        if block.is_some() {
            return;
        }
        let media_type =
            record.first_unwrapped(node, &["file"], |file| record.text(file, &["contentType", "mime"]));
        let media_type = media_type.or_else(|| record.text(node, &["mime", "mimeType", "contentType"]));
        let media_type = media_type.unwrap_or_default();
        let kind = match media_type.split('/').next().unwrap_or_default() {
            "video" => Some(MediaKind::Video),
            "audio" => Some(MediaKind::Audio),
            _ => None,
        };
        let caption = record.text(node, &["caption", "description", "title", "name"]);
        block = if let Some(kind) = kind {
            let source = asset_url(node, record);
            source.map(|source| {
                Block::Media(Media { kind, source, poster: None, size: None, caption, position: 0 })
            })
        } else if media_type.is_empty() || media_type.starts_with("image") {
            image(node, record).map(|image| Block::Figure(Rc::new(image)))
        } else {
            asset_url(node, record).map(|url| {
                let text =
                    Text::plain(record.text(node, &["title", "name"]).unwrap_or_else(|| url.to_string()));
                Block::Paragraph(Text(vec![Span::Link { url, text }]))
            })
        };
    });
    block
}

/// Returns an image. A string is its URL.
pub fn image(node: &Node<'_>, record: RecordContext<'_>) -> Option<Image> {
    let mut image = None;
    record.visit_unwrapped(node, &mut |node| {
        if image.is_none() {
            image = single_image(node, record);
        }
    });
    image
}

fn single_image(node: &Node<'_>, record: RecordContext<'_>) -> Option<Image> {
    let source = asset_url(node, record)?;
    if !node.is_object() {
        return Some(Image { source, ..Image::default() });
    }
    let words = |keys: &[&str]| record.raw_text(node, keys);
    // Systems without captions fill in the file name.
    let name = words(&["name"]);
    let said = |text: &String| !name.as_ref().is_some_and(|name| name.eq_ignore_ascii_case(text));
    let mut renditions = Vec::new();
    if let Some(formats) = node.get("formats") {
        formats.members(&mut |_, format| {
            let source = format.media("url", record.context.base_url);
            renditions.extend(source.zip(format.pixels("width")).map(|(source, width)| Rendition {
                source,
                width,
                encoding: None,
            }));
        });
    }
    Some(Image {
        id: None,
        size: size(node, record).or_else(|| size_in_name(&source)),
        source,
        renditions,
        texts: SourceTexts {
            caption: words(&["caption"]).filter(said),
            alt: words(&["alt", "alternativeText", "altText"]).filter(said),
            title: words(&["title"]),
            description: words(&["description"]),
            credit: words(&["credit", "creditText", "attribution", "copyright"]),
            ..SourceTexts::default()
        },
        ..Image::default()
    })
}

/// Returns the URL of a file: its own, one in its `file` or `asset`, or one built from Sanity's name of the file.
pub fn asset_url(node: &Node<'_>, record: RecordContext<'_>) -> Option<Url> {
    let base = record.context.base_url;
    if !node.is_object() {
        return node.as_media(base);
    }
    for key in ["url", "src", "contentUrl"] {
        if node.has(key) {
            return node.media(key, base);
        }
    }
    for key in ["file", "asset", "image"] {
        if node.has(key) {
            return record.first_unwrapped(node, &[key], |inner| asset_url(inner, record));
        }
    }
    match node.text("_ref") {
        Some(name) => sanity_url(&name, base).or_else(|| node.note_missing("url")),
        None => node.note_missing("url"),
    }
}

/// Returns width and height from any of the usual keys.
fn size(node: &Node<'_>, record: RecordContext<'_>) -> Option<(u32, u32)> {
    if let Some(size) = node.size() {
        return Some(size);
    }
    let mut found = None;
    for key in ["file", "asset", "details", "metadata", "image", "dimensions"] {
        if found.is_none() && node.get(key).is_some_and(|inner| inner.is_object()) {
            found = record.first_unwrapped(node, &[key], |inner| size(inner, record));
        }
    }
    found
}

/// Returns the URL of a file of Sanity, whose name is `image-<id>-<W>x<H>-<ext>`. Project and dataset are not in it;
/// they are known if the document has the URL of Sanity's API,
/// `https://<project>.api.sanity.io/v…/data/query/<dataset>`.
fn sanity_url(name: &str, base: Option<&Url>) -> Option<Url> {
    let (stem, ending) = name.strip_prefix("image-")?.rsplit_once('-')?;
    let (host, path) = base?.as_str().strip_prefix("https://")?.split_once('/')?;
    let project = host.strip_suffix(".api.sanity.io").or(host.strip_suffix(".apicdn.sanity.io"))?;
    let dataset = path.split_once("/data/query/")?.1.split(['?', '/', '#']).next()?;
    let parts = ["https://cdn.sanity.io/images/", project, "/", dataset, "/", stem, ".", ending];
    Url::media(None, &parts.concat())
}

/// Returns the size at the end of Sanity's URLs: `-<W>x<H>.<ext>`.
fn size_in_name(source: &Url) -> Option<(u32, u32)> {
    let address = source.as_str().strip_prefix("https://cdn.sanity.io/")?;
    let stem = address.split('?').next()?.rsplit_once('.')?.0;
    let (width, height) = stem.rsplit_once('-')?.1.split_once('x')?;
    let pixels = |words: &str| words.parse().ok().filter(|pixels| is_pixels(*pixels));
    pixels(width).zip(pixels(height))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn builds_sanity_urls_if_project_and_dataset_are_known() {
        let made = |base: Option<&str>, name: &str| {
            let base = base.and_then(|base| Url::document(None, base));
            sanity_url(name, base.as_ref()).map(|url| (url.to_string(), size_in_name(&url)))
        };
        let api = Some("https://p7x.apicdn.sanity.io/v2025-02-19/data/query/production?query=*");
        let address = "https://cdn.sanity.io/images/p7x/production/ab-cd-800x600.jpg".to_owned();
        assert_eq!(made(api, "image-ab-cd-800x600-jpg"), Some((address, Some((800, 600)))));
        for (base, name) in [
            (None, "image-ab-800x600-jpg"),
            (Some("https://site.example/data/query/production"), "image-ab-800x600-jpg"),
            (Some("https://p7x.api.sanity.io/v1/users/me"), "image-ab-800x600-jpg"),
            (api, "file-ab-pdf"),
            (api, "image"),
        ] {
            assert_eq!(made(base, name), None, "{name}");
        }
        assert_eq!(made(api, "image-ab-9x-jpg").unwrap().1, None);
    }
}
