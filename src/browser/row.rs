//! A row that scrolls sideways, under a mouse: it is dragged, and a wheel moves it. Fingers and trackpads need nothing.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, PointerEvent, WheelEvent};

/// While this stands on the row, it is dragged: nothing in it is clicked.
const HELD: &str = "data-held";
/// A mouse that moves less than this, in pixels, clicks.
const SLIP: i32 = 5;
/// One notch of a wheel, as browsers count it (`wheelDelta`).
const NOTCH: f64 = 120.0;
/// A line of a wheel that counts lines, in pixels.
const LINE: f64 = 16.0;

const EVENTS: [&str; 7] =
    ["pointerdown", "pointermove", "pointerup", "pointercancel", "click", "dragstart", "wheel"];

/// The row that is listened to.
#[derive(Debug)]
pub struct Row {
    element: Element,
    _ears: [EventListener; EVENTS.len()],
}

/// Where a drag began: the mouse, and the row.
#[derive(Clone, Copy)]
struct Grip {
    mouse: i32,
    row: i32,
}

impl Row {
    /// Listens to this row from now on; says whether it is another one than before.
    pub fn follow(row: &mut Option<Self>, element: Option<Element>) -> bool {
        if row.as_ref().map(|row| &row.element) == element.as_ref() {
            return false;
        }
        *row = element.map(|element| {
            let grip = Rc::new(Cell::new(None));
            let ears = EVENTS.map(|name| {
                let (row, grip) = (element.clone(), grip.clone());
                let options = EventListenerOptions::enable_prevent_default();
                EventListener::new_with_options(&element, name, options, move |event| {
                    hear(&row, event, &grip);
                })
            });
            Self { element, _ears: ears }
        });
        true
    }
}

fn hear(row: &Element, event: &Event, grip: &Cell<Option<Grip>>) {
    match event.type_().as_str() {
        // The browser would carry the link away instead.
        "dragstart" => event.prevent_default(),
        "wheel" => turn(row, event.unchecked_ref()),
        "pointerdown" => {
            let pointer: &PointerEvent = event.unchecked_ref();
            // A click of an earlier drag may never have come.
            _ = row.remove_attribute(HELD);
            let is_mouse = pointer.pointer_type() == "mouse" && pointer.button() == 0;
            grip.set(is_mouse.then(|| Grip { mouse: pointer.client_x(), row: row.scroll_left() }));
        }
        "pointermove" => {
            let pointer: &PointerEvent = event.unchecked_ref();
            // A button that was let go elsewhere was let go.
            let Some(held) = grip.get().filter(|_| pointer.buttons() == 1) else { return grip.set(None) };
            let way = pointer.client_x() - held.mouse;
            if way.abs() >= SLIP && !row.has_attribute(HELD) {
                _ = row.set_attribute(HELD, "");
                // The mouse may leave the row now.
                _ = row.set_pointer_capture(pointer.pointer_id());
            }
            if row.has_attribute(HELD) {
                row.set_scroll_left(held.row - way);
            }
        }
        // The click that ends a drag is the last of it, if the browser has not taken it away before.
        "click" | "pointercancel" => {
            _ = row.remove_attribute(HELD);
            grip.set(None);
        }
        _ => grip.set(None),
    }
}

/// A wheel that only turns up and down moves the row, as long as the row can go there; else it moves the page. What has begun to
/// move the page goes on with it, and cannot be cancelled.
fn turn(row: &Element, wheel: &WheelEvent) {
    let down = wheel.delta_y();
    if !wheel.cancelable()
        || wheel.ctrl_key()
        || wheel.shift_key()
        || wheel.delta_x() != 0.0
        || down == 0.0
        || !is_wheel(wheel)
    {
        return;
    }
    let most = row.scroll_width() - row.client_width();
    // Where lines run from right to left, the start is 0 as well, and the way on is negative.
    let is_rtl = row.closest("[dir]").ok().flatten().and_then(|root| root.get_attribute("dir"));
    let on = if is_rtl.as_deref() == Some("rtl") { -1.0 } else { 1.0 };
    let here = row.scroll_left().abs();
    let can_go = if down > 0.0 { here < most - 1 } else { here > 0 };
    if can_go {
        wheel.prevent_default();
        let unit = if wheel.delta_mode() == WheelEvent::DOM_DELTA_LINE { LINE } else { 1.0 };
        row.set_scroll_left(row.scroll_left() + (down * unit * on) as i32);
    }
}

/// Whether it is a wheel with notches. Two fingers on a trackpad that scroll the page must not be caught on their way.
fn is_wheel(wheel: &WheelEvent) -> bool {
    let turned = Reflect::get(wheel, &"wheelDeltaY".into()).ok().and_then(|turned| turned.as_f64());
    wheel.delta_mode() != WheelEvent::DOM_DELTA_PIXEL || turned.is_none_or(|turned| turned % NOTCH == 0.0)
}
