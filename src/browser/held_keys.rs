//! Keys that are pressed while an element opens, before it can have the focus. What a key means does not belong here.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent, window};

/// Holds the keys back while it exists.
#[derive(Debug)]
pub struct HeldKeys {
    events: Rc<RefCell<Vec<KeyboardEvent>>>,
    _listener: Option<EventListener>,
}

impl HeldKeys {
    /// Holds back what is pressed from now on. Tab and keys with a modifier are the browser's.
    pub fn start() -> Self {
        let events = Rc::<RefCell<Vec<KeyboardEvent>>>::default();
        let held = events.clone();
        let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
        let listener = window().map(|window| {
            EventListener::new_with_options(&window, "keydown", options, move |event| {
                let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
                if event.key() == "Tab" || event.alt_key() || event.ctrl_key() || event.meta_key() {
                    return;
                }
                event.prevent_default();
                event.stop_propagation();
                held.borrow_mut().push(event.clone());
            })
        });
        Self { events, _listener: listener }
    }

    /// Sends the keys to the element that was opened, in their order. Returns whether Escape was one of them, which only the browser
    /// handles; keys after it are dropped.
    pub fn replay(self, opened: &Element) -> bool {
        let Self { events, _listener: listener } = self;
        drop(listener);
        let events = events.take();
        let escape = events.iter().position(|event| event.key() == "Escape");
        for event in &events[..escape.unwrap_or(events.len())] {
            _ = opened.dispatch_event(event);
        }
        escape.is_some()
    }
}
