//! The lightbox: closed, open on one slide, or closing. Every transition is pure and total.
//!
//! Never here: gestures (see `gesture`), the address, the host and the DOM.

pub mod gesture;
pub mod item;
pub mod point;
pub mod request;
pub mod slide;
pub mod zoom;

pub use request::{LightboxRequest, TransformStep};
pub use slide::{Mode, Slide, SlideDirection, Zoom};

/// The state of the lightbox.
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

#[cfg(test)]
mod tests;
