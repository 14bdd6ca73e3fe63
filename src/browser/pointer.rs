//! Fingers, mice and wheels on enlarged photos, and the pixels that arrive there: heard, and told in plain numbers.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, PointerEvent, WheelEvent};

use crate::state::lightbox::gesture::{Phase, Touch};
use crate::state::lightbox::zoom::Point;

/// What was heard. Places are those of the window.
#[derive(Clone, Copy, Debug)]
pub enum Heard {
    /// A finger did something.
    Touch(Touch),
    /// A wheel was turned.
    Wheel {
        /// Where.
        at: Point,
        /// How far.
        turned: Point,
        /// Whether it is to bring the photo nearer.
        zooms: bool,
    },
    /// Two fingers beside the screen part or meet, as Safari says it; others say it with a wheel.
    Pinch {
        /// Where the pointer is.
        at: Point,
        /// How much farther apart they are than when this was last heard.
        times: f64,
    },
    /// The pixels of the photo at this position are here.
    Arrived(usize),
    /// Something fills the screen, or no longer.
    Screen,
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
/// A line of a wheel that counts lines, in pixels.
const LINE: f64 = 16.0;

/// All that is listened to.
pub type Ears = [EventListener; EVENTS.len()];

/// Listens to the dialog for as long as the answer lives.
pub fn listen(dialog: &Element, heard: impl Fn(Heard) + Clone + 'static) -> Ears {
    let spread = Rc::new(Cell::new(1.0));
    EVENTS.map(|name| {
        // Loading is heard on its way down only, and the page must not scroll under a finger.
        let options = EventListenerOptions { passive: false, ..EventListenerOptions::run_in_capture_phase() };
        let (heard, dialog, spread) = (heard.clone(), dialog.clone(), spread.clone());
        EventListener::new_with_options(dialog.clone().as_ref(), name, options, move |event| {
            if let Some(told) = understand(&dialog, event, &spread) {
                heard(told);
            }
        })
    })
}

fn understand(dialog: &Element, event: &Event, spread: &Cell<f64>) -> Option<Heard> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let kind = event.type_();
    if kind == "fullscreenchange" {
        return Some(Heard::Screen);
    }
    if kind == "load" {
        let photo = target.closest("[data-photo]").ok()??;
        return Some(Heard::Arrived(photo.get_attribute("data-photo")?.parse().ok()?));
    }
    // Words can be selected, and buttons are pressed, also those of a player. A photo that slides away is not heard, but the row behind it is.
    let within = target.closest("[data-photos],figcaption,button,video,audio").ok()?;
    let is_on_photo = within.is_some_and(|element| element.has_attribute("data-photos"));
    if kind == "wheel" {
        let wheel: &WheelEvent = event.unchecked_ref();
        let zooms = wheel.ctrl_key();
        if zooms {
            // The page behind must not grow.
            event.prevent_default();
        }
        let unit = if wheel.delta_mode() == WheelEvent::DOM_DELTA_LINE { LINE } else { 1.0 };
        let at = Point { x: f64::from(wheel.client_x()), y: f64::from(wheel.client_y()) };
        let turned = Point { x: wheel.delta_x() * unit, y: wheel.delta_y() * unit };
        return is_on_photo.then_some(Heard::Wheel { at, turned, zooms });
    }
    if kind.starts_with("gesture") {
        // The page behind must not grow.
        event.prevent_default();
        let number = |name: &str| Reflect::get(event, &name.into()).ok()?.as_f64();
        let scale = number("scale").filter(|scale| *scale > 0.0)?;
        let times = scale / spread.replace(scale);
        let at = Point { x: number("clientX")?, y: number("clientY")? };
        return (is_on_photo && kind == "gesturechange").then_some(Heard::Pinch { at, times });
    }
    if kind == "mousedown" {
        if is_on_photo {
            // The browser would drag the picture away, and take the focus from the buttons.
            event.prevent_default();
        }
        return None;
    }
    let pointer: &PointerEvent = event.unchecked_ref();
    let id = pointer.pointer_id();
    let phase = match kind.as_str() {
        "pointerdown" => {
            if !is_on_photo || pointer.button() != 0 {
                return None;
            }
            // A finger that leaves the photo is still heard; one that is gone already need not be.
            _ = dialog.set_pointer_capture(id);
            Phase::Down
        }
        "pointermove" if pointer.buttons() == 0 => return None,
        "pointermove" => Phase::Move,
        "pointerup" => Phase::Up,
        _ => Phase::Lost,
    };
    let at = Point { x: f64::from(pointer.client_x()), y: f64::from(pointer.client_y()) };
    let mouse = pointer.pointer_type() == "mouse";
    Some(Heard::Touch(Touch { id, phase, at, time: event.time_stamp(), mouse }))
}
