//! Sequences of pointer events, and their outcomes.

use super::*;

/// A phone's stage, and a photo of three to two that has six times the pixels.
fn bounds() -> Bounds {
    Bounds::new(point(300.0, 600.0), point(1800.0, 1200.0))
}

fn point(x: f64, y: f64) -> Point {
    Point { x, y }
}

/// A recognizer, and the transform of the photo.
struct Scene {
    hand: GestureRecognizer,
    transform: Transform,
    ends: [bool; 2],
    time: f64,
}

impl Scene {
    fn new() -> Self {
        Self { hand: GestureRecognizer::default(), transform: Transform::FIT, ends: [false; 2], time: 0.0 }
    }

    fn near() -> Self {
        Self { transform: Transform { scale: 3.0, ..Transform::FIT }, ..Self::new() }
    }

    /// One event, 16 milliseconds after the one before.
    fn touch(&mut self, id: i32, phase: Phase, x: f64, y: f64) -> Outcome {
        self.time += 16.0;
        let touch = Touch { id, phase, at: point(x, y), time: self.time, mouse: false };
        let outcome = self.hand.touch(touch, self.transform, &bounds(), self.ends);
        if let Outcome::Transform(transform) | Outcome::Settle(transform) = outcome {
            self.transform = transform;
        }
        outcome
    }

    /// One finger along these points; the last outcome.
    fn swipe(&mut self, points: &[(f64, f64)], wait: f64) -> Outcome {
        let (first, last) = (points[0], points[points.len() - 1]);
        self.touch(1, Phase::Down, first.0, first.1);
        for (x, y) in points {
            self.touch(1, Phase::Move, *x, *y);
        }
        self.time += wait;
        self.touch(1, Phase::Up, last.0, last.1)
    }
}

#[test]
fn changes_the_slide_after_a_far_or_fast_swipe() {
    use Outcome::{ChangeSlide, Close, Reset};
    const LEFT: [bool; 2] = [true, false];
    const RIGHT: [bool; 2] = [false, true];
    const NONE: [bool; 2] = [false, false];
    for (ends, points, wait, outcome) in [
        (NONE, [(0.0, 0.0), (-40.0, 5.0), (-120.0, 9.0)], 500.0, ChangeSlide { right: true }),
        (NONE, [(0.0, 0.0), (40.0, 5.0), (120.0, 9.0)], 500.0, ChangeSlide { right: false }),
        (NONE, [(0.0, 0.0), (-20.0, 0.0), (-40.0, 0.0)], 0.0, ChangeSlide { right: true }),
        (NONE, [(0.0, 0.0), (-20.0, 0.0), (-40.0, 0.0)], 500.0, Reset),
        (RIGHT, [(0.0, 0.0), (-90.0, 0.0), (-180.0, 0.0)], 0.0, Reset),
        (LEFT, [(0.0, 0.0), (90.0, 0.0), (180.0, 0.0)], 0.0, Reset),
        // The swipe ends in the opposite direction.
        (NONE, [(0.0, 0.0), (-190.0, 0.0), (-95.0, 0.0)], 0.0, Reset),
        (NONE, [(0.0, 0.0), (0.0, 60.0), (0.0, 130.0)], 500.0, Close),
        (NONE, [(0.0, 0.0), (0.0, 20.0), (5.0, 40.0)], 0.0, Close),
        (NONE, [(0.0, 0.0), (0.0, 20.0), (5.0, 40.0)], 500.0, Reset),
        (NONE, [(0.0, 0.0), (0.0, -90.0), (0.0, -200.0)], 0.0, Reset),
    ] {
        let mut scene = Scene { ends, ..Scene::new() };
        assert_eq!(scene.swipe(&points, wait), outcome, "{ends:?} {points:?} {wait}");
        assert!(!scene.hand.is_active());
    }
}

#[test]
fn the_row_follows_the_pointer_with_resistance_at_an_end() {
    let mut scene = Scene { ends: [true, false], ..Scene::new() };
    scene.touch(1, Phase::Down, 0.0, 0.0);
    assert_eq!(scene.touch(1, Phase::Move, 5.0, 0.0), Outcome::Nothing, "it trembles");
    assert_eq!(scene.touch(1, Phase::Move, -60.0, 40.0), Outcome::Slide(-60.0));
    assert_eq!(scene.touch(1, Phase::Move, 100.0, 90.0), Outcome::Slide(35.0), "it stays a swipe");
    assert_eq!(scene.touch(1, Phase::Cancel, 100.0, 90.0), Outcome::Reset);
    scene.touch(2, Phase::Down, 0.0, 0.0);
    assert_eq!(scene.touch(2, Phase::Move, 3.0, 50.0), Outcome::SwipeDown(50.0));
    assert_eq!(scene.touch(2, Phase::Move, 3.0, -100.0), Outcome::SwipeDown(-35.0));
}

#[test]
fn zooms_around_the_center_of_two_fingers() {
    let mut scene = Scene::new();
    scene.touch(1, Phase::Down, -20.0, 0.0);
    scene.touch(2, Phase::Down, 60.0, 0.0);
    scene.touch(1, Phase::Move, -60.0, 0.0);
    let Outcome::Transform(transform) = scene.touch(2, Phase::Move, 100.0, 0.0) else { panic!("no pinch") };
    assert_eq!(transform.scale, 2.0);
    assert_eq!(transform.center, point(-20.0, 0.0), "what was at 20 stays there");
    // One finger is lifted, and the other one pans on without a jump.
    assert_eq!(scene.touch(2, Phase::Up, 100.0, 0.0), Outcome::Nothing);
    assert_eq!(
        scene.touch(1, Phase::Move, -50.0, 0.0),
        Outcome::Transform(Transform { center: point(-10.0, 0.0), scale: 2.0 })
    );
    assert!(matches!(scene.touch(1, Phase::Up, -50.0, 0.0), Outcome::Settle(Transform { scale: 2.0, .. })));
}

#[test]
fn springs_back_to_the_bounds_of_the_scale() {
    for (apart, scale) in [(20.0, 1.0), (2000.0, 6.0)] {
        let mut scene = Scene::new();
        scene.touch(1, Phase::Down, -50.0, 0.0);
        scene.touch(2, Phase::Down, 50.0, 0.0);
        let Outcome::Transform(transform) = scene.touch(2, Phase::Move, -50.0 + apart, 0.0) else {
            panic!("no pinch")
        };
        assert_ne!(transform.scale, scale);
        scene.touch(2, Phase::Up, -50.0 + apart, 0.0);
        let Outcome::Settle(transform) = scene.touch(1, Phase::Up, -50.0, 0.0) else { panic!("no rest") };
        assert_eq!(transform.scale, scale);
    }
}

#[test]
fn double_taps_zoom_in_and_out() {
    let mut scene = Scene::new();
    let tap = |scene: &mut Scene, x: f64| {
        scene.touch(1, Phase::Down, x, 20.0);
        scene.touch(1, Phase::Up, x, 20.0)
    };
    assert_eq!(tap(&mut scene, 40.0), Outcome::Nothing);
    let Outcome::Settle(transform) = tap(&mut scene, 45.0) else { panic!("no double tap") };
    assert_eq!(transform.scale, 3.0);
    assert_eq!(tap(&mut scene, 45.0), Outcome::Nothing, "a third tap is the first of two");
    assert_eq!(tap(&mut scene, 45.0), Outcome::Settle(Transform::FIT));
    tap(&mut scene, -100.0);
    assert_eq!(tap(&mut scene, 100.0), Outcome::Nothing, "too far apart");
    scene.time += 1000.0;
    assert_eq!(tap(&mut scene, 100.0), Outcome::Nothing, "too late");
}

#[test]
fn moves_and_flings_an_enlarged_photo_within_its_bounds() {
    let mut scene = Scene::near();
    let Outcome::Settle(slow) = scene.swipe(&[(0.0, 0.0), (-50.0, 0.0)], 500.0) else { panic!("no pan") };
    assert_eq!(slow.center, point(-50.0, 0.0));
    let mut scene = Scene::near();
    let Outcome::Settle(fast) = scene.swipe(&[(0.0, 0.0), (-50.0, 0.0)], 0.0) else { panic!("no pan") };
    assert!(fast.center.x < slow.center.x && fast.center.x >= -300.0, "{fast:?}");
    let mut scene = Scene::near();
    let Outcome::Settle(end) = scene.swipe(&[(0.0, 0.0), (-900.0, 0.0)], 500.0) else { panic!("no pan") };
    assert_eq!(end.center, point(-300.0, 0.0), "it springs back to its edge");
}

#[test]
fn a_click_outside_the_photo_closes_and_a_tap_does_not() {
    for (mouse, y, outcome) in
        [(true, 250.0, Outcome::Close), (true, 0.0, Outcome::Nothing), (false, 250.0, Outcome::Nothing)]
    {
        let mut hand = GestureRecognizer::default();
        let touch = |phase| Touch { id: 1, phase, at: point(0.0, y), time: 0.0, mouse };
        hand.touch(touch(Phase::Down), Transform::FIT, &bounds(), [false; 2]);
        assert_eq!(hand.touch(touch(Phase::Up), Transform::FIT, &bounds(), [false; 2]), outcome);
    }
}

#[test]
fn ignores_a_third_pointer_and_unknown_pointers() {
    let mut scene = Scene::new();
    assert_eq!(scene.touch(7, Phase::Move, 99.0, 0.0), Outcome::Nothing);
    assert_eq!(scene.touch(7, Phase::Up, 99.0, 0.0), Outcome::Nothing);
    scene.touch(1, Phase::Down, 0.0, 0.0);
    scene.touch(1, Phase::Move, 90.0, 0.0);
    assert_eq!(scene.touch(2, Phase::Down, 50.0, 0.0), Outcome::Reset, "a swipe becomes a pinch");
    assert_eq!(scene.touch(3, Phase::Down, 60.0, 0.0), Outcome::Nothing);
    assert_eq!(scene.touch(3, Phase::Move, 99.0, 0.0), Outcome::Nothing);
}

#[test]
fn pans_by_a_wheel_and_zooms_with_the_control_key() {
    let at = point(30.0, 10.0);
    assert_eq!(wheel(Transform::FIT, &bounds(), at, point(0.0, 100.0), false), Outcome::Nothing);
    let Outcome::Transform(near) = wheel(Transform::FIT, &bounds(), at, point(0.0, -30.0), true) else {
        panic!("no zoom")
    };
    assert!(near.scale > 1.2);
    let transform = Transform { scale: 6.0, ..Transform::FIT };
    let Outcome::Transform(moved) = wheel(transform, &bounds(), at, point(20.0, 100.0), false) else {
        panic!("no pan")
    };
    assert_eq!(moved.center, point(-20.0, -100.0));
    let Outcome::Transform(whole) = wheel(near, &bounds(), at, point(0.0, 900.0), true) else {
        panic!("no zoom")
    };
    assert_eq!(whole, Transform::FIT);
}
