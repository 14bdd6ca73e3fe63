//! Gestures on an enlarged photo: touches and wheels come in with their time, outcomes go out.
//!
//! Never here: the DOM, and the clock.

mod event;
mod finger;
mod trackpad;

pub use event::{Outcome, Phase, Touch};
use finger::Finger;
pub use trackpad::{pinch, wheel};

use crate::article::language::Direction;
use crate::state::content::lightbox::point::Point;
use crate::state::content::lightbox::request::LightboxRequest;
use crate::state::content::lightbox::zoom::{Bounds, RUBBER_BAND, Transform};

/// Recognizes gestures of one or two pointers.
#[derive(Clone, Debug, Default)]
pub struct GestureRecognizer {
    fingers: Vec<Finger>,
    gesture: Gesture,
    /// The position and the time of the last tap.
    last_tap: Option<(Point, f64)>,
}

/// The gesture in progress.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
enum Gesture {
    /// No gesture, or none that is recognized yet.
    #[default]
    None,
    /// A swipe to another slide.
    Slide,
    /// A swipe down, which closes the lightbox.
    SwipeDown,
    /// A pan from this transform.
    Pan(Transform),
    /// A pinch from this transform.
    Pinch(Transform),
}

/// The distance, in pixels, that a pointer moves before a gesture is recognized.
const MIN_DRAG_DISTANCE: f64 = 8.0;
/// The largest distance between the taps of a double tap, in pixels.
const DOUBLE_TAP_DISTANCE: f64 = 30.0;
/// The longest time between the taps of a double tap, in milliseconds.
const DOUBLE_TAP_INTERVAL: f64 = 300.0;
/// The distance of the inertia after a pan, in milliseconds of its velocity.
const PAN_INERTIA: f64 = 220.0;
// A swipe counts if it is fast, however short it is, or if it is long, however slow it is.
/// The velocity from which a fast swipe counts, in pixels per millisecond.
const MIN_SWIPE_VELOCITY: f64 = 0.4;
/// The distance from which a slow swipe to another slide counts, as a share of the stage's width.
const MIN_SWIPE_RATIO: f64 = 0.3;
/// The distance from which a slow swipe down counts, as a share of the stage's height.
const MIN_SWIPE_DOWN_RATIO: f64 = 0.18;

impl GestureRecognizer {
    /// Handles an event. `ends` says whether there is no slide to the left, and none to the right.
    pub fn touch(&mut self, touch: Touch, transform: Transform, bounds: &Bounds, ends: [bool; 2]) -> Outcome {
        let index = self.fingers.iter().position(|finger| finger.id == touch.id);
        match (touch.phase, index) {
            (Phase::Down, None) => self.down(touch, transform),
            (Phase::Move, Some(index)) => {
                self.fingers[index].follow(touch);
                self.draw(transform, bounds, ends)
            }
            (Phase::Up | Phase::Cancel, Some(index)) => {
                let finger = self.fingers.remove(index);
                if touch.phase == Phase::Up {
                    self.up(finger, touch, transform, bounds, ends)
                } else {
                    self.lost(transform, bounds)
                }
            }
            _ => Outcome::Nothing,
        }
    }

    /// Whether a gesture is in progress.
    pub fn is_active(&self) -> bool {
        self.gesture != Gesture::None
    }

    /// Whether a pointer is pressed.
    pub fn has_touches(&self) -> bool {
        !self.fingers.is_empty()
    }

    fn down(&mut self, touch: Touch, transform: Transform) -> Outcome {
        if self.fingers.len() == 2 {
            return Outcome::Nothing;
        }
        self.fingers.push(Finger::new(touch));
        if self.fingers.len() < 2 {
            return Outcome::Nothing;
        }
        for finger in &mut self.fingers {
            finger.start = finger.at;
        }
        let was_whole = matches!(self.gesture, Gesture::Slide | Gesture::SwipeDown);
        self.gesture = Gesture::Pinch(transform);
        self.last_tap = None;
        if was_whole { Outcome::Reset } else { Outcome::Nothing }
    }

    fn draw(&mut self, transform: Transform, bounds: &Bounds, [no_left, no_right]: [bool; 2]) -> Outcome {
        let Some(first) = self.fingers.first() else { return Outcome::Nothing };
        let distance = first.at.minus(first.start);
        if self.gesture == Gesture::None {
            if distance.length() < MIN_DRAG_DISTANCE {
                return Outcome::Nothing;
            }
            self.gesture = match distance {
                _ if transform.is_enlarged() => Gesture::Pan(transform),
                Point { x, y } if x.abs() > y.abs() => Gesture::Slide,
                _ => Gesture::SwipeDown,
            };
        }
        match self.gesture {
            Gesture::None => Outcome::Nothing,
            Gesture::Slide => {
                let is_end = if distance.x > 0.0 { no_left } else { no_right };
                Outcome::Slide(if is_end { distance.x * RUBBER_BAND } else { distance.x })
            }
            Gesture::SwipeDown => {
                Outcome::SwipeDown(if distance.y < 0.0 { distance.y * RUBBER_BAND } else { distance.y })
            }
            Gesture::Pan(before) => Outcome::Transform(
                bounds.rubber_band(Transform { center: before.center.plus(distance), ..before }),
            ),
            Gesture::Pinch(before) => {
                let Some(second) = self.fingers.get(1) else { return Outcome::Nothing };
                let spread = |a: Point, b: Point| a.minus(b).length().max(1.0);
                let times = spread(first.at, second.at) / spread(first.start, second.start);
                let between = |a: Point, b: Point| a.plus(b).times(0.5);
                let (was, is) = (between(first.start, second.start), between(first.at, second.at));
                let scaled =
                    Bounds::scale_around(before, bounds.rubber_band_scale(before.scale * times), was);
                Outcome::Transform(
                    bounds.rubber_band(Transform { center: scaled.center.plus(is.minus(was)), ..scaled }),
                )
            }
        }
    }

    fn up(
        &mut self,
        finger: Finger,
        touch: Touch,
        transform: Transform,
        bounds: &Bounds,
        [no_left, no_right]: [bool; 2],
    ) -> Outcome {
        let distance = finger.at.minus(finger.start);
        let velocity = finger.velocity_at(touch.time);
        match std::mem::take(&mut self.gesture) {
            Gesture::None => self.tap(touch, transform, bounds),
            Gesture::Slide => {
                let right = distance.x < 0.0;
                let swipe_velocity = if right { -velocity.x } else { velocity.x };
                let is_end = if right { no_right } else { no_left };
                let is_far = distance.x.abs() > bounds.stage.x * MIN_SWIPE_RATIO
                    && swipe_velocity > -MIN_SWIPE_VELOCITY;
                if !is_end && (is_far || swipe_velocity > MIN_SWIPE_VELOCITY) {
                    Outcome::ChangeSlide { right }
                } else {
                    Outcome::Reset
                }
            }
            Gesture::SwipeDown => {
                let is_far =
                    distance.y > bounds.stage.y * MIN_SWIPE_DOWN_RATIO && velocity.y > -MIN_SWIPE_VELOCITY;
                if distance.y > 0.0 && (is_far || velocity.y > MIN_SWIPE_VELOCITY) {
                    Outcome::Close
                } else {
                    Outcome::Reset
                }
            }
            Gesture::Pan(_) => {
                let center = transform.center.plus(velocity.times(PAN_INERTIA));
                Outcome::Settle(bounds.clamp(Transform { center, ..transform }))
            }
            // The other finger goes on with a pan.
            Gesture::Pinch(_) => {
                for finger in &mut self.fingers {
                    finger.start = finger.at;
                    self.gesture = Gesture::Pan(transform);
                }
                Outcome::Nothing
            }
        }
    }

    fn lost(&mut self, transform: Transform, bounds: &Bounds) -> Outcome {
        self.fingers.clear();
        match std::mem::take(&mut self.gesture) {
            Gesture::None => Outcome::Nothing,
            Gesture::Slide | Gesture::SwipeDown => Outcome::Reset,
            Gesture::Pan(_) | Gesture::Pinch(_) => Outcome::Settle(bounds.clamp(transform)),
        }
    }

    fn tap(&mut self, touch: Touch, transform: Transform, bounds: &Bounds) -> Outcome {
        let Touch { at, time, mouse, .. } = touch;
        let twice = self.last_tap.take().is_some_and(|(before, then)| {
            time - then < DOUBLE_TAP_INTERVAL && at.minus(before).length() < DOUBLE_TAP_DISTANCE
        });
        if twice {
            return Outcome::Settle(bounds.toggle(transform, at));
        }
        if mouse && !transform.is_enlarged() && !bounds.contains(at) {
            return Outcome::Close;
        }
        self.last_tap = Some((at, time));
        Outcome::Nothing
    }
}

/// Whether there is no slide to the left, and none to the right.
pub fn ends(position: usize, count: usize, direction: Direction) -> [bool; 2] {
    let (first, last) = (position == 0, position + 1 == count);
    if direction == Direction::Rtl { [last, first] } else { [first, last] }
}

/// The request that shows the slide to the right, or else the one to the left.
pub fn slide_request(right: bool, direction: Direction) -> LightboxRequest {
    let is_forward = right == (direction == Direction::Ltr);
    if is_forward { LightboxRequest::Next } else { LightboxRequest::Previous }
}

#[cfg(test)]
mod tests;
