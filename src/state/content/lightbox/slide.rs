//! The slide that is shown: which images are loaded, whether it is enlarged, what is shown besides.
//!
//! Never here: the transform of an enlarged photo (see `zoom`).

use crate::state::content::lightbox::request::LightboxRequest;

/// How long the slideshow shows a photo, in milliseconds.
const SLIDESHOW_INTERVAL: u32 = 5_000;
/// How long a notice is shown over a photo, in milliseconds.
const NOTICE_DURATION: u32 = 3_000;

/// The slide that is shown: a photo, a video or an audio file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slide {
    /// Its position among all slides, from 0.
    pub position: usize,
    /// The direction in which the reader moved last.
    pub direction: SlideDirection,
    /// Whether the images of the previous slide, of this one and of the next one are loaded.
    pub loaded: [bool; 3],
    /// Whether a slide was loaded since the lightbox was opened. Until then no thumbnails are loaded.
    pub any_loaded: bool,
    /// Whether it is or was enlarged.
    pub zoom: Zoom,
    /// The things that are shown besides.
    pub mode: Mode,
    /// Whether it was painted since the lightbox was opened. Until then nothing but the slide is drawn.
    pub is_painted: bool,
}

/// The direction in which a reader moves through the slides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SlideDirection {
    /// Towards the first one.
    Backward,
    /// Towards the last one.
    Forward,
}

/// Whether a photo is or was enlarged. It decides which file is loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zoom {
    /// It was never larger than the stage.
    Fit,
    /// It is enlarged: the largest file is needed.
    Enlarged,
    /// It fits on the stage again. The largest file stays.
    FitAgain,
}

/// The things that are shown besides the slide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Nothing.
    Viewing,
    /// A slideshow: each slide follows after a while.
    Slideshow,
    /// The list of keys.
    KeyboardHelp,
    /// A notice that the link was copied.
    LinkCopied,
}

impl Slide {
    /// A slide that was just opened.
    pub fn new(position: usize) -> Self {
        Self {
            position,
            direction: SlideDirection::Forward,
            loaded: [false; 3],
            any_loaded: false,
            zoom: Zoom::Fit,
            mode: Mode::Viewing,
            is_painted: false,
        }
    }

    /// Whether the image at this position is to be loaded: the shown one first, then the next one in the reader's direction, then
    /// the one behind. A loaded image stays.
    pub fn should_load(&self, position: usize, count: usize) -> bool {
        let [before, here, after] = self.loaded;
        // Beyond the first and the last slide there is nothing to wait for.
        let (before, after) = (before || self.position == 0, after || self.position + 1 >= count);
        let (arrived, other, towards) = if position == self.position + 1 {
            (after, before, SlideDirection::Forward)
        } else if position + 1 == self.position {
            (before, after, SlideDirection::Backward)
        } else {
            return position == self.position;
        };
        arrived || (here && (self.direction == towards || other))
    }

    /// After how many milliseconds [`LightboxRequest::TimerElapsed`] is due: a photo's time in the slideshow begins when it is
    /// loaded, that of a notice at once.
    pub fn timer(&self) -> Option<u32> {
        match self.mode {
            Mode::Slideshow if self.loaded[1] => Some(SLIDESHOW_INTERVAL),
            Mode::LinkCopied => Some(NOTICE_DURATION),
            _ => None,
        }
    }

    pub(super) fn apply(self, request: LightboxRequest, last: usize) -> Self {
        use LightboxRequest::{
            First, ImageLoaded, Last, LinkCopied, Next, Painted, Previous, TimerElapsed, ToggleKeyboardHelp,
            ToggleSlideshow, Zoomed,
        };
        match request {
            Previous => self.at(self.position.saturating_sub(1)),
            Next => self.at((self.position + 1).min(last)),
            First => self.at(0),
            Last => self.at(last),
            ToggleSlideshow => self.toggled(Mode::Slideshow),
            ToggleKeyboardHelp => self.toggled(Mode::KeyboardHelp),
            LinkCopied => self.mode(Mode::LinkCopied),
            TimerElapsed if self.mode == Mode::LinkCopied => self.mode(Mode::Viewing),
            TimerElapsed if self.mode != Mode::Slideshow => self,
            TimerElapsed if self.position == last => self.mode(Mode::Viewing),
            TimerElapsed => self.at(self.position + 1),
            // A slideshow would take the enlarged photo away.
            Zoomed(true) if self.mode == Mode::Slideshow => {
                Self { zoom: Zoom::Enlarged, mode: Mode::Viewing, ..self }
            }
            Zoomed(true) => Self { zoom: Zoom::Enlarged, ..self },
            Zoomed(false) if self.zoom == Zoom::Enlarged => Self { zoom: Zoom::FitAgain, ..self },
            ImageLoaded(position) => self.arrived(position),
            Painted => Self { is_painted: true, ..self },
            _ => self,
        }
    }

    /// The slide at another position.
    pub(super) fn at(self, position: usize) -> Self {
        if position == self.position {
            return self;
        }
        let [before, here, after] = self.loaded;
        let direction =
            if position > self.position { SlideDirection::Forward } else { SlideDirection::Backward };
        let arrived = match position.abs_diff(self.position) {
            1 if direction == SlideDirection::Forward => [here, after, false],
            1 => [false, before, here],
            _ => [false; 3],
        };
        // The notice was about the previous slide.
        let mode = if self.mode == Mode::LinkCopied { Mode::Viewing } else { self.mode };
        Self { position, direction, loaded: arrived, zoom: Zoom::Fit, mode, ..self }
    }

    fn arrived(self, position: usize) -> Self {
        let mut slide = self;
        let place = (position + 1).checked_sub(self.position);
        if let Some(arrived) = place.and_then(|place| slide.loaded.get_mut(place)) {
            *arrived = true;
        }
        slide.any_loaded |= position == self.position;
        slide
    }

    /// The slide in another mode.
    pub(super) fn mode(self, mode: Mode) -> Self {
        Self { mode, ..self }
    }

    fn toggled(self, mode: Mode) -> Self {
        self.mode(if self.mode == mode { Mode::Viewing } else { mode })
    }
}
