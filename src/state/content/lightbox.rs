//! The lightbox: closed, open on one photo, or just left. Every transition is pure and total.

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
    /// One photo, and what is known of it.
    Open(Slide),
    /// Nothing any more; the photo at this position is on its way back into the article.
    Closing(usize),
}

/// One photo before the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slide {
    /// Which one, from 0.
    pub position: usize,
    /// The way the reader goes.
    pub direction: SlideDirection,
    /// Whether the pixels of the photo before, of this one and of the one after are here.
    pub loaded: [bool; 3],
    /// Whether any photo has arrived since the lightbox was opened: before that, nothing else is fetched.
    pub any_loaded: bool,
    /// How near the reader has come.
    pub zoom: Zoom,
    /// What goes on besides.
    pub mode: Mode,
}

/// The way a reader goes through the photos.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SlideDirection {
    /// To the first one.
    Backward,
    /// To the last one.
    Forward,
}

/// How near a reader has come to a photo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zoom {
    /// Never nearer than to see it whole.
    Fit,
    /// Near: every pixel is wanted.
    Enlarged,
    /// Whole again; the pixels stay.
    FitAgain,
}

/// What goes on besides looking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Nothing.
    Viewing,
    /// One photo after the other comes by itself.
    Slideshow,
    /// The list of keys lies over the photo.
    KeyboardHelp,
    /// The reader is told that the link was copied.
    LinkCopied,
}

/// A way to move a photo that needs no gesture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TransformStep {
    /// One step nearer.
    ZoomIn,
    /// One step away.
    ZoomOut,
    /// To where all of it is seen.
    Fit,
    /// Nearer, or back to the whole.
    ToggleZoom,
    /// A step to the right and down; negative ones go left and up.
    Pan(i8, i8),
}

/// What can be asked of it, or told.
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
    /// Back to the article.
    Close,
    /// Away with what lies on top: the list of keys, else the photo.
    Dismiss,
    /// Begin or end the slideshow.
    ToggleSlideshow,
    /// The time of a photo in the slideshow is over.
    TimerElapsed,
    /// Show or hide the list of keys.
    ToggleKeyboardHelp,
    /// Show or hide the captions.
    ToggleCaptions,
    /// Fill the whole screen, or no longer.
    ToggleFullScreen,
    /// Hand on the link to this photo.
    Share,
    /// The link was copied.
    LinkCopied,
    /// Move the photo.
    Transform(TransformStep),
    /// The photo is nearer than whole, or is not.
    Zoomed(bool),
    /// The pixels of the photo at this position are here, or will not come.
    ImageLoaded(usize),
}

impl Lightbox {
    /// The state after a request, in an article of `count` photos.
    pub fn after(self, request: LightboxRequest, count: usize) -> Self {
        use LightboxRequest::{Close, Dismiss, Open};
        let Some(last) = count.checked_sub(1) else { return Self::Closed };
        match (self, request) {
            (Self::Open(show), Open(position)) => Self::Open(show.at(position.min(last))),
            (_, Open(position)) => Self::Open(Slide::new(position.min(last))),
            (Self::Open(show), Dismiss) if show.mode == Mode::KeyboardHelp => {
                Self::Open(show.mode(Mode::Viewing))
            }
            (Self::Open(show), Close | Dismiss) => Self::Closing(show.position),
            (Self::Open(show), request) => Self::Open(show.after(request, last)),
            _ => self,
        }
    }

    /// The same where some things are played, and of others it is known that they do not come: nobody waits for either, and a
    /// slideshow passes by what is played.
    pub fn among(
        self,
        request: LightboxRequest,
        count: usize,
        is_played: impl Fn(usize) -> bool,
        is_missing: impl Fn(usize) -> bool,
    ) -> Self {
        use LightboxRequest::{ImageLoaded, TimerElapsed, ToggleSlideshow};
        let mut after = self.after(request, count);
        while let Self::Open(show) = after
            && show.mode == Mode::Slideshow
            && is_played(show.position)
        {
            after = match request {
                // Nobody would be there to begin it, and nobody but its reader knows when it is over.
                ToggleSlideshow | TimerElapsed => after.after(TimerElapsed, count),
                // A reader who goes there by hand stays.
                _ => Self::Open(show.mode(Mode::Viewing)),
            };
        }
        let Some(position) = after.position() else { return after };
        let near = position.saturating_sub(1)..(position + 2).min(count);
        near.filter(|position| is_played(*position) || is_missing(*position))
            .fold(after, |after, position| after.after(ImageLoaded(position), count))
    }

    /// The slide that is shown.
    pub fn slide(self) -> Option<Slide> {
        match self {
            Self::Open(slide) => Some(slide),
            Self::Closed | Self::Closing(_) => None,
        }
    }

    /// The photo that is before the reader.
    pub fn position(self) -> Option<usize> {
        match self {
            Self::Open(show) => Some(show.position),
            Self::Closed | Self::Closing(_) => None,
        }
    }
}

impl Slide {
    /// A photo that was just opened.
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

    /// Whether the photo at this position is to be fetched: the shown one first, then the next one on the way, then the one behind.
    /// What is here stays.
    pub fn should_load(&self, position: usize, count: usize) -> bool {
        let [before, here, after] = self.loaded;
        // Beyond an end there is nothing to wait for.
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

    fn after(self, request: LightboxRequest, last: usize) -> Self {
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
            // Who comes near wants to stay: a slideshow would take the photo away.
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
        // What was said of the photo before is not true of this one.
        let mode = if self.mode == Mode::LinkCopied { Mode::Viewing } else { self.mode };
        Self { position, direction, loaded: arrived, zoom: Zoom::Fit, mode, ..self }
    }

    fn arrived(self, position: usize) -> Self {
        let mut show = self;
        let place = (position + 1).checked_sub(self.position);
        if let Some(arrived) = place.and_then(|place| show.loaded.get_mut(place)) {
            *arrived = true;
        }
        show.any_loaded |= position == self.position;
        show
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
