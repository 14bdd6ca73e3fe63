//! What is fetched and converted for the state: one of each kind at the most, and what is wanted no more is aborted.

use js_sys::{Function, Object};
use yew::Callback;

use crate::article::url::Url;
use crate::browser::convert::{self, PendingConversion};
use crate::browser::fetch::{self, FetchPriority, PendingFetch};
use crate::state::effect::RequestKind;
use crate::state::message::Fact;
use crate::state::net::foreign::ForeignDocument;

/// The errands of one viewer.
pub struct Errands {
    /// The requests that the loader has already sent.
    early: Object,
    /// Makes house JSON of foreign documents.
    convert: Function,
    told: Callback<Fact>,
    under_way: Vec<(RequestKind, Url, PendingFetch)>,
    converting: Vec<(RequestKind, PendingConversion)>,
}

impl Errands {
    /// No errand yet; answers are told as facts.
    pub fn new(early: Object, convert: Function, told: Callback<Fact>) -> Self {
        Self { early, convert, told, under_way: Vec::new(), converting: Vec::new() }
    }

    /// Fetches something. An older request of the same kind is dropped here, and thereby aborted.
    pub fn fetch(&mut self, kind: RequestKind, url: Url) {
        if self.promote(kind, &url) {
            return;
        }
        let told = self.told.clone();
        let urgency = match kind {
            RequestKind::Revalidation => FetchPriority::Revalidate,
            _ if kind.is_prefetched() => FetchPriority::Prefetch,
            _ => FetchPriority::Immediate,
        };
        let request = fetch::get(url.clone(), urgency, &self.early, move |url, answer, links| {
            told.emit(Fact::Response { kind, url, result: answer, headers: Some(links) });
        });
        self.drop(kind);
        self.under_way.push((kind, url, request));
        // What is fetched anew is converted anew.
        self.converting.retain(|(other, _)| *other != kind);
    }

    /// What is fetched ahead of time may become what the reader waits for; it need not be fetched again.
    fn promote(&mut self, kind: RequestKind, url: &Url) -> bool {
        let ahead = kind.prefetched();
        let index = self.under_way.iter().position(|(kind, other, _)| Some(*kind) == ahead && other == url);
        let Some(index) = index else { return false };
        let (_, url, request) = self.under_way.remove(index);
        self.drop(kind);
        self.under_way.push((kind, url, request));
        true
    }

    /// Whatever of this kind is on its way is wanted no more.
    pub fn drop(&mut self, kind: RequestKind) {
        self.under_way.retain(|(other, ..)| *other != kind);
    }

    /// What came from there is no longer on its way.
    pub fn done(&mut self, url: &Url) {
        self.under_way.retain(|(_, other, _)| other != url);
    }

    /// Makes house JSON of a foreign document. An older conversion of the same kind is dropped here, and thereby void.
    pub fn convert(&mut self, foreign: ForeignDocument) {
        let (told, kind) = (self.told.clone(), foreign.kind);
        let conversion = convert::convert(&self.convert, foreign, move |foreign, answer| {
            told.emit(Fact::Converted { kind, url: foreign.url, result: answer });
        });
        self.converting.retain(|(other, _)| *other != kind);
        self.converting.push((kind, conversion));
    }
}
