//! A cursor over JSON that forgives: it knows where it stands, and notes what it could not use.
//!
//! Formats read through a [`Node`] and never see a missing key as an error. What never belongs here: the
//! keys of any format.

mod decode;
#[cfg(feature = "foreign")]
mod member;
mod notices;
mod parse;
mod repair;
#[cfg(feature = "cli")]
mod tree;
#[cfg(feature = "foreign")]
pub mod write;

use std::fmt::Write;

use super::ReadError;
use crate::article::date::Date;
use crate::article::image::is_pixels;
use crate::article::language::Language;
use crate::article::notice::NoticeKind;
use crate::article::substring;
use crate::article::url::Url;

pub use decode::decode;
pub use notices::Notices;
pub use parse::Value;
#[cfg(feature = "foreign")]
pub use repair::with_quotes;
#[cfg(feature = "cli")]
pub use tree::Json;

/// Parses text as JSON, and says as precisely as possible what it is if it is not.
pub fn parse<'a>(text: &'a str, notices: &Notices) -> Result<Value<'a>, ReadError> {
    if parse::REPAIRS {
        return repair::parse(text, notices);
    }
    let start = text.trim_start();
    if start.is_empty() {
        return Err(ReadError::Empty);
    }
    // Marks around JSON are the converter's business.
    let marked =
        start.starts_with("<![CDATA[") || (start.starts_with("<!--") && !substring::contains(start, "<html"));
    if start.starts_with('<') && !marked {
        return Err(ReadError::Html);
    }
    parse::parse(text)
}

/// A value and the way to it.
pub struct Node<'a> {
    value: &'a Value<'a>,
    parent: Option<&'a Node<'a>>,
    step: Step<'a>,
    notices: &'a Notices,
}

#[derive(Clone, Copy)]
enum Step<'a> {
    Root,
    Key(&'a str),
    Index(usize),
}

impl<'a> Node<'a> {
    /// The whole document.
    pub fn root(value: &'a Value<'a>, notices: &'a Notices) -> Self {
        Self { value, parent: None, step: Step::Root, notices }
    }

    /// What sort of JSON value this is, in words.
    pub fn kind(&self) -> &'static str {
        match self.value {
            Value::Null => "null",
            Value::Bool(_) => "true or false",
            Value::Number(_) => "a number",
            Value::String(_) => "a string",
            Value::Array(_) => "a list",
            Value::Object(_) => "an object",
        }
    }

    /// The first few keys of an object.
    pub fn keys(&self, most: usize) -> Vec<String> {
        match self.value {
            Value::Object(entries) => entries.iter().take(most).map(|(key, _)| shorten(key)).collect(),
            _ => Vec::new(),
        }
    }

    /// Whether an object has this key, with anything but `null`.
    pub fn has(&self, key: &str) -> bool {
        self.entry(key).is_some()
    }

    /// The value of a key; `null` counts as absent.
    pub fn get<'s>(&'s self, key: &'s str) -> Option<Node<'s>> {
        let value = self.entry(key)?;
        Some(Node { value, parent: Some(self), step: Step::Key(key), notices: self.notices })
    }

    fn entry(&self, key: &str) -> Option<&'a Value<'a>> {
        #[cfg(test)]
        self.notices.asked.borrow_mut().insert((self.path(), key.to_owned()));
        let Value::Object(entries) = self.value else { return None };
        let (_, value) = entries.iter().rev().find(|(other, _)| other == key)?;
        (!matches!(value, Value::Null)).then_some(value)
    }

    /// Visits the members of a list, but for `null`. A single value counts as a list of one, because
    /// publishers forget brackets.
    pub fn visit(&self, visit: &mut dyn FnMut(&Node<'_>)) {
        let Value::Array(list) = self.value else { return visit(self) };
        for (index, value) in list.iter().enumerate().filter(|(_, value)| **value != Value::Null) {
            visit(&Node { value, parent: Some(self), step: Step::Index(index), notices: self.notices });
        }
    }

    /// Reads the first member of a list that is not `null`; a single value is its own first.
    pub fn first<T>(&self, read: impl FnOnce(&Node<'_>) -> T) -> Option<T> {
        let Value::Array(list) = self.value else { return Some(read(self)) };
        let (index, value) = list.iter().enumerate().find(|(_, value)| **value != Value::Null)?;
        Some(read(&Node { value, parent: Some(self), step: Step::Index(index), notices: self.notices }))
    }

    /// Reads the members of the list under a key; none when the key is absent.
    pub fn each<T>(&self, key: &str, mut read: impl FnMut(&Node<'_>) -> Option<T>) -> Vec<T> {
        let mut all = Vec::new();
        if let Some(list) = self.get(key) {
            list.visit(&mut |member| all.extend(read(member)));
        }
        all
    }

    /// The string itself, untouched.
    pub fn as_str(&self) -> Option<&'a str> {
        match self.value {
            Value::String(words) => Some(words),
            _ => None,
        }
    }

    /// The number itself, as it was written.
    pub fn number(&self) -> Option<&'a str> {
        match self.value {
            Value::Number(number) => Some(number),
            _ => None,
        }
    }

    /// Whether this is a list.
    pub fn is_list(&self) -> bool {
        matches!(self.value, Value::Array(_))
    }

    /// Whether this is an object.
    pub fn is_object(&self) -> bool {
        matches!(self.value, Value::Object(_))
    }

    /// Words: a string, or a number as it was written. Blank is absent; anything else is noted.
    pub fn words(&self) -> Option<String> {
        self.lent().map(str::to_owned)
    }

    /// The same words where they stand.
    fn lent(&self) -> Option<&'a str> {
        match self.value {
            Value::String(words) => Some(&**words).filter(|words| !words.trim().is_empty()),
            Value::Number(number) => Some(number),
            _ => self.note_wrong_type("a string"),
        }
    }

    /// Words under a key, with white space at both ends taken off.
    pub fn text(&self, key: &str) -> Option<String> {
        self.get(key)?.lent().map(|words| words.trim().to_owned())
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
            Value::Number(number) => number,
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
            Value::Number(number) => *number == "1",
            _ => false,
        }
    }

    /// A date under a key.
    pub fn date(&self, key: &str) -> Option<Date> {
        self.get(key)?.as_date()
    }

    /// This value itself as a date.
    pub fn as_date(&self) -> Option<Date> {
        let words = self.lent()?;
        let date = Date::parse(words);
        if date.is_none() {
            self.note(NoticeKind::InvalidDate(shorten(words)));
        }
        date
    }

    /// A language tag under a key.
    pub fn language(&self, key: &str) -> Option<Language> {
        let node = self.get(key)?;
        Language::parse(node.lent()?).or_else(|| node.note_wrong_type("a language tag"))
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
        let words = self.lent()?;
        let url = resolve(base, words);
        if url.is_none() {
            self.note(NoticeKind::RefusedUrl(shorten(words)));
        }
        url
    }

    /// Notes that this value is of the wrong type, and is absent from here on.
    pub fn note_wrong_type<T>(&self, wanted: &'static str) -> Option<T> {
        self.note(NoticeKind::WrongType { expected: wanted, found: self.kind() });
        None
    }

    /// Notes that this value lacks a key, and is absent from here on.
    pub fn note_missing<T>(&self, key: &'static str) -> Option<T> {
        self.note(NoticeKind::Missing(key));
        None
    }

    /// Notes an oddity at this place.
    pub fn note(&self, kind: NoticeKind) {
        self.notices.add(|| self.path(), kind);
    }

    /// A JSON Pointer to this value.
    pub fn path(&self) -> String {
        let mut path = self.parent.map(Node::path).unwrap_or_default();
        match self.step {
            Step::Root => {}
            Step::Key(key) => {
                path.push('/');
                path.push_str(&key.replace('~', "~0").replace('/', "~1"));
            }
            // Writing to a string cannot fail.
            Step::Index(index) => _ = write!(path, "/{index}"),
        }
        path
    }
}

/// Foreign words inside a notice are cut to a readable length.
pub fn shorten(words: &str) -> String {
    const MOST: usize = 80;
    if words.chars().count() <= MOST {
        return words.to_owned();
    }
    words.chars().take(MOST).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn broken_documents_are_told_apart() {
        let error = |text| parse(text, &Notices::default()).unwrap_err();
        assert_eq!(error("  \n"), ReadError::Empty);
        assert_eq!(error("\n<!doctype html>"), ReadError::Html);
        assert_eq!(error("<!-- page --><html>"), ReadError::Html);
        assert_eq!(error("{\"a\": [1, 2"), ReadError::Truncated);
        assert_eq!(error("{\"a\": \"b\" \"c\": 1}"), ReadError::Syntax { line: 1, column: 11 });
    }

    #[cfg(feature = "foreign")]
    #[test]
    fn known_faults_are_mended_with_a_notice() {
        for (text, sound, fault) in [
            ("<![CDATA[ {\"a\": 1} ]]>", "{\"a\": 1}", "marks around it"),
            ("//<![CDATA[\n{\"a\": 1}", "{\"a\": 1}", "marks around it"),
            ("<!-- {\"a\": 1} -->", "{\"a\": 1}", "marks around it"),
            ("/* note */ {\"a\": 1};", "{\"a\": 1}", "marks around it"),
            ("{\"a\": 1}\0\0", "{\"a\": 1}", "marks around it"),
            ("{\"a\": /* note */ 1}", "{\"a\": 1}", "a comment"),
            ("{\"a\": [1, 2,],}", "{\"a\": [1, 2]}", "a comma too many"),
            ("{\"a\": \"b\n\tc\"}", r#"{"a": "b\n\tc"}"#, "a bare line break or tab in a string"),
            ("{\"a\": \"b\0c\"}", r#"{"a": "b\ufffdc"}"#, "a bare line break or tab in a string"),
            (
                r#"{"a": "He said "no", twice", "b": ["c "d" e", "f"]}"#,
                r#"{"a": "He said \"no\", twice", "b": ["c \"d\" e", "f"]}"#,
                "a bare quotation mark in a string",
            ),
            (
                r#"{"a": "<img src="x.jpg" alt="y">"}"#,
                r#"{"a": "<img src=\"x.jpg\" alt=\"y\">"}"#,
                "a bare quotation mark in a string",
            ),
        ] {
            let notices = Notices::default();
            let mended = parse(text, &notices).unwrap_or_else(|error| panic!("{text}: {error}"));
            assert_eq!(mended, parse(sound, &Notices::default()).unwrap(), "{text}");
            assert_eq!(notices.into_list()[0].kind, NoticeKind::Repaired(fault), "{text}");
        }
    }

    #[cfg(feature = "foreign")]
    #[test]
    fn escaped_quotation_marks_are_read_as_such() {
        for text in ["{&quot;a&quot;: &quot;b&quot;}", "[{& #34;a& #34;: &#34;b&#34;}]"] {
            let notices = Notices::default();
            let quoted = with_quotes(text, &notices);
            assert!(quoted.contains("{\"a\": \"b\"}"), "{quoted}");
            assert_eq!(notices.into_list().len(), 1);
        }
        let sound = "{\"a\": \"&quot;\"}";
        assert_eq!(with_quotes(sound, &Notices::default()), sound);
    }

    #[test]
    fn notices_name_the_place_and_are_bounded() {
        let text = format!("{{\"a/b\": [{}true]}}", "true,".repeat(149));
        let notices = Notices::default();
        let value = parse(&text, &notices).unwrap();
        let root = Node::root(&value, &notices);
        assert!(root.each("a/b", |node| node.words()).is_empty());
        let list = notices.into_list();
        assert_eq!(list[3].to_string(), "/a~1b/3: wanted a string, found true or false; left out");
        assert_eq!(list.len(), 101);
        assert_eq!(list[100].kind, NoticeKind::Omitted(50));
    }
}
