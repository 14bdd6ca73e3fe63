//! What the host asks for: the attributes of the element, read once into enums.
//!
//! This is the one place for the names of attributes; CONTRACT.md and the loader are held against it by
//! a test. A bad value is a [`BadValue`] and the default, never an error that stops the viewer.

use std::fmt;

use crate::article::caption::{self, Policy};
use crate::article::language::Language;
use crate::article::url::Url;
use crate::formats::Format;

/// The attributes of `<article-viewer>`, in the order of CONTRACT.md.
pub const ATTRIBUTES: [&str; 10] = [
    "src",
    "format",
    "mapping",
    "site",
    "channel",
    "lang",
    "theme",
    "navigation",
    "address",
    "caption-policy",
];

/// What `format` may be set to.
const FORMATS: &str = "auto or the name of a format, such as wordpress or json-feed";

/// The host's wishes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Where the article JSON is.
    pub src: Option<Url>,
    /// What the article JSON is written in; without it the bytes tell.
    pub format: Option<Format>,
    /// Where the mapping is, for article JSON that nobody has a reader for.
    pub mapping: Option<Url>,
    /// Where the site JSON is.
    pub site: Option<Url>,
    /// The id of the selected channel.
    pub channel: Option<String>,
    /// The language of buttons and labels.
    pub lang: Option<Language>,
    /// The colours.
    pub theme: Theme,
    /// Who opens articles.
    pub navigation: Navigation,
    /// Whether the page's address follows the reader.
    pub address: Address,
    /// What the host wants otherwise of captions.
    pub caption_policy: Policy,
}

/// The colours of the reading view.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the reader's system prefers.
    #[default]
    Auto,
    /// Dark ink on white.
    Light,
    /// Light ink on near-black.
    Dark,
    /// Brown ink on cream.
    Sepia,
    /// Black on white with nothing in between.
    Contrast,
}

/// Who opens articles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Navigation {
    /// The viewer, in place, unless the host objects.
    #[default]
    Inside,
    /// The host; the viewer only asks.
    Host,
}

/// Whether the page's address follows the reader.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Address {
    /// It does not: an embedded viewer must not own the location.
    #[default]
    Off,
    /// The fragment does, so that Back works in a reading app.
    Hash,
}

/// A value that an attribute cannot have; its default was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadValue {
    /// The attribute.
    pub name: &'static str,
    /// What it was set to.
    pub value: String,
    /// What it may be set to.
    pub allowed: &'static str,
}

impl fmt::Display for BadValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, value, allowed } = self;
        write!(f, "<article-viewer>: {name}=\"{value}\" is not understood; it may be {allowed}")
    }
}

impl Theme {
    /// The value of the attribute.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Sepia => "sepia",
            Self::Contrast => "contrast",
        }
    }
}

impl Options {
    /// Sets one attribute; `None` is its absence. Addresses are resolved against `base`, the document's.
    ///
    /// # Errors
    /// When the value is not understood: the option then has its default. Unknown names are ignored.
    pub fn set(&mut self, name: &str, value: Option<&str>, base: Option<&Url>) -> Result<(), BadValue> {
        let value = value.map(str::trim);
        let given = value.filter(|value| !value.is_empty());
        match name {
            "src" => {
                self.src = None;
                self.src = address("src", given, base)?;
            }
            "format" => {
                self.format = None;
                self.format = choice("format", given, FORMATS, |value| match value {
                    "auto" => Some(None),
                    name => Format::parse(name).map(Some),
                })?;
            }
            "mapping" => {
                self.mapping = None;
                self.mapping = address("mapping", given, base)?;
            }
            "site" => {
                self.site = None;
                self.site = address("site", given, base)?;
            }
            "channel" => self.channel = given.map(str::to_owned),
            "lang" => {
                self.lang = given.and_then(Language::parse);
                if let (Some(value), None) = (given, &self.lang) {
                    return Err(BadValue {
                        name: "lang",
                        value: value.to_owned(),
                        allowed: "a BCP 47 tag, such as zh-Hans",
                    });
                }
            }
            "theme" => {
                self.theme = Theme::default();
                self.theme = choice("theme", given, "auto, light, dark, sepia or contrast", |value| {
                    [Theme::Auto, Theme::Light, Theme::Dark, Theme::Sepia, Theme::Contrast]
                        .into_iter()
                        .find(|theme| theme.as_str() == value)
                })?;
            }
            "navigation" => {
                self.navigation = Navigation::default();
                self.navigation = choice("navigation", given, "inside or host", |value| match value {
                    "inside" => Some(Navigation::Inside),
                    "host" => Some(Navigation::Host),
                    _ => None,
                })?;
            }
            "address" => {
                self.address = Address::default();
                self.address = choice("address", given, "off or hash", |value| match value {
                    "off" => Some(Address::Off),
                    "hash" => Some(Address::Hash),
                    _ => None,
                })?;
            }
            "caption-policy" => {
                self.caption_policy = Policy::default();
                self.caption_policy = choice("caption-policy", given, caption::POLICY_WORDS, Policy::parse)?;
            }
            _ => {}
        }
        Ok(())
    }
}

fn address(name: &'static str, given: Option<&str>, base: Option<&Url>) -> Result<Option<Url>, BadValue> {
    let Some(value) = given else { return Ok(None) };
    match Url::document(base, value) {
        Some(url) => Ok(Some(url)),
        None => Err(BadValue { name, value: value.to_owned(), allowed: "an http or https address" }),
    }
}

fn choice<T: Default>(
    name: &'static str,
    given: Option<&str>,
    allowed: &'static str,
    read: impl FnOnce(&str) -> Option<T>,
) -> Result<T, BadValue> {
    let Some(value) = given else { return Ok(T::default()) };
    read(&value.to_ascii_lowercase()).ok_or_else(|| BadValue { name, value: value.to_owned(), allowed })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bad_value_is_the_default_and_a_notice() {
        let mut options = Options { theme: Theme::Dark, ..Options::default() };
        let notice = options.set("theme", Some("purple"), None).unwrap_err();
        assert_eq!(options.theme, Theme::Auto);
        assert_eq!(
            notice.to_string(),
            "<article-viewer>: theme=\"purple\" is not understood; it may be auto, light, dark, sepia or contrast"
        );
    }

    #[test]
    fn every_attribute_is_understood_and_can_be_taken_away() {
        let values = [
            "a.json",
            "wordpress",
            "map.json",
            "site.json",
            "economy",
            "zh-Hant",
            "Sepia",
            "host",
            "hash",
            "show-alt",
        ];
        let mut options = Options::default();
        for (name, value) in ATTRIBUTES.into_iter().zip(values) {
            let before = options.clone();
            options.set(name, Some(value), None).unwrap();
            assert_ne!(options, before, "{name}");
        }
        for name in ATTRIBUTES {
            options.set(name, None, None).unwrap();
        }
        assert_eq!(options, Options::default());
    }

    #[test]
    fn addresses_are_resolved_and_refused() {
        let base = Url::media(None, "https://host.example/news/page.html").unwrap();
        let mut options = Options::default();
        options.set("src", Some("a.json"), Some(&base)).unwrap();
        assert_eq!(options.src.unwrap().as_str(), "https://host.example/news/a.json");
        let mut options = Options {
            src: Some(base.clone()),
            mapping: Some(base.clone()),
            site: Some(base.clone()),
            ..Options::default()
        };
        for name in ["src", "mapping", "site"] {
            assert!(options.set(name, Some("javascript:x"), Some(&base)).is_err());
        }
        assert_eq!(options, Options::default(), "what was there before does not stay");
    }
}
