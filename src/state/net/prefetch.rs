//! The list of a channel, fetched before the reader asks for it. One at a time; beside the next article that makes
//! two requests at the most that nobody waits for.

use crate::article::url::Url;
use crate::options::Navigation;
use crate::state::State;
use crate::state::effect::{Effect, RequestKind};
use crate::state::route::{NavigationTarget, Route};

impl State {
    /// Fetches the list of a channel that the reader may open next.
    pub(in crate::state) fn near(&mut self, target: &NavigationTarget) -> Vec<Effect> {
        let NavigationTarget::Channel { id, .. } = target else { return Vec::new() };
        self.fetch_ahead(self.unread(id))
    }

    /// The reader went elsewhere: what they did not open is not wanted.
    pub(in crate::state) fn far(&mut self) -> Vec<Effect> {
        self.ahead.take().map(|_| Effect::Drop(RequestKind::PrefetchedFeed)).into_iter().collect()
    }

    /// Waits for a quiet moment, if there is something to do in it.
    pub(in crate::state) fn idle(&self) -> Option<Effect> {
        self.foreseen().map(|_| Effect::Idle)
    }

    /// Fetches the list from which the article may come, and to which its reader may go.
    pub(in crate::state) fn foresee(&mut self) -> Vec<Effect> {
        self.fetch_ahead(self.foreseen())
    }

    fn foreseen(&self) -> Option<Url> {
        let is_read = matches!(self.place, Route::Article(_)) && self.reading().is_some() && self.is_drawn();
        // A list that is on its way was pointed at, which says more.
        if !is_read || self.frugal || self.ahead.is_some() {
            return None;
        }
        self.unread(self.current_channel()?)
    }

    /// Where the list of a channel is, if it is neither here nor awaited.
    fn unread(&self, id: &str) -> Option<Url> {
        let site = self.site.ready().filter(|_| self.options.navigation != Navigation::Host)?;
        let url = site.channel(id)?.feed.as_ref()?;
        let is_new = self.open_feed() != Some(url)
            && self.ahead.as_ref() != Some(url)
            && self.lists.get(url).is_none();
        is_new.then(|| url.clone())
    }

    fn fetch_ahead(&mut self, url: Option<Url>) -> Vec<Effect> {
        let Some(url) = url else { return Vec::new() };
        self.ahead = Some(url.clone());
        vec![Effect::Fetch { kind: RequestKind::PrefetchedFeed, url }]
    }
}
