//! A feed: the list of articles of a channel.
//!
//! Loading, pagination and cards do not belong here.

use super::date::Date;
use super::image::Image;
use super::language::Language;
use super::link::Link;
use super::url::Url;

/// A list of articles, in the publisher's order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Feed {
    /// The title.
    pub title: Option<String>,
    /// The articles.
    pub items: Vec<FeedItem>,
    /// The address of the next page with older articles.
    pub next: Option<Url>,
}

/// One article of a list, with what its card shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FeedItem {
    /// The headline, the public page, and the JSON to open in place.
    pub link: Link,
    /// The summary.
    pub summary: Option<String>,
    /// The authors: people, an organization or a site.
    pub authors: Vec<String>,
    /// Date of publication.
    pub published: Option<Date>,
    /// The image of the card.
    pub image: Option<Image>,
    /// The language of headline and summary, if it differs from the site's.
    pub language: Option<Language>,
}

impl Feed {
    /// Appends articles without those that the list has already and without duplicates.
    pub fn add(&mut self, items: Vec<FeedItem>) {
        let known = self.items.len();
        let mut keys: Vec<(&str, usize)> =
            self.items.iter().chain(&items).enumerate().map(|(place, item)| (item.key(), place)).collect();
        // Of two items with the same key, the earlier one is kept.
        keys.sort_unstable();
        let mut is_new = vec![true; keys.len()];
        for pair in keys.windows(2) {
            if let [(key, _), (other, place)] = pair
                && key == other
                && let Some(is_new) = is_new.get_mut(*place)
            {
                *is_new = false;
            }
        }
        let marked = items.into_iter().zip(is_new.into_iter().skip(known));
        self.items.extend(marked.filter_map(|(item, is_new)| is_new.then_some(item)));
    }

    /// Returns the list without duplicates.
    pub fn deduped(mut self) -> Self {
        let items = std::mem::take(&mut self.items);
        self.add(items);
        self
    }
}

impl FeedItem {
    /// Returns what identifies an article: its address, or else its title. Ids of publishers are not unique.
    fn key(&self) -> &str {
        let Link { name, url, src } = &self.link;
        src.as_ref().or(url.as_ref()).map_or(name, Url::as_str)
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::*;

    fn item(nth: usize) -> FeedItem {
        let url = Url::link(None, &format!("https://n.example/2026/11/20/{nth}"));
        FeedItem { link: Link { name: format!("Article {nth}"), url, src: None }, ..FeedItem::default() }
    }

    fn feed(items: impl Iterator<Item = usize>) -> Feed {
        Feed { items: items.map(item).collect(), ..Feed::default() }
    }

    #[test]
    fn does_not_append_duplicates() {
        let mut list = feed([1, 2, 1, 3, 3].into_iter()).deduped();
        assert_eq!(list, feed(1..=3));
        list.add(feed([5, 3, 4, 5, 1].into_iter()).items);
        assert_eq!(list, feed([1, 2, 3, 5, 4].into_iter()));
        let named = |name: &str| FeedItem {
            link: Link { name: name.to_owned(), ..Link::default() },
            ..FeedItem::default()
        };
        list.add(vec![named("A"), named("B"), named("A")]);
        assert_eq!(list.items.len(), 7);
    }

    /// Measures how long merging two lists takes. The faster of two runs is less disturbed by other processes.
    fn time(add: fn(&mut Feed, Vec<FeedItem>)) -> (Feed, Duration) {
        const COUNT: usize = 2_000;
        let round = || {
            let (mut list, more) = (feed(0..COUNT), feed(COUNT / 2..2 * COUNT).items);
            let start = Instant::now();
            add(&mut list, more);
            (list, start.elapsed())
        };
        let ((list, one), (_, other)) = (round(), round());
        (list, one.min(other))
    }

    #[test]
    fn merging_takes_less_than_quadratic_time() {
        // The quadratic method merges the same list, so that the size of the cache does not affect the ratio.
        let (list, soon) = time(Feed::add);
        let (same, late) = time(|list, items| {
            for item in items {
                if !list.items.iter().any(|known| known.key() == item.key()) {
                    list.items.push(item);
                }
            }
        });
        assert_eq!(list, same);
        assert!(soon * 5 < late, "{soon:?}, and {late:?} for the quadratic method");
    }
}
