//! The caption of a photo, and its credit.
//!
//! In a gallery a long caption shows its first lines and a button for the rest. The button is a `<details>` element, and the style
//! sheet clips the text beside it while it is closed. The whole text is always in the document, for screen readers, for "find in
//! page", and for printing.

use super::tag::{Tag, maybe, tag};
use crate::article::caption::{self, Caption};
use crate::locale::Locale;

/// Draws the `<figcaption>`, if there is a caption or a credit.
pub fn caption(caption: &Caption, class: &'static str, locale: &'static Locale) -> Option<Tag> {
    if caption.shown.is_none() && caption.credit.is_none() {
        return None;
    }
    let words = caption.shown.clone().map(|words| tag("span", "av-caption__words").text(words));
    let credit = caption.credit.as_deref().map(|name| {
        tag("span", "av-caption__credit")
            .part("credit")
            .attr("lang", locale.tag)
            .text(locale.photo_credit(name))
    });
    Some(tag("figcaption", class).part("caption").child(maybe(words)).child(maybe(credit)))
}

/// Draws the `<figcaption>` of a photo in a gallery, clipped if it is long.
pub fn clipped_caption(caption: &Caption, locale: &'static Locale) -> Option<Tag> {
    // The style sheet has the width below which a caption of each class takes more than three lines.
    let class = match caption.shown.as_deref().map_or(0, caption::display_width) {
        0..72 => return self::caption(caption, "av-caption", locale),
        72..130 => "av-caption av-caption_long",
        130..240 => "av-caption av-caption_longer",
        _ => "av-caption av-caption_longest",
    };
    let word = |class, words| tag("span", class).text(words);
    let button = tag("summary", "av-link")
        .child(word("av-more__open", locale.more))
        .child(word("av-more__close", locale.less));
    let more = tag("details", "av-more").attr("lang", locale.tag).child(button);
    Some(self::caption(caption, class, locale)?.child(more))
}
