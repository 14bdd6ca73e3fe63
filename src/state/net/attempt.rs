//! One request that has not ended: on its way, stopped, or waiting to be sent again.
//!
//! Never here: the limits (see `deadline`), and which failures are tried again (see `retry`).

use crate::article::url::Url;
use crate::state::net::deadline::{Deadline, Stage};
use crate::state::net::load::LoadError;
use crate::state::net::request_kind::RequestKind;
use crate::state::net::response::ResponseInfo;

/// A request that has not ended.
#[derive(Clone, Debug)]
pub struct Attempt {
    pub kind: RequestKind,
    pub url: Option<Url>,
    pub phase: AttemptPhase,
    /// The number of automatic tries so far.
    pub retries: u32,
    /// Whether the HTTP cache was bypassed.
    pub is_fresh: bool,
    /// The number of bytes that have arrived.
    pub received: usize,
    pub info: ResponseInfo,
}

/// The part of its way that a request has reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AttemptPhase {
    /// It is on its way.
    Running(Deadline),
    /// A limit has passed, and the rest of the response is given up.
    Stopped,
    /// It failed, and is sent again after this many ticks.
    Waiting(u32),
}

/// The end of a request, or of its pause, that a tick has brought about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TickOutcome {
    /// The request has to be stopped. What has arrived of it is used.
    Stop(RequestKind),
    /// The request or its conversion did not end in time.
    Expired(RequestKind, Option<Url>, LoadError),
    /// The request is sent again.
    Resend(RequestKind, Url),
}

impl Attempt {
    /// Whether a document of this kind and address answers it. A prefetched one may have become the one that the reader waits for.
    pub fn serves(&self, kind: RequestKind, url: Option<&Url>) -> bool {
        self.url.as_ref() == url && (self.kind == kind || self.kind.prefetched() == Some(kind))
    }

    pub fn is_waiting(&self) -> bool {
        matches!(self.phase, AttemptPhase::Waiting(_))
    }

    pub fn restart(&mut self) {
        self.phase = AttemptPhase::Running(Deadline::start());
        self.received = 0;
        self.info = ResponseInfo::default();
    }

    /// Sends the request again if it waits.
    pub fn resend(&mut self) -> Option<TickOutcome> {
        let url = self.url.clone().filter(|_| self.is_waiting())?;
        self.retries += 1;
        self.restart();
        Some(TickOutcome::Resend(self.kind, url))
    }

    pub fn tick(&mut self) -> Option<TickOutcome> {
        match &mut self.phase {
            AttemptPhase::Running(deadline) => {
                if !deadline.tick() {
                    return None;
                }
                let is_conversion = deadline.stage() == Stage::Conversion;
                self.phase = AttemptPhase::Stopped;
                if is_conversion { Some(self.expire(true)) } else { Some(TickOutcome::Stop(self.kind)) }
            }
            // The page has replaced `fetch` by a function that ignores the signal.
            AttemptPhase::Stopped => Some(self.expire(false)),
            AttemptPhase::Waiting(ticks) => {
                *ticks = ticks.saturating_sub(1);
                if *ticks > 0 { None } else { self.resend() }
            }
        }
    }

    fn expire(&self, is_conversion: bool) -> TickOutcome {
        let error = match &self.url {
            Some(url) if !is_conversion => LoadError::Timeout { url: url.clone() },
            _ => LoadError::Converter { reason: "no result in time".to_owned() },
        };
        TickOutcome::Expired(self.kind, self.url.clone(), error)
    }
}
