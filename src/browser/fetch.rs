//! One HTTP request whose response body is returned as bytes.
//!
//! Calls `fetch` through web-sys, because a library would add bytes without a benefit
//! (docs/adr/005-fetch-through-web-sys.md). Parsing of responses does not belong here.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Date, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{AbortController, ReadableStreamDefaultReader, RequestCache, RequestInit, Response, window};

use super::idle::IdleMoment;
use super::text_decoder::to_utf8;
use super::{clock, exception};
use crate::article::url::Url;
use crate::state::net::load::{LoadError, ResponseResult};
use crate::state::net::pagination::PaginationHeaders;
use crate::state::net::response::ResponseInfo;

/// A prefetch waits until the browser is idle, at most this many milliseconds.
const PREFETCH_TIMEOUT: u32 = 300;

/// A request in progress. Dropping it aborts the request.
#[derive(Debug)]
pub struct PendingFetch {
    controller: Option<AbortController>,
    is_dropped: Rc<Cell<bool>>,
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

    /// Ends the request. What has arrived of it is passed on.
    pub fn stop(&self) {
        if let Some(controller) = &self.controller {
            controller.abort();
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
    /// The last response was unusable. The browser bypasses its HTTP cache, and replaces what it has.
    Reload,
}

impl Drop for PendingFetch {
    fn drop(&mut self) {
        self.is_dropped.set(true);
        self.stop();
    }
}

/// Requests `url` and passes the result to `done`, and before that the number of bytes that have arrived to `progress`.
/// A dropped request calls neither.
///
/// `early` contains the promises of requests that the loader has already sent, by URL, with their `controller`. Each is used once.
pub fn get(
    url: Url,
    priority: FetchPriority,
    early: &Object,
    progress: impl Fn(Url, usize) + 'static,
    done: impl FnOnce(Url, ResponseResult, ResponseInfo) + 'static,
) -> PendingFetch {
    // The keys are URLs as the browser serializes them.
    let key = web_sys::Url::new(url.as_str()).map_or_else(|_| url.as_str().to_owned(), |url| url.href());
    let key = JsValue::from_str(&key);
    // An unchecked cast, because a page may replace the global `Promise`.
    let is_first = priority != FetchPriority::Reload;
    let sent = Reflect::get(early, &key).ok().filter(|sent| is_first && sent.is_object());
    let sent = sent.map(Promise::unchecked_from_js);
    _ = Reflect::delete_property(early, &key);
    let controller = match &sent {
        Some(sent) => Reflect::get(sent, &"controller".into()).ok().and_then(|own| own.dyn_into().ok()),
        None => AbortController::new().ok(),
    };
    let signal = controller.as_ref().map(AbortController::signal);
    let waits = sent.is_none() && priority == FetchPriority::Prefetch;
    let idle = waits.then(|| IdleMoment::next(PREFETCH_TIMEOUT));
    let (moment, priority) = (idle.as_ref().map(IdleMoment::wait), Rc::new(Cell::new(priority)));
    let is_dropped = Rc::new(Cell::new(false));
    let request =
        PendingFetch { controller, is_dropped: is_dropped.clone(), priority: priority.clone(), idle };
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
        let mut info = ResponseInfo::default();
        let progress = |received| {
            if !is_dropped.get() {
                progress(url.clone(), received);
            }
        };
        let result = match response {
            Ok(response) => read(&url, response, &mut info, progress).await,
            Err(error) => Err(unreachable(&url, &error)),
        };
        if !is_dropped.get() {
            done(url, result, info);
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
        FetchPriority::Reload => init.set_cache(RequestCache::Reload),
    }
    let window = window().ok_or_else(|| JsValue::from_str("no window"))?;
    JsFuture::from(window.fetch_with_str_and_init(url.as_str(), &init)).await
}

async fn read(
    url: &Url,
    response: JsValue,
    info: &mut ResponseInfo,
    progress: impl Fn(usize),
) -> ResponseResult {
    let response: Response = response.dyn_into().map_err(|other| unreachable(url, &other))?;
    let header = |name| response.headers().get(name).ok().flatten();
    info.redirected = response.redirected().then(|| Url::document(None, &response.url())).flatten();
    info.may_be_cached = header("cache-control").is_none_or(|control| !control.contains("no-store"));
    if !response.ok() {
        info.retry_after = header("retry-after").and_then(|header| seconds(&header));
        return Err(LoadError::Status { url: url.clone(), status: response.status() });
    }
    info.pagination = PaginationHeaders { link: header("link"), pages: header("x-wp-totalpages") };
    progress(0);
    let Some(body) = response.body() else { return Ok(Vec::new()) };
    let reader: ReadableStreamDefaultReader = body.get_reader().unchecked_into();
    let mut bytes = Vec::new();
    loop {
        let piece = JsFuture::from(reader.read()).await;
        match piece.and_then(|piece| Reflect::get(&piece, &"value".into())) {
            Ok(piece) if piece.is_undefined() => break,
            Ok(piece) => {
                let piece: Uint8Array = piece.unchecked_into();
                bytes.extend(piece.to_vec());
                progress(bytes.len());
            }
            Err(error) => {
                info.cut = Some(exception::message(&error));
                if bytes.is_empty() {
                    return Err(unreachable(url, &error));
                }
                break;
            }
        }
    }
    Ok(to_utf8(bytes, header("content-type")))
}

/// The seconds in `Retry-After`, which may be a date.
fn seconds(header: &str) -> Option<u32> {
    let until = || (Date::parse(header) - clock::milliseconds()) / 1000.0;
    header
        .trim()
        .parse()
        .ok()
        .or_else(|| Some(until()).filter(|until| *until >= 0.0).map(|until| until as u32))
}

fn unreachable(url: &Url, error: &JsValue) -> LoadError {
    LoadError::Unreachable { url: url.clone(), reason: exception::message(error) }
}
