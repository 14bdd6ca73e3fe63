//! Loading again: by the reader, by itself after a pause, and when the network is back; and the end of what takes too long.
//!
//! Never here: limits and pauses (see `net::deadline` and `net::retry`).

use crate::article::url::Url;
use crate::state::content::freshness::Freshness;
use crate::state::content::list::ListContent;
use crate::state::content::{ArticleContent, Content};
use crate::state::effect::{Effect, FocusEffect};
use crate::state::model::State;
use crate::state::net::attempt::TickOutcome;
use crate::state::net::attempts::Progress;
use crate::state::net::effect::NetworkEffect;
use crate::state::net::load::LoadError;
use crate::state::net::request_kind::RequestKind;
use crate::state::net::retry;
use crate::state::route::{ArticleSource, Route};

impl State {
    /// Notes the requests that begin and end, and aborts those that nobody waits for any more.
    pub(super) fn register_requests(&mut self, effects: &mut Vec<Effect>) {
        for effect in effects.iter_mut() {
            if let Effect::Network(effect) = effect {
                self.attempts.register(effect);
                if let NetworkEffect::Fetch { kind, url } | NetworkEffect::Refetch { kind, url } = effect {
                    self.mapping.drop_deferred(*kind, url);
                }
            }
        }
        let mut attempts = std::mem::take(&mut self.attempts);
        let unwanted = attempts.end_unless(|kind, url| self.wants(kind, url));
        self.attempts = attempts;
        effects.extend(unwanted.into_iter().map(|kind| NetworkEffect::Abort(kind).into()));
    }

    /// Whether the response is still of use.
    pub(super) fn wants(&self, kind: RequestKind, url: Option<&Url>) -> bool {
        match (kind, url) {
            (RequestKind::Site, url) => self.options.site.as_ref() == url,
            (RequestKind::Mapping, url) => self.options.mapping.as_ref() == url,
            (RequestKind::Article, url) => self.content.awaits_article(&ArticleSource::from(url.cloned())),
            (RequestKind::Feed, Some(url)) => self.awaits_feed(url),
            (RequestKind::NextPage, Some(url)) => {
                self.content.list().is_some_and(|list| list.awaits_page(url))
            }
            _ => true,
        }
    }

    /// The reader asks again for what failed, takes too long or is not the latest version.
    pub(super) fn retry(&mut self) -> Vec<Effect> {
        if let Some(freshness) = self.content.freshness() {
            let mut effects = self.refetch_failed_site();
            if freshness != Freshness::Current {
                effects.extend(self.refetch_content());
            }
            return effects;
        }
        // The reader waits no longer for what is on its way.
        self.attempts.give_up(RequestKind::Article);
        let mut effects = if self.site.error().is_some() { self.fetch_site() } else { Vec::new() };
        // A mapping that was loaded may have been wrong.
        if self.mapping.is_needed() {
            effects.extend(self.fetch_mapping());
        }
        let route = self.content.route();
        let mut anchor = None;
        match &mut self.content {
            Content::Article(ArticleContent::Failed { anchor: wanted, .. })
            | Content::Article(ArticleContent::Loading { anchor: wanted, .. }) => anchor = wanted.take(),
            // The host hears of it again if it fails again.
            Content::Channel { list, .. } => *list = ListContent::Loading,
            _ => self.content = Content::Waiting,
        }
        effects.extend(self.go_to(route));
        effects.extend(self.open_anchor(anchor));
        // The button that had the focus is gone with the error panel.
        effects.push(FocusEffect::Heading.into());
        effects
    }

    /// The reader stops waiting, or stops the automatic tries.
    pub(super) fn cancel_load(&mut self) -> Vec<Effect> {
        let load = self.attempts.of(self.awaited_kinds());
        let Some((kind, url, progress)) = load.map(|(kind, url, progress)| (kind, url.cloned(), progress))
        else {
            return Vec::new();
        };
        self.attempts.end(kind);
        let (Progress::Running { .. }, Some(timeout)) = (progress, url.clone()) else { return Vec::new() };
        let mut effects = vec![NetworkEffect::Abort(kind).into()];
        effects.extend(self.on_response(kind, url, Err(LoadError::Timeout { url: timeout })));
        effects
    }

    pub(super) fn on_tick(&mut self) -> Vec<Effect> {
        let outcomes = self.attempts.tick();
        outcomes.into_iter().flat_map(|outcome| self.on_tick_outcome(outcome)).collect()
    }

    fn on_tick_outcome(&mut self, outcome: TickOutcome) -> Vec<Effect> {
        match outcome {
            TickOutcome::Stop(kind) => vec![NetworkEffect::Stop(kind).into()],
            TickOutcome::Resend(kind, url) => vec![NetworkEffect::Fetch { kind, url }.into()],
            TickOutcome::Expired(kind, url, error) => {
                let mut effects = vec![NetworkEffect::Abort(kind).into()];
                effects.extend(self.on_response(kind, url, Err(error)));
                effects
            }
        }
    }

    /// The network is back, or the page is shown again: what failed because of the network is loaded at once.
    pub(super) fn on_reconnected(&mut self) -> Vec<Effect> {
        let outcomes = self.attempts.wake();
        let mut effects: Vec<Effect> =
            outcomes.into_iter().flat_map(|outcome| self.on_tick_outcome(outcome)).collect();
        let is_idle = self.attempts.of(self.awaited_kinds()).is_none();
        let depends = |error: Option<&LoadError>| error.is_some_and(retry::may_depend_on_network);
        let is_saved = matches!(self.content.freshness(), Some(Freshness::Saved(_)));
        if is_idle && (is_saved || depends(self.content.error())) {
            effects.extend(self.refetch_content());
        }
        if depends(self.site.error()) {
            effects.extend(self.refetch_failed_site());
        }
        if let Some(stack) = self.content.stack_mut() {
            stack.current.retry_images();
        }
        effects
    }

    /// Fetches the site again if it has failed. The view stays as it is meanwhile.
    pub(super) fn refetch_failed_site(&mut self) -> Vec<Effect> {
        // A site that needs a mapping is fetched again when the mapping is here.
        let needs_mapping =
            matches!(self.site.error(), Some(LoadError::Mapping { .. })) && !self.mapping.is_loaded();
        let (kind, url) = match needs_mapping {
            true => (RequestKind::Mapping, &self.options.mapping),
            false => (RequestKind::Site, &self.options.site),
        };
        let is_wanted = self.site.error().is_some() && self.attempts.of(&[kind]).is_none();
        let url = url.clone().filter(|_| is_wanted);
        url.map(|url| NetworkEffect::Fetch { kind, url }.into()).into_iter().collect()
    }

    /// Fetches again what is shown, or what failed. The view stays as it is meanwhile.
    fn refetch_content(&mut self) -> Vec<Effect> {
        let load = match &self.content {
            content if matches!(content.error(), Some(LoadError::Mapping { .. })) => {
                self.options.mapping.clone().map(|url| (RequestKind::Mapping, url))
            }
            Content::Article(article) => match article.source() {
                ArticleSource::Url(url) => Some((RequestKind::Article, url.clone())),
                ArticleSource::Inline => return self.go_to(Some(Route::Article(ArticleSource::Inline))),
            },
            Content::Channel { list: ListContent::Open(list), .. } => {
                let url = list.url.clone();
                return self.in_flight.revalidate(url).map(Effect::from).into_iter().collect();
            }
            Content::Channel { .. } if self.site.error().is_none() => {
                self.open_feed().cloned().map(|url| (RequestKind::Feed, url))
            }
            _ => return self.refetch_failed_site(),
        };
        load.map(|(kind, url)| NetworkEffect::Fetch { kind, url }.into()).into_iter().collect()
    }
}
