//! The keyboard shortcuts of the lightbox, and the list that explains them.

use yew::prelude::*;

use crate::article::language::Direction;
use crate::locale::Locale;
use crate::state::content::lightbox::{LightboxRequest, TransformStep, Zoom};
use crate::state::request::Request;
use crate::view::tag::{Tag, tag};
use crate::view::view_context::ViewContext;

/// Returns the key handler. Arrow keys follow the reading direction, and pan an enlarged photo.
pub fn on_key(zoom: Option<Zoom>, view: &ViewContext) -> Callback<KeyboardEvent> {
    let requests = view.links.requests.clone();
    let direction = view.locale.direction();
    let is_enlarged = zoom == Some(Zoom::Enlarged);
    Callback::from(move |event: KeyboardEvent| {
        let key = event.key();
        let is_arrow = key.starts_with("Arrow");
        // With a modifier the keys are the browser's: Alt and an arrow navigate its history. Shift is needed to type signs.
        if event.alt_key() || event.ctrl_key() || event.meta_key() || (event.shift_key() && is_arrow) {
            return;
        }
        if let Some(request) = shortcut(&key, is_enlarged, direction) {
            event.prevent_default();
            requests.emit(Request::Lightbox(request));
        }
    })
}

/// Returns the request of a key.
fn shortcut(key: &str, is_enlarged: bool, direction: Direction) -> Option<LightboxRequest> {
    use LightboxRequest::{
        First, Last, Next, Previous, ToggleCaptions, ToggleFullScreen, ToggleKeyboardHelp, ToggleSlideshow,
    };
    let is_ltr = direction == Direction::Ltr;
    let pan = |right, down| LightboxRequest::Transform(TransformStep::Pan(right, down));
    Some(match key {
        "ArrowLeft" if is_enlarged => pan(-1, 0),
        "ArrowRight" if is_enlarged => pan(1, 0),
        "ArrowUp" if is_enlarged => pan(0, -1),
        "ArrowDown" if is_enlarged => pan(0, 1),
        "ArrowLeft" if is_ltr => Previous,
        "ArrowRight" if is_ltr => Next,
        "ArrowLeft" => Next,
        "ArrowRight" => Previous,
        "Home" => First,
        "End" => Last,
        "+" | "=" => LightboxRequest::Transform(TransformStep::ZoomIn),
        "-" => LightboxRequest::Transform(TransformStep::ZoomOut),
        "0" => LightboxRequest::Transform(TransformStep::Fit),
        "f" | "F" => ToggleFullScreen,
        "i" | "I" => ToggleCaptions,
        "s" | "S" => ToggleSlideshow,
        "?" => ToggleKeyboardHelp,
        _ => return None,
    })
}

/// Draws the list of shortcuts.
pub fn shortcut_list(locale: &'static Locale) -> Tag {
    let words = &locale.lightbox;
    let arrows = match locale.direction() {
        Direction::Ltr => ["←", "→"],
        Direction::Rtl => ["→", "←"],
    };
    let rows = [
        (arrows[0], locale.previous_photo),
        (arrows[1], locale.next_photo),
        ("Home", words.first),
        ("End", words.last),
        ("+", words.zoom_in),
        ("−", words.zoom_out),
        ("0", words.whole),
        ("← ↑ ↓ →", words.pan),
        ("F", words.full_screen),
        ("I", words.caption),
        ("S", words.slideshow),
        ("?", words.keys),
        ("Esc", locale.close),
    ];
    let row = |(key, what): (&'static str, &'static str)| {
        let key = tag("dt", "").child(tag("kbd", "av-keys__key").attr("dir", "ltr").text(key));
        tag("div", "av-keys__row").child(key).child(tag("dd", "").text(what)).into()
    };
    let list = tag("dl", "").children(rows.map(row));
    tag("div", "av-keys").attr("role", "group").label(words.keys).child(list)
}

#[cfg(test)]
mod tests {
    use super::*;
    use Direction::{Ltr, Rtl};

    #[test]
    fn keys_send_their_requests() {
        let pan = |right, down| Some(LightboxRequest::Transform(TransformStep::Pan(right, down)));
        for (key, is_enlarged, direction, request) in [
            ("ArrowLeft", false, Ltr, Some(LightboxRequest::Previous)),
            ("ArrowRight", false, Ltr, Some(LightboxRequest::Next)),
            ("ArrowLeft", false, Rtl, Some(LightboxRequest::Next)),
            ("ArrowRight", false, Rtl, Some(LightboxRequest::Previous)),
            ("ArrowLeft", true, Rtl, pan(-1, 0)),
            ("ArrowRight", true, Ltr, pan(1, 0)),
            ("ArrowUp", true, Ltr, pan(0, -1)),
            ("ArrowDown", true, Ltr, pan(0, 1)),
            ("ArrowUp", false, Ltr, None),
            ("Home", true, Ltr, Some(LightboxRequest::First)),
            ("End", false, Ltr, Some(LightboxRequest::Last)),
            ("=", false, Ltr, Some(LightboxRequest::Transform(TransformStep::ZoomIn))),
            ("-", false, Ltr, Some(LightboxRequest::Transform(TransformStep::ZoomOut))),
            ("0", false, Ltr, Some(LightboxRequest::Transform(TransformStep::Fit))),
            ("f", false, Ltr, Some(LightboxRequest::ToggleFullScreen)),
            ("I", false, Ltr, Some(LightboxRequest::ToggleCaptions)),
            ("s", false, Ltr, Some(LightboxRequest::ToggleSlideshow)),
            ("?", false, Ltr, Some(LightboxRequest::ToggleKeyboardHelp)),
            ("Tab", false, Ltr, None),
        ] {
            assert_eq!(shortcut(key, is_enlarged, direction), request, "{key}");
        }
    }
}
