//! The newest articles, up to a number. The memory does not grow with the number of articles.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use article_viewer::article::feed::FeedItem;

/// The newest articles. Those of the same time are ordered by their address.
#[derive(Clone, Debug)]
pub struct TopList {
    items: BTreeMap<(Reverse<i64>, String), FeedItem>,
    length: usize,
}

impl TopList {
    /// Returns an empty list for this many articles.
    pub fn new(length: usize) -> Self {
        Self { items: BTreeMap::new(), length }
    }

    /// Adds an article if it is among the newest.
    pub fn add(&mut self, item: &FeedItem) {
        let key = (Reverse(time(item)), item.link.url.as_ref().map(ToString::to_string).unwrap_or_default());
        let is_full = self.items.len() >= self.length;
        if is_full && self.items.last_key_value().is_none_or(|(last, _)| *last <= key) {
            return;
        }
        self.items.insert(key, item.clone());
        if self.items.len() > self.length {
            self.items.pop_last();
        }
    }

    /// Returns the articles, newest first.
    pub fn into_items(self) -> Vec<FeedItem> {
        self.items.into_values().collect()
    }
}

/// Returns the time of publication in minutes. Articles without a date come last.
pub fn time(item: &FeedItem) -> i64 {
    let minutes = |date: article_viewer::article::date::Date| {
        date.minutes() - i64::from(date.offset.unwrap_or_default())
    };
    item.published.map_or(i64::MIN, minutes)
}
