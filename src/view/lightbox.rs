//! One photo over everything else: a modal `<dialog>`, which the browser keeps on top and gives the focus.

use yew::prelude::*;

use super::Landmarks;
use super::caption;
use super::icon::{Icon, icon};
use super::photo::picture;
use super::tag::{Tag, maybe, tag};
use super::way::Way;
use crate::article::caption::Policy;
use crate::article::gallery;
use crate::article::image::Image;
use crate::article::language::{Direction, Language};
use crate::locale::Locale;
use crate::state::State;
use crate::state::lightbox::{Lightbox, LightboxRequest};
use crate::state::message::Request;

/// Draws the dialog; closed, it is there and empty.
pub fn lightbox(state: &State, locale: &'static Locale, way: &Way, landmarks: &Landmarks) -> Html {
    let images = state.reading().map(|reading| gallery::images(&reading.article.body)).unwrap_or_default();
    let shown = match state.lightbox {
        Lightbox::Closed => None,
        Lightbox::Open { position } => images.get(position),
    };
    let policy = state.options.caption_policy;
    let language = state.reading().and_then(|reading| reading.article.language.as_ref());
    // Escape is the browser's: it asks to cancel, and the state then closes the dialog.
    let cancel = way.requests.reform(|event: Event| {
        event.prevent_default();
        Request::Lightbox(LightboxRequest::Close)
    });
    let closed = way.requests.reform(|_: Event| Request::Lightbox(LightboxRequest::Close));
    tag("dialog", "av-lightbox")
        .part("lightbox")
        .label(locale.lightbox)
        .node(&landmarks.lightbox)
        .oncancel(cancel)
        .onclose(closed)
        .onkeydown(keys(locale, way))
        .child(maybe(shown.map(|image| frame(image, policy, images.len(), language, locale, way))))
        .into()
}

fn frame(
    image: &Image,
    policy: Policy,
    count: usize,
    language: Option<&Language>,
    locale: &'static Locale,
    way: &Way,
) -> Tag {
    let image = &*image.under(policy);
    let position = image.position;
    let button = |request, label, drawing, class| {
        tag("button", class)
            .attr("type", "button")
            .label(label)
            .onclick(way.light(request))
            .child(icon(drawing))
    };
    // A disabled button would lose the focus, and with it the keys.
    let ended = |button: Tag, end: bool| button.maybe("aria-disabled", end.then_some("true"));
    let close =
        button(LightboxRequest::Close, locale.close, Icon::Close, "av-lightbox__button av-lightbox__close");
    let counter = tag("span", "av-lightbox__counter")
        .attr("aria-live", "polite")
        .text((locale.counter)(position + 1, count));
    let figure = tag("figure", "av-lightbox__figure")
        .key(position.to_string())
        .lang(language)
        .child(tag("div", "av-lightbox__stage").child(picture(image, &image.renditions, "100vw", true, None)))
        .child(maybe(caption::caption(&image.caption, "av-lightbox__caption", locale)));
    let frame = tag("div", "av-lightbox__frame")
        .child(tag("div", "av-lightbox__bar").key("bar").child(counter).child(close))
        .child(figure);
    if count < 2 {
        return frame;
    }
    let previous = button(
        LightboxRequest::Previous,
        locale.previous_photo,
        Icon::Back,
        "av-lightbox__button av-lightbox__previous",
    );
    let next = button(
        LightboxRequest::Next,
        locale.next_photo,
        Icon::Forward,
        "av-lightbox__button av-lightbox__next",
    );
    frame
        .child(ended(previous, position == 0).key("previous"))
        .child(ended(next, position + 1 == count).key("next"))
}

/// Arrow keys point where the lines run; Home and End are the same everywhere.
fn keys(locale: &'static Locale, way: &Way) -> Callback<KeyboardEvent> {
    let requests = way.requests.clone();
    let (left, right) = match locale.direction {
        Direction::Ltr => (LightboxRequest::Previous, LightboxRequest::Next),
        Direction::Rtl => (LightboxRequest::Next, LightboxRequest::Previous),
    };
    Callback::from(move |event: KeyboardEvent| {
        // With a modifier the keys are the browser's: Alt and an arrow go through its history.
        if event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key() {
            return;
        }
        let request = match event.key().as_str() {
            "ArrowLeft" => left,
            "ArrowRight" => right,
            "Home" => LightboxRequest::First,
            "End" => LightboxRequest::Last,
            _ => return,
        };
        event.prevent_default();
        requests.emit(Request::Lightbox(request));
    })
}
