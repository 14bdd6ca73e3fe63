//! Scrolling of a horizontal list with a mouse: by dragging and by a vertical wheel. Touch and trackpads need no help.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, PointerEvent, WheelEvent};

use super::listener::Listeners;
use super::{dragging, wheel};

/// A mouse that moves less than this distance, in pixels, clicks.
const MIN_DRAG_DISTANCE: i32 = 5;
/// One notch of a mouse wheel as browsers report it in `wheelDelta`.
const WHEEL_NOTCH: i32 = 120;

const EVENTS: [&str; 7] =
    ["pointerdown", "pointermove", "pointerup", "pointercancel", "click", "dragstart", "wheel"];

/// A list that can be dragged.
#[derive(Debug)]
pub struct DragScroll {
    list: Element,
    _listeners: Listeners,
}

/// The positions at which a drag began.
#[derive(Clone, Copy)]
struct DragStart {
    pointer_x: i32,
    scroll_left: i32,
}

impl DragScroll {
    /// Attaches to this list. Returns whether it is another element than before.
    pub fn attach(current: &mut Option<Self>, list: Option<Element>) -> bool {
        if current.as_ref().map(|current| &current.list) == list.as_ref() {
            return false;
        }
        *current = list.map(|list| {
            let start = Rc::new(Cell::new(None));
            let listeners = EVENTS.map(|name| {
                let (list, start) = (list.clone(), start.clone());
                let options = EventListenerOptions::enable_prevent_default();
                EventListener::new_with_options(&list.clone(), name, options, move |event| {
                    on_event(&list, event, &start);
                })
            });
            Self { list, _listeners: listeners.into() }
        });
        true
    }
}

fn on_event(list: &Element, event: &Event, start: &Cell<Option<DragStart>>) {
    match event.type_().as_str() {
        // The browser would drag the link itself.
        "dragstart" => event.prevent_default(),
        "wheel" => on_wheel(list, event.unchecked_ref()),
        "pointerdown" => {
            let pointer: &PointerEvent = event.unchecked_ref();
            // The click that ends an earlier drag may be missing.
            dragging::unmark(list);
            let is_mouse = pointer.pointer_type() == "mouse" && pointer.button() == 0;
            let here = || DragStart { pointer_x: pointer.client_x(), scroll_left: list.scroll_left() };
            start.set(is_mouse.then(here));
        }
        "pointermove" => {
            let pointer: &PointerEvent = event.unchecked_ref();
            // The button may have been released outside the list.
            let Some(start) = start.get().filter(|_| pointer.buttons() == 1) else { return start.set(None) };
            let distance = pointer.client_x() - start.pointer_x;
            if distance.abs() >= MIN_DRAG_DISTANCE && !dragging::is_marked(list) {
                dragging::mark(list, "");
                // From now on the mouse may leave the list.
                _ = list.set_pointer_capture(pointer.pointer_id());
            }
            if dragging::is_marked(list) {
                list.set_scroll_left(start.scroll_left - distance);
            }
        }
        // A click is the last event of a drag, unless the browser has cancelled it.
        "click" | "pointercancel" => {
            dragging::unmark(list);
            start.set(None);
        }
        _ => start.set(None),
    }
}

/// A vertical wheel scrolls the list until its end and the page after that. A turn that already scrolls the page continues
/// to do so and cannot be cancelled.
fn on_wheel(list: &Element, wheel: &WheelEvent) {
    let down = wheel.delta_y();
    let has_modifier = wheel.ctrl_key() || wheel.shift_key();
    let is_vertical = down != 0.0 && wheel.delta_x() == 0.0;
    if !wheel.cancelable() || has_modifier || !is_vertical || !is_mouse_wheel(wheel) {
        return;
    }
    let max = list.scroll_width() - list.client_width();
    // In right-to-left text the start is 0 as well, and scrolling forward is negative.
    let direction = list.closest("[dir]").ok().flatten().and_then(|root| root.get_attribute("dir"));
    let forward = if direction.as_deref() == Some("rtl") { -1.0 } else { 1.0 };
    let position = list.scroll_left().abs();
    let can_scroll = if down > 0.0 { position < max - 1 } else { position > 0 };
    if can_scroll {
        wheel.prevent_default();
        let distance = down * wheel::pixels_per_unit(wheel) * forward;
        list.set_scroll_left(list.scroll_left() + distance as i32);
    }
}

/// Whether the event is from a wheel with notches. A trackpad scrolls by two fingers, which must not be caught on their way
/// over the list.
fn is_mouse_wheel(wheel: &WheelEvent) -> bool {
    let delta = Reflect::get(wheel, &"wheelDeltaY".into()).ok().and_then(|delta| delta.as_f64());
    wheel.delta_mode() != WheelEvent::DOM_DELTA_PIXEL
        || delta.is_none_or(|delta| delta as i32 % WHEEL_NOTCH == 0)
}
