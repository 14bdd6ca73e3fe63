//! What is written beneath a photo: the caption once, and who made it.
//!
//! Among other photos a long caption shows its first lines and a button for the rest. That needs no state of the
//! viewer: a `<details>` is the button, and the style sheet clips the words beside it for as long as it is closed. The
//! words themselves are always there, for screen readers, for a search in the page, and for paper.

use super::tag::{Tag, maybe, tag};
use crate::article::caption::{self, Caption};
use crate::locale::Locale;

/// Draws a `<figcaption>`, if there is anything to write.
pub fn caption(caption: &Caption, class: &'static str, locale: &'static Locale) -> Option<Tag> {
    if caption.shown.is_none() && caption.credit.is_none() {
        return None;
    }
    let words = caption.shown.clone().map(|words| tag("span", "av-caption__words").text(words));
    let credit = caption
        .credit
        .as_deref()
        .map(|name| tag("span", "av-caption__credit").part("credit").text((locale.photo_credit)(name)));
    Some(tag("figcaption", class).part("caption").child(maybe(words)).child(maybe(credit)))
}

/// The same, clipped where it would be longer than its photo is high.
pub fn clipped(caption: &Caption, locale: &'static Locale) -> Option<Tag> {
    // The style sheet knows how narrow each of them may be before its words take more than three lines.
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
    let more = tag("details", "av-more").child(button);
    Some(self::caption(caption, class, locale)?.child(more))
}
