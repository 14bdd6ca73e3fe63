//! One photo: its pixels in the right size, its box before they arrive, and what to do if they do not.

use yew::prelude::*;

use super::body::Album;
use super::link_context::LinkContext;
use super::tag::{Tag, maybe, tag};
use crate::article::image::{self, Image, Rendition};
use crate::article::url::Url;
use crate::locale::Locale;
use crate::state::content::image_error::{ImageError, image_error};
use crate::state::content::lightbox::LightboxRequest;
use crate::state::request::Request;

/// Draws a photo that can be enlarged, or the place of one that did not come. `sizes` are the widths at
/// which it is shown.
pub fn photo(
    image: &Image,
    album: &Album,
    sizes: impl Into<AttrValue>,
    locale: &'static Locale,
    links: &LinkContext,
) -> Tag {
    let position = image.position;
    let trouble = image_error(&album.troubles, position);
    if trouble == Some(ImageError::Image) {
        return missing(image, locale, links);
    }
    // Without its renditions the photo is another element, so that the browser tries again.
    let (key, renditions) = match trouble {
        None => ("whole", image.renditions.as_slice()),
        Some(_) => ("fallback", Default::default()),
    };
    let failed = links.ask(Request::ImageFailed(position));
    // The lead photo is what the reader waits for; where the article begins with text, no photo is.
    let leads = album.lead == Some(position);
    tag("button", "av-photo")
        .key(key)
        .part("photo")
        .attr("type", "button")
        .attr("aria-haspopup", "dialog")
        .label(name(image, album.count, locale))
        .onclick(links.light(LightboxRequest::Open(position)))
        .child(maybe(before(image)))
        .child(picture(image, renditions, sizes, leads, Some(failed)))
}

/// What fills the box until the photo covers it: a small picture, or a colour. An attribute of SVG may say a colour
/// where a strict page allows no style.
fn before(image: &Image) -> Option<Tag> {
    let preview = |thumbnail: &Url| {
        tag("img", "av-photo__before").attr("alt", "").attr("src", thumbnail.as_str().to_owned())
    };
    let color = |color: &String| tag("svg", "av-photo__before").attr("color", color.clone());
    image.thumbnail.as_ref().map(preview).or_else(|| image.color.as_ref().map(color))
}

/// The picture itself: modern encodings first, the fallback last, width and height always set.
pub fn picture(
    image: &Image,
    renditions: &[Rendition],
    sizes: impl Into<AttrValue>,
    eager: bool,
    failed: Option<Callback<Event>>,
) -> Tag {
    draw(image, renditions, sizes.into(), eager, failed)
}

fn draw(
    image: &Image,
    renditions: &[Rendition],
    sizes: AttrValue,
    eager: bool,
    failed: Option<Callback<Event>>,
) -> Tag {
    // A photo that is loaded when it comes near has its place by then, and browsers that know `auto` measure it.
    let sizes = if eager { sizes } else { AttrValue::from(format!("auto, {sizes}")) };
    let (width, height) = image.box_size();
    let source = |encoding: &str| {
        tag("source", "")
            .attr("type", encoding.to_owned())
            .maybe("srcset", image::srcset(renditions, Some(encoding)))
            .attr("sizes", sizes.clone())
            .into()
    };
    let srcset = image::srcset(renditions, None);
    let img = tag("img", "av-picture__img")
        .attr("alt", image.caption.alternative.clone().unwrap_or_default())
        .attr("width", width.to_string())
        .attr("height", height.to_string())
        .attr("loading", if eager { "eager" } else { "lazy" })
        .maybe("fetchpriority", eager.then_some("high"))
        .attr("decoding", "async")
        .maybe("sizes", srcset.is_some().then(|| sizes.clone()))
        .maybe("srcset", srcset)
        // The address comes last, so that the browser already knows the rest when it begins to load.
        .attr("src", image.source.as_str().to_owned());
    let img = match failed {
        Some(failed) => img.onerror(failed),
        None => img,
    };
    tag("picture", "av-picture").children(image::encodings(renditions).into_iter().map(source)).child(img)
}

fn missing(image: &Image, locale: &'static Locale, links: &LinkContext) -> Tag {
    let (width, height) = image.box_size();
    // The box keeps its place, so that nothing moves when the photo comes after all.
    let place = tag("svg", "av-photo__box")
        .attr("width", width.to_string())
        .attr("height", height.to_string())
        .attr("viewBox", format!("0 0 {width} {height}"))
        .attr("aria-hidden", "true");
    let retry = tag("button", "av-button")
        .part("button")
        .attr("type", "button")
        .onclick(links.ask(Request::RetryImage(image.position)))
        .text(locale.retry);
    let notice = tag("div", "av-photo__notice")
        .child(maybe(image.caption.alternative.clone().map(|words| tag("p", "").text(words))))
        .child(tag("p", "").text(locale.photo_missing))
        .child(retry);
    tag("div", "av-photo av-photo_missing").key("missing").attr("role", "group").child(place).child(notice)
}

/// What a screen reader says of the button: what the photo shows, and that it can be enlarged.
fn name(image: &Image, count: usize, locale: &'static Locale) -> String {
    let enlarge = (locale.enlarge)(image.position + 1, count);
    match &image.caption.alternative {
        Some(alternative) => format!("{alternative} – {enlarge}"),
        None => enlarge,
    }
}
