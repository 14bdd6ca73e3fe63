//! Photos in the article: a figure with one photo, or a gallery of several.
//!
//! `rows` decides which photos share a row. The style sheet decides how large a row is, by the width of the element and not of the
//! window.

pub mod aspect_ratio;
pub mod rows;

use std::rc::Rc;

use super::block_context::BlockContext;
use super::caption;
use super::class;
use super::icon::{Icon, icon};
use super::photo::{photo, picture};
use super::tag::{Tag, maybe, tag};
use crate::article::block::GalleryLayout;
use crate::article::image::{Image, ImageRole};
use crate::locale::Locale;
use aspect_ratio::AspectRatio;

/// Widths of the text column and of galleries on a wide page, and the height of a strip, in the browser's default em.
const COLUMN: f32 = 43.0;
const WIDE: f32 = 68.0;
const MOSAIC: f32 = 54.0;
const STRIP: f32 = 30.0;

/// Draws one photo with its caption.
pub fn figure(image: &Image, context: &BlockContext) -> Tag {
    if image.role == ImageRole::Banner {
        // A banner cannot be enlarged.
        let picture = picture(image, &image.renditions, context.sizes(COLUMN, 100.0), false, None);
        return tag("div", "av-figure av-column").child(picture);
    }
    let image = &*image.with_policy(context.state.caption_policy);
    let figure = tag("figure", "")
        .attr("class", AspectRatio::of(image).class())
        .child(photo(image, context, context.sizes(COLUMN, 100.0)))
        .child(maybe(caption::caption(&image.caption, "av-caption", context.view.locale)));
    tag("div", "av-figure av-column").child(figure)
}

/// Draws several photos in the publisher's layout, or in the one that suits them.
pub fn gallery(
    images: &[Rc<Image>],
    caption: Option<&str>,
    layout: Option<GalleryLayout>,
    context: &BlockContext,
) -> Tag {
    if let [image] = images {
        return figure(image, context);
    }
    let ratios: Vec<f32> = images.iter().map(|image| AspectRatio::of(image).value()).collect();
    let layout = layout.unwrap_or_else(|| rows::default_layout(&ratios));
    let (class, width) = match layout {
        GalleryLayout::Single | GalleryLayout::Pair | GalleryLayout::Grid => ("av-gallery av-wide", WIDE),
        GalleryLayout::Mosaic => ("av-gallery av-gallery_mosaic av-wide", MOSAIC),
        GalleryLayout::Strip => ("av-gallery av-gallery_strip av-wide", STRIP),
    };
    let may_scroll = matches!(layout, GalleryLayout::Mosaic | GalleryLayout::Strip);
    let mut start = 0;
    let mut rows = tag("div", class::GALLERY_ROWS);
    for lines in rows::rows(layout, &ratios) {
        let row_sum = sum(&ratios, start, lines.iter().sum());
        let mut row = tag("div", "av-gallery__row");
        for count in lines {
            let line_sum = sum(&ratios, start, count);
            let mut line = tag("div", "av-gallery__line");
            for (image, ratio) in images.iter().zip(&ratios).skip(start).take(count) {
                // Percent of the window. Photos that load lazily use the width of their box instead (`sizes=auto`).
                let narrow = if may_scroll { (ratio * 57.0).min(86.0) } else { ratio / line_sum * 100.0 };
                let wide =
                    if layout == GalleryLayout::Strip { ratio * width } else { ratio / row_sum * width };
                let sizes = context.sizes(wide + 1.0, narrow + 1.0);
                line = line.child(gallery_photo(image, context, sizes));
            }
            start += count;
            row = row.child(line);
        }
        rows = rows.child(row);
    }
    let frame = tag("div", "av-gallery__frame").child(rows);
    let frame = if may_scroll { scroll_buttons(frame, context.view.locale) } else { frame };
    tag("div", class)
        .part("gallery")
        .attr("role", "group")
        .label(context.view.locale.gallery(images.len()))
        .child(frame)
        .child(maybe(caption.map(|words| tag("p", "av-caption av-gallery__caption").text(words.to_owned()))))
}

/// Returns the sum of `count` ratios.
fn sum(ratios: &[f32], start: usize, count: usize) -> f32 {
    ratios.iter().skip(start).take(count).sum()
}

/// Adds the buttons that scroll a strip, for readers without a touch screen; `browser` scrolls it.
fn scroll_buttons(frame: Tag, locale: &'static Locale) -> Tag {
    let button = |class, direction: &'static str, label, drawing| {
        // Not in the tab order: the Tab key goes from photo to photo, and the strip follows.
        tag("button", class)
            .attr("type", "button")
            .attr("tabindex", "-1")
            .attr("data-turn", direction)
            .label(label)
            .child(icon(drawing))
    };
    frame.child(button("av-gallery__turn", "back", locale.previous_photo, Icon::Previous)).child(button(
        "av-gallery__turn av-gallery__turn_on",
        "on",
        locale.next_photo,
        Icon::Next,
    ))
}

/// Draws one photo of a gallery; a long caption is clipped.
fn gallery_photo(image: &Image, context: &BlockContext, sizes: String) -> Tag {
    let image = &*image.with_policy(context.state.caption_policy);
    tag("figure", "")
        .attr("class", AspectRatio::of(image).class())
        .child(photo(image, context, sizes))
        .child(maybe(caption::clipped_caption(&image.caption, context.view.locale)))
}
