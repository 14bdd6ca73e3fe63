//! One photo: responsive sources, the placeholder before it loads, and the error with its retry button.

use yew::prelude::*;

use super::block_context::BlockContext;
use super::class;
use super::tag::{Tag, maybe, tag};
use super::view_context::ViewContext;
use crate::article::image::{self, Image, Rendition};
use crate::article::url::Url;
use crate::locale::Locale;
use crate::state::content::image_error::{ImageError, image_error};
use crate::state::content::lightbox::LightboxRequest;
use crate::state::request::Request;

/// Draws a photo that can be enlarged, or the error if it failed. `sizes` are the widths at which it is shown.
pub fn photo(image: &Image, context: &BlockContext, sizes: impl Into<AttrValue>) -> Tag {
    let view = &context.view;
    let position = image.position;
    let error = image_error(&context.state.image_errors, position);
    if error == Some(ImageError::Image) {
        return missing(image, view);
    }
    // Without its renditions the photo is another element, so that the browser loads it again.
    let (key, renditions) = match error {
        None => ("whole", image.renditions.as_slice()),
        Some(_) => ("fallback", Default::default()),
    };
    let failed = view.links.send(Request::ImageFailed(position));
    let is_lead = context.lead_photo == Some(position);
    tag("button", class::PHOTO)
        .key(key)
        .part("photo")
        .attr("type", "button")
        .attr("aria-haspopup", "dialog")
        .label(label(image, context.item_count, view.locale))
        .onclick(view.links.send_to_lightbox(LightboxRequest::Open(position)))
        .child(maybe(placeholder(image)))
        .child(picture(image, renditions, sizes, is_lead, Some(failed)))
}

/// Draws what fills the box until the photo has loaded: a thumbnail, or a color. An attribute of SVG may set a color where a strict
/// content security policy forbids styles.
fn placeholder(image: &Image) -> Option<Tag> {
    let preview = |thumbnail: &Url| {
        tag("img", "av-photo__before").attr("alt", "").attr("src", thumbnail.as_str().to_owned())
    };
    let color = |color: &String| tag("svg", "av-photo__before").attr("color", color.clone());
    image.thumbnail.as_ref().map(preview).or_else(|| image.color.as_ref().map(color))
}

/// Draws the `<picture>`: modern encodings first, the fallback last, width and height always set.
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
    // A lazy photo is laid out before it loads, and browsers that support `auto` measure it.
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
        // `src` is set last, because the browser starts to load then.
        .attr("src", image.source.as_str().to_owned());
    let img = match failed {
        Some(failed) => img.onerror(failed),
        None => img,
    };
    tag("picture", "av-picture").children(image::encodings(renditions).into_iter().map(source)).child(img)
}

/// Draws the error in place of a photo that failed. The box keeps its size, so that nothing moves when a retry succeeds.
fn missing(image: &Image, view: &ViewContext) -> Tag {
    let (width, height) = image.box_size();
    let space = tag("svg", "av-photo__box")
        .attr("width", width.to_string())
        .attr("height", height.to_string())
        .attr("viewBox", format!("0 0 {width} {height}"))
        .attr("aria-hidden", "true");
    let retry = tag("button", "av-button")
        .part("button")
        .attr("type", "button")
        .onclick(view.links.send(Request::RetryImage(image.position)))
        .text(view.locale.retry);
    let notice = tag("div", "av-photo__notice")
        .child(maybe(image.caption.alternative.clone().map(|words| tag("p", "").text(words))))
        .child(tag("p", "").attr("lang", view.locale.tag).text(view.locale.photo_failed))
        .child(retry);
    tag("div", class::PHOTO_MISSING).key("missing").attr("role", "group").child(space).child(notice)
}

/// Returns the label of the button: what the photo shows, and that it can be enlarged.
fn label(image: &Image, count: usize, locale: &'static Locale) -> String {
    let enlarge = locale.enlarge(image.position + 1, count);
    match &image.caption.alternative {
        Some(alternative) => format!("{alternative} – {enlarge}"),
        None => enlarge,
    }
}
