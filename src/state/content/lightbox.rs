//! The lightbox: closed, open on one slide, or closing. Every transition is pure and total.
//!
//! Never here: gestures (see `gesture`), the address, the host and the DOM.

pub mod gesture;
pub mod item;
pub mod zoom;

/// How long the slideshow shows a photo, in milliseconds.
const SLIDESHOW_INTERVAL: u32 = 5_000;
/// How long a notice is shown over a photo, in milliseconds.
const NOTICE_DURATION: u32 = 3_000;

/// What the lightbox shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lightbox {
    /// Nothing.
    #[default]
    Closed,
    /// One slide.
    Open(Slide),
    /// Nothing; the photo at this position is animated back to its thumbnail.
    Closing(usize),
}

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
    /// What is shown besides.
    pub mode: Mode,
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

/// What is shown besides the slide.
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

/// A change of the transform by a key or a button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TransformStep {
    /// One step larger.
    ZoomIn,
    /// One step smaller.
    ZoomOut,
    /// As large as the stage allows.
    Fit,
    /// Enlarged, or back to that.
    ToggleZoom,
    /// Steps to the right and down; negative ones go left and up.
    Pan(i8, i8),
}

/// A request of the reader, or an event of the slide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LightboxRequest {
    /// Slide the photo at this position.
    Open(usize),
    /// The photo before.
    Previous,
    /// The photo after.
    Next,
    /// The first photo.
    First,
    /// The last photo.
    Last,
    /// Close the lightbox.
    Close,
    /// Close what is on top: the list of keys, else the lightbox.
    Dismiss,
    /// Start or stop the slideshow.
    ToggleSlideshow,
    /// The time of a slide or of a notice is over.
    TimerElapsed,
    /// Show or hide the list of keys.
    ToggleKeyboardHelp,
    /// Show or hide the captions.
    ToggleCaptions,
    /// Enter or leave full screen.
    ToggleFullScreen,
    /// Share the link to this photo.
    Share,
    /// The link was copied.
    LinkCopied,
    /// Change the transform of the photo.
    Transform(TransformStep),
    /// A gesture has enlarged the photo, or made it fit again.
    Zoomed(bool),
    /// The image at this position is loaded, or has failed.
    ImageLoaded(usize),
}

impl Lightbox {
    /// The lightbox after a request, with `count` slides.
    pub fn apply(self, request: LightboxRequest, count: usize) -> Self {
        use LightboxRequest::{Close, Dismiss, Open};
        let Some(last) = count.checked_sub(1) else { return Self::Closed };
        match (self, request) {
            (Self::Open(slide), Open(position)) => Self::Open(slide.at(position.min(last))),
            (_, Open(position)) => Self::Open(Slide::new(position.min(last))),
            (Self::Open(slide), Dismiss) if slide.mode == Mode::KeyboardHelp => {
                Self::Open(slide.mode(Mode::Viewing))
            }
            (Self::Open(slide), Close | Dismiss) => Self::Closing(slide.position),
            (Self::Open(slide), request) => Self::Open(slide.apply(request, last)),
            _ => self,
        }
    }

    /// The lightbox after a request, where some slides are players and some images have failed. Neither is waited for, and a
    /// slideshow skips players.
    pub fn apply_to_items(
        self,
        request: LightboxRequest,
        count: usize,
        is_player: impl Fn(usize) -> bool,
        has_failed: impl Fn(usize) -> bool,
    ) -> Self {
        use LightboxRequest::{ImageLoaded, TimerElapsed, ToggleSlideshow};
        let mut after = self.apply(request, count);
        while let Self::Open(slide) = after
            && slide.mode == Mode::Slideshow
            && is_player(slide.position)
        {
            after = match request {
                // A player would have to be started, and has no fixed duration.
                ToggleSlideshow | TimerElapsed => after.apply(TimerElapsed, count),
                // A reader who has opened it stays there.
                _ => Self::Open(slide.mode(Mode::Viewing)),
            };
        }
        let Some(position) = after.position() else { return after };
        let near = position.saturating_sub(1)..(position + 2).min(count);
        near.filter(|position| is_player(*position) || has_failed(*position))
            .fold(after, |after, position| after.apply(ImageLoaded(position), count))
    }

    /// The slide that is shown.
    pub fn slide(self) -> Option<Slide> {
        match self {
            Self::Open(slide) => Some(slide),
            Self::Closed | Self::Closing(_) => None,
        }
    }

    /// The position of the slide that is shown.
    pub fn position(self) -> Option<usize> {
        match self {
            Self::Open(slide) => Some(slide.position),
            Self::Closed | Self::Closing(_) => None,
        }
    }
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

    fn apply(self, request: LightboxRequest, last: usize) -> Self {
        use LightboxRequest::{
            First, ImageLoaded, Last, LinkCopied, Next, Previous, TimerElapsed, ToggleKeyboardHelp,
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
            _ => self,
        }
    }

    fn at(self, position: usize) -> Self {
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

    fn mode(self, mode: Mode) -> Self {
        Self { mode, ..self }
    }

    fn toggled(self, mode: Mode) -> Self {
        self.mode(if self.mode == mode { Mode::Viewing } else { mode })
    }
}

#[cfg(test)]
mod tests;
