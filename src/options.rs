//! The options of the host: the attributes of the element, parsed into enums.
//!
//! The names of attributes are defined here only; a test compares CONTRACT.md and the loader with them. An invalid value is
//! a [`BadValue`] and the default, never an error that stops the viewer.

mod keyword;

use std::fmt;

use crate::article::caption::{self, Policy};
use crate::article::language::Language;
use crate::article::url::Url;
use crate::formats::Format;

pub use keyword::{Address, Controls, Navigation, Theme};

/// The attributes of `<article-viewer>`, in the order of CONTRACT.md.
pub const ATTRIBUTES: [&str; 14] = [
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
    "timeout",
    "offline",
];

/// The values of `format`, for error messages.
const FORMATS: &str = "auto or the name of a format, such as wordpress or json-feed";

/// The default of `timeout`, and its largest value, in seconds.
const DEFAULT_TIMEOUT: u32 = 20;
const MAX_TIMEOUT: u32 = 300;

/// The options of the host.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The address of the article JSON.
    pub src: Option<Url>,
    /// The format of the article JSON; without it the format is detected.
    pub format: Option<Format>,
    /// The address of the mapping, for article JSON in an unknown format.
    pub mapping: Option<Url>,
    /// The address of the site JSON.
    pub site: Option<Url>,
    /// The id of the selected channel.
    pub channel: Option<String>,
    /// The language of buttons and labels.
    pub lang: Option<Language>,
    /// The color theme.
    pub theme: Theme,
    /// How articles are opened.
    pub navigation: Navigation,
    /// Whether the address of the page follows the open article.
    pub address: Address,
    /// The changes to captions.
    pub caption_policy: Policy,
    /// The controls for readers.
    pub controls: Controls,
    /// The seconds that a server has for the head of a response. The other limits are proportional to it.
    pub timeout: Option<u32>,
}

/// An invalid value of an attribute. The default is used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadValue {
    /// The attribute.
    pub name: &'static str,
    /// The invalid value.
    pub value: String,
    /// The valid values.
    pub allowed: &'static str,
}

impl fmt::Display for BadValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, value, allowed } = self;
        write!(f, "<article-viewer>: {name}=\"{value}\" is not valid; use {allowed}")
    }
}

impl Options {
    /// Sets one attribute; `None` removes it. Addresses are resolved against `base`, the address of the document.
    ///
    /// # Errors
    /// The value is invalid. The option has its default then. Unknown names are ignored.
    pub fn set(&mut self, name: &str, value: Option<&str>, base: Option<&Url>) -> Result<(), BadValue> {
        let value = value.map(str::trim).unwrap_or_default();
        let (is_valid, allowed) = self.parse(name, value, base);
        let name = ATTRIBUTES.into_iter().find(|known| *known == name);
        match name {
            Some(name) if !is_valid && !value.is_empty() => {
                Err(BadValue { name, value: value.to_owned(), allowed })
            }
            _ => Ok(()),
        }
    }

    /// Parses a value, or sets the default. Returns whether the value is valid, and the valid values.
    fn parse(&mut self, name: &str, value: &str, base: Option<&Url>) -> (bool, &'static str) {
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
                let controls = Controls::parse(&word).filter(|_| !word.is_empty());
                self.controls = controls.unwrap_or_default();
                (
                    controls.is_some(),
                    "any of settings, theme, size, spacing, width, font, align, download, progress, reading-time, contents, share, save, resume, top, read-aloud and none",
                )
            }
            // The loader evaluates this attribute before the program is loaded.
            "loading" => (matches!(word.as_str(), "eager" | "lazy"), "eager or lazy"),
            "offline" => (matches!(word.as_str(), "off" | "read"), "off or read"),
            "timeout" => {
                self.timeout = value.parse().ok().filter(|seconds| (1..=MAX_TIMEOUT).contains(seconds));
                (self.timeout.is_some(), "whole seconds, from 1 to 300")
            }
            _ => (true, ""),
        }
    }

    /// The seconds that a server has for the head of a response.
    pub fn timeout_seconds(&self) -> u32 {
        self.timeout.unwrap_or(DEFAULT_TIMEOUT)
    }
}

/// Parses an address.
fn address(option: &mut Option<Url>, value: &str, base: Option<&Url>) -> (bool, &'static str) {
    *option = if value.is_empty() { None } else { Url::document(base, value) };
    (option.is_some(), "an http or https address")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_invalid_value_is_reported_and_sets_the_default() {
        let mut options = Options { theme: Theme::Dark, ..Options::default() };
        let notice = options.set("theme", Some("purple"), None).unwrap_err();
        assert_eq!(options.theme, Theme::Auto);
        assert_eq!(
            notice.to_string(),
            "<article-viewer>: theme=\"purple\" is not valid; use auto, light, dark, sepia or contrast"
        );
    }

    #[test]
    fn every_attribute_can_be_set_and_removed() {
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
        options.set("timeout", Some("5"), None).unwrap();
        assert_eq!(options.timeout_seconds(), 5);
        for value in ["0", "301", "-1", "soon", "1.5"] {
            assert!(options.set("timeout", Some(value), None).is_err(), "{value}");
            assert_eq!(options.timeout_seconds(), DEFAULT_TIMEOUT);
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
    fn resolves_addresses_and_rejects_unsafe_ones() {
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
        assert_eq!(options, Options::default(), "the previous value is removed");
    }
}
