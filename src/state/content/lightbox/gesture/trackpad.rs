//! Wheels and trackpads: each event has its outcome by itself.
//!
//! Never here: touches on the screen (see `gesture`).

use crate::state::content::lightbox::gesture::event::Outcome;
use crate::state::content::lightbox::point::Point;
use crate::state::content::lightbox::zoom::{Bounds, Transform};

/// A wheel or two fingers on a trackpad: they pan an enlarged photo. With the control key they zoom; browsers report a pinch on a
/// trackpad in this distance.
pub fn wheel(transform: Transform, bounds: &Bounds, at: Point, delta: Point, zooms: bool) -> Outcome {
    if zooms {
        return pinch(transform, bounds, at, 1.0 - delta.y * 0.01);
    }
    if !transform.is_enlarged() {
        return Outcome::Nothing;
    }
    Outcome::Transform(bounds.clamp(Transform { center: transform.center.minus(delta), ..transform }))
}

/// A pinch on a trackpad, by this factor since the last event.
pub fn pinch(transform: Transform, bounds: &Bounds, at: Point, times: f64) -> Outcome {
    Outcome::Transform(bounds.zoom(transform, times.clamp(0.7, 1.4), at))
}
