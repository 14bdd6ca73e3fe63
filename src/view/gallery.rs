//! Photos in the article: one alone, or several that belong together.
//!
//! Which photos stand beside which is decided in `rows`, how wide and high that is in the style sheet, by the width of
//! the element and not of the window.

pub mod aspect_ratio;
pub mod rows;

use std::rc::Rc;

use super::body::Album;
use super::caption;
use super::icon::{Icon, icon};
use super::link_context::LinkContext;
use super::photo::{photo, picture};
use super::tag::{Tag, maybe, tag};
use crate::article::block::GalleryLayout;
use crate::article::image::{Image, ImageRole};
use crate::locale::Locale;
use aspect_ratio::AspectRatio;

/// The width of the column of the text, of galleries on a wide page, and the height of a strip, in the browser's own em.
const COLUMN: f32 = 43.0;
const WIDE: f32 = 68.0;
const MOSAIC: f32 = 54.0;
const STRIP: f32 = 30.0;

/// One photo with its caption.
pub fn single(image: &Image, album: &Album, locale: &'static Locale, links: &LinkContext) -> Tag {
    if image.role == ImageRole::Banner {
        // There is nothing to enlarge.
        let picture = picture(image, &image.renditions, album.sizes(COLUMN, 100.0), false, None);
        return tag("div", "av-figure av-column").child(picture);
    }
    let image = &*image.with_policy(album.policy);
    let figure = tag("figure", "")
        .attr("class", AspectRatio::of(image).class())
        .child(photo(image, album, album.sizes(COLUMN, 100.0), locale, links))
        .child(maybe(caption::caption(&image.caption, "av-caption", locale)));
    tag("div", "av-figure av-column").child(figure)
}

/// Photos that belong together, in the layout that was wished for or that suits them.
pub fn gallery(
    images: &[Rc<Image>],
    words: Option<&str>,
    wish: Option<GalleryLayout>,
    album: &Album,
    locale: &'static Locale,
    links: &LinkContext,
) -> Tag {
    if let [image] = images {
        return single(image, album, locale, links);
    }
    let ratios: Vec<f32> = images.iter().map(|image| AspectRatio::of(image).value()).collect();
    let layout = wish.unwrap_or_else(|| rows::layout(&ratios));
    let (class, width) = match layout {
        GalleryLayout::Single | GalleryLayout::Pair | GalleryLayout::Grid => ("av-gallery av-wide", WIDE),
        GalleryLayout::Mosaic => ("av-gallery av-gallery_mosaic av-wide", MOSAIC),
        GalleryLayout::Strip => ("av-gallery av-gallery_strip av-wide", STRIP),
    };
    let may_slide = matches!(layout, GalleryLayout::Mosaic | GalleryLayout::Strip);
    let mut start = 0;
    let mut rows = tag("div", "av-gallery__rows");
    for lines in rows::rows(layout, &ratios) {
        let of_row = sum(&ratios, start, lines.iter().sum());
        let mut row = tag("div", "av-gallery__row");
        for count in lines {
            let of_line = sum(&ratios, start, count);
            let mut line = tag("div", "av-gallery__line");
            for (image, ratio) in images.iter().zip(&ratios).skip(start).take(count) {
                // Shares of the window; what is loaded later knows the width of its box by itself.
                let narrow = if may_slide { (ratio * 57.0).min(86.0) } else { ratio / of_line * 100.0 };
                let wide =
                    if layout == GalleryLayout::Strip { ratio * width } else { ratio / of_row * width };
                let sizes = album.sizes(wide + 1.0, narrow + 1.0);
                line = line.child(figure(image, album, sizes, locale, links));
            }
            start += count;
            row = row.child(line);
        }
        rows = rows.child(row);
    }
    let frame = tag("div", "av-gallery__frame").child(rows);
    let frame = if may_slide { turns(frame, locale) } else { frame };
    tag("div", class)
        .part("gallery")
        .attr("role", "group")
        .label((locale.gallery)(images.len()))
        .child(frame)
        .child(maybe(words.map(|words| tag("p", "av-caption av-gallery__caption").text(words.to_owned()))))
}

/// The sum of some ratios.
fn sum(ratios: &[f32], start: usize, count: usize) -> f32 {
    ratios.iter().skip(start).take(count).sum()
}

/// The ways along a strip, for those who have no finger on it; the browser's room moves it.
fn turns(frame: Tag, locale: &'static Locale) -> Tag {
    let button = |class, by: &'static str, label, drawing| {
        // No stop of the Tab key: it leads from photo to photo, and the strip follows.
        tag("button", class)
            .attr("type", "button")
            .attr("tabindex", "-1")
            .attr("data-turn", by)
            .label(label)
            .child(icon(drawing))
    };
    frame.child(button("av-gallery__turn", "back", locale.previous_photo, Icon::Back)).child(button(
        "av-gallery__turn av-gallery__turn_on",
        "on",
        locale.next_photo,
        Icon::Forward,
    ))
}

fn figure(image: &Image, album: &Album, sizes: String, locale: &'static Locale, links: &LinkContext) -> Tag {
    let image = &*image.with_policy(album.policy);
    tag("figure", "")
        .attr("class", AspectRatio::of(image).class())
        .child(photo(image, album, sizes, locale, links))
        .child(maybe(caption::clipped(&image.caption, locale)))
}
