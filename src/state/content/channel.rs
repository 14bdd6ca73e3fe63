//! The site and the lists of its channels.

use std::rc::Rc;

use crate::article::feed::Feed;
use crate::article::notice::Notice;
use crate::article::site::Site;
use crate::article::url::Url;
use crate::state::State;
use crate::state::content::list::{List, SLICE};
use crate::state::effect::{self, Effect, Event, RequestKind};
use crate::state::net::load::{Load, LoadError};
use crate::state::route::Route;

/// Something that was read, with what was noticed on the way; or why it was not.
pub(in crate::state) type Read<T> = Result<(T, Vec<Notice>), LoadError>;

impl State {
    pub(in crate::state) fn fetch_site(&mut self) -> Vec<Effect> {
        match self.options.site.clone() {
            Some(url) => {
                self.site = Load::Loading;
                vec![Effect::Fetch { kind: RequestKind::Site, url }]
            }
            None => {
                self.site = Load::Idle;
                Vec::new()
            }
        }
    }

    pub(in crate::state) fn site_read(&mut self, url: Option<Url>, read: Read<Site>) -> Vec<Effect> {
        if self.options.site != url {
            return Vec::new();
        }
        let mut effects = Vec::new();
        match read {
            Ok((site, notices)) => {
                effects.extend(effect::warnings(&notices));
                self.site = Load::Ready(Rc::new(site));
            }
            Err(error) => {
                self.site = Load::Failed(error.clone());
                // An article reads well without its site; the failure is a fact, not a panel.
                effects.push(Effect::Tell(Event::Error(error)));
            }
        }
        match self.place.clone() {
            Route::Nowhere => effects.extend(self.go(self.first_place())),
            Route::Channel(id) => effects.extend(self.open_channel(&id)),
            Route::Article(_) => effects.extend(self.idle()),
        }
        effects
    }

    pub(in crate::state) fn open_channel(&mut self, id: &str) -> Vec<Effect> {
        let site = match &self.site {
            Load::Ready(site) => site.clone(),
            Load::Loading => {
                self.feed = Load::Loading;
                return Vec::new();
            }
            Load::Failed(error) => return self.fail_feed(error.clone()),
            Load::Idle => return self.fail_feed(LoadError::NoAddress),
        };
        let Some(channel) = site.channel(id) else {
            return self.fail_feed(LoadError::NoChannel { id: id.to_owned() });
        };
        let Some(url) = channel.feed.clone() else {
            return self.fail_feed(LoadError::NoFeed { id: id.to_owned() });
        };
        let title = Effect::Title(channel.name.clone());
        self.page = Load::Idle;
        // From now on it is awaited.
        self.ahead.take_if(|ahead| *ahead == url);
        let mut effects = vec![title];
        match self.lists.get(&url) {
            Some(list) => {
                // The list that was opened last is kept longest.
                self.lists.put(url.clone(), list.clone());
                effects.extend(self.show_list(&list));
                effects.extend(self.revalidate(url, &list));
            }
            None => {
                self.feed = Load::Loading;
                effects.push(Effect::Fetch { kind: RequestKind::Feed, url });
            }
        }
        effects
    }

    /// What came for a list, by what it had been wanted as.
    pub(in crate::state) fn list_read(
        &mut self,
        kind: RequestKind,
        url: Option<Url>,
        read: Read<Feed>,
    ) -> Vec<Effect> {
        let Some(url) = url else { return Vec::new() };
        match kind {
            RequestKind::NextPage => self.page_read(url, read),
            RequestKind::Revalidation => self.renewal_read(url, read),
            _ => self.feed_read(url, read),
        }
    }

    fn feed_read(&mut self, url: Url, read: Read<Feed>) -> Vec<Effect> {
        self.ahead.take_if(|ahead| *ahead == url);
        let awaited = self.open_feed() == Some(&url) && matches!(self.feed, Load::Loading);
        match read {
            // It came twice, and the reader may have gone on in the first one.
            Ok(_) if !awaited && self.lists.get(&url).is_some() => Vec::new(),
            Ok((feed, notices)) => {
                let list = List::new(Rc::new(self.followed(feed, &url).distinct()), self.now);
                self.keep(url, list.clone());
                let mut effects: Vec<Effect> = effect::warnings(&notices).collect();
                if awaited {
                    effects.extend(self.show_list(&list));
                }
                effects
            }
            Err(error) if awaited => self.fail_feed(error),
            Err(_) => Vec::new(),
        }
    }

    /// Shows the list of the open channel, its first cards first.
    pub(in crate::state) fn show_list(&mut self, list: &List) -> Vec<Effect> {
        self.feed = Load::Ready(list.feed.clone());
        self.drawn = SLICE;
        self.added = None;
        let told = match &self.place {
            Route::Channel(id) => Some(Effect::Tell(Event::Channel { id: id.clone() })),
            _ => None,
        };
        told.into_iter().chain(self.draw_on()).collect()
    }

    /// Keeps a list, and the open one longer than any other.
    pub(in crate::state) fn keep(&mut self, url: Url, list: List) {
        let open = self.open_list().filter(|(open, _)| *open != url);
        self.lists.put(url, list);
        if let Some((url, list)) = open {
            self.lists.put(url, list);
        }
    }

    /// The list of the open channel, if it is here.
    pub(in crate::state) fn open_list(&self) -> Option<(Url, List)> {
        let url = self.open_feed()?;
        Some((url.clone(), self.lists.get(url)?))
    }

    /// Where the list of the open channel is.
    pub(in crate::state) fn open_feed(&self) -> Option<&Url> {
        match (&self.place, &self.site) {
            (Route::Channel(id), Load::Ready(site)) => site.channel(id)?.feed.as_ref(),
            _ => None,
        }
    }

    pub(in crate::state) fn fail_feed(&mut self, error: LoadError) -> Vec<Effect> {
        self.feed = Load::Failed(error.clone());
        vec![Effect::Tell(Event::Error(error))]
    }
}
