//! What the reader did, and what follows from it: enums and pure transitions.
//!
//! [`State::update`] takes a [`Message`] (a request of the reader or a fact from outside) and answers with
//! the [`Effect`]s that it wants. It never acts itself: no clock, no network, no DOM, so that every path
//! can be tested natively. Whatever can be derived is a function here, not a field.

pub mod address;
pub mod cache;
pub mod effect;
pub mod lightbox;
pub mod load;
pub mod message;
pub mod place;

use std::rc::Rc;

use crate::article::Article;
use crate::article::feed::Feed;
use crate::article::gallery;
use crate::article::language::Language;
use crate::article::notice::Notice;
use crate::article::site::Site;
use crate::article::url::Url;
use crate::formats;
use crate::options::{self, Navigation, Options};
use cache::Cache;
use effect::{Effect, Event, Step, Wanted};
use lightbox::{Lightbox, LightboxRequest};
use load::{Load, LoadError};
use message::{Answer, Fact, Message, Request};
use place::{Place, Source, Target};

/// Blocks are drawn in chunks of this many: a first screen, and then more with each frame.
pub const CHUNK: usize = 40;

/// An article and what was noticed while it was read.
#[derive(Debug, PartialEq, Eq)]
pub struct Reading {
    /// The article, settled.
    pub article: Article,
    /// The oddities.
    pub notices: Vec<Notice>,
}

/// Everything about one viewer.
#[derive(Debug, Default)]
pub struct State {
    /// The host's wishes.
    pub options: Options,
    /// The site, if the host named one.
    pub site: Load<Site>,
    /// What the reader looks at.
    pub place: Place,
    /// The article of [`Place::Article`].
    pub article: Load<Reading>,
    /// The list of [`Place::Channel`].
    pub feed: Load<Feed>,
    /// The enlarged photo.
    pub lightbox: Lightbox,
    /// How many chunks of the body are drawn.
    pub drawn: usize,
    /// The positions of photos that did not come.
    pub missing: Rc<[usize]>,
    surroundings: Vec<Language>,
    inline: Option<Rc<[u8]>>,
    articles: Cache<Reading>,
    feeds: Cache<Feed>,
}

impl State {
    /// A viewer in these surroundings: the languages of the document and the browser, best first.
    pub fn new(surroundings: Vec<Language>) -> Self {
        Self { surroundings, ..Self::default() }
    }

    /// The languages to choose a locale from, best first.
    pub fn languages(&self) -> impl Iterator<Item = &Language> {
        let article = self.reading().and_then(|reading| reading.article.language.as_ref());
        let article = article.filter(|_| matches!(self.place, Place::Article(_)));
        let site = self.site.ready().and_then(|site| site.language.as_ref());
        self.options.lang.iter().chain(article).chain(site).chain(&self.surroundings)
    }

    /// The article, if it is here.
    pub fn reading(&self) -> Option<&Rc<Reading>> {
        self.article.ready()
    }

    /// The channel whose tab is the current one: the open one, else the host's choice, else the one in
    /// which the article appears.
    pub fn current_channel(&self) -> Option<&str> {
        if let Place::Channel(id) = &self.place {
            return Some(id);
        }
        if let Some(id) = &self.options.channel {
            return Some(id);
        }
        let article = &self.reading()?.article;
        let site = self.site.ready()?;
        let trail = article.breadcrumb.iter().map(|link| &link.name);
        let mut names = trail.chain(&article.sections);
        names.find_map(|name| site.channel_named(name)).map(|channel| channel.id.as_str())
    }

    /// How many chunks the body has.
    pub fn chunks(&self) -> usize {
        self.reading().map_or(0, |reading| reading.article.body.len().div_ceil(CHUNK))
    }

    /// Whether all that was asked for is drawn.
    pub fn is_drawn(&self) -> bool {
        match &self.place {
            Place::Nowhere => true,
            Place::Article(_) => !matches!(self.article, Load::Loading) && self.drawn >= self.chunks(),
            Place::Channel(_) => !matches!(self.feed, Load::Loading),
        }
    }

    /// Takes a message and answers with what is to be done.
    pub fn update(&mut self, message: Message) -> Vec<Effect> {
        match message {
            Message::Request(request) => self.asked(request),
            Message::Fact(fact) => self.told(fact),
        }
    }

    fn asked(&mut self, request: Request) -> Vec<Effect> {
        match request {
            Request::Follow(target) => vec![Effect::Ask(target)],
            Request::Retry => self.retry(),
            Request::Lightbox(request) => self.light(request),
            Request::PhotoFailed(position) => self.photo(position, true),
            Request::PhotoRetry(position) => self.photo(position, false),
        }
    }

    fn told(&mut self, fact: Fact) -> Vec<Effect> {
        match fact {
            Fact::Started { inline, fragment } => self.start(inline, fragment.as_deref()),
            Fact::Attribute { name, value, base } => self.attribute(&name, value.as_deref(), base.as_ref()),
            Fact::Inline(bytes) => self.inline(bytes),
            Fact::Allowed(target) => self.follow(target),
            Fact::Addressed(fragment) => self.addressed(&fragment),
            Fact::Drawn => self.draw(),
            Fact::Answered { wanted, url, answer } => match wanted {
                Wanted::Site => self.site_answered(&url, answer),
                Wanted::Feed => self.feed_answered(&url, answer),
                Wanted::Article | Wanted::NextArticle => self.article_answered(&url, answer),
            },
        }
    }

    // Starting, and changes of the host's wishes.

    fn start(&mut self, inline: Option<Rc<[u8]>>, fragment: Option<&str>) -> Vec<Effect> {
        self.inline = inline;
        let mut effects = self.fetch_site();
        let named = fragment.and_then(|fragment| address::place(fragment, self.home()));
        effects.extend(self.go(named.unwrap_or_else(|| self.first_place())));
        effects.push(Effect::Tell(Event::Ready));
        effects
    }

    /// What the host asked to see.
    fn first_place(&self) -> Place {
        if self.inline.is_some() {
            return Place::Article(Source::Inline);
        }
        if let Some(src) = &self.options.src {
            return Place::Article(Source::Url(src.clone()));
        }
        if let Some(channel) = &self.options.channel {
            return Place::Channel(channel.clone());
        }
        match self.site.ready().and_then(|site| site.channels.first()) {
            Some(channel) => Place::Channel(channel.id.clone()),
            None => Place::Nowhere,
        }
    }

    fn attribute(&mut self, name: &str, value: Option<&str>, base: Option<&Url>) -> Vec<Effect> {
        let before = self.options.clone();
        let mut effects = Vec::new();
        if let Err(notice) = self.options.set(name, value, base) {
            effects.push(Effect::Warn(notice.to_string()));
        }
        if self.options == before {
            return effects;
        }
        match name {
            "src" => {
                // A new address means a new article, even where inline JSON was shown before.
                self.inline = None;
                effects.extend(self.go(self.first_place()));
            }
            "site" => {
                effects.extend(self.fetch_site());
                if !matches!(self.place, Place::Article(_)) {
                    effects.extend(self.go(self.first_place()));
                }
            }
            "channel" => {
                // With an article open the channel is only a hint for the tabs.
                if !matches!(self.place, Place::Article(_)) {
                    effects.extend(self.go(self.first_place()));
                }
            }
            _ => debug_assert!(options::ATTRIBUTES.contains(&name)),
        }
        effects
    }

    fn inline(&mut self, bytes: Option<Rc<[u8]>>) -> Vec<Effect> {
        self.inline = bytes;
        self.go(self.first_place())
    }

    // Going places.

    fn follow(&mut self, target: Target) -> Vec<Effect> {
        // A viewer that only asks has asked; the host answers by changing attributes.
        if self.options.navigation == Navigation::Host {
            return Vec::new();
        }
        let place = match target {
            Target::Article { src, .. } => Place::Article(Source::Url(src)),
            Target::Channel { id, .. } => Place::Channel(id),
        };
        if place == self.place {
            return vec![Effect::Arrive];
        }
        let fragment = address::fragment(&place, self.home());
        let mut effects = vec![Effect::PushAddress(fragment)];
        effects.extend(self.go(place));
        effects.push(Effect::Arrive);
        effects
    }

    fn addressed(&mut self, fragment: &str) -> Vec<Effect> {
        let place = address::place(fragment, self.home()).unwrap_or_else(|| self.first_place());
        if place == self.place { Vec::new() } else { self.go(place) }
    }

    /// The document against which addresses of the reading app are written.
    pub fn home(&self) -> Option<&Url> {
        self.options.src.as_ref().or(self.options.site.as_ref())
    }

    fn go(&mut self, place: Place) -> Vec<Effect> {
        self.lightbox = Lightbox::Closed;
        self.place = place;
        match self.place.clone() {
            Place::Nowhere => self.nowhere(),
            Place::Article(Source::Inline) => {
                let bytes = self.inline.clone().unwrap_or_default();
                let answer = formats::article(&bytes, None);
                self.show_article(answer.map_err(|error| LoadError::Unreadable { url: None, error }))
            }
            Place::Article(Source::Url(url)) => match self.articles.get(&url) {
                Some(reading) => self.show_reading(reading),
                None => {
                    self.article = Load::Loading;
                    vec![Effect::Fetch { wanted: Wanted::Article, url }]
                }
            },
            Place::Channel(id) => {
                let mut effects = self.open_channel(&id);
                effects.push(Effect::Tell(Event::Channel { id }));
                effects
            }
        }
    }

    /// Without an article and without a channel, a site that is on its way may still name one.
    fn nowhere(&mut self) -> Vec<Effect> {
        if matches!(self.site, Load::Loading) {
            self.article = Load::Loading;
            return Vec::new();
        }
        let error = self.site.error().cloned().unwrap_or(LoadError::NoAddress);
        self.fail_article(error)
    }

    // Articles.

    fn article_answered(&mut self, url: &Url, answer: Answer) -> Vec<Effect> {
        let read = answer.and_then(|bytes| {
            formats::article(&bytes, Some(url))
                .map_err(|error| LoadError::Unreadable { url: Some(url.clone()), error })
        });
        let here = self.place == Place::Article(Source::Url(url.clone()));
        let awaited = here && matches!(self.article, Load::Loading);
        match read {
            _ if !awaited => {
                // An answer that nobody waits for any more, or that was fetched ahead.
                if let Ok((article, notices)) = read {
                    self.articles.put(url.clone(), Rc::new(Reading { article, notices }));
                }
                Vec::new()
            }
            read => self.show_article(read),
        }
    }

    fn show_article(&mut self, read: Result<(Article, Vec<Notice>), LoadError>) -> Vec<Effect> {
        match read {
            Ok((article, notices)) => {
                let reading = Rc::new(Reading { article, notices });
                if let Place::Article(Source::Url(url)) = &self.place {
                    self.articles.put(url.clone(), reading.clone());
                }
                self.show_reading(reading)
            }
            Err(error) => self.fail_article(error),
        }
    }

    fn show_reading(&mut self, reading: Rc<Reading>) -> Vec<Effect> {
        let warnings: Vec<Effect> =
            reading.notices.iter().map(|notice| Effect::Warn(notice.to_string())).collect();
        let title = reading.article.headline.clone();
        self.article = Load::Ready(reading.clone());
        self.drawn = 1;
        self.missing = Rc::default();
        let mut effects = warnings;
        effects.push(Effect::Title(title));
        effects.push(Effect::Tell(Event::Article(reading)));
        effects.push(Effect::Draw);
        effects
    }

    fn fail_article(&mut self, error: LoadError) -> Vec<Effect> {
        self.article = Load::Failed(error.clone());
        vec![Effect::Tell(Event::Error(error))]
    }

    /// More of the body with each frame, twice as much each time; then the next article, ahead of time.
    fn draw(&mut self) -> Vec<Effect> {
        if self.drawn < self.chunks() {
            self.drawn = (self.drawn * 2).min(self.chunks());
            return vec![Effect::Draw];
        }
        let next = self.reading().and_then(|reading| reading.article.next.as_ref()?.src.clone());
        match next {
            Some(url)
                if self.options.navigation == Navigation::Inside && self.articles.get(&url).is_none() =>
            {
                vec![Effect::Fetch { wanted: Wanted::NextArticle, url }]
            }
            _ => Vec::new(),
        }
    }

    // Sites and channels.

    fn fetch_site(&mut self) -> Vec<Effect> {
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

    fn site_answered(&mut self, url: &Url, answer: Answer) -> Vec<Effect> {
        if self.options.site.as_ref() != Some(url) {
            return Vec::new();
        }
        let read = answer.and_then(|bytes| {
            formats::site(&bytes, Some(url))
                .map_err(|error| LoadError::Unreadable { url: Some(url.clone()), error })
        });
        let mut effects = Vec::new();
        match read {
            Ok((site, notices)) => {
                effects.extend(notices.iter().map(|notice| Effect::Warn(notice.to_string())));
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

    fn open_channel(&mut self, id: &str) -> Vec<Effect> {
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
        match self.feeds.get(&url) {
            Some(feed) => {
                self.feed = Load::Ready(feed);
                vec![title]
            }
            None => {
                self.feed = Load::Loading;
                vec![title, Effect::Fetch { wanted: Wanted::Feed, url }]
            }
        }
    }

    fn feed_answered(&mut self, url: &Url, answer: Answer) -> Vec<Effect> {
        let wanted = match (&self.place, &self.site) {
            (Place::Channel(id), Load::Ready(site)) => {
                site.channel(id).and_then(|channel| channel.feed.as_ref())
            }
            _ => None,
        };
        let awaited = wanted == Some(url) && matches!(self.feed, Load::Loading);
        let read = answer.and_then(|bytes| {
            formats::feed(&bytes, Some(url))
                .map_err(|error| LoadError::Unreadable { url: Some(url.clone()), error })
        });
        match read {
            Ok((feed, notices)) => {
                let feed = Rc::new(feed);
                self.feeds.put(url.clone(), feed.clone());
                if awaited {
                    self.feed = Load::Ready(feed);
                }
                notices.iter().map(|notice| Effect::Warn(notice.to_string())).collect()
            }
            Err(error) if awaited => self.fail_feed(error),
            Err(_) => Vec::new(),
        }
    }

    fn fail_feed(&mut self, error: LoadError) -> Vec<Effect> {
        self.feed = Load::Failed(error.clone());
        vec![Effect::Tell(Event::Error(error))]
    }

    fn retry(&mut self) -> Vec<Effect> {
        let mut effects = if self.site.error().is_some() { self.fetch_site() } else { Vec::new() };
        effects.extend(self.go(self.place.clone()));
        effects
    }

    // Photos.

    fn photo(&mut self, position: usize, missing: bool) -> Vec<Effect> {
        let others = self.missing.iter().copied().filter(|other| *other != position);
        self.missing = others.chain(missing.then_some(position)).collect();
        Vec::new()
    }

    fn light(&mut self, request: LightboxRequest) -> Vec<Effect> {
        let Some(reading) = self.reading().cloned() else { return Vec::new() };
        let images = gallery::images(&reading.article.body);
        let before = self.lightbox;
        self.lightbox = before.after(request, images.len());
        if self.lightbox == before {
            return Vec::new();
        }
        let photo = match self.lightbox {
            Lightbox::Closed => None,
            Lightbox::Open { position } => {
                images.get(position).map(|image| Step { position, count: images.len(), id: image.id.clone() })
            }
        };
        vec![Effect::Tell(Event::Lightbox(photo))]
    }
}

#[cfg(test)]
mod tests;
