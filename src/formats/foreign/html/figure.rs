//! Figures and galleries: photos with captions, in the markup of different systems.

use std::rc::Rc;

use super::block_builder;
use super::tree::Element;
use crate::article::block::Block;
use crate::article::embed::Embed;
use crate::article::text::Text;
use crate::article::url::Url;
use crate::formats::foreign::markup_context::MarkupContext;

/// Classes of elements that contain a photo with a caption, or several of them.
const FIGURE_CLASSES: [&str; 8] = [
    "wp-caption",
    "gallery",
    "gallery-item",
    "blocks-gallery-grid",
    "blocks-gallery-item",
    "tiled-gallery",
    "wp-block-gallery",
    "wp-block-image",
];

/// Whether an element contains photos with captions.
pub fn is_figure(element: &Element) -> bool {
    element.name == "figure"
        || (matches!(element.name.as_str(), "div" | "dl" | "ul" | "li" | "p")
            && element.has_any_class(&FIGURE_CLASSES))
}

/// Returns the blocks of a figure: one photo, a gallery, or its other contents with the caption.
pub fn figure(element: &Element, context: MarkupContext<'_>) -> Vec<Block> {
    let (inner, mut caption, credit) = block_builder::figure_contents(element, context);
    let is_photo = |block: &Block| matches!(block, Block::Figure(_) | Block::Gallery { .. });
    let (photos, mut others): (Vec<Block>, Vec<Block>) = inner.into_iter().partition(is_photo);
    let mut images = Vec::new();
    for block in photos {
        match block {
            Block::Figure(image) => images.push(image),
            Block::Gallery { images: several, caption: inner, .. } => {
                images.extend(several);
                caption = caption.or(inner);
            }
            _ => {}
        }
    }
    let mut blocks = Vec::new();
    match images.as_mut_slice() {
        [] => {
            if element.has_class("wp-block-embed") {
                others = others.into_iter().map(embed_bare_url).collect();
            }
            if let (Some(words), Some(last)) = (caption.as_ref(), others.last_mut())
                && assign_caption(last, words)
            {
                caption = None;
            }
        }
        [image] => {
            let image = Rc::make_mut(image);
            // The caption of a nested figure takes precedence.
            if image.texts.figcaption.is_none() {
                image.texts.figcaption = caption.take();
            }
            if image.texts.credit.is_none() {
                image.texts.credit = credit;
            }
            blocks.extend(images.into_iter().map(Block::Figure));
        }
        _ => blocks.push(Block::Gallery { images, caption: caption.take(), layout: None }),
    }
    blocks.extend(others);
    blocks.extend(caption.map(|words| Block::Paragraph(Text::plain(words))));
    blocks
}

/// Assigns a caption to a block that is not a photo. Returns whether the block can have one.
fn assign_caption(block: &mut Block, words: &str) -> bool {
    let slot = match block {
        Block::Media(media) => &mut media.caption,
        Block::Embed(embed) => &mut embed.caption,
        Block::Table { caption, .. } => caption,
        Block::Quote { cite, .. } => cite,
        _ => return false,
    };
    if slot.is_none() {
        *slot = Some(words.to_owned());
        return true;
    }
    false
}

/// Turns a bare URL into an embed. WordPress keeps the URL if the provider did not respond.
fn embed_bare_url(block: Block) -> Block {
    match &block {
        Block::Paragraph(text) => match Url::document(None, text.words().trim()) {
            Some(url) if url.is_absolute() => Block::Embed(Embed::new(url)),
            _ => block,
        },
        _ => block,
    }
}
