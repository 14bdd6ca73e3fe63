//! The site and the lists of its channels.

use std::rc::Rc;

use super::State;
use super::effect::{self, Effect, Event, Wanted};
use super::list::{List, SLICE};
use super::load::{Load, LoadError};
use super::place::Place;
use crate::article::feed::Feed;
use crate::article::notice::Notice;
use crate::article::site::Site;
use crate::article::url::Url;

/// Something that was read, with what was noticed on the way; or why it was not.
pub(super) type Read<T> = Result<(T, Vec<Notice>), LoadError>;

impl State {
    pub(super) fn fetch_site(&mut self) -> Vec<Effect> {
        match self.options.site.clone() {
            Some(url) => {
                self.site = Load::Loading;
                vec![Effect::Fetch { wanted: Wanted::Site, url }]
            }
            None => {
                self.site = Load::Idle;
                Vec::new()
            }
        }
    }

    pub(super) fn site_read(&mut self, url: Option<Url>, read: Read<Site>) -> Vec<Effect> {
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
            Place::Nowhere => effects.extend(self.go(self.first_place())),
            Place::Channel(id) => effects.extend(self.open_channel(&id)),
            Place::Article(_) => effects.extend(self.idle()),
        }
        effects
    }

    pub(super) fn open_channel(&mut self, id: &str) -> Vec<Effect> {
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
                effects.push(Effect::Fetch { wanted: Wanted::Feed, url });
            }
        }
        effects
    }

    /// What came for a list, by what it had been wanted as.
    pub(super) fn list_read(&mut self, wanted: Wanted, url: Option<Url>, read: Read<Feed>) -> Vec<Effect> {
        let Some(url) = url else { return Vec::new() };
        match wanted {
            Wanted::Page => self.page_read(url, read),
            Wanted::Renewal => self.renewal_read(url, read),
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
    pub(super) fn show_list(&mut self, list: &List) -> Vec<Effect> {
        self.feed = Load::Ready(list.feed.clone());
        self.drawn = SLICE;
        self.added = None;
        let told = match &self.place {
            Place::Channel(id) => Some(Effect::Tell(Event::Channel { id: id.clone() })),
            _ => None,
        };
        told.into_iter().chain(self.draw_on()).collect()
    }

    /// Keeps a list, and the open one longer than any other.
    pub(super) fn keep(&mut self, url: Url, list: List) {
        let open = self.open_list().filter(|(open, _)| *open != url);
        self.lists.put(url, list);
        if let Some((url, list)) = open {
            self.lists.put(url, list);
        }
    }

    /// The list of the open channel, if it is here.
    pub(super) fn open_list(&self) -> Option<(Url, List)> {
        let url = self.open_feed()?;
        Some((url.clone(), self.lists.get(url)?))
    }

    /// Where the list of the open channel is.
    pub(super) fn open_feed(&self) -> Option<&Url> {
        match (&self.place, &self.site) {
            (Place::Channel(id), Load::Ready(site)) => site.channel(id)?.feed.as_ref(),
            _ => None,
        }
    }

    pub(super) fn fail_feed(&mut self, error: LoadError) -> Vec<Effect> {
        self.feed = Load::Failed(error.clone());
        vec![Effect::Tell(Event::Error(error))]
    }
}
