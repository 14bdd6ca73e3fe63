//! The site and the lists of its channels.

use std::rc::Rc;

use super::State;
use super::effect::{self, Effect, Event, Wanted};
use super::load::{Load, LoadError};
use super::place::{Place, Target};
use crate::article::feed::Feed;
use crate::article::notice::Notice;
use crate::article::site::Site;
use crate::article::url::Url;
use crate::options::Navigation;

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
            Place::Article(_) => {}
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
        match self.feeds.get(&url) {
            Some(feed) => {
                self.feed = Load::Ready(feed);
                vec![title, Effect::Tell(Event::Channel { id: id.to_owned() })]
            }
            None => {
                self.feed = Load::Loading;
                vec![title, Effect::Fetch { wanted: Wanted::Feed, url }]
            }
        }
    }

    pub(super) fn feed_read(&mut self, url: Option<Url>, read: Read<Feed>) -> Vec<Effect> {
        let Some(url) = url else { return Vec::new() };
        self.ahead.take_if(|ahead| *ahead == url);
        let awaited = self.open_feed() == Some(&url) && matches!(self.feed, Load::Loading);
        match read {
            Ok((feed, notices)) => {
                let feed = Rc::new(self.followed(feed, &url));
                self.feeds.put(url, feed.clone());
                let mut effects: Vec<Effect> = effect::warnings(&notices).collect();
                if let (true, Place::Channel(id)) = (awaited, &self.place) {
                    self.feed = Load::Ready(feed);
                    effects.push(Effect::Tell(Event::Channel { id: id.clone() }));
                }
                effects
            }
            Err(error) if awaited => self.fail_feed(error),
            Err(_) => Vec::new(),
        }
    }

    /// Fetches the list of a channel that the reader may open next.
    pub(super) fn near(&mut self, target: &Target) -> Vec<Effect> {
        let Target::Channel { id, .. } = target else { return Vec::new() };
        let site = self.site.ready().filter(|_| self.options.navigation != Navigation::Host);
        let feed = site.and_then(|site| site.channel(id)?.feed.clone());
        let new = |url: &Url| {
            self.open_feed() != Some(url) && self.ahead.as_ref() != Some(url) && self.feeds.get(url).is_none()
        };
        match feed.filter(new) {
            Some(url) => {
                self.ahead = Some(url.clone());
                vec![Effect::Fetch { wanted: Wanted::NextFeed, url }]
            }
            None => Vec::new(),
        }
    }

    /// The reader went elsewhere: what they did not open is not wanted.
    pub(super) fn far(&mut self) -> Vec<Effect> {
        self.ahead.take().map(|_| Effect::Drop(Wanted::NextFeed)).into_iter().collect()
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
