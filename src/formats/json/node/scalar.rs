//! Values of one kind under a key: strings, numbers, flags, dates, languages and addresses.
//!
//! A value of the wrong type is recorded and then absent. What never belongs here: lists and objects.

use super::Node;
use crate::article::date::Date;
use crate::article::image::is_pixels;
use crate::article::language::Language;
use crate::article::notice::NoticeKind;
use crate::article::url::Url;
use crate::formats::json::{Value, shorten};

impl<'a> Node<'a> {
    /// Words: a string, or a number as it was written. Blank is absent; anything else is noted.
    pub fn words(&self) -> Option<String> {
        self.borrowed().map(str::to_owned)
    }

    /// The same words where they stand.
    fn borrowed(&self) -> Option<&'a str> {
        match self.value {
            Value::String(words) => Some(&**words).filter(|words| !words.trim().is_empty()),
            Value::Number((number, _)) => Some(number),
            _ => self.note_wrong_type("a string"),
        }
    }

    /// Words under a key, with white space at both ends taken off.
    pub fn text(&self, key: &str) -> Option<String> {
        self.get(key)?.borrowed().map(|words| words.trim().to_owned())
    }

    /// Words under a key, untouched.
    pub fn raw(&self, key: &str) -> Option<String> {
        self.get(key)?.words()
    }

    /// A whole number of pixels under a key; a string such as `"800"` or `"800px"` will do.
    pub fn pixels(&self, key: &str) -> Option<u32> {
        let node = self.get(key)?;
        let number = node.whole()?.and_then(|number| u32::try_from(number).ok());
        number.filter(|number| is_pixels(*number)).or_else(|| node.note_wrong_type("a number of pixels"))
    }

    /// Width and height in pixels, if both are there.
    pub fn size(&self) -> Option<(u32, u32)> {
        self.pixels("width").zip(self.pixels("height"))
    }

    /// The digits that a number or a string begins with; fractions and units are cut off.
    pub fn whole(&self) -> Option<Option<u64>> {
        let words: &str = match self.value {
            Value::Number((number, _)) => number,
            Value::String(words) => words.trim(),
            _ => return self.note_wrong_type("a number"),
        };
        let end = words.find(|c: char| !c.is_ascii_digit()).unwrap_or(words.len());
        Some(words[..end].parse().ok())
    }

    /// A whole number from 0 under a key; a string with one will do.
    pub fn count(&self, key: &str) -> Option<u64> {
        let node = self.get(key)?;
        node.whole()?.or_else(|| node.note_wrong_type("a whole number"))
    }

    /// Yes or no under a key; absent is no.
    pub fn flag(&self, key: &str) -> bool {
        self.get(key).is_some_and(|node| node.is_yes())
    }

    /// Whether this is a yes.
    pub fn is_yes(&self) -> bool {
        match self.value {
            Value::Bool(flag) => *flag,
            Value::String(words) => words == "true",
            Value::Number((number, _)) => *number == "1",
            _ => false,
        }
    }

    /// A date under a key.
    pub fn date(&self, key: &str) -> Option<Date> {
        self.get(key)?.as_date()
    }

    /// This value itself as a date.
    pub fn as_date(&self) -> Option<Date> {
        let words = self.borrowed()?;
        let date = Date::parse(words);
        if date.is_none() {
            self.note(NoticeKind::InvalidDate(shorten(words)));
        }
        date
    }

    /// A language tag under a key.
    pub fn language(&self, key: &str) -> Option<Language> {
        let node = self.get(key)?;
        Language::parse(node.borrowed()?).or_else(|| node.note_wrong_type("a language tag"))
    }

    /// An address that a reader may follow.
    pub fn link(&self, key: &str, base: Option<&Url>) -> Option<Url> {
        self.address(key, base, Url::link)
    }

    /// This value itself as an address of a picture.
    pub fn as_media(&self, base: Option<&Url>) -> Option<Url> {
        self.resolved(base, Url::media)
    }

    /// An address of a JSON document.
    pub fn document(&self, key: &str, base: Option<&Url>) -> Option<Url> {
        self.address(key, base, Url::document)
    }

    /// An address of a picture or a film.
    pub fn media(&self, key: &str, base: Option<&Url>) -> Option<Url> {
        self.address(key, base, Url::media)
    }

    fn address(
        &self,
        key: &str,
        base: Option<&Url>,
        resolve: fn(Option<&Url>, &str) -> Option<Url>,
    ) -> Option<Url> {
        self.get(key)?.resolved(base, resolve)
    }

    /// This value itself as an address, resolved as `resolve` does.
    pub fn resolved(
        &self,
        base: Option<&Url>,
        resolve: fn(Option<&Url>, &str) -> Option<Url>,
    ) -> Option<Url> {
        let words = self.borrowed()?;
        let url = resolve(base, words);
        if url.is_none() {
            self.note(NoticeKind::RefusedUrl(shorten(words)));
        }
        url
    }
}
