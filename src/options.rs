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
pub const ATTRIBUTES: [&str; 12] = [
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
    "controls",
    "loading",
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
    /// What a reader may do besides reading.
    pub controls: Controls,
}

/// What a reader may do besides reading; it is the publisher's to allow.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Controls {
    /// Take the file of an enlarged photo along.
    pub download: bool,
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
    /// The same, and the next one joins below where the reader comes to the end.
    Continuous,
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

impl Navigation {
    /// The value of the attribute.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Inside => "inside",
            Self::Continuous => "continuous",
            Self::Host => "host",
        }
    }
}

impl Address {
    /// The value of the attribute.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Hash => "hash",
        }
    }
}

impl Options {
    /// Sets one attribute; `None` is its absence. Addresses are resolved against `base`, the document's.
    ///
    /// # Errors
    /// When the value is not understood: the option then has its default. Unknown names are ignored.
    pub fn set(&mut self, name: &str, value: Option<&str>, base: Option<&Url>) -> Result<(), BadValue> {
        let value = value.map(str::trim).unwrap_or_default();
        let (is_understood, allowed) = self.take(name, value, base);
        let name = ATTRIBUTES.into_iter().find(|known| *known == name);
        match name {
            Some(name) if !is_understood && !value.is_empty() => {
                Err(BadValue { name, value: value.to_owned(), allowed })
            }
            _ => Ok(()),
        }
    }

    /// Takes a value, or the default where it is not understood. Says whether it is, and what would be.
    fn take(&mut self, name: &str, value: &str, base: Option<&Url>) -> (bool, &'static str) {
        let word = value.to_ascii_lowercase();
        match name {
            "src" => address(&mut self.src, value, base),
            "mapping" => address(&mut self.mapping, value, base),
            "site" => address(&mut self.site, value, base),
            "format" => {
                self.format = Format::parse(&word);
                (self.format.is_some() || word == "auto", FORMATS)
            }
            "channel" => {
                self.channel = Some(value.to_owned()).filter(|id| !id.is_empty());
                (true, "")
            }
            "lang" => {
                self.lang = Language::parse(value);
                (self.lang.is_some(), "a BCP 47 tag, such as zh-Hans")
            }
            "theme" => {
                let themes = [Theme::Auto, Theme::Light, Theme::Dark, Theme::Sepia, Theme::Contrast];
                let theme = themes.into_iter().find(|theme| theme.as_str() == word);
                self.theme = theme.unwrap_or_default();
                (theme.is_some(), "auto, light, dark, sepia or contrast")
            }
            "navigation" => {
                self.navigation = match word.as_str() {
                    "host" => Navigation::Host,
                    "continuous" => Navigation::Continuous,
                    _ => Navigation::Inside,
                };
                (self.navigation != Navigation::Inside || word == "inside", "inside, continuous or host")
            }
            "address" => {
                let hash = word == "hash";
                self.address = if hash { Address::Hash } else { Address::Off };
                (hash || word == "off", "off or hash")
            }
            "caption-policy" => {
                let policy = Policy::parse(&word);
                self.caption_policy = policy.unwrap_or_default();
                (policy.is_some(), caption::POLICY_VALUES)
            }
            "controls" => {
                let download = word == "download";
                self.controls = Controls { download };
                (download, "download")
            }
            // What it asks for is done before this program is here.
            "loading" => (matches!(word.as_str(), "eager" | "lazy"), "eager or lazy"),
            _ => (true, ""),
        }
    }
}

fn address(place: &mut Option<Url>, value: &str, base: Option<&Url>) -> (bool, &'static str) {
    *place = if value.is_empty() { None } else { Url::document(base, value) };
    (place.is_some(), "an http or https address")
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
            "download",
        ];
        let mut options = Options::default();
        for (name, value) in ATTRIBUTES.into_iter().zip(values) {
            let before = options.clone();
            options.set(name, Some(value), None).unwrap();
            assert_ne!(options, before, "{name}");
        }
        for value in ["eager", "Lazy", ""] {
            options.set("loading", Some(value), None).unwrap();
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
