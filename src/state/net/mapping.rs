//! The mapping, which some publishers' documents need. It is fetched beside them and goes to the converter with each.
//!
//! Never here: the mapping's format, which only the converter knows.

use std::rc::Rc;

use crate::article::url::Url;
use crate::formats::{DocumentKind, ReadError};
use crate::state::net::load::{Load, LoadError, ResponseResult};
use crate::state::net::request_kind::RequestKind;

/// The mapping, and the documents that wait for it.
#[derive(Debug, Default)]
pub struct MappingLoad {
    load: Load<Vec<u8>>,
    deferred: Vec<DeferredDocument>,
}

/// A document that arrived before its mapping.
#[derive(Debug)]
pub struct DeferredDocument {
    /// The kind of request.
    pub kind: RequestKind,
    /// Its address; inline JSON has none.
    pub url: Option<Url>,
    /// The JSON.
    pub bytes: Vec<u8>,
}

/// The treatment of a response in the present state of the mapping.
#[derive(Debug)]
pub enum Deferral {
    /// Parse it.
    Parse(ResponseResult),
    /// Keep it until the mapping is here.
    Defer(Vec<u8>),
    /// Drop it: without its mapping it would be parsed as something else.
    Drop,
}

impl MappingLoad {
    /// Starts over: a mapping is on its way, or none is needed.
    pub fn reset(&mut self, is_needed: bool) {
        self.load = if is_needed { Load::Loading } else { Load::Idle };
        self.deferred.retain(|document| !document.kind.is_article());
    }

    /// Whether the host has set a mapping.
    pub fn is_needed(&self) -> bool {
        !matches!(self.load, Load::Idle)
    }

    /// Whether the mapping is loaded.
    pub fn is_loaded(&self) -> bool {
        self.load.ready().is_some()
    }

    /// The mapping, if it may describe documents of this kind. Only the converter parses it, so its text is searched for
    /// the key. Every article goes to the converter.
    pub fn bytes_for(&self, kind: DocumentKind) -> Option<&Rc<Vec<u8>>> {
        let key: &[u8] = match kind {
            DocumentKind::Article => b"",
            DocumentKind::Feed => b"\"feed\"",
            DocumentKind::Site => b"\"site\"",
        };
        let has_key =
            |bytes: &&Rc<Vec<u8>>| key.is_empty() || bytes.windows(key.len()).any(|part| part == key);
        self.load.ready().filter(has_key)
    }

    /// The reason why it could not be loaded.
    pub fn error(&self) -> Option<&LoadError> {
        self.load.error()
    }

    /// Takes the mapping, or the reason why there is none. Returns the documents that waited for it.
    pub fn receive(&mut self, url: &Url, result: ResponseResult) -> Vec<DeferredDocument> {
        self.load = match result {
            Ok(bytes) => Load::Ready(Rc::new(bytes)),
            Err(error) => {
                let reason = match error {
                    LoadError::Status { status, .. } => format!("HTTP {status}"),
                    LoadError::Unreachable { reason, .. } => reason,
                    other => other.to_string(),
                };
                Load::Failed(LoadError::Mapping { url: url.clone(), reason })
            }
        };
        std::mem::take(&mut self.deferred)
    }

    /// The treatment of a response. Lists and sites may be of a format that needs no mapping.
    pub fn deferral(&self, kind: RequestKind, result: ResponseResult) -> Deferral {
        match (&self.load, result) {
            (Load::Loading, Ok(bytes)) => Deferral::Defer(bytes),
            (Load::Failed(_), _) if kind.is_article() => Deferral::Drop,
            (_, result) => Deferral::Parse(result),
        }
    }

    /// Keeps a document until the mapping is here.
    pub fn defer(&mut self, document: DeferredDocument) {
        self.deferred.retain(|other| other.kind != document.kind);
        self.deferred.push(document);
    }

    /// Drops the document that waits, because it or another one of its kind is fetched anew.
    pub fn drop_deferred(&mut self, kind: RequestKind, url: &Url) {
        self.deferred.retain(|document| {
            let is_article = kind == RequestKind::Article && document.kind.is_article();
            document.kind != kind && !is_article && document.url.as_ref() != Some(url)
        });
    }
}

/// The error of a conversion, blamed on the mapping if that is at fault.
pub fn blame(error: LoadError, mapping: Option<&Url>) -> LoadError {
    match (error, mapping) {
        (LoadError::Unreadable { error: ReadError::Mapping { message }, .. }, Some(url)) => {
            LoadError::Mapping { url: url.clone(), reason: message }
        }
        (error, _) => error,
    }
}
