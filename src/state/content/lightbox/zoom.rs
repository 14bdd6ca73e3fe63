//! The transform of an enlarged photo: its scale and its center, and the bounds of both.
//!
//! Never here: gestures, and the DOM.

use crate::state::content::lightbox::point::Point;
use crate::state::content::lightbox::request::TransformStep;

/// The transform of the photo, relative to where it fits on the stage.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Transform {
    /// The center of the photo.
    pub center: Point,
    /// Its scale; 1 where it fits.
    pub scale: f64,
}

/// The sizes that bound a transform.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Bounds {
    /// Width and height of the stage.
    pub stage: Point,
    /// Width and height of the photo where it fits on the stage.
    pub photo: Point,
    /// The largest scale.
    pub max_scale: f64,
}

/// The share of a movement that is followed beyond a bound.
pub const RUBBER_BAND: f64 = 0.35;
/// The factor of one step of a key or a button.
const ZOOM_STEP: f64 = 1.5;
/// The scale of a double tap, if the photo has enough pixels.
const DOUBLE_TAP_SCALE: f64 = 3.0;
/// The largest scale of a photo without more pixels.
const MIN_MAX_SCALE: f64 = 2.0;

impl Transform {
    /// The photo fits on the stage.
    pub const FIT: Self = Self { center: Point { x: 0.0, y: 0.0 }, scale: 1.0 };

    /// Whether the photo is larger than where it fits.
    pub fn is_enlarged(self) -> bool {
        self.scale > 1.01
    }
}

impl Bounds {
    /// The bounds of a photo with this size. A photo without a size is as large as the stage.
    pub fn new(stage: Point, size: Point) -> Self {
        let fits = if size.x > 0.0 && size.y > 0.0 { (stage.x / size.x).min(stage.y / size.y) } else { 0.0 };
        if fits <= 0.0 {
            return Self { stage, photo: stage, max_scale: MIN_MAX_SCALE };
        }
        Self { stage, photo: size.times(fits), max_scale: (1.0 / fits).max(MIN_MAX_SCALE) }
    }

    /// The transform within its bounds: no edge of the photo is inside the stage unless the photo is smaller.
    #[must_use]
    pub fn clamp(&self, transform: Transform) -> Transform {
        let scale = transform.scale.clamp(1.0, self.max_scale);
        // A scale beyond its bounds goes back, and the center with it.
        let center = transform.center.times(scale / transform.scale);
        let Point { x, y } = self.max_offset(scale);
        Transform { center: Point { x: center.x.clamp(-x, x), y: center.y.clamp(-y, y) }, scale }
    }

    /// The transform during a gesture: beyond its bounds it follows only partly.
    #[must_use]
    pub fn rubber_band(&self, transform: Transform) -> Transform {
        let Point { x, y } = self.max_offset(transform.scale);
        let soft = |at: f64, most: f64| {
            let inside = at.clamp(-most, most);
            inside + (at - inside) * RUBBER_BAND
        };
        Transform {
            center: Point { x: soft(transform.center.x, x), y: soft(transform.center.y, y) },
            ..transform
        }
    }

    /// The scale during a gesture: beyond its bounds it follows only partly.
    pub fn rubber_band_scale(&self, scale: f64) -> f64 {
        let inside = scale.clamp(1.0, self.max_scale);
        inside + (scale - inside) * RUBBER_BAND
    }

    /// The transform at another scale, with the point of the photo at `at` staying there.
    #[must_use]
    pub fn scale_around(transform: Transform, scale: f64, at: Point) -> Transform {
        Transform { center: at.plus(transform.center.minus(at).times(scale / transform.scale)), scale }
    }

    /// Enlarged around a point, or fitting again.
    #[must_use]
    pub fn toggle(&self, transform: Transform, at: Point) -> Transform {
        if transform.is_enlarged() {
            Transform::FIT
        } else {
            self.clamp(Self::scale_around(transform, self.max_scale.min(DOUBLE_TAP_SCALE), at))
        }
    }

    /// Larger by a factor around a point, within the bounds.
    #[must_use]
    pub fn zoom(&self, transform: Transform, factor: f64, at: Point) -> Transform {
        let scale = (transform.scale * factor).clamp(1.0, self.max_scale);
        self.clamp(Self::scale_around(transform, scale, at))
    }

    /// The transform after one step of a key or a button.
    #[must_use]
    pub fn step(&self, transform: Transform, step: TransformStep) -> Transform {
        use TransformStep::{Fit, Pan, ToggleZoom, ZoomIn, ZoomOut};
        let center = Point::default();
        match step {
            ZoomIn => self.zoom(transform, ZOOM_STEP, center),
            ZoomOut => self.zoom(transform, 1.0 / ZOOM_STEP, center),
            Fit => Transform::FIT,
            ToggleZoom => self.toggle(transform, center),
            Pan(right, down) => {
                // The photo moves against the direction of the key.
                let way = Point { x: f64::from(right), y: f64::from(down) }
                    .times(-self.stage.x.min(self.stage.y) / 4.0);
                self.clamp(Transform { center: transform.center.plus(way), ..transform })
            }
        }
    }

    /// Whether a point is on the photo, where that fits on the stage.
    pub fn contains(&self, at: Point) -> bool {
        at.x.abs() * 2.0 <= self.photo.x && at.y.abs() * 2.0 <= self.photo.y
    }

    /// The largest distance between the centers of photo and stage.
    fn max_offset(&self, scale: f64) -> Point {
        let reach = |photo: f64, stage: f64| ((photo * scale - stage) / 2.0).max(0.0);
        Point { x: reach(self.photo.x, self.stage.x), y: reach(self.photo.y, self.stage.y) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(x: f64, y: f64) -> Point {
        Point { x, y }
    }

    /// A phone's stage and a photo of three to two.
    fn bounds() -> Bounds {
        Bounds::new(point(300.0, 600.0), point(1800.0, 1200.0))
    }

    #[test]
    fn fits_a_photo_and_enlarges_it_to_its_pixels() {
        assert_eq!(
            bounds(),
            Bounds { stage: point(300.0, 600.0), photo: point(300.0, 200.0), max_scale: 6.0 }
        );
        assert_eq!(
            Bounds::new(point(300.0, 600.0), point(300.0, 600.0)).max_scale,
            MIN_MAX_SCALE,
            "a small one"
        );
        assert_eq!(Bounds::new(point(300.0, 600.0), Point::default()).photo, point(300.0, 600.0), "no size");
        assert_eq!(Bounds::new(Point::default(), point(3.0, 2.0)).max_scale, MIN_MAX_SCALE, "no stage");
    }

    #[test]
    fn clamps_a_transform_to_its_bounds() {
        let bounds = bounds();
        for (center, scale, rest, at) in [
            (point(0.0, 0.0), 1.0, point(0.0, 0.0), 1.0),
            (point(50.0, 50.0), 1.0, point(0.0, 0.0), 1.0),
            (point(500.0, 500.0), 2.0, point(150.0, 0.0), 2.0),
            (point(-900.0, -500.0), 6.0, point(-750.0, -300.0), 6.0),
            (point(100.0, 100.0), 0.5, point(0.0, 0.0), 1.0),
            (point(240.0, 0.0), 12.0, point(120.0, 0.0), 6.0),
        ] {
            let rested = bounds.clamp(Transform { center, scale });
            assert_eq!(rested, Transform { center: rest, scale: at }, "{center:?} {scale}");
            assert_eq!(bounds.clamp(rested), rested, "rest is rest");
        }
    }

    #[test]
    fn follows_partly_beyond_the_bounds() {
        let bounds = bounds();
        let transform = bounds.rubber_band(Transform { center: point(250.0, 100.0), scale: 2.0 });
        assert_eq!(transform.center, point(185.0, 35.0));
        assert_eq!(bounds.rubber_band_scale(3.0), 3.0);
        assert!(bounds.rubber_band_scale(0.5) > 0.5 && bounds.rubber_band_scale(0.5) < 1.0);
        assert!(bounds.rubber_band_scale(8.0) > 6.0 && bounds.rubber_band_scale(8.0) < 8.0);
    }

    #[test]
    fn keeps_the_point_under_the_finger() {
        let (before, at) = (Transform { center: point(10.0, 20.0), scale: 2.0 }, point(60.0, -30.0));
        let after = Bounds::scale_around(before, 5.0, at);
        let on_photo = |transform: Transform| at.minus(transform.center).times(1.0 / transform.scale);
        assert!(on_photo(before).minus(on_photo(after)).length() < 1e-9);
    }

    #[test]
    fn steps_in_all_directions() {
        let bounds = bounds();
        let near = bounds.step(Transform::FIT, TransformStep::ZoomIn);
        assert_eq!(near.scale, ZOOM_STEP);
        assert_eq!(bounds.step(near, TransformStep::ZoomOut), Transform::FIT);
        assert_eq!(bounds.step(Transform::FIT, TransformStep::ZoomOut), Transform::FIT);
        assert_eq!(bounds.step(near, TransformStep::Fit), Transform::FIT);
        let full = (0..9).fold(Transform::FIT, |transform, _| bounds.step(transform, TransformStep::ZoomIn));
        assert_eq!(full.scale, bounds.max_scale);
        assert_eq!(
            bounds.step(full, TransformStep::Pan(1, 0)).center,
            point(-75.0, 0.0),
            "what lies to the right comes"
        );
        assert_eq!(
            bounds.step(Transform::FIT, TransformStep::Pan(1, 1)),
            Transform::FIT,
            "all of it is there"
        );
        assert_eq!(bounds.step(Transform::FIT, TransformStep::ToggleZoom).scale, DOUBLE_TAP_SCALE);
        assert_eq!(bounds.step(near, TransformStep::ToggleZoom), Transform::FIT);
    }

    #[test]
    fn tells_points_on_the_photo_from_those_beside_it() {
        assert!(bounds().contains(point(149.0, -99.0)));
        assert!(!bounds().contains(point(0.0, 101.0)));
    }
}
