//! Requests and conversions that are on their way: at most one of each kind.
//!
//! Never here: when a document is fetched, and what happens with the response (the state decides both).

use js_sys::{Function, Object};
use yew::Callback;

use crate::article::url::Url;
use crate::browser::convert::{self, PendingConversion};
use crate::browser::fetch::{self, FetchPriority, PendingFetch};
use crate::state::message::Fact;
use crate::state::net::effect::{ForeignDocument, NetworkEffect};
use crate::state::net::request_kind::RequestKind;

/// The requests and conversions of one viewer. A dropped request is aborted, a dropped conversion is ignored.
pub struct Requests {
    /// The requests that the loader has sent before.
    early: Object,
    /// Converts foreign documents to house JSON.
    convert: Function,
    report: Callback<Fact>,
    fetches: Vec<(RequestKind, Url, PendingFetch)>,
    conversions: Vec<(RequestKind, PendingConversion)>,
}

impl Requests {
    /// No requests. Responses are reported as facts.
    pub fn new(early: Object, convert: Function, report: Callback<Fact>) -> Self {
        Self { early, convert, report, fetches: Vec::new(), conversions: Vec::new() }
    }

    /// Carries out an effect.
    pub fn carry_out(&mut self, effect: NetworkEffect) {
        match effect {
            NetworkEffect::Fetch { kind, url } if self.promote(kind, &url) => {}
            NetworkEffect::Fetch { kind, url } => {
                let priority = match kind {
                    RequestKind::Revalidation => FetchPriority::Revalidate,
                    _ if kind.is_prefetched() => FetchPriority::Prefetch,
                    _ => FetchPriority::Immediate,
                };
                self.fetch(kind, url, priority);
            }
            NetworkEffect::Refetch { kind, url } => self.fetch(kind, url, FetchPriority::Reload),
            NetworkEffect::Stop(kind) => {
                let fetches = self.fetches.iter().filter(|(other, ..)| *other == kind);
                fetches.for_each(|(_, _, request)| request.stop());
            }
            NetworkEffect::Abort(kind) => {
                self.abort(kind);
                self.conversions.retain(|(other, _)| *other != kind);
            }
            NetworkEffect::Convert(document) => self.convert(document),
        }
    }

    /// Notes that the response from this address is here.
    pub fn finish(&mut self, url: &Url) {
        self.fetches.retain(|(_, other, _)| other != url);
    }

    fn fetch(&mut self, kind: RequestKind, url: Url, priority: FetchPriority) {
        let (report, progress) = (self.report.clone(), self.report.clone());
        let progress = move |url, received| progress.emit(Fact::Progress { url, received });
        let done = move |url, result, info| {
            report.emit(Fact::Response { kind, url, result, info: Some(info) });
        };
        self.abort(kind);
        self.finish(&url);
        let request = fetch::get(url.clone(), priority, &self.early, progress, done);
        self.fetches.push((kind, url, request));
        // A document that is fetched again is converted again.
        self.conversions.retain(|(other, _)| *other != kind);
    }

    /// Turns a prefetch of this document into the request that the reader waits for. Returns whether there was one.
    fn promote(&mut self, kind: RequestKind, url: &Url) -> bool {
        let prefetched = kind.prefetched();
        let index =
            self.fetches.iter().position(|(kind, other, _)| Some(*kind) == prefetched && other == url);
        let Some(index) = index else { return false };
        let (_, url, request) = self.fetches.remove(index);
        request.promote();
        self.abort(kind);
        self.fetches.push((kind, url, request));
        true
    }

    fn abort(&mut self, kind: RequestKind) {
        self.fetches.retain(|(other, ..)| *other != kind);
    }

    fn convert(&mut self, document: ForeignDocument) {
        let (report, kind) = (self.report.clone(), document.kind);
        let conversion = convert::convert(&self.convert, document, move |document, result| {
            report.emit(Fact::Converted { kind, url: document.url, result });
        });
        self.conversions.retain(|(other, _)| *other != kind);
        self.conversions.push((kind, conversion));
    }
}
