//! The photos of a body, wherever they stand: alone, in a gallery, inside an aside.

use std::rc::Rc;

use super::block::Block;
use super::caption;
use super::image::Image;

/// Visits every photo in reading order, and may change it.
pub fn each_image(body: &mut [Block], visit: &mut dyn FnMut(&mut Image)) {
    for block in body {
        match block {
            Block::Figure(image) => visit(Rc::make_mut(image)),
            Block::Gallery { images, .. } => {
                images.iter_mut().for_each(|image| visit(Rc::make_mut(image)));
            }
            Block::Aside { body, .. } => each_image(body, visit),
            Block::List { items, .. } => {
                items.iter_mut().for_each(|item| each_image(&mut item.body, visit));
            }
            _ => {}
        }
    }
}

/// All photos in reading order: the order of the lightbox.
pub fn images(body: &[Block]) -> Vec<&Rc<Image>> {
    let mut images = Vec::new();
    collect(body, &mut images);
    images
}

/// The credit that one caption gives for all photos of the page, such as 本版图片均为某某摄.
pub fn page_credit(body: &[Block]) -> Option<String> {
    images(body).into_iter().find_map(|image| caption::page_credit(&image.texts))
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
