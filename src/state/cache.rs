//! The last few things that were read, so that Back is immediate. Bounded, oldest out first.

use std::rc::Rc;

use crate::article::url::Url;

/// A handful of things by their address.
#[derive(Debug)]
pub struct Cache<T>(Vec<(Url, Rc<T>)>);

/// Enough for a way there and back; an article is a few dozen kilobytes.
const MOST: usize = 12;

impl<T> Default for Cache<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Cache<T> {
    /// The thing from this address.
    pub fn get(&self, url: &Url) -> Option<Rc<T>> {
        self.0.iter().find(|(key, _)| key.bare() == url.bare()).map(|(_, thing)| thing.clone())
    }

    /// Lets go of the thing from this address.
    pub fn forget(&mut self, url: &Url) {
        self.0.retain(|(key, _)| key.bare() != url.bare());
    }

    /// Keeps a thing, and lets go of the oldest one if there are too many.
    pub fn put(&mut self, url: Url, thing: Rc<T>) {
        self.forget(&url);
        if self.0.len() == MOST {
            self.0.remove(0);
        }
        self.0.push((url, thing));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_oldest_goes_first_and_a_fragment_makes_no_difference() {
        let url = |name: usize| Url::media(None, &format!("{name}.json")).unwrap();
        let mut cache = Cache::default();
        for name in 0..=MOST {
            cache.put(url(name), Rc::new(name));
        }
        assert_eq!(cache.get(&url(0)), None);
        assert_eq!(cache.get(&url(1)).as_deref(), Some(&1));
        assert_eq!(cache.get(&Url::media(None, "2.json#x").unwrap()).as_deref(), Some(&2));
    }
}
