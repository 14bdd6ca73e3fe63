//! A view transition of the whole page, where the browser has them and the reader does not mind what moves
//! (docs/adr/014-continuous-navigation.md).

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::window;

/// The end of a change: whoever has drawn it calls [`Drawn::tell`].
#[derive(Clone, Debug, Default)]
pub struct Drawn(Rc<RefCell<Option<Function>>>);

impl Drawn {
    /// The change is drawn: the browser shows it.
    pub fn tell(&self) {
        if let Some(resolve) = self.0.take() {
            _ = resolve.call0(&JsValue::NULL);
        }
    }
}

/// Lets the page pass from what it shows to what `change` makes of it; without transitions it changes at once.
pub fn begin(drawn: &Drawn, change: impl FnOnce() + 'static) {
    let Some(start) = start() else { return change() };
    let drawn = drawn.clone();
    // The browser waits, with the old picture, until the change is drawn.
    let update = Closure::once_into_js(move || {
        change();
        Promise::new(&mut |resolve, _| _ = drawn.0.replace(Some(resolve)))
    });
    let Ok(transition) = start(&update) else { return };
    // One that is skipped, because another one begins or nobody looks, is no fault.
    if let Ok(ready) = Reflect::get(&transition, &"ready".into())
        && let Ok(ready) = ready.dyn_into::<Promise>()
    {
        spawn_local(async move { _ = JsFuture::from(ready).await });
    }
}

/// The browser's way to begin one, unless the reader wants stillness.
fn start() -> Option<impl Fn(&JsValue) -> Result<JsValue, JsValue>> {
    let window = window()?;
    if window.match_media("(prefers-reduced-motion:reduce)").ok()??.matches() {
        return None;
    }
    let document = window.document()?;
    let start = Reflect::get(&document, &"startViewTransition".into()).ok()?.dyn_into::<Function>().ok()?;
    Some(move |update: &JsValue| start.call1(&document, update))
}
