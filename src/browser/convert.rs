//! Conversion of a document in another format to house JSON. The loader loads the converter on first use.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Array, Function, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::exception;
use crate::state::net::effect::ForeignDocument;
use crate::state::net::load::{LoadError, ResponseResult};

/// A conversion in progress. Dropping it discards the result.
#[derive(Debug)]
pub struct PendingConversion(Rc<Cell<bool>>);

impl Drop for PendingConversion {
    fn drop(&mut self) {
        self.0.set(true);
    }
}

/// Calls the loader's `convert` function and passes its result to `done`.
pub fn convert(
    call: &Function,
    foreign: ForeignDocument,
    done: impl FnOnce(ForeignDocument, ResponseResult) + 'static,
) -> PendingConversion {
    let discarded = Rc::new(Cell::new(false));
    let pending = PendingConversion(discarded.clone());
    let option = |text: Option<&str>| text.map_or(JsValue::UNDEFINED, JsValue::from_str);
    let mapping = foreign.mapping.as_ref().map(|bytes| Uint8Array::from(bytes.as_slice()).into());
    let arguments = Array::of5(
        &foreign.kind.document_kind().as_str().into(),
        &Uint8Array::from(&*foreign.bytes).into(),
        &option(foreign.url.as_ref().map(crate::article::url::Url::as_str)),
        &option(foreign.format.map(crate::formats::Format::as_str)),
        &mapping.unwrap_or(JsValue::UNDEFINED),
    );
    arguments.push(&foreign.is_repeated.into());
    let called = call.apply(&JsValue::NULL, &arguments);
    spawn_local(async move {
        let result = match called {
            // An unchecked cast, because a page may replace the global `Promise`.
            Ok(promise) => JsFuture::from(promise.unchecked_into::<Promise>()).await,
            Err(error) => Err(error),
        };
        if discarded.get() {
            return;
        }
        let result = match result {
            Ok(text) => text.as_string().map(String::into_bytes).ok_or_else(|| foreign.otherwise.clone()),
            Err(error) => Err(LoadError::Converter { reason: exception::message(&error) }),
        };
        done(foreign, result);
    });
    pending
}
