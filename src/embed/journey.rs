//! The reader's way: down the page, from article to article, and through the history of the page that a reading app owns.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::Callback;

use crate::browser::document;
use crate::browser::history::{self, HistoryEvent};
use crate::browser::intersection::{IntersectionWatcher, WatchedArea};
use crate::browser::listener::Listeners;
use crate::browser::scroll_anchor::ScrollAnchor;
use crate::browser::transition::UpdateDone;
use crate::state::State;
use crate::state::content::progress::ALL;
use crate::state::effect::Effect;
use crate::state::message::Fact;
use crate::view::class;

/// The items of an article and of a list, to which reading positions are relative.
pub const SCROLL_ITEMS: [&str; 2] = [class::CHUNK, class::CARD_ITEM];

/// What is held on the way.
#[derive(Debug, Default)]
pub struct Journey {
    /// Which of the articles that are drawn below each other is the current one.
    pub current: usize,
    /// The change of the page that is being drawn.
    pub drawn: UpdateDone,
    /// Whether the next that is heard of the history is that a photo was closed: the reader is where it flew to.
    pub closes: bool,
    history: Option<Listeners>,
    middle: Option<IntersectionWatcher>,
    quarters: Option<IntersectionWatcher>,
    ends: Option<IntersectionWatcher>,
}

impl Journey {
    /// Follows the history for as long as the viewer owns the address.
    pub fn listen(&mut self, owns_address: bool, passed: &Callback<HistoryEvent>) {
        if !owns_address {
            self.history = None;
        } else if self.history.is_none() {
            let passed = passed.clone();
            self.history = history::listen(move |passage| passed.emit(passage));
        }
    }

    /// Watches what is drawn: which article is read, where there are several, how far the reader comes, and where to the end.
    pub fn watch(&mut self, host: &HtmlElement, state: &State, told: &Callback<Fact>) {
        self.current = state.current;
        let articles = drawn(host, ".av-article");
        let several = if articles.len() > 1 { articles } else { Vec::new() };
        keep(&mut self.middle, several, WatchedArea::MiddleLine, told.reform(Fact::ArticleInView));
        // The foot of an article is drawn when all of it is.
        if keep(
            &mut self.ends,
            drawn(host, ".av-foot"),
            WatchedArea::Viewport,
            told.reform(Fact::ArticleFinished),
        ) {
            let (marks, elements): (Vec<_>, Vec<_>) = quarters(host).into_iter().unzip();
            let passed = told.reform(move |index: usize| {
                let (index, quarter) = marks.get(index).copied().unwrap_or_default();
                Fact::QuarterPassed { index, quarter }
            });
            keep(&mut self.quarters, elements, WatchedArea::Viewport, passed);
        }
    }

    /// Gives the page the name of the place where the reader is.
    pub fn name(&mut self, effect: Effect, host: &HtmlElement) {
        match effect {
            Effect::PushAddress(fragment) => {
                let spot = self.spot(host);
                history::save_anchor(spot);
                history::push(fragment.as_deref(), spot);
            }
            Effect::ReplaceAddress(fragment) => history::replace(fragment.as_deref()),
            Effect::LeavePhoto(fragment) => self.closes = history::close_photo(fragment.as_deref()),
            Effect::Title(title) => document::set_title(&title),
            _ => {}
        }
    }

    /// WatchedArea the reader is.
    pub fn spot(&self, host: &HtmlElement) -> ScrollAnchor {
        view(host, self.current)
            .as_ref()
            .map(|view| ScrollAnchor::of(view, &SCROLL_ITEMS))
            .unwrap_or_default()
    }
}

/// The current article, or the list.
pub fn view(host: &HtmlElement, current: usize) -> Option<Element> {
    drawn(host, ".av-article,.av-channel").into_iter().nth(current)
}

/// The blocks with which the quarters of each article end, by the article's number and the quarter's.
fn quarters(host: &HtmlElement) -> Vec<((usize, u8), Element)> {
    let mut marks = Vec::new();
    for (story, article) in drawn(host, ".av-article:has(.av-foot)").iter().enumerate() {
        let Ok(blocks) = article.query_selector_all(".av-chunk>*") else { continue };
        // Of two that end with one block the later one counts.
        for quarter in (1..ALL).rev() {
            // Of fewer than four, some end with the article.
            let block = (blocks.length() * u32::from(quarter)).div_ceil(u32::from(ALL)).checked_sub(1);
            let block =
                block.filter(|index| index + 1 < blocks.length()).and_then(|index| blocks.item(index));
            if let Some(Ok(block)) = block.map(|block| block.dyn_into::<Element>()) {
                marks.push(((story, quarter), block));
            }
        }
    }
    marks
}

fn drawn(host: &HtmlElement, selector: &str) -> Vec<Element> {
    let mut drawn = Vec::new();
    if let Some(found) = host.shadow_root().and_then(|root| root.query_selector_all(selector).ok()) {
        for index in 0..found.length() {
            drawn.extend(found.item(index).and_then(|node| node.dyn_into().ok()));
        }
    }
    drawn
}

/// Watches these elements, and says whether they are others than before.
fn keep(
    watch: &mut Option<IntersectionWatcher>,
    elements: Vec<Element>,
    place: WatchedArea,
    told: Callback<usize>,
) -> bool {
    if watch.as_ref().map_or(elements.is_empty(), |watch| watch.watches(&elements)) {
        return false;
    }
    *watch = if elements.is_empty() {
        None
    } else {
        IntersectionWatcher::new(elements, place, move |index, seen| {
            if seen {
                told.emit(index)
            }
        })
    };
    true
}
