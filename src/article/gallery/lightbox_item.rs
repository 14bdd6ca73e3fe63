//! The items of the lightbox: photos, video and audio of a body in reading order.

use std::rc::Rc;

use crate::article::block::{Block, Media};
use crate::article::image::{Image, ImageRole};

/// An item of the lightbox.
#[derive(Clone, Copy, Debug)]
pub enum LightboxItem<'a> {
    /// A photo.
    Photo(&'a Rc<Image>),
    /// Video or audio.
    Media(&'a Media),
}

impl<'a> LightboxItem<'a> {
    /// Returns the photo, if the item is one.
    pub fn photo(self) -> Option<&'a Rc<Image>> {
        match self {
            Self::Photo(image) => Some(image),
            Self::Media(_) => None,
        }
    }

    /// Returns the video or audio, if the item is one.
    pub fn media(self) -> Option<&'a Media> {
        match self {
            Self::Photo(_) => None,
            Self::Media(media) => Some(media),
        }
    }
}

/// Returns all items in the order of the lightbox.
pub fn items(body: &[Block]) -> Vec<LightboxItem<'_>> {
    let mut items = Vec::new();
    collect(body, &mut items);
    items
}

fn collect<'a>(body: &'a [Block], items: &mut Vec<LightboxItem<'a>>) {
    let is_photo = |image: &&Rc<Image>| image.role == ImageRole::Photo;
    for block in body {
        match block {
            Block::Figure(image) => items.extend(Some(image).filter(is_photo).map(LightboxItem::Photo)),
            Block::Gallery { images, .. } => {
                items.extend(images.iter().filter(is_photo).map(LightboxItem::Photo))
            }
            Block::Media(media) => items.push(LightboxItem::Media(media)),
            Block::Aside { body, .. } => collect(body, items),
            Block::List { items: list, .. } => list.iter().for_each(|item| collect(&item.body, items)),
            _ => {}
        }
    }
}

/// Sets the position of each item, from `next` on, and returns the next free position.
pub fn number_items(body: &mut [Block], next: usize) -> usize {
    body.iter_mut().fold(next, |next, block| match block {
        Block::Figure(image) => number_photo(image, next),
        Block::Gallery { images, .. } => {
            images.iter_mut().fold(next, |next, image| number_photo(image, next))
        }
        Block::Media(media) => {
            media.position = next;
            next + 1
        }
        Block::Aside { body, .. } => number_items(body, next),
        Block::List { items, .. } => {
            items.iter_mut().fold(next, |next, item| number_items(&mut item.body, next))
        }
        _ => next,
    })
}

fn number_photo(image: &mut Rc<Image>, next: usize) -> usize {
    if image.role != ImageRole::Photo {
        return next;
    }
    Rc::make_mut(image).position = next;
    next + 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::block::{ListItem, MediaKind};
    use crate::article::url::Url;

    #[test]
    fn positions_follow_the_reading_order() {
        let photo = || Rc::new(Image::default());
        let video = || {
            let (kind, source) = (MediaKind::Video, Url::default());
            Block::Media(Media { kind, source, poster: None, size: None, caption: None, position: 0 })
        };
        let banner = Rc::new(Image { role: ImageRole::Banner, ..Image::default() });
        let line = ListItem { body: vec![video(), Block::Figure(photo())], ..ListItem::default() };
        let mut body = vec![
            video(),
            Block::Figure(banner),
            Block::Gallery { images: vec![photo(), photo()], caption: None, layout: None },
            Block::Aside { heading: None, body: vec![Block::Figure(photo()), video()] },
            Block::List { start: None, items: vec![line] },
            Block::Divider,
        ];
        assert_eq!(number_items(&mut body, 0), 7);
        let items = items(&body);
        let positions: Vec<usize> = items
            .iter()
            .map(|item| match item {
                LightboxItem::Photo(image) => image.position,
                LightboxItem::Media(media) => media.position,
            })
            .collect();
        assert_eq!(positions, [0, 1, 2, 3, 4, 5, 6]);
        let is_video: Vec<bool> = items.iter().map(|item| item.media().is_some()).collect();
        assert_eq!(is_video, [true, false, false, false, true, true, false]);
        assert_eq!(items.iter().filter(|item| item.photo().is_some()).count(), 4);
    }
}
