//! The length up to which texts are compared word by word, which takes quadratic time.

/// Maximum length in characters of texts that are compared word by word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WordLimit(pub usize);

impl WordLimit {
    /// The limit for a photo. No caption is longer.
    pub const DEFAULT: Self = Self(1200);

    /// Returns the limit for an article with this number of photos. Its square shrinks with their number, so that the time
    /// for many photos is at most the time for [`Self::MAX_PHOTOS`] of the longest texts.
    pub const fn of_photos(count: usize) -> Self {
        let Self(most) = Self::DEFAULT;
        if count > Self::MAX_PHOTOS {
            Self((most * most * Self::MAX_PHOTOS / count).isqrt())
        } else {
            Self::DEFAULT
        }
    }

    const MAX_PHOTOS: usize = 100;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_work_for_an_article_is_bounded() {
        let work = |count: usize| WordLimit::of_photos(count).0.pow(2) * count;
        for count in [101, 500, 5_000, 1_000_000] {
            assert!(work(count) <= work(WordLimit::MAX_PHOTOS), "{count}");
        }
        assert_eq!((WordLimit::of_photos(100).0, WordLimit::of_photos(5_000).0), (1_200, 169));
    }
}
