//! The lightbox: closed, open on one photo, or just left. Every transition is pure and total.

pub mod gesture;
pub mod zoom;

/// What the lightbox shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lightbox {
    /// Nothing.
    #[default]
    Closed,
    /// One photo, and what is known of it.
    Open(Show),
    /// Nothing any more; the photo at this position is on its way back into the article.
    Left(usize),
}

/// One photo before the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Show {
    /// Which one, from 0.
    pub position: usize,
    /// The way the reader goes.
    pub heading: Heading,
    /// Whether the pixels of the photo before, of this one and of the one after are here.
    pub arrived: [bool; 3],
    /// Whether any photo has arrived since the lightbox was opened: before that, nothing else is fetched.
    pub settled: bool,
    /// How near the reader has come.
    pub zoom: Zoom,
    /// What goes on besides.
    pub mode: Mode,
}

/// The way a reader goes through the photos.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heading {
    /// To the first one.
    Back,
    /// To the last one.
    On,
}

/// How near a reader has come to a photo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zoom {
    /// Never nearer than to see it whole.
    Whole,
    /// Near: every pixel is wanted.
    Near,
    /// Whole again; the pixels stay.
    Again,
}

/// What goes on besides looking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Nothing.
    Look,
    /// One photo after the other comes by itself.
    Play,
    /// The list of keys lies over the photo.
    Keys,
    /// The reader is told that the link was copied.
    Copied,
}

/// A way to move a photo that needs no gesture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// One step nearer.
    Nearer,
    /// One step away.
    Farther,
    /// To where all of it is seen.
    Whole,
    /// Nearer, or back to the whole.
    Toggle,
    /// A step to the right and down; negative ones go left and up.
    Pan(i8, i8),
}

/// What can be asked of it, or told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LightboxRequest {
    /// Show the photo at this position.
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
    Play,
    /// The time of a photo in the slideshow is over.
    Tick,
    /// Show or hide the list of keys.
    Keys,
    /// Show or hide the captions.
    Info,
    /// Fill the whole screen, or no longer.
    FullScreen,
    /// Hand on the link to this photo.
    Share,
    /// The link was copied.
    Copied,
    /// Move the photo.
    Move(Move),
    /// The photo is nearer than whole, or is not.
    Near(bool),
    /// The pixels of the photo at this position are here, or will not come.
    Arrived(usize),
}

impl Lightbox {
    /// The state after a request, in an article of `count` photos.
    pub fn after(self, request: LightboxRequest, count: usize) -> Self {
        use LightboxRequest::{Close, Dismiss, Open};
        let Some(last) = count.checked_sub(1) else { return Self::Closed };
        match (self, request) {
            (Self::Open(show), Open(position)) => Self::Open(show.at(position.min(last))),
            (_, Open(position)) => Self::Open(Show::new(position.min(last))),
            (Self::Open(show), Dismiss) if show.mode == Mode::Keys => Self::Open(show.mode(Mode::Look)),
            (Self::Open(show), Close | Dismiss) => Self::Left(show.position),
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
        use LightboxRequest::{Arrived, Play, Tick};
        let mut after = self.after(request, count);
        while let Self::Open(show) = after
            && show.mode == Mode::Play
            && is_played(show.position)
        {
            after = match request {
                // Nobody would be there to begin it, and nobody but its reader knows when it is over.
                Play | Tick => after.after(Tick, count),
                // A reader who goes there by hand stays.
                _ => Self::Open(show.mode(Mode::Look)),
            };
        }
        let Some(position) = after.position() else { return after };
        let near = position.saturating_sub(1)..(position + 2).min(count);
        near.filter(|position| is_played(*position) || is_missing(*position))
            .fold(after, |after, position| after.after(Arrived(position), count))
    }

    /// The photo that is before the reader.
    pub fn position(self) -> Option<usize> {
        match self {
            Self::Open(show) => Some(show.position),
            Self::Closed | Self::Left(_) => None,
        }
    }
}

impl Show {
    /// A photo that was just opened.
    pub fn new(position: usize) -> Self {
        Self {
            position,
            heading: Heading::On,
            arrived: [false; 3],
            settled: false,
            zoom: Zoom::Whole,
            mode: Mode::Look,
        }
    }

    /// Whether the photo at this position is to be fetched: the shown one first, then the next one on the way, then the one behind.
    /// What is here stays.
    pub fn wants(&self, position: usize, count: usize) -> bool {
        let [before, here, after] = self.arrived;
        // Beyond an end there is nothing to wait for.
        let (before, after) = (before || self.position == 0, after || self.position + 1 >= count);
        let (arrived, other, towards) = if position == self.position + 1 {
            (after, before, Heading::On)
        } else if position + 1 == self.position {
            (before, after, Heading::Back)
        } else {
            return position == self.position;
        };
        arrived || (here && (self.heading == towards || other))
    }

    fn after(self, request: LightboxRequest, last: usize) -> Self {
        use LightboxRequest::{Arrived, Copied, First, Keys, Last, Near, Next, Play, Previous, Tick};
        match request {
            Previous => self.at(self.position.saturating_sub(1)),
            Next => self.at((self.position + 1).min(last)),
            First => self.at(0),
            Last => self.at(last),
            Play => self.toggled(Mode::Play),
            Keys => self.toggled(Mode::Keys),
            Copied => self.mode(Mode::Copied),
            Tick if self.mode == Mode::Copied => self.mode(Mode::Look),
            Tick if self.mode != Mode::Play => self,
            Tick if self.position == last => self.mode(Mode::Look),
            Tick => self.at(self.position + 1),
            // Who comes near wants to stay: a slideshow would take the photo away.
            Near(true) if self.mode == Mode::Play => Self { zoom: Zoom::Near, mode: Mode::Look, ..self },
            Near(true) => Self { zoom: Zoom::Near, ..self },
            Near(false) if self.zoom == Zoom::Near => Self { zoom: Zoom::Again, ..self },
            Arrived(position) => self.arrived(position),
            _ => self,
        }
    }

    fn at(self, position: usize) -> Self {
        if position == self.position {
            return self;
        }
        let [before, here, after] = self.arrived;
        let heading = if position > self.position { Heading::On } else { Heading::Back };
        let arrived = match position.abs_diff(self.position) {
            1 if heading == Heading::On => [here, after, false],
            1 => [false, before, here],
            _ => [false; 3],
        };
        // What was said of the photo before is not true of this one.
        let mode = if self.mode == Mode::Copied { Mode::Look } else { self.mode };
        Self { position, heading, arrived, zoom: Zoom::Whole, mode, ..self }
    }

    fn arrived(self, position: usize) -> Self {
        let mut show = self;
        let place = (position + 1).checked_sub(self.position);
        if let Some(arrived) = place.and_then(|place| show.arrived.get_mut(place)) {
            *arrived = true;
        }
        show.settled |= position == self.position;
        show
    }

    fn mode(self, mode: Mode) -> Self {
        Self { mode, ..self }
    }

    fn toggled(self, mode: Mode) -> Self {
        self.mode(if self.mode == mode { Mode::Look } else { mode })
    }
}

#[cfg(test)]
mod tests;
