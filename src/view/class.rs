//! The CSS classes that code outside the view looks for: one constant each, which the markup uses, too.
//!
//! A constant below another one is the whole `class` attribute of the same element. Classes that only style sheets use are written where
//! they are drawn.

/// One article of the stack.
pub const ARTICLE: &str = "av-article";
/// The links below an article; there when its body is drawn.
pub const ARTICLE_FOOT: &str = "av-foot";
/// A run of blocks.
pub const CHUNK: &str = "av-chunk";
pub const CHUNK_FAR: &str = "av-chunk av-chunk_far";
pub const CHUNK_FAR_PHOTOS: &str = "av-chunk av-chunk_far av-chunk_photos";
/// The list of a channel.
pub const CHANNEL: &str = "av-channel";
pub const CHANNEL_SECTION: &str = "av-channel av-wide";
/// A card in the list of a channel.
pub const CARD_ITEM: &str = "av-channel__item";
/// The content below the cards.
pub const LIST_FOOTER: &str = "av-channel__rest";
/// The button that enlarges a photo, or the box of one that failed.
pub const PHOTO: &str = "av-photo";
pub const PHOTO_MISSING: &str = "av-photo av-photo_missing";
/// The button that enlarges video or audio.
pub const ENLARGE_MEDIA: &str = "av-media__enlarge";
/// The player of video or audio in the article.
pub const MEDIA_PLAYER: &str = "av-media__player";
/// The rows of a gallery; in a strip they scroll.
pub const GALLERY_ROWS: &str = "av-gallery__rows";
/// The button that closes the lightbox.
pub const LIGHTBOX_CLOSE: &str = "av-lightbox__close";
pub const LIGHTBOX_CLOSE_BUTTON: &str = "av-lightbox__button av-lightbox__close";
/// The error in the lightbox in place of a photo that failed.
pub const SLIDE_MISSING: &str = "av-slide__missing";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_contain_the_class_that_is_looked_for() {
        for (attribute, class) in [
            (CHANNEL_SECTION, CHANNEL),
            (CHUNK_FAR, CHUNK),
            (CHUNK_FAR_PHOTOS, CHUNK),
            (PHOTO_MISSING, PHOTO),
            (LIGHTBOX_CLOSE_BUTTON, LIGHTBOX_CLOSE),
        ] {
            assert!(attribute.split(' ').any(|each| each == class), "{attribute} lacks {class}");
        }
    }
}
