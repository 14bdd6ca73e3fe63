//! The mapping, which some publishers' articles need. It is fetched beside the article and goes to the converter with it.
//!
//! Never here: the mapping's format, which only the converter knows.

use std::rc::Rc;

use crate::article::url::Url;
use crate::formats::ReadError;
use crate::state::net::load::{Load, LoadError, ResponseResult};

/// The mapping, and the article that waits for it.
#[derive(Debug, Default)]
pub struct MappingLoad {
    load: Load<Vec<u8>>,
    deferred: Option<DeferredArticle>,
}

/// An article that arrived before its mapping.
#[derive(Debug)]
pub struct DeferredArticle {
    /// Its address; inline JSON has none.
    pub url: Option<Url>,
    /// The article JSON.
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
        self.deferred = None;
    }

    /// Whether the host has set a mapping.
    pub fn is_needed(&self) -> bool {
        !matches!(self.load, Load::Idle)
    }

    /// The mapping.
    pub fn bytes(&self) -> Option<&Rc<Vec<u8>>> {
        self.load.ready()
    }

    /// The reason why it could not be loaded.
    pub fn error(&self) -> Option<&LoadError> {
        self.load.error()
    }

    /// Takes the mapping, or the reason why there is none. Returns the article that waited for it.
    pub fn receive(&mut self, url: &Url, result: ResponseResult) -> Option<DeferredArticle> {
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
        self.deferred.take()
    }

    /// The treatment of the response for an article.
    pub fn deferral(&self, result: ResponseResult) -> Deferral {
        match (&self.load, result) {
            (Load::Idle | Load::Ready(_), result) => Deferral::Parse(result),
            (Load::Loading, Ok(bytes)) => Deferral::Defer(bytes),
            (Load::Loading, failure) => Deferral::Parse(failure),
            (Load::Failed(_), _) => Deferral::Drop,
        }
    }

    /// Keeps an article until the mapping is here.
    pub fn defer(&mut self, article: DeferredArticle) {
        self.deferred = Some(article);
    }

    /// Drops the article that waits, because one is fetched anew.
    pub fn drop_deferred(&mut self) {
        self.deferred = None;
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
