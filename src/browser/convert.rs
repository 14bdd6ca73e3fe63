//! One conversion: a foreign document becomes house JSON, or the reason why not. Dropping it makes its answer void.
//!
//! The loader brings the converter when it is first needed.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use crate::state::foreign::Foreign;
use crate::state::load::LoadError;
use crate::state::message::Answer;

/// A conversion under way.
#[derive(Debug)]
pub struct Conversion(Rc<Cell<bool>>);

impl Drop for Conversion {
    fn drop(&mut self) {
        self.0.set(true);
    }
}

/// Asks the loader's `convert` for the house JSON of a document, and gives the answer to `done`.
pub fn convert(
    call: &Function,
    foreign: Foreign,
    done: impl FnOnce(Foreign, Answer) + 'static,
) -> Conversion {
    let void = Rc::new(Cell::new(false));
    let conversion = Conversion(void.clone());
    let option = |words: Option<&str>| words.map_or(JsValue::UNDEFINED, JsValue::from_str);
    let mapping = foreign.mapping.as_ref().map(|bytes| Uint8Array::from(bytes.as_slice()).into());
    let arguments = Array::of5(
        &foreign.wanted.kind().as_str().into(),
        &Uint8Array::from(&*foreign.bytes).into(),
        &option(foreign.url.as_ref().map(crate::article::url::Url::as_str)),
        &option(foreign.format.map(crate::formats::Format::as_str)),
        &mapping.unwrap_or(JsValue::UNDEFINED),
    );
    let called = call.apply(&JsValue::NULL, &arguments);
    spawn_local(async move {
        let answer = match called {
            // Not asked whether it is one: a page may have a `Promise` of its own, which the browser's are not.
            Ok(promise) => JsFuture::from(promise.unchecked_into::<Promise>()).await,
            Err(error) => Err(error),
        };
        if void.get() {
            return;
        }
        let answer = match answer {
            Ok(text) => text.as_string().map(String::into_bytes).ok_or_else(|| foreign.otherwise.clone()),
            Err(error) => Err(LoadError::Converter { reason: reason(&error) }),
        };
        done(foreign, answer);
    });
    conversion
}

fn reason(error: &JsValue) -> String {
    let message = Reflect::get(error, &"message".into()).ok().and_then(|message| message.as_string());
    message.unwrap_or_else(|| "no answer".to_owned())
}
