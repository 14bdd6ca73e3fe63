//! View transitions of the page, where the browser has them and the reader accepts motion
//! (docs/adr/014-continuous-navigation.md).

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::window;

/// Resolves the promise of a transition's update callback. The code that renders the update calls [`UpdateDone::resolve`].
#[derive(Clone, Debug, Default)]
pub struct UpdateDone(Rc<RefCell<Option<Function>>>);

impl UpdateDone {
    /// Reports that the update is rendered, after which the browser animates to it.
    pub fn resolve(&self) {
        if let Some(resolve) = self.0.take() {
            _ = resolve.call0(&JsValue::NULL);
        }
    }
}

/// Runs `update` inside a view transition, or immediately where transitions are not available.
pub fn begin(done: &UpdateDone, update: impl FnOnce() + 'static) {
    let Some(start) = start() else { return update() };
    let done = done.clone();
    // The browser keeps showing the old page until the promise is resolved.
    let callback = Closure::once_into_js(move || {
        update();
        Promise::new(&mut |resolve, _| _ = done.0.replace(Some(resolve)))
    });
    let Ok(transition) = start(&callback) else { return };
    // A skipped transition rejects this promise, for example when another one begins. That is not an error.
    if let Ok(ready) = Reflect::get(&transition, &"ready".into())
        && let Ok(ready) = ready.dyn_into::<Promise>()
    {
        spawn_local(async move { _ = JsFuture::from(ready).await });
    }
}

/// `document.startViewTransition`, unless the reader prefers reduced motion. web-sys has it as an unstable API only.
fn start() -> Option<impl Fn(&JsValue) -> Result<JsValue, JsValue>> {
    let window = window()?;
    if window.match_media("(prefers-reduced-motion:reduce)").ok()??.matches() {
        return None;
    }
    let document = window.document()?;
    let start = Reflect::get(&document, &"startViewTransition".into()).ok()?.dyn_into::<Function>().ok()?;
    Some(move |callback: &JsValue| start.call1(&document, callback))
}
