//! A list that goes on: more of what is here, and then the next page of the publisher's.
//!
//! Only so many cards are drawn at first, however long a list is, and so many more each time.

use std::rc::Rc;

use super::State;
use super::channel::Read;
use super::effect::{self, Effect, Wanted};
use super::load::Load;
use crate::article::feed::{Feed, Item};
use crate::article::url::Url;

/// So many cards are drawn at first, and with each wish for more.
pub const CARDS: usize = 30;

/// What there is beyond the cards that are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rest {
    /// There may be more.
    More,
    /// It is on its way.
    Coming,
    /// It did not come.
    Failed,
    /// A long list has come to its end.
    End,
    /// A list that was short enough to need no word about its end.
    Nothing,
}

impl State {
    /// How many cards of the open list are drawn.
    pub fn shown(&self) -> usize {
        self.open_feed().and_then(|url| self.shown.get(url)).map_or(CARDS, |shown| *shown)
    }

    /// What there is beyond them.
    pub fn rest(&self) -> Rest {
        let Some(feed) = self.feed.ready() else { return Rest::Nothing };
        match self.page {
            Load::Loading => Rest::Coming,
            Load::Failed(_) => Rest::Failed,
            _ if feed.next.is_some() || feed.items.len() > self.shown() => Rest::More,
            Load::Ready(_) => Rest::End,
            _ if feed.items.len() > CARDS => Rest::End,
            _ => Rest::Nothing,
        }
    }

    /// The position of the first card that came with the last wish for more.
    pub fn added(&self) -> Option<usize> {
        self.shown().checked_sub(CARDS).filter(|first| *first > 0)
    }

    /// Keeps the next page of a list, if its header names one, until the list has been read.
    pub(super) fn linked(&mut self, wanted: Wanted, url: &Url, links: Option<&str>) {
        if matches!(wanted, Wanted::Feed | Wanted::NextFeed | Wanted::Page)
            && let Some(next) = links.and_then(|links| next(links, url))
        {
            self.following.put(url.clone(), Rc::new(next));
        }
    }

    /// The list with its next page, which the list itself or its header names.
    pub(super) fn followed(&self, mut feed: Feed, url: &Url) -> Feed {
        feed.next = feed.next.or_else(|| Some((*self.following.get(url)?).clone()));
        feed
    }

    pub(super) fn more(&mut self) -> Vec<Effect> {
        let Some(feed) = self.feed.ready().cloned() else { return Vec::new() };
        if feed.items.len() > self.shown() {
            return self.show_from(self.shown());
        }
        match &feed.next {
            Some(url) if !matches!(self.page, Load::Loading) => {
                self.page = Load::Loading;
                vec![Effect::Fetch { wanted: Wanted::Page, url: url.clone() }]
            }
            _ => Vec::new(),
        }
    }

    pub(super) fn page_read(&mut self, url: Option<Url>, read: Read<Feed>) -> Vec<Effect> {
        // The reader may have left the list, or come back to it, in the meantime.
        let next = self.feed.ready().and_then(|feed| feed.next.as_ref());
        let awaited = next == url.as_ref() && matches!(self.page, Load::Loading);
        let Some(url) = url.filter(|_| awaited) else { return Vec::new() };
        match read {
            Ok((page, notices)) => {
                let mut effects: Vec<Effect> = effect::warnings(&notices).collect();
                match self.add(self.followed(page, &url)) {
                    Some(first) => {
                        self.page = Load::Idle;
                        effects.extend(self.show_from(first));
                    }
                    // Who asked for more is told that there is none.
                    None => self.page = Load::Ready(Rc::new(())),
                }
                effects
            }
            Err(error) => {
                self.page = Load::Failed(error.clone());
                vec![Effect::Tell(effect::Event::Error(error))]
            }
        }
    }

    /// Adds the articles of a page to the list, and says where the first of them is. A page that has nothing new ends the
    /// list, whatever it says: publishers' lists run in circles, and move on while they are read.
    fn add(&mut self, page: Feed) -> Option<usize> {
        let (Some(url), Load::Ready(feed)) = (self.open_feed().cloned(), &mut self.feed) else { return None };
        // Without the other holder there is nothing to copy.
        self.feeds.forget(&url);
        let list = Rc::make_mut(feed);
        let first = list.items.len();
        for item in page.items {
            if !list.items.iter().any(|known| is_same(known, &item)) {
                list.items.push(item);
            }
        }
        let is_new = list.items.len() > first;
        list.next = page.next.filter(|_| is_new);
        self.feeds.put(url, feed.clone());
        is_new.then_some(first)
    }

    /// Draws the cards from this position on, too.
    fn show_from(&mut self, first: usize) -> Vec<Effect> {
        let shown = first + CARDS;
        if let Some(url) = self.open_feed().cloned() {
            self.shown.put(url, Rc::new(shown));
        }
        vec![Effect::FocusAdded]
    }
}

/// The target of `rel="next"` in a header `Link`, as WordPress and others write it.
fn next(links: &str, base: &Url) -> Option<Url> {
    links.split('<').find_map(|link| {
        let (target, parameters) = link.split_once('>')?;
        let is_next = parameters.split(';').any(|parameter| {
            let relation = parameter.trim().trim_end_matches(',').trim_end().strip_prefix("rel=");
            relation.is_some_and(|relation| relation.trim_matches('"') == "next")
        });
        if is_next { Url::document(Some(base), target) } else { None }
    })
}

/// Whether two cards lead to the same article.
fn is_same(one: &Item, other: &Item) -> bool {
    let (one, other) = (&one.link, &other.link);
    match (&one.src, &other.src) {
        (Some(src), Some(other)) => src == other,
        _ if one.url.is_some() || other.url.is_some() => one.url == other.url,
        _ => one.name == other.name,
    }
}
