//! Attributes with a list of keywords, as enums. Parsing and error messages belong to `options.rs`.

/// The controls that the host offers to readers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Controls {
    /// Download the file of an enlarged photo.
    pub download: bool,
    /// Any group of the reading settings. The loader knows the groups (static/loader/reading_settings.js).
    pub settings: bool,
    /// The reading time in the byline.
    pub reading_time: bool,
}

impl Default for Controls {
    fn default() -> Self {
        Self { download: false, settings: true, reading_time: false }
    }
}

impl Controls {
    /// Parses the keywords of the attribute in any order; `None` if one of them is unknown.
    pub fn parse(words: &str) -> Option<Self> {
        let none = Self { download: false, settings: false, reading_time: false };
        words.split_ascii_whitespace().try_fold(none, |controls, word| match word {
            // The style sheet draws the reading progress (src/view/reading_progress.css). The others belong to static/reading_tools.js.
            "none" | "progress" | "contents" | "share" | "resume" | "top" | "save" | "read-aloud" => {
                Some(controls)
            }
            "reading-time" => Some(Self { reading_time: true, ..controls }),
            "download" => Some(Self { download: true, ..controls }),
            "settings" | "theme" | "size" | "spacing" | "width" | "font" | "align" => {
                Some(Self { settings: true, ..controls })
            }
            _ => None,
        })
    }
}

/// The color theme.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// The preference of the reader's system.
    #[default]
    Auto,
    /// Dark text on white.
    Light,
    /// Light text on near-black.
    Dark,
    /// Brown text on cream.
    Sepia,
    /// Black on white without intermediate colors.
    Contrast,
}

/// How articles are opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Navigation {
    /// The viewer opens them in place, unless the host cancels the event.
    #[default]
    Inside,
    /// Like `Inside`, and the next article is appended when the reader reaches the end.
    Continuous,
    /// The host opens them after an event of the viewer.
    Host,
}

/// Whether the address of the page follows the open article.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Address {
    /// It does not. An embedded viewer must not change the location.
    #[default]
    Off,
    /// The fragment does, so that Back works in a reading app.
    Hash,
}

impl Theme {
    /// Returns the value of the attribute.
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
    /// Returns the value of the attribute.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Inside => "inside",
            Self::Continuous => "continuous",
            Self::Host => "host",
        }
    }
}

impl Address {
    /// Returns the value of the attribute.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Hash => "hash",
        }
    }
}
