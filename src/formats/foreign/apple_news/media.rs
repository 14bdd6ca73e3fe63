//! Photos, galleries, video, audio and embeds.

use std::rc::Rc;

use super::caption;
use super::document_context::DocumentContext;
use crate::article::block::{Block, Media, MediaKind};
use crate::article::caption::SourceTexts;
use crate::article::embed::Embed;
use crate::article::image::Image;
use crate::article::notice::NoticeKind;
use crate::article::url::Url;
use crate::formats::json::{Node, shorten};

/// Returns the URL of a file: absolute, or in the bundle, which is the folder of the document.
fn file(node: &Node<'_>, key: &str, page: DocumentContext<'_>) -> Option<Url> {
    let value = node.get(key)?;
    let words = value.words()?;
    let Some(name) = words.trim().strip_prefix("bundle://") else { return value.as_media(page.document) };
    let folder = page.document.filter(|_| !name.is_empty());
    let url = folder.and_then(|folder| Url::media(Some(folder), name.trim_start_matches('/')));
    if url.is_none() {
        value.note(NoticeKind::UnsafeUrl(shorten(&words)));
    }
    url
}

/// Returns a photo. This format has no sizes.
pub fn photo(node: &Node<'_>, page: DocumentContext<'_>) -> Option<Image> {
    if !node.has("URL") {
        return node.note_missing("URL");
    }
    Some(Image {
        id: node.text("identifier"),
        source: file(node, "URL", page)?,
        texts: SourceTexts {
            full_screen: caption::property(node, page),
            accessible: node.raw("accessibilityCaption"),
            ..SourceTexts::default()
        },
        ..Image::default()
    })
}

/// Returns a gallery from the photos of a gallery or a mosaic.
pub fn gallery(node: &Node<'_>, page: DocumentContext<'_>) -> Option<Block> {
    let images = node.each("items", |item| {
        if !item.is_object() {
            return item.note_wrong_type("a photo");
        }
        photo(item, page).map(Rc::new)
    });
    if images.is_empty() {
        return node.note_missing("items");
    }
    Some(Block::Gallery { images, caption: caption::property(node, page), layout: None })
}

/// Returns a video or an audio player.
pub fn player(node: &Node<'_>, role: &str, page: DocumentContext<'_>) -> Option<Block> {
    let kind = if role == "video" { MediaKind::Video } else { MediaKind::Audio };
    if !node.has("URL") {
        return node.note_missing("URL");
    }
    Some(Block::Media(Media {
        kind,
        source: file(node, "URL", page)?,
        poster: file(node, "stillURL", page).or_else(|| file(node, "imageURL", page)),
        size: None,
        caption: caption::property(node, page).or_else(|| node.text("accessibilityCaption")),
        position: 0,
    }))
}

/// Returns a video or a post of another site.
pub fn embed(node: &Node<'_>, page: DocumentContext<'_>) -> Option<Block> {
    if !node.has("URL") {
        return node.note_missing("URL");
    }
    let url = node.document("URL", page.context.base_url)?;
    let caption = caption::property(node, page);
    Some(Block::Embed(Embed { caption, title: node.text("accessibilityCaption"), ..Embed::new(url) }))
}

/// Returns the image or video that fills a container. Its style is in the component, or is referenced by name.
pub fn fill(node: &Node<'_>, page: DocumentContext<'_>) -> Option<Block> {
    let style = node.get("style")?;
    let named = page.root.get("componentStyles");
    let style = match style.as_str() {
        Some(name) => named.as_ref()?.get(name)?,
        None => style,
    };
    let fill = style.get("fill")?;
    match fill.text("type")?.as_str() {
        "image" | "repeatable_image" => {
            let source = file(&fill, "URL", page)?;
            Some(Block::Figure(Rc::new(Image { source, ..Image::default() })))
        }
        "video" => {
            let (source, poster) = (file(&fill, "URL", page)?, file(&fill, "stillURL", page));
            Some(Block::Media(Media {
                kind: MediaKind::Video,
                source,
                poster,
                size: None,
                caption: None,
                position: 0,
            }))
        }
        _ => None,
    }
}
