//! The images of a body: merging, grouping and numbering them, wherever they are.
//!
//! Captions of single images belong to `caption`; the layout of a gallery on the screen belongs to the view.

mod caption_paragraph;
mod dedupe;
mod group;
mod lightbox_item;
mod limit;

use std::rc::Rc;

use super::block::Block;
use super::caption::{StrippedTexts, page_credit_of};
use super::image::{Image, ImageRole};

pub use caption_paragraph::absorb_caption_paragraphs;
pub use dedupe::dedupe;
pub use group::group;
pub use lightbox_item::{LightboxItem, items, number_items};
pub use limit::{MAX_PHOTOS, limit_photos};

/// Removes the images for which `keep` returns false. `keep` gets each image once in reading order, and whether it is in a
/// gallery. Galleries, asides and list items that become empty are removed, too.
pub fn retain_images(body: &mut Vec<Block>, keep: &mut dyn FnMut(&mut Rc<Image>, bool) -> bool) {
    body.retain_mut(|block| match block {
        Block::Figure(image) => keep(image, false),
        Block::Gallery { images, .. } => {
            let had_images = !images.is_empty();
            images.retain_mut(|image| keep(image, true));
            !(had_images && images.is_empty())
        }
        Block::Aside { body, heading } => {
            let had_blocks = !body.is_empty();
            retain_images(body, keep);
            !(had_blocks && body.is_empty() && heading.is_none())
        }
        Block::List { items, .. } => {
            items.retain_mut(|item| {
                let had_blocks = !item.body.is_empty();
                retain_images(&mut item.body, keep);
                !(had_blocks && item.body.is_empty() && item.text.is_blank())
            });
            !items.is_empty()
        }
        _ => true,
    });
}

/// Replaces images of lines by dividers.
pub fn replace_separators(body: &mut [Block]) {
    for block in body {
        match block {
            Block::Figure(image) if image.role == ImageRole::Separator => *block = Block::Divider,
            Block::Aside { body, .. } => replace_separators(body),
            Block::List { items, .. } => items.iter_mut().for_each(|item| replace_separators(&mut item.body)),
            _ => {}
        }
    }
}

/// Returns the photos in reading order, without lines and banners.
pub fn images(body: &[Block]) -> Vec<&Rc<Image>> {
    items(body).into_iter().filter_map(LightboxItem::photo).collect()
}

/// Strips the texts of all images, in reading order.
pub fn stripped_texts(body: &[Block]) -> Vec<StrippedTexts> {
    all_images(body).into_iter().map(|image| StrippedTexts::new(&image.texts)).collect()
}

/// Returns the credit for all photos of the page, such as 本版图片均为某某摄: from a caption, or else from one of the last
/// paragraphs. The paragraph stays in the body.
pub fn page_credit(body: &[Block], images: &[StrippedTexts]) -> Option<String> {
    const MAX_PARAGRAPHS: usize = 8;
    const MAX_BYTES: usize = 240;
    let in_caption = || images.iter().find_map(StrippedTexts::page_credit).map(str::to_owned);
    let in_paragraph = |block: &Block| match block {
        Block::Paragraph(text) => Some(text.words())
            .filter(|words| words.len() <= MAX_BYTES)
            .and_then(|words| page_credit_of(&words)),
        _ => None,
    };
    if images.is_empty() {
        return None;
    }
    in_caption().or_else(|| body.iter().rev().take(MAX_PARAGRAPHS).find_map(in_paragraph))
}

/// Returns the number of images that are mentioned.
pub fn count_images(body: &[Block]) -> usize {
    all_images(body).len()
}

fn all_images(body: &[Block]) -> Vec<&Rc<Image>> {
    let mut images = Vec::new();
    collect(body, &mut images);
    images
}

fn collect<'a>(body: &'a [Block], images: &mut Vec<&'a Rc<Image>>) {
    for block in body {
        match block {
            Block::Figure(image) => images.push(image),
            Block::Gallery { images: several, .. } => images.extend(several),
            Block::Aside { body, .. } => collect(body, images),
            Block::List { items, .. } => items.iter().for_each(|item| collect(&item.body, images)),
            _ => {}
        }
    }
}
