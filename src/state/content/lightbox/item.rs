//! The names of photos, videos and audio files in addresses and events.
//!
//! Never here: which item is shown (see `lightbox`), and how a name is written into an address (see `fragment`).

use crate::article::block::MediaKind;
use crate::article::gallery::LightboxItem;

/// The item that the lightbox shows, as the host is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownItem {
    /// Its position among all items of the article, from 0.
    pub position: usize,
    /// The number of items.
    pub count: usize,
    /// The id of the image.
    pub id: Option<String>,
    /// Its kind.
    pub kind: ItemKind,
}

/// The kinds of items in a lightbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemKind {
    /// A photo.
    Photo,
    /// A video.
    Video,
    /// An audio file.
    Audio,
}

impl ItemKind {
    /// Its name in events.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Photo => "photo",
            Self::Video => "video",
            Self::Audio => "audio",
        }
    }
}

/// A transition of the lightbox to another item, or to none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LightboxChange {
    /// Whether an item was shown before.
    pub was_open: bool,
    /// The name of the item that is shown now, for the address.
    pub name: Option<String>,
    /// That item, for the host.
    pub item: Option<ShownItem>,
}

/// The transition to the item at this position, or to none.
pub fn change(was_open: bool, position: Option<usize>, items: &[LightboxItem<'_>]) -> LightboxChange {
    let shown = |position: usize| {
        let (id, kind) = match items.get(position)? {
            LightboxItem::Photo(image) => (image.id.clone(), ItemKind::Photo),
            LightboxItem::Media(media) if media.kind == MediaKind::Video => (None, ItemKind::Video),
            LightboxItem::Media(_) => (None, ItemKind::Audio),
        };
        Some(ShownItem { position, count: items.len(), id, kind })
    };
    LightboxChange {
        was_open,
        name: position.and_then(|position| name_of(items, position)),
        item: position.and_then(shown),
    }
}

/// The name of an item in addresses: its id if no other item has the same one, else a hash of its address.
pub fn name_of(items: &[LightboxItem<'_>], position: usize) -> Option<String> {
    let item = items.get(position)?;
    let is_unique = |id: &&str| items.iter().filter(|other| id_of(other) == Some(id)).count() == 1;
    Some(id_of(item).filter(is_unique).map_or_else(|| hash_of(item), str::to_owned))
}

/// The position of the item with this name. If several items have it as their id, the first one is meant.
pub fn position_of(items: &[LightboxItem<'_>], name: &str) -> Option<usize> {
    let by_id = || items.iter().position(|item| id_of(item) == Some(name));
    by_id().or_else(|| items.iter().position(|item| hash_of(item) == name))
}

fn id_of<'a>(item: &LightboxItem<'a>) -> Option<&'a str> {
    item.photo()?.id.as_deref().filter(|id| !id.is_empty())
}

fn hash_of(item: &LightboxItem<'_>) -> String {
    let source = match item {
        LightboxItem::Photo(image) => &image.source,
        LightboxItem::Media(media) => &media.source,
    };
    source.hash()
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::article::image::Image;
    use crate::article::url::Url;

    fn image(id: Option<&str>, name: &str) -> Rc<Image> {
        let source = Url::media(None, &format!("https://n.example/{name}.jpg")).unwrap();
        Rc::new(Image { source, id: id.map(str::to_owned), ..Image::default() })
    }

    #[test]
    fn names_a_photo_without_an_id_by_its_address() {
        let images = [image(None, "bridge"), image(Some("weir"), "weir"), image(Some(""), "dam")];
        let items = images.each_ref().map(LightboxItem::Photo);
        let names = [0, 1, 2, 3].map(|position| name_of(&items, position));
        assert_eq!(names, [Some("5f7dbb69".into()), Some("weir".into()), Some("722ad39c".into()), None]);
        for (position, name) in names.iter().flatten().enumerate() {
            assert_eq!(position_of(&items, name), Some(position));
        }
        assert_eq!(position_of(&items, ""), None);
    }

    #[test]
    fn does_not_name_a_photo_by_an_ambiguous_id() {
        let images = [image(Some("1"), "bridge"), image(Some("1"), "weir")];
        let items = images.each_ref().map(LightboxItem::Photo);
        for position in [0, 1] {
            assert_eq!(position_of(&items, &name_of(&items, position).unwrap()), Some(position));
        }
        assert_eq!(position_of(&items, "1"), Some(0));
    }
}
