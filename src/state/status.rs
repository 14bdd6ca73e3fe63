//! The status of loads: what takes long, what is tried again, and what is not the latest version.
//!
//! Never here: texts, and transitions (see `update::reload`).

use crate::state::content::Content;
use crate::state::content::freshness::Freshness;
use crate::state::model::State;
use crate::state::net::attempts::Progress;
use crate::state::net::deadline::TICKS;
use crate::state::net::load::LoadError;
use crate::state::net::request_kind::RequestKind;

/// A note about loading, with an action, beside what is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadStatus {
    /// It takes longer than usual. The number of kilobytes that have arrived.
    Slow(usize),
    /// A copy from this time is shown, because the network has failed.
    Saved(u32),
    /// The article or the list arrived incomplete.
    Incomplete,
    /// The site could not be loaded. The article can be read without it.
    SiteFailed(LoadError),
}

/// The automatic tries after a failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RetryStatus {
    /// The next try is sent in so many seconds.
    Waiting(u32),
    /// A try is on its way.
    Running,
}

impl State {
    /// The time in milliseconds after which [`Fact::Tick`](super::message::Fact) is due, while there are requests.
    pub fn tick(&self) -> Option<u32> {
        (!self.attempts.is_empty()).then(|| self.tick_length())
    }

    /// The length of a tick in milliseconds.
    pub(super) fn tick_length(&self) -> u32 {
        self.options.timeout_seconds() * 1000 / TICKS
    }

    /// The kinds of requests on which the content depends.
    pub(super) fn awaited_kinds(&self) -> &'static [RequestKind] {
        match self.content {
            Content::Article(_) => &[RequestKind::Article, RequestKind::Mapping],
            _ => &[RequestKind::Feed, RequestKind::Site, RequestKind::Revalidation, RequestKind::Mapping],
        }
    }

    /// The time of the last message, in seconds since 1970.
    pub fn now(&self) -> u32 {
        self.now
    }

    /// The note beside what is shown.
    pub fn load_status(&self) -> Option<LoadStatus> {
        if self.content.error().is_some() {
            return None;
        }
        match self.content.freshness() {
            Some(Freshness::Saved(at)) => Some(LoadStatus::Saved(at)),
            Some(Freshness::Incomplete) => Some(LoadStatus::Incomplete),
            Some(Freshness::Current) => self.site.error().cloned().map(LoadStatus::SiteFailed),
            None => match self.attempts.of(self.awaited_kinds()) {
                Some((_, _, Progress::Running { is_slow: true, received })) => {
                    Some(LoadStatus::Slow(received / 1000))
                }
                _ => None,
            },
        }
    }

    /// The automatic tries of what is shown as failed or as a copy.
    pub fn retry_status(&self) -> Option<RetryStatus> {
        let kinds = match self.load_status() {
            Some(LoadStatus::SiteFailed(_)) => &[RequestKind::Site],
            _ => self.awaited_kinds(),
        };
        Some(match self.attempts.of(kinds)?.2 {
            Progress::Waiting(ticks) => RetryStatus::Waiting((ticks * self.tick_length()).div_ceil(1000)),
            Progress::Running { .. } => RetryStatus::Running,
        })
    }

    /// Whether what the host has asked for has failed, takes too long or is not the latest version.
    pub(super) fn is_stuck(&self) -> bool {
        let is_outdated = self.content.freshness().is_some_and(|freshness| freshness != Freshness::Current);
        is_outdated
            || self.content.error().is_some()
            || matches!(self.load_status(), Some(LoadStatus::Slow(_)))
    }
}
