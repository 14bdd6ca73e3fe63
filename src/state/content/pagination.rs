//! A list that goes on: more of what is here, and then the next page of the publisher's.
//!
//! Only so many cards are drawn at first, however long a list is, and twice as many with each wish for more, so that
//! even the end of ten thousand is a few presses away, and what is below the list is never out of reach.

use std::rc::Rc;

use crate::article::feed::Feed;
use crate::article::url::Url;
use crate::formats::DocumentKind;
use crate::state::State;
use crate::state::content::channel::Read;
use crate::state::content::list::{CARDS, List, SLICE};
use crate::state::effect::{self, Effect, RequestKind};
use crate::state::message::PaginationHeaders;
use crate::state::net::load::Load;

/// What there is beyond the cards that are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListFooter {
    /// There may be more.
    More,
    /// It is on its way.
    Loading,
    /// It did not come.
    Failed,
    /// A long list has come to its end.
    End,
    /// A list that was short enough to need no word about its end.
    Empty,
}

impl State {
    /// How many cards of the open list the reader has asked for.
    fn wished(&self) -> usize {
        self.open_list().map_or(CARDS, |(_, list)| list.wished)
    }

    /// How many cards of the open list are to be drawn.
    pub fn cards(&self) -> usize {
        self.feed.ready().map_or(0, |feed| feed.items.len().min(self.wished()))
    }

    /// What there is beyond them.
    pub fn rest(&self) -> ListFooter {
        let Some(feed) = self.feed.ready() else { return ListFooter::Empty };
        match self.page {
            _ if self.drawn < self.cards() => ListFooter::Loading,
            Load::Loading => ListFooter::Loading,
            Load::Failed(_) => ListFooter::Failed,
            _ if feed.next.is_some() || feed.items.len() > self.wished() => ListFooter::More,
            Load::Ready(_) => ListFooter::End,
            _ if feed.items.len() > CARDS => ListFooter::End,
            _ => ListFooter::Empty,
        }
    }

    /// The position of the first card that came with the last wish for more.
    pub fn added(&self) -> Option<usize> {
        self.added
    }

    /// Draws more cards, if the reader has asked for more than are drawn.
    pub(in crate::state) fn draw_on(&self) -> Option<Effect> {
        (self.drawn < self.cards()).then_some(Effect::RenderNext)
    }

    /// More cards with each frame.
    pub(in crate::state) fn draw_cards(&mut self) -> Vec<Effect> {
        self.drawn += SLICE;
        self.draw_on().into_iter().collect()
    }

    /// Keeps the next page of a list, if its headers name one, until the list has been read.
    pub(in crate::state) fn linked(
        &mut self,
        kind: RequestKind,
        url: &Url,
        links: Option<&PaginationHeaders>,
    ) {
        let Some(links) = links.filter(|_| kind.document_kind() == DocumentKind::Feed) else { return };
        let named = links.link.as_deref().and_then(|link| next(link, url));
        match named.or_else(|| following(url, links.pages.as_deref()?)) {
            Some(next) => self.following.put(url.clone(), next),
            // There may have been one when the list was read before.
            None => self.following.forget(url),
        }
    }

    /// The list with its next page, which the list itself or its header names.
    pub(in crate::state) fn followed(&self, mut feed: Feed, url: &Url) -> Feed {
        feed.next = feed.next.or_else(|| self.following.get(url));
        feed
    }

    pub(in crate::state) fn more(&mut self) -> Vec<Effect> {
        let Some((url, list)) = self.open_list().filter(|_| self.rest() != ListFooter::Loading) else {
            return Vec::new();
        };
        if list.feed.items.len() > list.wished {
            let from = list.wished;
            return self.show_from(from, url, list);
        }
        match &list.feed.next {
            Some(url) => {
                self.page = Load::Loading;
                vec![Effect::Fetch { kind: RequestKind::NextPage, url: url.clone() }]
            }
            None => Vec::new(),
        }
    }

    pub(in crate::state) fn page_read(&mut self, url: Url, read: Read<Feed>) -> Vec<Effect> {
        // The reader may have left the list, or come back to it, in the meantime.
        let awaited = matches!(self.page, Load::Loading);
        let Some((open, list)) =
            self.open_list().filter(|(_, list)| awaited && list.feed.next.as_ref() == Some(&url))
        else {
            return Vec::new();
        };
        match read {
            Ok((page, notices)) => {
                let mut effects: Vec<Effect> = effect::warnings(&notices).collect();
                effects.extend(self.add(self.followed(page, &url), open, list));
                effects
            }
            Err(error) => {
                self.page = Load::Failed(error.clone());
                vec![Effect::Tell(effect::Event::Error(error))]
            }
        }
    }

    /// Adds the articles of a page to the list. A page that has nothing new ends the list, whatever it says: publishers'
    /// lists run in circles, and move on while they are read.
    fn add(&mut self, page: Feed, url: Url, mut list: List) -> Vec<Effect> {
        let feed = Rc::make_mut(&mut list.feed);
        let first = feed.items.len();
        feed.add(page.items);
        let is_new = feed.items.len() > first;
        feed.next = page.next.filter(|_| is_new);
        list.is_longer = true;
        self.feed = Load::Ready(list.feed.clone());
        if is_new {
            self.page = Load::Idle;
            return self.show_from(first, url, list);
        }
        // Who asked for more is told that there is none.
        self.page = Load::Ready(Rc::new(()));
        self.keep(url, list);
        Vec::new()
    }

    /// Draws the cards from this position on, too: as many again as there are.
    fn show_from(&mut self, first: usize, url: Url, list: List) -> Vec<Effect> {
        self.keep(url, List { wished: first + first.max(CARDS), ..list });
        self.added = Some(first);
        // The first of them take the place of the button at once.
        self.drawn = first + SLICE;
        [Effect::FocusAdded].into_iter().chain(self.draw_on()).collect()
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

/// The page after this one, of so many: WordPress counts them in the address.
fn following(url: &Url, pages: &str) -> Option<Url> {
    let (path, query) = url.without_fragment().split_once('?').unwrap_or((url.without_fragment(), ""));
    let number = query.split('&').find_map(|pair| pair.strip_prefix("page=")).unwrap_or("1");
    let number: u32 = number.parse().ok()?;
    if number >= pages.trim().parse().ok()? {
        return None;
    }
    let mut next = [path, "?"].concat();
    for pair in query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("page=")) {
        next.push_str(pair);
        next.push('&');
    }
    next.push_str("page=");
    next.push_str(&(number + 1).to_string());
    Url::document(None, &next)
}
