//! One HTTP request whose response body is returned as bytes.
//!
//! Calls `fetch` through web-sys, because a library would add bytes without a benefit
//! (docs/adr/005-fetch-through-web-sys.md). Parsing of responses does not belong here.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{ArrayBuffer, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{AbortController, RequestCache, RequestInit, Response, window};

use super::exception;
use super::idle::IdleMoment;
use super::text_decoder::to_utf8;
use crate::article::url::Url;
use crate::state::net::load::{LoadError, ResponseResult};
use crate::state::net::pagination::PaginationHeaders;

/// A prefetch waits until the browser is idle, at most this many milliseconds.
const PREFETCH_TIMEOUT: u32 = 300;

/// A request in progress. Dropping it aborts the request.
#[derive(Debug)]
pub struct PendingFetch {
    controller: Option<AbortController>,
    priority: Rc<Cell<FetchPriority>>,
    /// The moment for which a prefetch waits before it is sent.
    idle: Option<IdleMoment>,
}

impl PendingFetch {
    /// Sends a waiting prefetch at once, because the reader waits for its response now.
    pub fn promote(&self) {
        self.priority.set(FetchPriority::Immediate);
        if let Some(idle) = &self.idle {
            idle.end();
        }
    }
}

/// The reason for a request, which decides its priority and its use of the HTTP cache.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FetchPriority {
    /// The reader waits for the response.
    Immediate,
    /// The reader may need the response later.
    Prefetch,
    /// The content is shown already and is checked for changes. The browser revalidates its HTTP cache.
    Revalidate,
}

impl Drop for PendingFetch {
    fn drop(&mut self) {
        if let Some(controller) = &self.controller {
            controller.abort();
        }
    }
}

/// Requests `url` and passes the result and the pagination headers to `done`. An aborted request does not call `done`.
///
/// `early` contains the promises of requests that the loader has already sent, by URL. Each is used once.
pub fn get(
    url: Url,
    priority: FetchPriority,
    early: &Object,
    done: impl FnOnce(Url, ResponseResult, PaginationHeaders) + 'static,
) -> PendingFetch {
    // The keys are URLs as the browser serializes them.
    let key = web_sys::Url::new(url.as_str()).map_or_else(|_| url.as_str().to_owned(), |url| url.href());
    let key = JsValue::from_str(&key);
    // An unchecked cast, because a page may replace the global `Promise`.
    let sent = Reflect::get(early, &key).ok().filter(JsValue::is_object).map(Promise::unchecked_from_js);
    _ = Reflect::delete_property(early, &key);
    // A request of the loader cannot be aborted here. The state ignores a response that it no longer needs.
    let controller = if sent.is_some() { None } else { AbortController::new().ok() };
    let signal = controller.as_ref().map(AbortController::signal);
    let aborted = signal.clone();
    let waits = sent.is_none() && priority == FetchPriority::Prefetch;
    let idle = waits.then(|| IdleMoment::next(PREFETCH_TIMEOUT));
    let (moment, priority) = (idle.as_ref().map(IdleMoment::wait), Rc::new(Cell::new(priority)));
    let request = PendingFetch { controller, priority: priority.clone(), idle };
    spawn_local(async move {
        let response = match sent {
            Some(promise) => JsFuture::from(promise).await,
            None => {
                if let Some(moment) = moment {
                    moment.await;
                }
                send(&url, priority.get(), signal.as_ref()).await
            }
        };
        let mut headers = PaginationHeaders::default();
        let result = match response {
            Ok(response) => read(&url, response, &mut headers).await,
            Err(error) => Err(unreachable(&url, &error)),
        };
        if !aborted.is_some_and(|signal| signal.aborted()) {
            done(url, result, headers);
        }
    });
    request
}

async fn send(
    url: &Url,
    priority: FetchPriority,
    signal: Option<&web_sys::AbortSignal>,
) -> Result<JsValue, JsValue> {
    let init = RequestInit::new();
    init.set_signal(signal);
    match priority {
        FetchPriority::Immediate => {}
        FetchPriority::Prefetch => {
            // web-sys does not have `priority`. A browser that does not know it ignores it.
            _ = Reflect::set(&init, &"priority".into(), &"low".into());
        }
        FetchPriority::Revalidate => init.set_cache(RequestCache::NoCache),
    }
    let window = window().ok_or_else(|| JsValue::from_str("no window"))?;
    JsFuture::from(window.fetch_with_str_and_init(url.as_str(), &init)).await
}

async fn read(url: &Url, response: JsValue, headers: &mut PaginationHeaders) -> ResponseResult {
    let response: Response = response.dyn_into().map_err(|other| unreachable(url, &other))?;
    if !response.ok() {
        return Err(LoadError::Status { url: url.clone(), status: response.status() });
    }
    let header = |name| response.headers().get(name).ok().flatten();
    *headers = PaginationHeaders { link: header("link"), pages: header("x-wp-totalpages") };
    let body = response.array_buffer().map_err(|error| unreachable(url, &error))?;
    let buffer = JsFuture::from(body).await.map_err(|error| unreachable(url, &error))?;
    let buffer: ArrayBuffer = buffer.dyn_into().map_err(|other| unreachable(url, &other))?;
    Ok(to_utf8(Uint8Array::new(&buffer).to_vec(), header("content-type")))
}

fn unreachable(url: &Url, error: &JsValue) -> LoadError {
    LoadError::Unreachable { url: url.clone(), reason: exception::message(error) }
}
