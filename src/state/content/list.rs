//! The list of a channel: the articles that were read, and how much of them is shown (docs/adr/012-lists-and-revalidation.md).
//!
//! Never here: how a list is fetched, and which channel it belongs to.

use std::rc::Rc;

use crate::article::feed::Feed;
use crate::article::url::Url;
use crate::state::content::freshness::Freshness;
use crate::state::net::load::LoadError;

/// The number of cards that are shown at first.
pub const CARDS: usize = 30;

/// The number of cards that are drawn in one frame.
pub const CARDS_PER_FRAME: usize = 4 * CARDS;

/// The list of a channel, as far as it is loaded.
#[derive(Debug)]
pub enum ListContent {
    /// The site or the list is on its way.
    Loading,
    /// The list could not be loaded.
    Failed(LoadError),
    /// The list is shown.
    Open(OpenList),
}

/// A list that was read. It is cached while it is not shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List {
    /// The articles.
    pub feed: Rc<Feed>,
    /// The number of cards that the reader has asked for.
    pub cards_requested: usize,
    /// Whether pages were added to the first one.
    pub has_pages: bool,
    /// The list with the articles that were published since. It is shown when the reader asks for it.
    pub newer: Option<Rc<Feed>>,
    /// The time of the publisher's last answer, in seconds.
    pub validated_at: u32,
}

/// A list that is shown.
#[derive(Debug)]
pub struct OpenList {
    /// The address of its first page.
    pub url: Url,
    /// The list.
    pub list: List,
    /// Whether it is the publisher's latest list.
    pub freshness: Freshness,
    /// The number of cards that may be drawn so far. It can exceed the number of cards.
    pub cards_drawn: usize,
    /// The next page.
    pub more: More,
    /// The position of the first card that came with the reader's last request for more.
    pub first_added: Option<usize>,
}

/// The state of the next page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum More {
    /// The reader has not asked for it.
    #[default]
    Idle,
    /// It is on its way.
    Loading,
    /// It could not be loaded.
    Failed,
    /// The last page had no new articles: there is none after it.
    Exhausted,
}

/// The footer below the cards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListFooter {
    /// A button that shows more.
    More,
    /// The same button while more is loaded or drawn.
    Loading,
    /// An error, and a button that tries again.
    Failed,
    /// A note that this is the end of a long list.
    End,
    /// Nothing: the list is short.
    Empty,
}

/// The outcome of a request for more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadMore {
    /// Nothing: there is no more, or more is on its way.
    Nothing,
    /// More cards of the list are shown.
    Revealed,
    /// This page has to be fetched.
    Fetch(Url),
}

impl List {
    /// A list that was just read.
    pub fn new(feed: Rc<Feed>, now: u32) -> Self {
        Self { feed, cards_requested: CARDS, has_pages: false, newer: None, validated_at: now }
    }

    /// The list with its newer articles, from its top.
    pub fn into_newer(self) -> Option<Self> {
        let Self { newer, validated_at, has_pages, .. } = self;
        Some(Self { has_pages, ..Self::new(newer?, validated_at) })
    }

    /// Takes a newly fetched first page. Corrections are shown at once, new articles wait in `newer`. Pages that were added stay
    /// below the first one, as they do if `keeps_pages`. Returns whether anything has changed.
    pub fn revalidate(&mut self, first_page: Feed, keeps_pages: bool, now: u32) -> bool {
        self.validated_at = now;
        self.newer = None;
        if first_page == *self.feed {
            return false;
        }
        let mut both = (*self.feed).clone();
        both.add(first_page.items.clone());
        let has_new = both.items.len() > self.feed.items.len();
        let keeps_pages = keeps_pages || self.has_pages;
        let feed = Rc::new(if keeps_pages { with_pages(first_page, &self.feed) } else { first_page });
        if has_new {
            self.newer = Some(feed);
        } else {
            self.feed = feed;
        }
        true
    }
}

/// A first page above everything that is known of its list.
fn with_pages(mut first_page: Feed, list: &Feed) -> Feed {
    first_page.add(list.items.clone());
    first_page.next = list.next.clone();
    first_page
}

impl OpenList {
    /// Shows a list from its top.
    pub fn new(url: Url, list: List) -> Self {
        Self {
            url,
            list,
            freshness: Freshness::Current,
            cards_drawn: CARDS_PER_FRAME,
            more: More::Idle,
            first_added: None,
        }
    }

    /// The number of cards to show.
    pub fn card_count(&self) -> usize {
        self.list.feed.items.len().min(self.list.cards_requested)
    }

    /// Whether all of them are drawn.
    pub fn is_drawn(&self) -> bool {
        self.cards_drawn >= self.card_count()
    }

    /// Draws more cards.
    pub fn draw_more(&mut self) {
        self.cards_drawn += CARDS_PER_FRAME;
    }

    /// The footer below the cards.
    pub fn footer(&self) -> ListFooter {
        let feed = &self.list.feed;
        match self.more {
            _ if !self.is_drawn() => ListFooter::Loading,
            More::Loading => ListFooter::Loading,
            More::Failed => ListFooter::Failed,
            _ if feed.next.is_some() || feed.items.len() > self.list.cards_requested => ListFooter::More,
            More::Exhausted => ListFooter::End,
            More::Idle if feed.items.len() > CARDS => ListFooter::End,
            More::Idle => ListFooter::Empty,
        }
    }

    /// Shows more cards, or names the page that has them.
    pub fn load_more(&mut self) -> LoadMore {
        if self.footer() == ListFooter::Loading {
            return LoadMore::Nothing;
        }
        if self.list.feed.items.len() > self.list.cards_requested {
            self.reveal_from(self.list.cards_requested);
            return LoadMore::Revealed;
        }
        match self.list.feed.next.clone() {
            Some(url) => {
                self.more = More::Loading;
                LoadMore::Fetch(url)
            }
            None => LoadMore::Nothing,
        }
    }

    /// Whether this is the page that the reader waits for.
    pub fn awaits_page(&self, url: &Url) -> bool {
        self.more == More::Loading && self.list.feed.next.as_ref() == Some(url)
    }

    /// Adds a page. A page without new articles ends the list, whatever page it names next: publishers' lists run in circles, and
    /// move while they are read. Returns whether there are new cards.
    pub fn add_page(&mut self, page: Feed) -> bool {
        let feed = Rc::make_mut(&mut self.list.feed);
        let first = feed.items.len();
        feed.add(page.items);
        let is_new = feed.items.len() > first;
        feed.next = page.next.filter(|_| is_new);
        self.list.has_pages = true;
        if is_new {
            self.more = More::Idle;
            self.reveal_from(first);
        } else {
            self.more = More::Exhausted;
        }
        is_new
    }

    /// Takes a newly fetched first page. Returns whether anything has changed.
    pub fn revalidate(&mut self, first_page: Feed, now: u32) -> bool {
        self.freshness = Freshness::Current;
        // The page that is on its way must still fit below it.
        self.list.revalidate(first_page, self.more == More::Loading, now)
    }

    /// Shows the cards from this position on, as many again as there are above it. The number doubles with each request, so
    /// that the end of a long list is a few requests away.
    fn reveal_from(&mut self, first: usize) {
        self.list.cards_requested = first + first.max(CARDS);
        self.first_added = Some(first);
        // The first new cards take the place of the button at once.
        self.cards_drawn = first + CARDS_PER_FRAME;
    }
}
