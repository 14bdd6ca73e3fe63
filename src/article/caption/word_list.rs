//! Lists of words in one string, separated by bars or line breaks: `"photo|foto|bild"`, in lower case.
//!
//! In wasm a slice of strings is a table of addresses, eight bytes a word, that compresses badly. No rule of any list
//! belongs here.

use super::letter::to_lower;

/// A list of words, with masks of their first two bytes and of their last ones. Most texts match no mask and are not compared further.
pub struct WordList {
    words: &'static str,
    /// A bit for each pair of first bytes, by `pair_bit`.
    first_pairs: [u32; 4],
    /// A bit for each last byte.
    last_bytes: u32,
    /// The length of the longest word in bytes.
    longest: usize,
}

impl WordList {
    /// Builds the list at compile time.
    pub const fn new(words: &'static str) -> Self {
        let bytes = words.as_bytes();
        let (mut first_pairs, mut last_bytes, mut at) = ([0; 4], 0, 0);
        let (mut longest, mut start) = (0, 0);
        while at < bytes.len() {
            if at == 0 || is_separator(bytes[at - 1]) {
                if at + 1 == bytes.len() || is_separator(bytes[at + 1]) {
                    // A word of one byte is followed by any other.
                    first_pairs = [u32::MAX; 4];
                } else {
                    let pair = pair_bit(bytes[at], bytes[at + 1]);
                    first_pairs[pair >> 5] |= 1 << (pair & 31);
                }
                start = at;
            }
            if at + 1 == bytes.len() || is_separator(bytes[at + 1]) {
                last_bytes |= bit(bytes[at]);
                if at + 1 - start > longest {
                    longest = at + 1 - start;
                }
            }
            at += 1;
        }
        Self { words, first_pairs, last_bytes, longest }
    }

    /// Returns the first word for which `is` returns true.
    pub fn find(&self, is: &mut dyn FnMut(&'static str) -> bool) -> Option<&'static str> {
        let mut rest = Some(self.words);
        while let Some(words) = rest {
            let end = words.bytes().position(is_separator);
            let word = &words[..end.unwrap_or(words.len())];
            if !word.is_empty() && is(word) {
                return Some(word);
            }
            rest = end.map(|end| &words[end + 1..]);
        }
        None
    }

    /// Whether the text is one of the words, in any case.
    pub fn contains(&self, text: &str) -> bool {
        // Upper case may take more bytes than lower case.
        text.len() <= self.longest + 4 && self.rest_after_word(text, true).is_some()
    }

    /// Returns the text after the first word that it begins with, in any case.
    pub fn strip_prefix<'a>(&self, text: &'a str) -> Option<&'a str> {
        self.rest_after_word(text, false)
    }

    /// Returns the text before the first word that it ends with, in any case.
    pub fn strip_suffix<'a>(&self, text: &'a str) -> Option<&'a str> {
        if self.last_bytes & bit(*text.as_bytes().last()?) == 0 {
            return None;
        }
        let at = |word: &str| text.len().checked_sub(word.len());
        let end = |word: &str| at(word).and_then(|at| text.get(at..));
        let word = self.find(&mut |word| end(word).and_then(|end| strip_word(word, end)) == Some(""))?;
        at(word).and_then(|at| text.get(..at))
    }

    /// Returns the text after the first word that it begins with. With `whole`, the word must be all of the text.
    fn rest_after_word<'a>(&self, text: &'a str, whole: bool) -> Option<&'a str> {
        let mut letters = text.chars().map(to_lower);
        let first = letters.next()?;
        let mut bytes = [0; 8];
        let length = first.encode_utf8(&mut bytes).len();
        if let Some(second) = letters.next().filter(|_| length == 1) {
            second.encode_utf8(&mut bytes[1..]);
        }
        let pair = pair_bit(bytes[0], bytes[1]);
        if self.first_pairs[pair >> 5] >> (pair & 31) & 1 == 0 {
            return None;
        }
        let mut from = 0;
        // Places of the first letter are found faster than the ends of all words.
        while let Some(at) = self.words[from..].find(first).map(|at| from + at) {
            let end =
                || self.words[at..].bytes().position(is_separator).map_or(self.words.len(), |end| at + end);
            if at == 0 || is_separator(self.words.as_bytes()[at - 1]) {
                let rest = strip_word(&self.words[at..end()], text).filter(|rest| !whole || rest.is_empty());
                if rest.is_some() {
                    return rest;
                }
            }
            from = at + length;
        }
        None
    }
}

/// Returns the text after a word in any case. Lower case may take other bytes than upper case, but the same number of
/// characters.
fn strip_word<'a>(word: &str, text: &'a str) -> Option<&'a str> {
    let mut letters = text.chars();
    let begins = word.chars().all(|c| letters.next().map(to_lower) == Some(c));
    begins.then_some(letters.as_str())
}

const fn is_separator(byte: u8) -> bool {
    matches!(byte, b'|' | b'\n')
}

/// A number below 128 for the first two bytes of a word.
const fn pair_bit(first: u8, second: u8) -> usize {
    (7 * first as usize + second as usize) & 127
}

/// One bit for each ASCII letter in both cases; other bytes share the bits.
const fn bit(byte: u8) -> u32 {
    1 << (byte & 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_words_in_list_order_and_any_case() {
        const LIST: WordList = WordList::new("photo |foto|foto von ");
        const SHORT: WordList = WordList::new("ф|photo ");
        assert!(
            LIST.contains("Foto") && !LIST.contains("fot") && !LIST.contains("") && !LIST.contains("Fotos")
        );
        assert!(LIST.contains("FOTO VON "), "a longer word after a shorter prefix of it");
        assert_eq!(LIST.strip_prefix("foto von Ann"), Some(" von Ann"));
        assert_eq!(SHORT.strip_prefix("PHOTO Ann"), Some("Ann"));
        assert_eq!(SHORT.strip_prefix("Ф Ann"), Some(" Ann"));
        assert_eq!(SHORT.strip_prefix("Phot"), None);
        const SHOT: WordList = WordList::new("摄影|摄");
        assert_eq!(SHOT.strip_suffix("周禾摄"), Some("周禾"));
        assert_eq!(SHOT.strip_suffix("周禾"), None);
        assert_eq!((SHORT.strip_suffix("A PHOTO "), SHORT.strip_suffix("ШРИФ")), (Some("A "), Some("ШРИ")));
        assert_eq!(SHORT.strip_suffix("photo"), None);
    }
}
