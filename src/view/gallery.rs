//! Photos in the article: one alone, or several that belong together.

use std::rc::Rc;

use super::body::Album;
use super::caption;
use super::photo::{photo, picture};
use super::tag::{Tag, maybe, tag};
use super::way::Way;
use crate::article::image::{Image, Role};
use crate::locale::Locale;

/// One photo with its caption.
pub fn single(image: &Image, album: &Album, locale: &'static Locale, way: &Way) -> Tag {
    let (width, height) = image.box_size();
    if image.role == Role::Banner {
        // There is nothing to enlarge.
        let picture = picture(image, &image.renditions, "(min-width: 48em) 43em, 100vw", false, None);
        return tag("div", "av-figure av-column").child(picture);
    }
    let class = if height > width { "av-figure av-figure_tall av-column" } else { "av-figure av-column" };
    tag("div", class).child(figure(image, album, "(min-width: 48em) 43em, 100vw", locale, way))
}

/// Photos side by side: a strip that scrolls on a narrow page, a grid on a wide one.
pub fn gallery(
    images: &[Rc<Image>],
    words: Option<&str>,
    album: &Album,
    locale: &'static Locale,
    way: &Way,
) -> Tag {
    // The style sheet has a layout of its own for small groups.
    let layout = match images {
        [image] => return single(image, album, locale, way),
        [_, _] => "av-gallery__row av-gallery__row_2",
        [_, _, _] => "av-gallery__row av-gallery__row_3",
        [_, _, _, _] => "av-gallery__row av-gallery__row_4",
        [_, _, _, _, _] => "av-gallery__row av-gallery__row_5",
        _ => "av-gallery__row av-gallery__row_many",
    };
    let row = images.iter().enumerate().fold(tag("div", layout), |row, (index, image)| {
        // The first one of three has a row of its own.
        let wide = index == 0 && images.len() == 3;
        let sizes = if wide { "(min-width: 48em) 68em, 85vw" } else { "(min-width: 48em) 34em, 85vw" };
        row.child(figure(image, album, sizes, locale, way))
    });
    tag("div", "av-gallery av-wide")
        .part("gallery")
        .attr("role", "group")
        .label((locale.gallery)(images.len()))
        .child(row)
        .child(maybe(words.map(|words| tag("p", "av-caption av-gallery__caption").text(words.to_owned()))))
}

fn figure(image: &Image, album: &Album, sizes: &'static str, locale: &'static Locale, way: &Way) -> Tag {
    let image = &*image.under(album.policy);
    tag("figure", "av-figure__figure")
        .child(photo(image, album, sizes, locale, way))
        .child(maybe(caption::caption(&image.caption, "av-caption", locale)))
}
