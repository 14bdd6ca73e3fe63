//! The surroundings of a viewer: facts of the page, the browser and the device that the host's attributes do not say.
//!
//! Never here: how they are measured (`browser` and `embed` do that).

use crate::article::language::Language;

/// The percentage of the window's width from which an element counts as full-width: what is left is a margin.
const FULL_WIDTH: u32 = 90;

/// The surroundings of a viewer.
#[derive(Debug, Default)]
pub struct Environment {
    /// The languages of the document and of the browser, best first.
    pub languages: Vec<Language>,
    /// The element's share of the window's width, where it is not full-width.
    pub width_percent: Option<u32>,
    /// Whether the lightbox fills the screen.
    pub full_screen: FullScreen,
    /// Whether the reader saves data. Then nothing is prefetched that the reader did not point at.
    pub save_data: bool,
    /// The origins from which documents may come, where the page limits them.
    pub origins: Vec<String>,
    /// The difference of local time from UTC, in minutes.
    pub utc_offset: i16,
    /// A number that differs between viewers.
    pub seed: u32,
}

impl Environment {
    /// The surroundings, with the element's share of the window's width in percent.
    pub fn new(
        languages: Vec<Language>,
        width_percent: Option<u32>,
        full_screen: FullScreen,
        save_data: bool,
    ) -> Self {
        let width_percent = width_percent.filter(|percent| *percent < FULL_WIDTH);
        Self { languages, width_percent, full_screen, save_data, ..Self::default() }
    }
}

/// Whether the lightbox fills the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FullScreen {
    /// The browser or the page does not allow it.
    #[default]
    Unsupported,
    /// It does not.
    Off,
    /// It does.
    On,
}
