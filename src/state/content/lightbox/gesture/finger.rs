//! A pressed pointer: where it was pressed, where it is, and how fast it moves.
//!
//! Never here: gestures.

use crate::state::content::lightbox::gesture::event::Touch;
use crate::state::content::lightbox::point::Point;

/// The time after which a resting pointer has no velocity, in milliseconds.
const MAX_REST_TIME: f64 = 80.0;
/// The weight of the last movement in the average velocity.
const LAST_MOVEMENT: f64 = 0.6;

/// A finger on the screen, or a pressed mouse.
#[derive(Clone, Copy, Debug)]
pub struct Finger {
    /// The id of the pointer.
    pub id: i32,
    /// The position from which its distance is measured.
    pub start: Point,
    /// Its position.
    pub at: Point,
    time: f64,
    /// Its velocity, in pixels per millisecond.
    velocity: Point,
}

impl Finger {
    /// A finger that was just pressed.
    pub fn new(touch: Touch) -> Self {
        let Touch { id, at, time, .. } = touch;
        Self { id, start: at, at, time, velocity: Point::default() }
    }

    /// Follows a movement.
    pub fn follow(&mut self, touch: Touch) {
        let time = (touch.time - self.time).max(1.0);
        let velocity = touch.at.minus(self.at).times(1.0 / time);
        // A weighted average, in which the last events count most.
        self.velocity = self.velocity.plus(velocity.minus(self.velocity).times(LAST_MOVEMENT));
        (self.at, self.time) = (touch.at, touch.time);
    }

    /// Its velocity at this time.
    pub fn velocity_at(&self, time: f64) -> Point {
        if time - self.time > MAX_REST_TIME { Point::default() } else { self.velocity }
    }
}
