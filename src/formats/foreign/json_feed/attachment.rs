//! Attachments of an item: audio and video, photos, and files to download.

use std::rc::Rc;

use crate::article::block::{Block, Media, MediaKind};
use crate::article::image::Image;
use crate::article::text::{Span, Text};
use crate::formats::foreign::reader_context::ReaderContext;
use crate::formats::json::Node;

/// The maximum distance in the list between two encodings of one attachment.
const MAX_DISTANCE: usize = 16;

/// Adds attachments to a body: players before the text, others after it.
pub fn add(node: &Node<'_>, context: ReaderContext<'_>, body: &mut Vec<Block>) {
    let (mut played, mut photos, mut files) = (Vec::new(), Vec::new(), Vec::new());
    let mut titles: Vec<(MediaKind, String)> = Vec::new();
    node.each("attachments", |node| -> Option<()> {
        if !node.is_object() {
            return node.note_wrong_type("an attachment");
        }
        let title = context.plain_text_at(node, "title");
        let media_type = node.text("mime_type").unwrap_or_default();
        let kind = match media_type.split('/').next() {
            Some("video") => MediaKind::Video,
            Some("audio") => MediaKind::Audio,
            Some("image") => {
                let source = node.media("url", context.base_url)?;
                let mut image = Image { source, ..Image::default() };
                image.texts.title = title;
                photos.push(Rc::new(image));
                return None;
            }
            _ => {
                let url = node.link("url", context.base_url)?;
                let name =
                    url.without_fragment().trim_end_matches('/').rsplit('/').next().unwrap_or_default();
                // The root of a site has no file name.
                let name = if name.is_empty() { url.as_str() } else { name };
                let text = Text::plain(title.unwrap_or_else(|| name.to_owned()));
                files.push(Block::Paragraph(Text(vec![Span::Link { url, text }])));
                return None;
            }
        };
        // Attachments with the same title are encodings of one thing.
        if let Some(title) = &title {
            let one = (kind, title.clone());
            if titles.iter().rev().take(MAX_DISTANCE).any(|other| *other == one) {
                return None;
            }
            titles.push(one);
        }
        let source = node.media("url", context.base_url)?;
        played.push(Block::Media(Media {
            kind,
            source,
            poster: None,
            size: None,
            caption: title,
            position: 0,
        }));
        None
    });
    body.splice(0..0, played);
    if photos.len() > 1 {
        body.push(Block::Gallery { images: photos, caption: None, layout: None });
    } else {
        body.extend(photos.into_iter().map(Block::Figure));
    }
    body.extend(files);
}
