//! A run of cards as a component, so that drawn cards are not drawn again while a long list goes on.

use std::ops::Range;
use std::rc::Rc;

use yew::prelude::*;

use super::card::card;
use crate::article::feed::{Feed, FeedItem};
use crate::state::content::list::CARDS;
use crate::state::host::read_history::ReadHistory;
use crate::view::tag::tag;
use crate::view::view_context::SharedContext;
use crate::view::{class, read_history};

/// This many cards are always laid out, so that the scroll bar of a list of ordinary length does not jump.
const ALWAYS_LAID_OUT: usize = 4 * CARDS;

/// The props of [`CardRun`].
#[derive(Clone, Properties)]
pub struct CardRunProps {
    /// The list.
    pub feed: Rc<Feed>,
    /// Which cards of it.
    pub range: Range<usize>,
    /// The first of the cards that the last "more articles" added, if it is one of these.
    pub first_added: Option<usize>,
    /// The articles that were read.
    pub read_history: ReadHistory,
    /// The surroundings.
    pub view: SharedContext,
}

impl CardRunProps {
    fn items(&self) -> &[FeedItem] {
        self.feed.items.get(self.range.clone()).unwrap_or_default()
    }
}

/// A list that grew is another allocation with equal cards at its beginning, so the cards count and not the pointer.
impl PartialEq for CardRunProps {
    fn eq(&self, other: &Self) -> bool {
        self.range == other.range
            && self.first_added == other.first_added
            && self.read_history == other.read_history
            && self.view == other.view
            && (Rc::ptr_eq(&self.feed, &other.feed) || self.items() == other.items())
    }
}

/// Draws one run.
#[component]
pub fn CardRun(props: &CardRunProps) -> Html {
    let CardRunProps { range, first_added, view, .. } = props;
    let may_skip_layout = range.start >= ALWAYS_LAID_OUT;
    let class = if may_skip_layout { "av-channel__list av-channel__list_far" } else { "av-channel__list" };
    let cards = range.clone().zip(props.items()).map(|(index, item)| {
        let node = (*first_added == Some(index)).then_some(&view.nodes.first_added_card);
        let read = read_history::mark(&props.read_history, item, view.locale);
        tag("li", class::CARD_ITEM).child(card(item, index == 0, node, read, view)).into()
    });
    tag("ul", class).children(cards).into()
}
