//! Points on the stage and distances, in pixels from its center, to the right and down.
//!
//! Never here: photos, and the window.

/// A point on the stage, or a distance.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Down.
    pub y: f64,
}

impl Point {
    /// The distance from another point to this one.
    #[must_use]
    pub fn minus(self, other: Self) -> Self {
        Self { x: self.x - other.x, y: self.y - other.y }
    }

    /// The distance times a factor.
    #[must_use]
    pub fn times(self, factor: f64) -> Self {
        Self { x: self.x * factor, y: self.y * factor }
    }

    /// The point at a distance from this one.
    #[must_use]
    pub fn plus(self, distance: Self) -> Self {
        Self { x: self.x + distance.x, y: self.y + distance.y }
    }

    /// The length of the distance.
    pub fn length(self) -> f64 {
        (self.x * self.x + self.y * self.y).sqrt()
    }
}
