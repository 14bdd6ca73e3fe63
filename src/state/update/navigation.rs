//! Navigation: to the target of a link, along the history, and to the same route again after an error.
//!
//! Never here: what is fetched for a route, beyond its first request.

use crate::options::Navigation;
use crate::state::content::freshness::Freshness;
use crate::state::content::{ArticleContent, Content};
use crate::state::effect::{Effect, FocusEffect, HistoryEffect};
use crate::state::event::HostEvent;
use crate::state::fragment;
use crate::state::model::State;
use crate::state::net::effect::NetworkEffect;
use crate::state::net::load::{Load, LoadError};
use crate::state::net::request_kind::RequestKind;
use crate::state::route::{Anchor, ArticleSource, NavigationTarget, Route};

impl State {
    pub(super) fn on_navigation_allowed(&mut self, target: &NavigationTarget) -> Vec<Effect> {
        self.show_newer_of(target);
        // A host that navigates answers by setting attributes.
        if self.options.navigation == Navigation::Host {
            return Vec::new();
        }
        self.requested = None;
        let route = target.route();
        let is_current = self.content.route().as_ref() == Some(&route);
        // If other articles are stacked, opening the current one resets the stack.
        if is_current && self.stack().is_none_or(|stack| stack.len() == 1) {
            return vec![FocusEffect::Heading.into()];
        }
        let fragment = fragment::fragment(&route, None, self.home());
        let entry = if is_current { HistoryEffect::Replace } else { HistoryEffect::Push };
        let mut effects = vec![entry(fragment).into()];
        effects.extend(self.go_to(Some(route)));
        effects.push(FocusEffect::Heading.into());
        effects
    }

    pub(super) fn on_fragment_changed(
        &mut self,
        fragment: &str,
        has_scroll_anchor: bool,
        closes_photo: bool,
    ) -> Vec<Effect> {
        let (route, was_open) = (self.content.route(), self.is_lightbox_open());
        let mut effects = self.go_to_fragment(fragment);
        let has_moved = self.content.route() != route;
        // After a photo was closed the reader stays where it flew to.
        let has_scroll_anchor = has_scroll_anchor && (!closes_photo || has_moved);
        let focus = match (has_scroll_anchor, has_moved) {
            // The scroll position counts for more than the section that the address names.
            (true, true) => Some(FocusEffect::Return),
            // From section to section. A photo leaves the page where it is.
            (true, false) => (!was_open && !self.is_lightbox_open()).then_some(FocusEffect::RestoreScroll),
            (false, true) => {
                let is_section = |effect: &Effect| matches!(effect, Effect::Focus(FocusEffect::Section(_)));
                (!effects.iter().any(is_section)).then_some(FocusEffect::Return)
            }
            (false, false) => None,
        };
        effects.extend(focus.map(Effect::from));
        effects
    }

    fn go_to_fragment(&mut self, fragment: &str) -> Vec<Effect> {
        // Any other fragment is an anchor of the host's page.
        if !(fragment.is_empty() || fragment == "#" || fragment.starts_with("#/")) {
            return Vec::new();
        }
        let (anchor, rest) = fragment::anchor(fragment);
        let route = fragment::route(&rest, self.home()).or_else(|| self.first_route());
        let mut effects = if route == self.content.route() {
            Vec::new()
        } else if let Some(index) = self.stacked(route.as_ref()) {
            let mut effects = self.close_lightbox();
            effects.extend(self.make_current(index));
            effects
        } else {
            self.go_to(route)
        };
        effects.extend(self.open_anchor(anchor));
        effects
    }

    /// Shows a route, or waits for the site if there is none.
    pub(super) fn go_to(&mut self, route: Option<Route>) -> Vec<Effect> {
        let mut effects = self.close_lightbox();
        self.cache_open_list();
        self.preferences.history_cleared = false;
        let is_awaited =
            |url: &_| matches!(&route, Some(Route::Article(ArticleSource::Url(src))) if src == url);
        let cancelled = self.in_flight.cancel_article(is_awaited);
        effects.extend(match route {
            None => self.wait_for_site(),
            Some(Route::Article(source)) => self.open_article(source),
            Some(Route::Channel(id)) => self.open_channel(&id),
        });
        // Last, because the new route may wait for what was prefetched.
        effects.extend(cancelled.map(Effect::from));
        effects.extend(self.cancel_list_prefetch());
        effects
    }

    /// Without an article and a channel, a site that is on its way may still name one.
    fn wait_for_site(&mut self) -> Vec<Effect> {
        if matches!(self.site, Load::Loading) {
            self.content = Content::Waiting;
            return Vec::new();
        }
        let error = self.site.error().cloned().unwrap_or(LoadError::NoAddress);
        let is_reported = matches!(&self.content, Content::Failed(shown) if shown.code() == error.code());
        self.content = Content::Failed(error.clone());
        if is_reported { Vec::new() } else { vec![HostEvent::Error(error).into()] }
    }

    fn open_article(&mut self, source: ArticleSource) -> Vec<Effect> {
        self.content = Content::Article(ArticleContent::Loading { source: source.clone(), anchor: None });
        let site = self.refetch_failed_site();
        let mut effects = self.load_article(source);
        effects.extend(site);
        effects
    }

    fn load_article(&mut self, source: ArticleSource) -> Vec<Effect> {
        // Without its mapping no article can be read.
        if let Some(error) = self.mapping.error().cloned() {
            return self.fail_article(error);
        }
        match source {
            ArticleSource::Inline => {
                let bytes = self.inline.clone().unwrap_or_default();
                self.on_response(RequestKind::Article, None, Ok(bytes.to_vec()))
            }
            ArticleSource::Url(url) => match self.caches.article(&url) {
                Some(parsed) => self.show_article(parsed, Freshness::Current),
                None => vec![NetworkEffect::Fetch { kind: RequestKind::Article, url }.into()],
            },
        }
    }

    /// Shows the photo or the section that the address names, or closes the lightbox. The address stays as it is.
    pub(super) fn open_anchor(&mut self, anchor: Option<Anchor>) -> Vec<Effect> {
        match &mut self.content {
            Content::Article(ArticleContent::Loading { anchor: awaited, .. }) => {
                *awaited = anchor;
                Vec::new()
            }
            Content::Article(ArticleContent::Open(stack)) => {
                let photo = match &anchor {
                    Some(Anchor::Photo(name)) => Some(name.as_str()),
                    _ => None,
                };
                let change = stack.show_photo(photo).map(|change| HostEvent::Lightbox(change.item).into());
                let section = match &anchor {
                    Some(Anchor::Section(name)) => stack.current.draw_section(name),
                    _ => None,
                };
                change.into_iter().chain(section.map(|index| FocusEffect::Section(index).into())).collect()
            }
            _ => Vec::new(),
        }
    }

    /// Goes to a section and puts it into the address.
    pub(super) fn open_section(&mut self, name: String) -> Vec<Effect> {
        let Some(route) = self.stack().map(|stack| stack.current.route()) else { return Vec::new() };
        let fragment = fragment::section_fragment(&route, &name, self.home());
        let mut effects = vec![HistoryEffect::Push(fragment).into()];
        effects.extend(self.open_anchor(Some(Anchor::Section(name))));
        effects
    }

    /// The index in the stack of the article with this route.
    fn stacked(&self, route: Option<&Route>) -> Option<usize> {
        match route? {
            Route::Article(source) => self.stack()?.index_of(source),
            Route::Channel(_) => None,
        }
    }
}
