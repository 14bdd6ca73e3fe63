//! What is written beneath a photo: the caption once, and who made it.

use super::tag::{Tag, maybe, tag};
use crate::article::caption::Caption;
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
