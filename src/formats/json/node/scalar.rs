//! Values of one kind under a key: strings, numbers, flags, dates, languages and addresses.
//!
//! A value of the wrong type is recorded and then absent. Never here: lists and objects.

use super::Node;
use crate::article::date::Date;
use crate::article::image::is_pixels;
use crate::article::language::Language;
use crate::article::notice::NoticeKind;
use crate::article::url::Url;
use crate::formats::json::{Value, shorten};

impl<'a> Node<'a> {
    /// A string, or a number as it is written. Blank strings are absent; other types are recorded.
    pub fn words(&self) -> Option<String> {
        self.borrowed().map(str::to_owned)
    }

    /// The same without a copy.
    fn borrowed(&self) -> Option<&'a str> {
        match self.value {
            Value::String(words) => Some(&**words).filter(|words| !words.trim().is_empty()),
            Value::Number((number, _)) => Some(number),
            _ => self.note_wrong_type("a string"),
        }
    }

    /// A string under a key, without white space at both ends.
    pub fn text(&self, key: &str) -> Option<String> {
        self.get(key)?.borrowed().map(|words| words.trim().to_owned())
    }

    /// A string under a key, unchanged.
    pub fn raw(&self, key: &str) -> Option<String> {
        self.get(key)?.words()
    }

    /// A whole number of pixels under a key. Strings such as `"800"` or `"800px"` are accepted.
    pub fn pixels(&self, key: &str) -> Option<u32> {
        let node = self.get(key)?;
        let number = node.leading_integer()?.and_then(|number| u32::try_from(number).ok());
        number.filter(|number| is_pixels(*number)).or_else(|| node.note_wrong_type("a number of pixels"))
    }

    /// Width and height in pixels, if both are present.
    pub fn size(&self) -> Option<(u32, u32)> {
        self.pixels("width").zip(self.pixels("height"))
    }

    /// The digits at the beginning of a number or a string, without fractions and units.
    pub fn leading_integer(&self) -> Option<Option<u64>> {
        let words: &str = match self.value {
            Value::Number((number, _)) => number,
            Value::String(words) => words.trim(),
            _ => return self.note_wrong_type("a number"),
        };
        let end = words.find(|c: char| !c.is_ascii_digit()).unwrap_or(words.len());
        Some(words[..end].parse().ok())
    }

    /// A whole number from 0 under a key. A string with a number is accepted.
    pub fn count(&self, key: &str) -> Option<u64> {
        let node = self.get(key)?;
        node.leading_integer()?.or_else(|| node.note_wrong_type("a whole number"))
    }

    /// Whether the value of a key is true.
    pub fn flag(&self, key: &str) -> bool {
        self.get(key).is_some_and(|node| node.is_true())
    }

    /// Whether this is `true`, `"true"` or 1.
    pub fn is_true(&self) -> bool {
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

    /// This value as a date.
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

    /// The address of a page under a key.
    pub fn link(&self, key: &str, base: Option<&Url>) -> Option<Url> {
        self.address(key, base, Url::link)
    }

    /// This value as the address of an image.
    pub fn as_media(&self, base: Option<&Url>) -> Option<Url> {
        self.resolved(base, Url::media)
    }

    /// The address of a JSON document under a key.
    pub fn document(&self, key: &str, base: Option<&Url>) -> Option<Url> {
        self.address(key, base, Url::document)
    }

    /// The address of an image, video or audio file under a key.
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

    /// This value as an address, resolved by `resolve`. Unsafe addresses are recorded.
    pub fn resolved(
        &self,
        base: Option<&Url>,
        resolve: fn(Option<&Url>, &str) -> Option<Url>,
    ) -> Option<Url> {
        let words = self.borrowed()?;
        let url = resolve(base, words);
        if url.is_none() {
            self.note(NoticeKind::UnsafeUrl(shorten(words)));
        }
        url
    }
}
