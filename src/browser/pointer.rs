//! Pointer, wheel and pinch input on enlarged photos, reported as plain numbers. Gestures are recognized in `state/lightbox`.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, PointerEvent, WheelEvent};

use super::listener::Listeners;
use super::wheel;
use crate::state::content::lightbox::gesture::{Phase, Touch};
use crate::state::content::lightbox::point::Point;

/// An input event on the lightbox. Coordinates are relative to the window.
#[derive(Clone, Copy, Debug)]
pub enum PointerInput {
    /// A pointer was pressed, moved or released.
    Touch(Touch),
    /// A wheel was turned.
    Wheel {
        /// The position of the pointer.
        at: Point,
        /// The distance in pixels.
        delta: Point,
        /// Whether the wheel zooms, as it does with the Ctrl key.
        zooms: bool,
    },
    /// A pinch on a trackpad in Safari. Other browsers report it as a wheel event.
    Pinch {
        /// The position of the pointer.
        at: Point,
        /// The ratio of the fingers' distance to their distance at the previous event.
        ratio: f64,
    },
    /// The image at this position has loaded.
    ImageLoaded(usize),
    /// An element has entered or left fullscreen mode.
    FullscreenChanged,
}

const EVENTS: [&str; 10] = [
    "pointerdown",
    "pointermove",
    "pointerup",
    "pointercancel",
    "mousedown",
    "wheel",
    "gesturestart",
    "gesturechange",
    "load",
    "fullscreenchange",
];

/// Elements that handle their own input, and the row of photos (`data-photos`), whose input is reported.
const INPUT_OWNERS: &str = "[data-photos],figcaption,button,video,audio";

/// Listens to the dialog.
pub fn listen(dialog: &Element, report: impl Fn(PointerInput) + Clone + 'static) -> Listeners {
    let pinch_scale = Rc::new(Cell::new(1.0));
    EVENTS
        .map(|name| {
            // `load` does not bubble, so it is received in the capture phase. Not passive, because touching a photo must not
            // scroll the page.
            let options =
                EventListenerOptions { passive: false, ..EventListenerOptions::run_in_capture_phase() };
            let (report, dialog, pinch_scale) = (report.clone(), dialog.clone(), pinch_scale.clone());
            EventListener::new_with_options(dialog.clone().as_ref(), name, options, move |event| {
                if let Some(input) = read(&dialog, event, &pinch_scale) {
                    report(input);
                }
            })
        })
        .into()
}

fn read(dialog: &Element, event: &Event, pinch_scale: &Cell<f64>) -> Option<PointerInput> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let kind = event.type_();
    if kind == "fullscreenchange" {
        return Some(PointerInput::FullscreenChanged);
    }
    if kind == "load" {
        let photo = target.closest("[data-photo]").ok()??;
        return Some(PointerInput::ImageLoaded(photo.get_attribute("data-photo")?.parse().ok()?));
    }
    let owner = target.closest(INPUT_OWNERS).ok()?;
    let is_on_photo = owner.is_some_and(|element| element.has_attribute("data-photos"));
    match kind.as_str() {
        "wheel" => read_wheel(event.unchecked_ref()).filter(|_| is_on_photo),
        "gesturestart" | "gesturechange" => {
            let pinch = read_pinch(event, pinch_scale);
            pinch.filter(|_| is_on_photo && kind == "gesturechange")
        }
        "mousedown" => {
            if is_on_photo {
                // The browser would drag the image and take the focus from the buttons.
                event.prevent_default();
            }
            None
        }
        kind => read_touch(dialog, kind, event.unchecked_ref(), is_on_photo),
    }
}

fn read_wheel(wheel: &WheelEvent) -> Option<PointerInput> {
    let zooms = wheel.ctrl_key();
    if zooms {
        // The browser would zoom the page.
        wheel.prevent_default();
    }
    let unit = wheel::pixels_per_unit(wheel);
    let at = Point { x: f64::from(wheel.client_x()), y: f64::from(wheel.client_y()) };
    let delta = Point { x: wheel.delta_x() * unit, y: wheel.delta_y() * unit };
    Some(PointerInput::Wheel { at, delta, zooms })
}

fn read_pinch(event: &Event, pinch_scale: &Cell<f64>) -> Option<PointerInput> {
    // The browser would zoom the page.
    event.prevent_default();
    let number = |name: &str| Reflect::get(event, &name.into()).ok()?.as_f64();
    let scale = number("scale").filter(|scale| *scale > 0.0)?;
    let ratio = scale / pinch_scale.replace(scale);
    let at = Point { x: number("clientX")?, y: number("clientY")? };
    Some(PointerInput::Pinch { at, ratio })
}

fn read_touch(
    dialog: &Element,
    kind: &str,
    pointer: &PointerEvent,
    is_on_photo: bool,
) -> Option<PointerInput> {
    let id = pointer.pointer_id();
    let phase = match kind {
        "pointerdown" => {
            if !is_on_photo || pointer.button() != 0 {
                return None;
            }
            // Capture reports the pointer outside the photo as well. It fails for a pointer that is already released.
            _ = dialog.set_pointer_capture(id);
            Phase::Down
        }
        "pointermove" if pointer.buttons() == 0 => return None,
        "pointermove" => Phase::Move,
        "pointerup" => Phase::Up,
        _ => Phase::Cancel,
    };
    let at = Point { x: f64::from(pointer.client_x()), y: f64::from(pointer.client_y()) };
    let mouse = pointer.pointer_type() == "mouse";
    Some(PointerInput::Touch(Touch { id, phase, at, time: pointer.time_stamp(), mouse }))
}
