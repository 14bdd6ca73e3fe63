//! The photos of a body, wherever they stand: alone, in a gallery, inside an aside.

mod caption_paragraph;
mod dedupe;
mod group;
mod lightbox_item;

use std::rc::Rc;

use super::block::Block;
use super::caption::{self, Fields};
use super::image::{Image, ImageRole};

pub use caption_paragraph::absorb;
pub use dedupe::dedupe;
pub use group::group;
pub use lightbox_item::{LightboxItem, items, number};

/// Keeps the images for which `keep` says so, which hears of each once, in reading order, and whether it stands in
/// a gallery. What held nothing but images that go, goes, too.
pub fn retain_images(body: &mut Vec<Block>, keep: &mut dyn FnMut(&mut Rc<Image>, bool) -> bool) {
    body.retain_mut(|block| match block {
        Block::Figure(image) => keep(image, false),
        Block::Gallery { images, .. } => {
            let were_there = !images.is_empty();
            images.retain_mut(|image| keep(image, true));
            !(were_there && images.is_empty())
        }
        Block::Aside { body, heading } => {
            let was_there = !body.is_empty();
            retain_images(body, keep);
            !(was_there && body.is_empty() && heading.is_none())
        }
        Block::List { items, .. } => {
            items.retain_mut(|item| {
                let was_there = !item.body.is_empty();
                retain_images(&mut item.body, keep);
                !(was_there && item.body.is_empty() && item.text.is_blank())
            });
            !items.is_empty()
        }
        _ => true,
    });
}

/// Draws a divider where an image is a line.
pub fn divide(body: &mut [Block]) {
    for block in body {
        match block {
            Block::Figure(image) if image.role == ImageRole::Separator => *block = Block::Divider,
            Block::Aside { body, .. } => divide(body),
            Block::List { items, .. } => items.iter_mut().for_each(|item| divide(&mut item.body)),
            _ => {}
        }
    }
}

/// All photos in reading order. Lines and banners are none.
pub fn images(body: &[Block]) -> Vec<&Rc<Image>> {
    items(body).into_iter().filter_map(LightboxItem::photo).collect()
}

/// The texts of all images in reading order, taken apart.
pub fn fields(body: &[Block]) -> Vec<Fields> {
    all_images(body).into_iter().map(|image| Fields::new(&image.texts)).collect()
}

/// The credit that one caption gives for all photos of the page, such as 本版图片均为某某摄; or else one of the
/// last paragraphs, which stays where it is.
pub fn page_credit(body: &[Block], fields: &[Fields]) -> Option<String> {
    const LAST: usize = 8;
    const LONGEST: usize = 240;
    let in_caption = || fields.iter().find_map(Fields::page_credit).map(str::to_owned);
    let in_paragraph = |block: &Block| match block {
        Block::Paragraph(text) => Some(text.words())
            .filter(|words| words.len() <= LONGEST)
            .and_then(|words| caption::credit_of_page(&words)),
        _ => None,
    };
    if fields.is_empty() {
        return None;
    }
    in_caption().or_else(|| body.iter().rev().take(LAST).find_map(in_paragraph))
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
