//! One request: bytes, or why there are none. Dropping a request aborts it.
//!
//! The platform's own `fetch`, because a library over it costs bytes and gives nothing here
//! (docs/adr/005-fetch-through-web-sys.md).

use js_sys::{ArrayBuffer, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{AbortController, RequestInit, Response, window};

use super::idle;
use crate::article::url::Url;
use crate::state::load::LoadError;
use crate::state::message::{Answer, Links};

/// What the reader may want later waits so many milliseconds at the most: they may want it now.
const SOON: u32 = 300;

/// A request on its way.
#[derive(Debug)]
pub struct Request(Option<AbortController>);

/// How urgent a request is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Urgency {
    /// The reader waits for it.
    Now,
    /// The reader may want it later.
    Later,
    /// The reader has it, and it may have changed: the browser asks, and what it has kept itself need not come again.
    Again,
}

impl Drop for Request {
    fn drop(&mut self) {
        if let Some(controller) = &self.0 {
            controller.abort();
        }
    }
}

/// Asks for `url`, and gives the answer and its links to `done`. `early` holds requests that the loader has already
/// sent, by their address; each is used once. An aborted request answers nothing.
pub fn get(
    url: Url,
    urgency: Urgency,
    early: &Object,
    done: impl FnOnce(Url, Answer, Links) + 'static,
) -> Request {
    // The loader knows its requests by the addresses as the browser writes them.
    let key = web_sys::Url::new(url.as_str()).map_or_else(|_| url.as_str().to_owned(), |url| url.href());
    let key = JsValue::from_str(&key);
    // A page may have a `Promise` of its own, which the browser's are not.
    let sent = Reflect::get(early, &key).ok().filter(JsValue::is_object).map(Promise::unchecked_from_js);
    _ = Reflect::delete_property(early, &key);
    // What the loader sent cannot be aborted here; the state ignores an answer that comes too late.
    let controller = if sent.is_some() { None } else { AbortController::new().ok() };
    let signal = controller.as_ref().map(AbortController::signal);
    let aborted = signal.clone();
    spawn_local(async move {
        let response = match sent {
            Some(promise) => JsFuture::from(promise).await,
            None => send(&url, urgency, signal.as_ref()).await,
        };
        let mut links = Links::default();
        let answer = match response {
            Ok(response) => read(&url, response, &mut links).await,
            Err(error) => Err(unreachable(&url, &error)),
        };
        if !aborted.is_some_and(|signal| signal.aborted()) {
            done(url, answer, links);
        }
    });
    Request(controller)
}

async fn send(
    url: &Url,
    urgency: Urgency,
    signal: Option<&web_sys::AbortSignal>,
) -> Result<JsValue, JsValue> {
    let init = RequestInit::new();
    init.set_signal(signal);
    if urgency == Urgency::Later {
        idle::moment(SOON).await;
    }
    // A refusal costs nothing; the first is a hint that older browsers do not know.
    _ = match urgency {
        Urgency::Now => Ok(true),
        Urgency::Later => Reflect::set(&init, &"priority".into(), &"low".into()),
        Urgency::Again => Reflect::set(&init, &"cache".into(), &"no-cache".into()),
    };
    let window = window().ok_or_else(|| JsValue::from_str("no window"))?;
    JsFuture::from(window.fetch_with_str_and_init(url.as_str(), &init)).await
}

async fn read(url: &Url, response: JsValue, links: &mut Links) -> Answer {
    let response: Response = response.dyn_into().map_err(|other| unreachable(url, &other))?;
    if !response.ok() {
        return Err(LoadError::Status { url: url.clone(), status: response.status() });
    }
    let header = |name| response.headers().get(name).ok().flatten();
    *links = Links { link: header("link"), pages: header("x-wp-totalpages") };
    let body = response.array_buffer().map_err(|error| unreachable(url, &error))?;
    let buffer = JsFuture::from(body).await.map_err(|error| unreachable(url, &error))?;
    let buffer: ArrayBuffer = buffer.dyn_into().map_err(|other| unreachable(url, &other))?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

fn unreachable(url: &Url, error: &JsValue) -> LoadError {
    let message = Reflect::get(error, &"message".into()).ok().and_then(|message| message.as_string());
    LoadError::Unreachable { url: url.clone(), reason: message.unwrap_or_else(|| "no answer".to_owned()) }
}
