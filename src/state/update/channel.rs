//! The site, and the lists of its channels.
//!
//! Never here: transitions inside a list (see `content::list`).

use std::rc::Rc;

use crate::article::feed::Feed;
use crate::article::notice::Notice;
use crate::article::site::Site;
use crate::article::url::Url;
use crate::formats::DocumentKind;
use crate::state::content::Content;
use crate::state::content::freshness::Freshness;
use crate::state::content::list::{List, ListContent, LoadMore, More, OpenList};
use crate::state::effect::{self, Effect, FocusEffect, HistoryEffect, ScheduleEffect};
use crate::state::event::HostEvent;
use crate::state::model::State;
use crate::state::net::attempts::LoadOutcome;
use crate::state::net::effect::NetworkEffect;
use crate::state::net::load::{Load, LoadError};
use crate::state::net::pagination::PaginationHeaders;
use crate::state::net::request_kind::RequestKind;
use crate::state::net::{retry, revalidate};
use crate::state::route::{NavigationTarget, Route};

/// A parsed document with its notices, or the reason why there is none.
pub(super) type Read<T> = Result<(T, Vec<Notice>), LoadError>;

impl State {
    pub(super) fn on_site(&mut self, url: Option<Url>, mut read: Read<Site>) -> Vec<Effect> {
        if self.options.site != url {
            return Vec::new();
        }
        if let LoadOutcome::Repeat(effect) = self.conclude(RequestKind::Site, url.as_ref(), &mut read) {
            return vec![effect.into()];
        }
        let mut effects = Vec::new();
        match read {
            Ok((site, notices)) => {
                effects.extend(effect::warnings(&notices));
                self.site = Load::Ready(Rc::new(site));
            }
            Err(error) => {
                let is_reported = self.site.error().is_some_and(|known| known.code() == error.code());
                self.site = Load::Failed(error.clone());
                // An article can be read without its site. Without an article the failure is shown, and reported there.
                if matches!(self.content, Content::Article(_)) && !is_reported {
                    effects.push(HostEvent::Error(error).into());
                }
            }
        }
        match self.content.route() {
            None => effects.extend(self.go_to(self.first_route())),
            Some(Route::Channel(id)) => effects.extend(self.open_channel(&id)),
            Some(Route::Article(_)) => effects.extend(self.schedule_list_prefetch()),
        }
        effects
    }

    pub(super) fn open_channel(&mut self, id: &str) -> Vec<Effect> {
        self.cache_open_list();
        let failed = match &mut self.content {
            Content::Channel { id: shown, list: ListContent::Failed(error) } if shown == id => {
                Some(error.code())
            }
            _ => None,
        };
        self.content = Content::Channel { id: id.to_owned(), list: ListContent::Loading };
        let channel = match &self.site {
            Load::Loading => return Vec::new(),
            Load::Failed(error) => Err(error.clone()),
            Load::Idle => Err(LoadError::NoAddress),
            Load::Ready(site) => match site.channel(id) {
                None => Err(LoadError::NoChannel { id: id.to_owned() }),
                Some(channel) => match channel.feed.clone() {
                    None => Err(LoadError::NoFeed { id: id.to_owned() }),
                    Some(url) => Ok((channel.name.clone(), url)),
                },
            },
        };
        let (name, url) = match channel {
            Ok(channel) => channel,
            Err(error) => {
                let is_reported = failed == Some(error.code());
                let effects = self.fail_list(error);
                return if is_reported { Vec::new() } else { effects };
            }
        };
        // The reader waits for it from now on.
        self.in_flight.finish_list(&url);
        let mut effects = vec![HistoryEffect::SetTitle(name).into()];
        match self.caches.lists.get(&url) {
            Some(list) => {
                let is_stale = revalidate::is_stale(&list, self.now);
                effects.extend(self.show_list(url.clone(), list));
                if is_stale {
                    effects.extend(self.in_flight.revalidate(url).map(Effect::from));
                }
            }
            None => effects.push(NetworkEffect::Fetch { kind: RequestKind::Feed, url }.into()),
        }
        effects
    }

    /// A list or a page of a list was fetched.
    pub(super) fn on_list(
        &mut self,
        kind: RequestKind,
        url: Option<Url>,
        mut read: Read<Feed>,
    ) -> Vec<Effect> {
        let Some(url) = url else { return Vec::new() };
        let freshness = match self.conclude(kind, Some(&url), &mut read) {
            LoadOutcome::Repeat(effect) => return vec![effect.into()],
            LoadOutcome::Use { is_cut: true } => Freshness::Incomplete,
            LoadOutcome::Use { is_cut: false } => Freshness::Current,
        };
        let read = read.map(|(feed, notices)| {
            let next = feed.next.clone().or_else(|| self.caches.next_pages.get(&url));
            (Feed { next, ..feed }, notices)
        });
        // A list that is missing or incomplete is replaced.
        let is_replaced = self.awaits_feed(&url) || (read.is_ok() && self.is_incomplete(&url));
        match kind {
            RequestKind::NextPage => self.on_page(&url, read),
            RequestKind::Revalidation if !is_replaced => self.on_revalidation(url, read),
            _ => self.on_feed(url, read, freshness),
        }
    }

    fn on_feed(&mut self, url: Url, read: Read<Feed>, freshness: Freshness) -> Vec<Effect> {
        self.in_flight.finish_list(&url);
        self.in_flight.finish_revalidation(&url);
        let is_incomplete = self.is_incomplete(&url);
        let is_awaited = self.awaits_feed(&url) || is_incomplete;
        let is_open = !is_incomplete && self.content.list().is_some_and(|list| list.url == url);
        match read {
            // The list was fetched twice, and the reader may have asked for more of the first one.
            Ok(_) if is_open || (!is_awaited && self.caches.lists.contains(&url)) => Vec::new(),
            Ok((feed, notices)) => {
                let list = List::new(Rc::new(feed.deduped()), self.now);
                let mut effects: Vec<Effect> = effect::warnings(&notices).collect();
                if is_awaited {
                    effects.extend(self.show_list(url, list));
                    if let Some(list) = self.content.list_mut() {
                        list.freshness = freshness;
                    }
                } else {
                    self.caches.lists.put(url, list);
                }
                effects
            }
            Err(error) if is_awaited => self.fail_list(error),
            Err(_) => Vec::new(),
        }
    }

    fn on_page(&mut self, url: &Url, read: Read<Feed>) -> Vec<Effect> {
        // The reader may have left the list in the meantime, even if they have come back to it.
        let Some(list) = self.content.list_mut().filter(|list| list.awaits_page(url)) else {
            return Vec::new();
        };
        match read {
            Ok((page, notices)) => {
                let mut effects: Vec<Effect> = effect::warnings(&notices).collect();
                if list.add_page(page) {
                    effects.extend(revealed(list));
                }
                effects
            }
            Err(error) => {
                list.more = More::Failed;
                vec![HostEvent::Error(error).into()]
            }
        }
    }

    /// Whether the reader waits for the list at this address.
    pub(super) fn awaits_feed(&self, url: &Url) -> bool {
        let is_missing = matches!(
            self.content,
            Content::Channel { list: ListContent::Loading | ListContent::Failed(_), .. }
        );
        is_missing && self.open_feed() == Some(url)
    }

    /// Whether only a part of the open list has arrived.
    fn is_incomplete(&self, url: &Url) -> bool {
        self.content.list().is_some_and(|list| list.url == *url && list.freshness == Freshness::Incomplete)
    }

    /// A cached list was fetched again. If that failed, the list stays as it is, with its age if the network is at fault.
    fn on_revalidation(&mut self, url: Url, read: Read<Feed>) -> Vec<Effect> {
        self.in_flight.finish_revalidation(&url);
        let (feed, notices) = match read {
            Ok(read) => read,
            Err(error) => {
                let open = self.content.list_mut().filter(|list| list.url == url);
                if let Some(open) = open.filter(|_| retry::is_transient(&error)) {
                    open.freshness = Freshness::Saved(open.list.validated_at);
                }
                return Vec::new();
            }
        };
        let feed = feed.deduped();
        let has_changed = if let Some(open) = self.content.list_mut().filter(|list| list.url == url) {
            open.revalidate(feed, self.now)
        } else if let Some(mut list) = self.caches.lists.get(&url) {
            let has_changed = list.revalidate(feed, false, self.now);
            self.caches.lists.put(url, list);
            has_changed
        } else {
            false
        };
        if has_changed { effect::warnings(&notices).collect() } else { Vec::new() }
    }

    /// Keeps the next page that the headers of a list name, until the list is parsed.
    pub(super) fn note_next_page(
        &mut self,
        kind: RequestKind,
        url: &Url,
        headers: Option<&PaginationHeaders>,
    ) {
        let Some(headers) = headers.filter(|_| kind.document_kind() == DocumentKind::Feed) else { return };
        match headers.next_page(url) {
            Some(next) => self.caches.next_pages.put(url.clone(), next),
            // There may have been one when the list was fetched before.
            None => self.caches.next_pages.remove(url),
        }
    }

    pub(super) fn load_more(&mut self) -> Vec<Effect> {
        let Some(list) = self.content.list_mut() else { return Vec::new() };
        match list.load_more() {
            LoadMore::Nothing => Vec::new(),
            LoadMore::Revealed => revealed(list).collect(),
            LoadMore::Fetch(url) => vec![NetworkEffect::Fetch { kind: RequestKind::NextPage, url }.into()],
        }
    }

    /// Shows the articles that were published since the list was read.
    pub(super) fn show_newer(&mut self) -> Vec<Effect> {
        let Some(open) = self.content.list_mut() else { return Vec::new() };
        let Some(newer) = open.list.clone().into_newer() else { return Vec::new() };
        *open = OpenList::new(open.url.clone(), newer);
        vec![FocusEffect::Heading.into()]
    }

    /// A reader who opens another channel by its tab starts at the top, and sees newer articles at once.
    pub(super) fn show_newer_of(&mut self, target: &NavigationTarget) {
        let NavigationTarget::Channel { id, .. } = target else { return };
        if self.content.route() == Some(target.route()) {
            return;
        }
        let Some(url) = self.site.ready().and_then(|site| site.channel(id)?.feed.clone()) else { return };
        // Two channels may have the same list.
        self.cache_open_list();
        if let Some(newer) = self.caches.lists.get(&url).and_then(List::into_newer) {
            self.caches.lists.put(url, newer);
        }
    }

    /// Puts the list that is shown into the cache, before another content takes its place.
    pub(super) fn cache_open_list(&mut self) {
        if let Some(open) = self.content.list() {
            self.caches.lists.put(open.url.clone(), open.list.clone());
        }
    }

    fn show_list(&mut self, url: Url, list: List) -> Vec<Effect> {
        let Content::Channel { id, list: content } = &mut self.content else { return Vec::new() };
        let open = OpenList::new(url, list);
        let draws = (!open.is_drawn()).then_some(ScheduleEffect::RenderNext.into());
        *content = ListContent::Open(open);
        [HostEvent::Channel { id: id.clone() }.into()].into_iter().chain(draws).collect()
    }

    fn fail_list(&mut self, error: LoadError) -> Vec<Effect> {
        let is_reported = self.content.error().is_some_and(|shown| shown.code() == error.code());
        if let Content::Channel { list, .. } = &mut self.content {
            *list = ListContent::Failed(error.clone());
        }
        if is_reported { Vec::new() } else { vec![HostEvent::Error(error).into()] }
    }
}

/// Moves the focus to the first new card, and draws those that are still missing.
fn revealed(list: &OpenList) -> impl Iterator<Item = Effect> + use<> {
    let draws = (!list.is_drawn()).then_some(ScheduleEffect::RenderNext.into());
    [FocusEffect::AddedCards.into()].into_iter().chain(draws)
}
