//! A channel's list, and what the reader has of it.

use std::rc::Rc;

use crate::article::feed::Feed;

/// So many cards the reader has of a list at first.
pub const CARDS: usize = 30;

/// So many cards are drawn at once; then as many again with each frame, until all are there that the reader has.
pub const SLICE: usize = 4 * CARDS;

/// A list that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List {
    /// The articles.
    pub feed: Rc<Feed>,
    /// How many of them the reader has asked for.
    pub wished: usize,
    /// Whether more was added to what came at first.
    pub is_longer: bool,
    /// The same list with articles that came out since, which wait until the reader wants to see them.
    pub newer: Option<Rc<Feed>>,
    /// When the publisher last said that it is so, in seconds.
    pub asked: u32,
}

impl List {
    /// A list that was just read.
    pub fn new(feed: Rc<Feed>, now: u32) -> Self {
        Self { feed, wished: CARDS, is_longer: false, newer: None, asked: now }
    }
}
