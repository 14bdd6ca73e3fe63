//! Lists of words, each written as one string with bars between them: `"photo|foto|bild"`, in small letters.
//!
//! In the program a slice of strings is a table of addresses, eight bytes for each word, that compress badly.

use super::letter::lower;

/// A list of words, and how they begin and end: nearly all texts do so like none of them, and are not compared.
pub struct List {
    words: &'static str,
    /// A bit for each first byte.
    begins: u32,
    /// A bit for each last byte.
    ends: u32,
}

impl List {
    /// Made while the program is compiled.
    pub const fn new(words: &'static str) -> Self {
        let bytes = words.as_bytes();
        let (mut begins, mut ends, mut at) = (0, 0, 0);
        while at < bytes.len() {
            if at == 0 || bytes[at - 1] == b'|' {
                begins |= bit(bytes[at]);
            }
            if at + 1 == bytes.len() || bytes[at + 1] == b'|' {
                ends |= bit(bytes[at]);
            }
            at += 1;
        }
        Self { words, begins, ends }
    }

    /// The first word for which `is` says so.
    pub fn find(&self, is: &mut dyn FnMut(&'static str) -> bool) -> Option<&'static str> {
        let mut rest = Some(self.words);
        while let Some(words) = rest {
            let end = words.bytes().position(|byte| byte == b'|');
            let word = &words[..end.unwrap_or(words.len())];
            if is(word) {
                return Some(word);
            }
            rest = end.map(|end| &words[end + 1..]);
        }
        None
    }

    /// Whether a text is one of the words, in whatever case.
    pub fn has(&self, text: &str) -> bool {
        self.behind_where(text, true).is_some()
    }

    /// What stands behind the first word with which the text begins, in whatever case.
    pub fn behind<'a>(&self, text: &'a str) -> Option<&'a str> {
        self.behind_where(text, false)
    }

    /// What stands before the first word with which the text ends, in whatever case.
    pub fn before<'a>(&self, text: &'a str) -> Option<&'a str> {
        if self.ends & bit(*text.as_bytes().last()?) == 0 {
            return None;
        }
        let at = |word: &str| text.len().checked_sub(word.len());
        let end = |word: &str| at(word).and_then(|at| text.get(at..));
        let word = self.find(&mut |word| end(word).and_then(|end| behind(word, end)) == Some(""))?;
        at(word).and_then(|at| text.get(..at))
    }

    /// What stands behind the first word with which the text begins, or which is all of it.
    fn behind_where<'a>(&self, text: &'a str, is_all: bool) -> Option<&'a str> {
        let first = lower(text.chars().next()?).encode_utf8(&mut [0; 4]).as_bytes()[0];
        if self.begins & bit(first) == 0 {
            return None;
        }
        let mut found = None;
        self.find(&mut |word| {
            if word.as_bytes().first() == Some(&first) {
                found = behind(word, text).filter(|rest| !is_all || rest.is_empty());
            }
            found.is_some()
        });
        found
    }
}

/// What stands behind a word of a list with which a text begins, in whatever case. Lower case may take other bytes than
/// upper case, but never other characters.
fn behind<'a>(word: &str, text: &'a str) -> Option<&'a str> {
    let mut letters = text.chars();
    let begins = word.chars().all(|c| letters.next().map(lower) == Some(c));
    begins.then_some(letters.as_str())
}

/// ASCII letters have a bit each, one for both cases; other bytes share them.
const fn bit(byte: u8) -> u32 {
    1 << (byte & 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_in_their_order() {
        const LIST: List = List::new("photo |foto|foto von ");
        const SHORT: List = List::new("ф|photo ");
        assert!(LIST.has("Foto") && !LIST.has("fot") && !LIST.has("") && !LIST.has("Fotos"));
        assert!(LIST.has("FOTO VON "), "behind a shorter word that the text begins with, too");
        assert_eq!(LIST.behind("foto von Ann"), Some(" von Ann"));
        assert_eq!(SHORT.behind("PHOTO Ann"), Some("Ann"));
        assert_eq!(SHORT.behind("Ф Ann"), Some(" Ann"));
        assert_eq!(SHORT.behind("Phot"), None);
        const SHOT: List = List::new("摄影|摄");
        assert_eq!(SHOT.before("周禾摄"), Some("周禾"));
        assert_eq!(SHOT.before("周禾"), None);
        assert_eq!((SHORT.before("A PHOTO "), SHORT.before("ШРИФ")), (Some("A "), Some("ШРИ")));
        assert_eq!(SHORT.before("photo"), None);
    }
}
