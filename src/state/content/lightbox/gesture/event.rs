//! The events of pointers, and the outcomes of gestures.
//!
//! Never here: which outcome an event has.

use crate::state::content::lightbox::point::Point;
use crate::state::content::lightbox::zoom::Transform;

/// An event of a pointer: a finger, a pen or a mouse.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Touch {
    /// The id of the pointer.
    pub id: i32,
    /// The kind of event.
    pub phase: Phase,
    /// Its position.
    pub at: Point,
    /// Its time, in milliseconds.
    pub time: f64,
    /// Whether the pointer is a mouse. Only a mouse closes the lightbox by a click beside the photo.
    pub mouse: bool,
}

/// The kinds of pointer events.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// The pointer is pressed.
    Down,
    /// The pointer moves.
    Move,
    /// The pointer is released.
    Up,
    /// The browser has taken the pointer for a gesture of its own.
    Cancel,
}

/// The outcome of an event.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Outcome {
    /// Nothing.
    Nothing,
    /// The photo follows the gesture with this transform.
    Transform(Transform),
    /// The gesture has ended with this transform.
    Settle(Transform),
    /// The row of slides is dragged by this distance to the right.
    Slide(f64),
    /// The photo is dragged down by this distance, and the backdrop fades.
    SwipeDown(f64),
    /// The row and the photo go back to their places.
    Reset,
    /// The slide to the right is shown, or else the one to the left.
    ChangeSlide { right: bool },
    /// The lightbox is closed.
    Close,
}
