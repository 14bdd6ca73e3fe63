//! Caches of what was read last, so that Back is immediate. They are bounded; the oldest entry is dropped first.
//!
//! Never here: the article and the list that are shown.

use std::rc::Rc;

use crate::article::url::Url;
use crate::formats::ParsedArticle;
use crate::state::content::list::List;

/// Everything that is cached.
#[derive(Debug, Default)]
pub struct Caches {
    /// Articles.
    articles: Cache<CachedArticle>,
    /// Lists.
    pub lists: Cache<List>,
    /// The next pages that the headers of lists named, by the address of the list.
    pub next_pages: Cache<Url>,
}

/// An article with the time at which it was read.
#[derive(Clone, Debug)]
struct CachedArticle {
    parsed: Rc<ParsedArticle>,
    read_at: u32,
    /// Whether it is used only if the network fails.
    is_expired: bool,
}

impl Caches {
    /// The article at this address, unless it has expired.
    pub fn article(&self, url: &Url) -> Option<Rc<ParsedArticle>> {
        self.articles.get(url).filter(|cached| !cached.is_expired).map(|cached| cached.parsed)
    }

    /// The copy of the article at this address, however old it is, and the time at which it was read.
    pub fn article_copy(&self, url: &Url) -> Option<(Rc<ParsedArticle>, u32)> {
        self.articles.get(url).map(|cached| (cached.parsed, cached.read_at))
    }

    /// Adds an article that was read now.
    pub fn put_article(&mut self, url: Url, parsed: Rc<ParsedArticle>, now: u32) {
        self.articles.put(url, CachedArticle { parsed, read_at: now, is_expired: false });
    }

    /// Adds a copy that was read at this time, for the case that the network fails. A newer article is kept.
    pub fn put_copy(&mut self, url: Url, parsed: Rc<ParsedArticle>, read_at: u32) {
        if self.articles.get(&url).is_none_or(|cached| cached.read_at < read_at) {
            self.articles.put(url, CachedArticle { parsed, read_at, is_expired: true });
        }
    }

    /// Has the article at this address fetched again. It is still there if the network fails.
    pub fn expire_article(&mut self, url: &Url) {
        if let Some(cached) = self.articles.get(url) {
            self.articles.put(url.clone(), CachedArticle { is_expired: true, ..cached });
        }
    }

    /// Removes the article at this address.
    pub fn remove_article(&mut self, url: &Url) {
        self.articles.remove(url);
    }

    /// Removes all articles and lists.
    pub fn clear(&mut self) {
        self.articles.clear();
        self.lists.clear();
    }
}

/// A value that can be cached.
pub trait Cacheable: Clone {
    /// The weight up to which values are kept.
    const CAPACITY: usize;

    /// The weight of one value.
    fn weight(&self) -> usize {
        1
    }
}

/// An article is a few dozen kilobytes.
impl Cacheable for CachedArticle {
    const CAPACITY: usize = 12;
}

impl Cacheable for Url {
    const CAPACITY: usize = 12;
}

/// A card is about a kilobyte. The capacity is enough for six hundred channels of thirty cards each.
impl Cacheable for List {
    const CAPACITY: usize = 20_000;

    fn weight(&self) -> usize {
        1 + self.feed.items.len()
    }
}

/// Values by their address. The fragment of an address makes no difference.
#[derive(Debug)]
pub struct Cache<T>(Vec<(Url, T)>);

impl<T> Default for Cache<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Cacheable> Cache<T> {
    /// The value for this address.
    pub fn get(&self, url: &Url) -> Option<T> {
        let key = url.without_fragment();
        self.0.iter().find(|(other, _)| other.without_fragment() == key).map(|(_, value)| value.clone())
    }

    /// Whether there is a value for this address.
    pub fn contains(&self, url: &Url) -> bool {
        self.get(url).is_some()
    }

    /// Removes the value for this address.
    pub fn remove(&mut self, url: &Url) {
        self.0.retain(|(other, _)| other.without_fragment() != url.without_fragment());
    }

    /// Adds a value, and drops the oldest ones that exceed the capacity. The newest one stays, whatever its weight.
    pub fn put(&mut self, url: Url, value: T) {
        self.remove(&url);
        self.0.push((url, value));
        let mut weight: usize = self.0.iter().map(|(_, value)| value.weight()).sum();
        while weight > T::CAPACITY && self.0.len() > 1 {
            weight -= self.0.remove(0).1.weight();
        }
    }

    /// Removes all values.
    pub fn clear(&mut self) {
        self.0.clear();
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
    fn drops_the_oldest_and_ignores_fragments() {
        let mut cache = Cache::default();
        for name in 0..=Url::CAPACITY {
            cache.put(url(name), url(name));
        }
        assert_eq!(cache.get(&url(0)), None);
        assert_eq!(cache.get(&url(1)), Some(url(1)));
        assert_eq!(cache.get(&Url::media(None, "2.json#x").unwrap()), Some(url(2)));
    }

    #[test]
    fn keeps_two_hundred_channels_and_the_last_of_very_long_lists() {
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
