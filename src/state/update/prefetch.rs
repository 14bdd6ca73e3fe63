//! Prefetching: the list of the channel that the reader points at, else the one of the article's channel, and the next article.
//! At most one article and one list are on their way.
//!
//! Never here: the bookkeeping of these requests (see `net::prefetch`).

use crate::article::url::Url;
use crate::options::Navigation;
use crate::state::effect::{Effect, ScheduleEffect};
use crate::state::model::State;
use crate::state::route::NavigationTarget;

impl State {
    /// Prefetches the list of a channel that the reader points at.
    pub(super) fn prefetch_target(&mut self, target: &NavigationTarget) -> Vec<Effect> {
        let NavigationTarget::Channel { id, .. } = target else { return Vec::new() };
        self.prefetch_list(self.unknown_feed(id))
    }

    /// Aborts the prefetching of a list that the reader did not open.
    pub(super) fn cancel_list_prefetch(&mut self) -> Vec<Effect> {
        self.in_flight.cancel_list().map(Effect::from).into_iter().collect()
    }

    /// Waits until the browser is idle, if there is a list to prefetch then.
    pub(super) fn schedule_list_prefetch(&self) -> Option<Effect> {
        self.list_to_prefetch().map(|_| ScheduleEffect::WhenIdle.into())
    }

    /// The list of the channel in which the article was published: the reader may come from there, or go there.
    pub(super) fn list_to_prefetch(&self) -> Option<Url> {
        let is_read = self.stack().is_some_and(|stack| stack.is_drawn());
        // The list that the reader points at has precedence.
        if !is_read || self.environment.save_data || self.in_flight.has_list() {
            return None;
        }
        self.unknown_feed(self.current_channel()?)
    }

    /// Prefetches a list.
    pub(super) fn prefetch_list(&mut self, url: Option<Url>) -> Vec<Effect> {
        let effect = url.and_then(|url| self.in_flight.prefetch_list(url));
        effect.map(Effect::from).into_iter().collect()
    }

    /// Prefetches the article that follows the stack.
    pub(super) fn prefetch_next_article(&mut self) -> Vec<Effect> {
        let next = self.stack().and_then(|stack| stack.next_link()?.src.clone());
        let next = next.filter(|url| self.may_prefetch() && self.caches.article(url).is_none());
        let effect = next.and_then(|url| self.in_flight.prefetch_article(url));
        effect.map(Effect::from).into_iter().collect()
    }

    /// The address of a channel's list, if it is neither cached nor on its way.
    fn unknown_feed(&self, id: &str) -> Option<Url> {
        let site = self.site.ready().filter(|_| self.options.navigation != Navigation::Host)?;
        let url = site.channel(id)?.feed.as_ref()?;
        let is_unknown =
            self.open_feed() != Some(url) && !self.in_flight.is_list(url) && !self.caches.lists.contains(url);
        is_unknown.then(|| url.clone())
    }
}
