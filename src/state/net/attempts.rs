//! The requests that have not ended: on their way, or waiting to be sent again. At most one of each kind.
//!
//! Never here: the limits (see `deadline`), which failures are tried again (see `retry`), and what is shown.

use crate::article::url::Url;
use crate::state::net::attempt::{Attempt, AttemptPhase, TickOutcome};
use crate::state::net::deadline::{Deadline, Stage};
use crate::state::net::effect::NetworkEffect;
use crate::state::net::load::LoadError;
use crate::state::net::request_kind::RequestKind;
use crate::state::net::response::ResponseInfo;
use crate::state::net::retry;

/// The number of failed addresses that are remembered.
const MAX_FAILED: usize = 24;

/// All requests that have not ended.
#[derive(Debug, Default)]
pub struct Attempts {
    attempts: Vec<Attempt>,
    /// The addresses whose last load has failed. Inline JSON has none, and its conversion can fail.
    failed: Vec<Option<Url>>,
    /// The source of random pauses.
    seed: u32,
}

/// How a load has ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadOutcome {
    /// Use the result. `is_cut` is set if the body ended early.
    Use { is_cut: bool },
    /// Send the request once more before the failure is shown, past the HTTP cache.
    Repeat(NetworkEffect),
}

/// The progress of a load that the reader waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// It is on its way.
    Running {
        /// Whether it takes longer than usual.
        is_slow: bool,
        /// The number of bytes that have arrived.
        received: usize,
    },
    /// It is sent again after this many ticks.
    Waiting(u32),
}

impl Attempts {
    /// No requests. The seed makes the pauses of different viewers differ.
    pub fn new(seed: u32) -> Self {
        Self { seed, ..Self::default() }
    }

    /// Notes an effect. A document whose last load failed is loaded past the HTTP cache, and its converter is loaded anew.
    pub fn register(&mut self, effect: &mut NetworkEffect) {
        match effect {
            NetworkEffect::Fetch { kind, url } | NetworkEffect::Refetch { kind, url } => {
                let is_fresh = self.failed.contains(&Some(url.clone()));
                self.begin(*kind, url, is_fresh);
                if is_fresh {
                    *effect = NetworkEffect::Refetch { kind: *kind, url: url.clone() };
                }
            }
            NetworkEffect::Abort(kind) => {
                self.attempts.retain(|attempt| attempt.kind != *kind || attempt.is_waiting());
            }
            NetworkEffect::Convert(document) => {
                document.is_repeated = self.failed.contains(&document.url);
                self.begin_conversion(document.kind, &document.url);
            }
            NetworkEffect::Stop(_) => {}
        }
    }

    fn begin(&mut self, kind: RequestKind, url: &Url, is_fresh: bool) {
        let is_begun = |attempt: &Attempt| {
            let is_new = matches!(attempt.phase, AttemptPhase::Running(deadline) if deadline.is_new());
            attempt.kind == kind && attempt.url.as_ref() == Some(url) && is_new
        };
        if let Some(begun) = self.attempts.iter_mut().find(|attempt| is_begun(attempt)) {
            begun.is_fresh = is_fresh;
            return;
        }
        self.add(kind, Some(url.clone()), is_fresh);
    }

    /// Adds a request in place of those of its kind or address.
    fn add(&mut self, kind: RequestKind, url: Option<Url>, is_fresh: bool) -> &mut Attempt {
        self.attempts.retain(|other| other.kind != kind && (url.is_none() || other.url != url));
        let (phase, info) = (AttemptPhase::Running(Deadline::start()), ResponseInfo::default());
        self.attempts.push(Attempt { kind, url, phase, retries: 0, is_fresh, received: 0, info });
        let last = self.attempts.len() - 1;
        &mut self.attempts[last]
    }

    fn begin_conversion(&mut self, kind: RequestKind, url: &Option<Url>) {
        let known = self.attempts.iter().position(|attempt| attempt.serves(kind, url.as_ref()));
        let attempt = match known {
            Some(index) => &mut self.attempts[index],
            None => self.add(kind, url.clone(), false),
        };
        let mut deadline = match attempt.phase {
            AttemptPhase::Running(deadline) => deadline,
            _ => Deadline::start(),
        };
        deadline.progress(Stage::Conversion);
        attempt.phase = AttemptPhase::Running(deadline);
    }

    fn find(&mut self, kind: RequestKind, url: Option<&Url>) -> Option<&mut Attempt> {
        self.attempts.iter_mut().find(|attempt| attempt.serves(kind, url))
    }

    /// Notes that so many bytes of the body have arrived.
    pub fn progress(&mut self, url: &Url, received: usize) {
        let Some(attempt) = self.attempts.iter_mut().find(|attempt| attempt.url.as_ref() == Some(url)) else {
            return;
        };
        attempt.received = received;
        if let AttemptPhase::Running(deadline) = &mut attempt.phase {
            deadline.progress(Stage::Body);
        }
    }

    /// Notes that the response is here. Returns the error to report in place of the given one if a limit had passed.
    pub fn arrive(&mut self, kind: RequestKind, url: &Url, info: ResponseInfo) -> Option<LoadError> {
        let attempt = self.find(kind, Some(url))?;
        attempt.info = info;
        (attempt.phase == AttemptPhase::Stopped).then(|| LoadError::Timeout { url: url.clone() })
    }

    /// Forgets a request whose document waits for another one.
    pub fn defer(&mut self, url: Option<&Url>) {
        self.attempts.retain(|attempt| attempt.url.as_ref() != url);
    }

    /// The reason why the body from this address ends early.
    pub fn cut(&mut self, kind: RequestKind, url: Option<&Url>) -> Option<LoadError> {
        let attempt = self.find(kind, url)?;
        let (url, reason) = (attempt.url.clone()?, attempt.info.cut.clone()?);
        Some(match attempt.phase {
            AttemptPhase::Stopped => LoadError::Timeout { url },
            _ => LoadError::Unreachable { url, reason },
        })
    }

    /// Ends a load. A transient failure that somebody waits for is tried again later. `tick` is the length of a tick in milliseconds.
    pub fn conclude(
        &mut self,
        kind: RequestKind,
        url: Option<&Url>,
        error: Option<&LoadError>,
        tick: u32,
    ) -> LoadOutcome {
        let index = self.attempts.iter().position(|attempt| attempt.serves(kind, url));
        let attempt = index.map(|index| self.attempts.remove(index));
        let is_cut = attempt.as_ref().is_some_and(|attempt| attempt.info.cut.is_some());
        self.failed.retain(|failed| failed.as_ref() != url);
        if error.is_some() || is_cut {
            self.note_failure(url.cloned());
        }
        let Some(mut attempt) = attempt.filter(|attempt| attempt.kind.is_awaited()) else {
            return LoadOutcome::Use { is_cut };
        };
        let is_stopped = attempt.phase == AttemptPhase::Stopped;
        let transient = error.is_some_and(retry::is_transient);
        let may_be_stale = attempt.info.may_be_cached && error.is_some();
        let may_repeat = !attempt.is_fresh && !is_stopped && (may_be_stale || is_cut);
        if let Some(url) = url.filter(|_| may_repeat) {
            let repeat = NetworkEffect::Refetch { kind: attempt.kind, url: url.clone() };
            attempt.is_fresh = true;
            attempt.restart();
            self.attempts.push(attempt);
            return LoadOutcome::Repeat(repeat);
        }
        if transient && attempt.kind.is_retried() && attempt.retries < retry::MAX_RETRIES {
            let random = self.random();
            if let Some(pause) = retry::pause(attempt.retries, random, attempt.info.retry_after, tick) {
                attempt.phase = AttemptPhase::Waiting(pause);
                self.attempts.push(attempt);
            }
        }
        LoadOutcome::Use { is_cut }
    }

    fn note_failure(&mut self, url: Option<Url>) {
        self.failed.push(url);
        if self.failed.len() > MAX_FAILED {
            self.failed.remove(0);
        }
    }

    /// Gives up a request. The next one for its address is sent past the HTTP cache.
    pub fn give_up(&mut self, kind: RequestKind) {
        if let Some(index) = self.attempts.iter().position(|attempt| attempt.kind == kind) {
            let url = self.attempts.remove(index).url;
            self.note_failure(url);
        }
    }

    /// Counts a tick for all requests.
    pub fn tick(&mut self) -> Vec<TickOutcome> {
        let mut outcomes = Vec::new();
        for attempt in &mut self.attempts {
            outcomes.extend(attempt.tick());
        }
        outcomes
    }

    /// Sends all requests that wait, because the network is back.
    pub fn wake(&mut self) -> Vec<TickOutcome> {
        self.attempts.iter_mut().filter_map(Attempt::resend).collect()
    }

    /// Ends the requests of which `is_wanted` says so. Returns their kinds.
    pub fn end_unless(&mut self, is_wanted: impl Fn(RequestKind, Option<&Url>) -> bool) -> Vec<RequestKind> {
        let mut ended = Vec::new();
        self.attempts.retain(|attempt| {
            let is_wanted = is_wanted(attempt.kind, attempt.url.as_ref());
            if !is_wanted {
                ended.push(attempt.kind);
            }
            is_wanted
        });
        ended
    }

    /// The progress of the first request of these kinds.
    pub fn of(&self, kinds: &[RequestKind]) -> Option<(RequestKind, Option<&Url>, Progress)> {
        let attempt = self.attempts.iter().find(|attempt| kinds.contains(&attempt.kind))?;
        let progress = match attempt.phase {
            AttemptPhase::Waiting(ticks) => Progress::Waiting(ticks),
            AttemptPhase::Running(deadline) => {
                Progress::Running { is_slow: deadline.is_slow(), received: attempt.received }
            }
            AttemptPhase::Stopped => Progress::Running { is_slow: true, received: attempt.received },
        };
        Some((attempt.kind, attempt.url.as_ref(), progress))
    }

    /// Ends the requests of this kind.
    pub fn end(&mut self, kind: RequestKind) {
        self.attempts.retain(|attempt| attempt.kind != kind);
    }

    /// Whether there is nothing to wait for.
    pub fn is_empty(&self) -> bool {
        self.attempts.is_empty()
    }

    /// A linear congruential generator: pauses need to differ, not to be secret.
    fn random(&mut self) -> u32 {
        self.seed = self.seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        self.seed >> 16
    }
}
