//! How a photo lies on its stage: how near, how far from the middle, and how far it may be moved.
//!
//! Points are in pixels from the middle of the stage, to the right and down.

use crate::state::content::lightbox::TransformStep;

/// A place on the stage, or a way across it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Down.
    pub y: f64,
}

/// How the photo is drawn: its middle, and how many times as large as where it is seen whole.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Transform {
    /// The middle of the photo.
    pub middle: Point,
    /// Its size, in times.
    pub scale: f64,
}

/// The stage, and the photo as it is seen whole.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Bounds {
    /// Width and height of the stage.
    pub stage: Point,
    /// Width and height of the photo within it.
    pub photo: Point,
    /// So near a reader can come.
    pub max_scale: f64,
}

/// What is beyond an end follows the finger by this much.
const RUBBER: f64 = 0.35;
/// What a step of the keyboard or a button is.
const STEP: f64 = 1.5;
/// How near a double tap comes, if there are pixels for it.
const NEAR: f64 = 3.0;
/// Even without pixels a photo can be enlarged by this much.
const LEAST: f64 = 2.0;

impl Point {
    /// The way from another point to this one.
    #[must_use]
    pub fn from(self, other: Self) -> Self {
        Self { x: self.x - other.x, y: self.y - other.y }
    }

    /// So many times as far.
    #[must_use]
    pub fn times(self, factor: f64) -> Self {
        Self { x: self.x * factor, y: self.y * factor }
    }

    /// This point after a way.
    #[must_use]
    pub fn plus(self, way: Self) -> Self {
        Self { x: self.x + way.x, y: self.y + way.y }
    }

    /// How far it is from the middle.
    pub fn length(self) -> f64 {
        (self.x * self.x + self.y * self.y).sqrt()
    }
}

impl Transform {
    /// The photo, seen whole.
    pub const FIT: Self = Self { middle: Point { x: 0.0, y: 0.0 }, scale: 1.0 };

    /// Whether less than the whole photo may be seen.
    pub fn is_enlarged(self) -> bool {
        self.scale > 1.01
    }
}

impl Bounds {
    /// A photo of this size on a stage of that size; without a size it is as large as the stage.
    pub fn new(stage: Point, size: Point) -> Self {
        let fits = if size.x > 0.0 && size.y > 0.0 { (stage.x / size.x).min(stage.y / size.y) } else { 0.0 };
        if fits <= 0.0 {
            return Self { stage, photo: stage, max_scale: LEAST };
        }
        Self { stage, photo: size.times(fits), max_scale: (1.0 / fits).max(LEAST) }
    }

    /// The view, come to rest: neither too near nor too far, and no edge of the photo inside the stage that need not be.
    #[must_use]
    pub fn rest(&self, view: Transform) -> Transform {
        let scale = view.scale.clamp(1.0, self.max_scale);
        // What was too near goes back to where it is allowed, and its middle with it.
        let middle = view.middle.times(scale / view.scale);
        let Point { x, y } = self.reach(scale);
        Transform { middle: Point { x: middle.x.clamp(-x, x), y: middle.y.clamp(-y, y) }, scale }
    }

    /// The view under a finger: it may leave its bounds, but not easily.
    #[must_use]
    pub fn stretch(&self, view: Transform) -> Transform {
        let Point { x, y } = self.reach(view.scale);
        let soft = |at: f64, most: f64| {
            let inside = at.clamp(-most, most);
            inside + (at - inside) * RUBBER
        };
        Transform { middle: Point { x: soft(view.middle.x, x), y: soft(view.middle.y, y) }, ..view }
    }

    /// A size beyond the bounds, as it is under two fingers.
    pub fn stretched(&self, scale: f64) -> f64 {
        let inside = scale.clamp(1.0, self.max_scale);
        inside + (scale - inside) * RUBBER
    }

    /// The same photo at another size, with the point `at` of it staying where it is.
    #[must_use]
    pub fn scaled(view: Transform, scale: f64, at: Point) -> Transform {
        Transform { middle: at.plus(view.middle.from(at).times(scale / view.scale)), scale }
    }

    /// Nearer to a point, or back to the whole.
    #[must_use]
    pub fn toggled(&self, view: Transform, at: Point) -> Transform {
        if view.is_enlarged() {
            Transform::FIT
        } else {
            self.rest(Self::scaled(view, self.max_scale.min(NEAR), at))
        }
    }

    /// So many times nearer to a point, as far as that goes.
    #[must_use]
    pub fn nearer(&self, view: Transform, factor: f64, at: Point) -> Transform {
        let scale = (view.scale * factor).clamp(1.0, self.max_scale);
        self.rest(Self::scaled(view, scale, at))
    }

    /// One step of a button or a key.
    #[must_use]
    pub fn moved(&self, view: Transform, step: TransformStep) -> Transform {
        use TransformStep::{Fit, Pan, ToggleZoom, ZoomIn, ZoomOut};
        let middle = Point::default();
        match step {
            ZoomIn => self.nearer(view, STEP, middle),
            ZoomOut => self.nearer(view, 1.0 / STEP, middle),
            Fit => Transform::FIT,
            ToggleZoom => self.toggled(view, middle),
            Pan(right, down) => {
                // A step of a key shows what lay that way: the photo goes the other way.
                let way = Point { x: f64::from(right), y: f64::from(down) }
                    .times(-self.stage.x.min(self.stage.y) / 4.0);
                self.rest(Transform { middle: view.middle.plus(way), ..view })
            }
        }
    }

    /// Whether a point lies on the photo, where that is seen whole.
    pub fn holds(&self, at: Point) -> bool {
        at.x.abs() * 2.0 <= self.photo.x && at.y.abs() * 2.0 <= self.photo.y
    }

    /// How far the middle of the photo may be from that of the stage.
    fn reach(&self, scale: f64) -> Point {
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
    fn frame() -> Bounds {
        Bounds::new(point(300.0, 600.0), point(1800.0, 1200.0))
    }

    #[test]
    fn a_photo_is_seen_whole_and_can_be_enlarged_to_its_pixels() {
        assert_eq!(
            frame(),
            Bounds { stage: point(300.0, 600.0), photo: point(300.0, 200.0), max_scale: 6.0 }
        );
        assert_eq!(Bounds::new(point(300.0, 600.0), point(300.0, 600.0)).max_scale, LEAST, "a small one");
        assert_eq!(Bounds::new(point(300.0, 600.0), Point::default()).photo, point(300.0, 600.0), "no size");
        assert_eq!(Bounds::new(Point::default(), point(3.0, 2.0)).max_scale, LEAST, "no stage");
    }

    #[test]
    fn what_comes_to_rest_leaves_no_edge_open() {
        let frame = frame();
        for (middle, scale, rest, at) in [
            (point(0.0, 0.0), 1.0, point(0.0, 0.0), 1.0),
            (point(50.0, 50.0), 1.0, point(0.0, 0.0), 1.0),
            (point(500.0, 500.0), 2.0, point(150.0, 0.0), 2.0),
            (point(-900.0, -500.0), 6.0, point(-750.0, -300.0), 6.0),
            (point(100.0, 100.0), 0.5, point(0.0, 0.0), 1.0),
            (point(240.0, 0.0), 12.0, point(120.0, 0.0), 6.0),
        ] {
            let rested = frame.rest(Transform { middle, scale });
            assert_eq!(rested, Transform { middle: rest, scale: at }, "{middle:?} {scale}");
            assert_eq!(frame.rest(rested), rested, "rest is rest");
        }
    }

    #[test]
    fn beyond_the_bounds_it_follows_reluctantly() {
        let frame = frame();
        let view = frame.stretch(Transform { middle: point(250.0, 100.0), scale: 2.0 });
        assert_eq!(view.middle, point(185.0, 35.0));
        assert_eq!(frame.stretched(3.0), 3.0);
        assert!(frame.stretched(0.5) > 0.5 && frame.stretched(0.5) < 1.0);
        assert!(frame.stretched(8.0) > 6.0 && frame.stretched(8.0) < 8.0);
    }

    #[test]
    fn the_point_under_the_finger_stays_where_it_is() {
        let (before, at) = (Transform { middle: point(10.0, 20.0), scale: 2.0 }, point(60.0, -30.0));
        let after = Bounds::scaled(before, 5.0, at);
        let on_photo = |view: Transform| at.from(view.middle).times(1.0 / view.scale);
        assert!(on_photo(before).from(on_photo(after)).length() < 1e-9);
    }

    #[test]
    fn steps_go_in_out_and_along() {
        let frame = frame();
        let near = frame.moved(Transform::FIT, TransformStep::ZoomIn);
        assert_eq!(near.scale, STEP);
        assert_eq!(frame.moved(near, TransformStep::ZoomOut), Transform::FIT);
        assert_eq!(frame.moved(Transform::FIT, TransformStep::ZoomOut), Transform::FIT);
        assert_eq!(frame.moved(near, TransformStep::Fit), Transform::FIT);
        let full = (0..9).fold(Transform::FIT, |view, _| frame.moved(view, TransformStep::ZoomIn));
        assert_eq!(full.scale, frame.max_scale);
        assert_eq!(
            frame.moved(full, TransformStep::Pan(1, 0)).middle,
            point(-75.0, 0.0),
            "what lies to the right comes"
        );
        assert_eq!(
            frame.moved(Transform::FIT, TransformStep::Pan(1, 1)),
            Transform::FIT,
            "all of it is there"
        );
        assert_eq!(frame.moved(Transform::FIT, TransformStep::ToggleZoom).scale, NEAR);
        assert_eq!(frame.moved(near, TransformStep::ToggleZoom), Transform::FIT);
    }

    #[test]
    fn beside_the_photo_is_not_on_it() {
        assert!(frame().holds(point(149.0, -99.0)));
        assert!(!frame().holds(point(0.0, 101.0)));
    }
}
