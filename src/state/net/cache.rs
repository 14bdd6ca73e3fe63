//! What was read last, so that Back is immediate. Bounded, oldest out first.

use std::rc::Rc;

use crate::article::url::Url;
use crate::formats::ParsedArticle;
use crate::state::content::list::List;

/// Something that is worth keeping.
pub trait Keep: Clone {
    /// How much of it is kept.
    const MOST: usize;

    /// How much of that one of them is.
    fn weight(&self) -> usize {
        1
    }
}

/// Enough for a way there and back; an article is a few dozen kilobytes.
impl Keep for Rc<ParsedArticle> {
    const MOST: usize = 12;
}

/// The next pages of lists that are being read.
impl Keep for Url {
    const MOST: usize = 12;
}

/// Some six hundred channels of thirty cards each, or two of ten thousand; a card is about a kilobyte.
impl Keep for List {
    const MOST: usize = 20_000;

    fn weight(&self) -> usize {
        1 + self.feed.items.len()
    }
}

/// Things by their address.
#[derive(Debug)]
pub struct Cache<T>(Vec<(Url, T)>);

impl<T> Default for Cache<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Keep> Cache<T> {
    /// The thing from this address.
    pub fn get(&self, url: &Url) -> Option<T> {
        self.0
            .iter()
            .find(|(key, _)| key.without_fragment() == url.without_fragment())
            .map(|(_, thing)| thing.clone())
    }

    /// Lets go of the thing from this address.
    pub fn forget(&mut self, url: &Url) {
        self.0.retain(|(key, _)| key.without_fragment() != url.without_fragment());
    }

    /// Keeps a thing, and lets go of the oldest ones if it becomes too much. The newest stays, however large it is.
    pub fn put(&mut self, url: Url, thing: T) {
        self.forget(&url);
        self.0.push((url, thing));
        let mut weight: usize = self.0.iter().map(|(_, thing)| thing.weight()).sum();
        while weight > T::MOST && self.0.len() > 1 {
            weight -= self.0.remove(0).1.weight();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::feed::{Feed, FeedItem};

    fn url(name: usize) -> Url {
        Url::media(None, &format!("{name}.json")).unwrap()
    }

    #[test]
    fn the_oldest_goes_first_and_a_fragment_makes_no_difference() {
        let mut cache = Cache::default();
        for name in 0..=Url::MOST {
            cache.put(url(name), url(name));
        }
        assert_eq!(cache.get(&url(0)), None);
        assert_eq!(cache.get(&url(1)), Some(url(1)));
        assert_eq!(cache.get(&Url::media(None, "2.json#x").unwrap()), Some(url(2)));
    }

    #[test]
    fn of_two_hundred_channels_all_are_kept_and_of_very_long_lists_the_last_ones() {
        let list = |length| {
            let feed = Feed { items: vec![FeedItem::default(); length], ..Feed::default() };
            List::new(Rc::new(feed), 0)
        };
        let mut cache = Cache::default();
        for name in 0..200 {
            cache.put(url(name), list(30));
        }
        assert!((0..200).all(|name| cache.get(&url(name)).is_some()));
        for name in 200..203 {
            cache.put(url(name), list(9_000));
        }
        let kept = |name| cache.get(&url(name)).is_some();
        assert_eq!((0..203).filter(|name| kept(*name)).collect::<Vec<_>>(), [201, 202]);
        cache.put(url(0), list(100_000));
        assert!(cache.get(&url(0)).is_some());
        assert_eq!(cache.0.len(), 1);
    }
}
