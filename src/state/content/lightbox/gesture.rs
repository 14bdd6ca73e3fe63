//! Fingers and wheels on the stage: where they are goes in, what they ask for comes out. The time is told, too.

use crate::state::content::lightbox::zoom::{Bounds, Point, Transform};

use crate::article::language::Direction;
use crate::state::content::lightbox::LightboxRequest;

/// A finger, a pen or a mouse, at one moment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Touch {
    /// Which one.
    pub id: i32,
    /// What it does.
    pub phase: Phase,
    /// Where.
    pub at: Point,
    /// When, in milliseconds.
    pub time: f64,
    /// Whether it is a mouse, which can point beside a photo without wanting to touch it.
    pub mouse: bool,
}

/// What a finger does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// It comes down.
    Down,
    /// It moves.
    Move,
    /// It goes away.
    Up,
    /// The browser has taken it for something of its own.
    Cancel,
}

/// What the fingers ask for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Outcome {
    /// Nothing.
    Nothing,
    /// The photo is under the fingers like this.
    Transform(Transform),
    /// The photo comes to rest like this.
    Settle(Transform),
    /// The whole row of photos is so far to the right.
    Slide(f64),
    /// The photo is so far down, and the page can be seen behind it.
    SwipeDown(f64),
    /// Everything goes back to its place.
    Reset,
    /// The photo to the right, if that is so; else the one to the left.
    ChangeSlide { right: bool },
    /// Back to the article.
    Close,
}

/// The fingers that are on the stage, and what they are about.
#[derive(Clone, Debug, Default)]
pub struct GestureRecognizer {
    fingers: Vec<Finger>,
    gesture: Gesture,
    /// Where and when the last tap was.
    tapped: Option<(Point, f64)>,
}

/// What the fingers are about.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
enum Gesture {
    /// Nothing; or not known yet.
    #[default]
    ListFooter,
    /// Going to another photo.
    Slide,
    /// Taking the photo away.
    Pull,
    /// Moving the photo, which was like this.
    Pan(Transform),
    /// Enlarging the photo, which was like this.
    Pinch(Transform),
}

#[derive(Clone, Copy, Debug)]
struct Finger {
    id: i32,
    start: Point,
    at: Point,
    time: f64,
    /// In pixels a millisecond.
    speed: Point,
}

/// So far a finger may tremble.
const STILL: f64 = 8.0;
/// So far and so soon a second tap may follow the first.
const NEXT_TO: f64 = 30.0;
const AT_ONCE: f64 = 300.0;
/// So fast, in pixels a millisecond, a finger throws.
const THROWN: f64 = 0.4;
/// A finger that has rested so long, in milliseconds, throws no more.
const RESTED: f64 = 80.0;
/// What a thrown photo still flies, in milliseconds of its speed.
const FLIGHT: f64 = 220.0;
/// The share of the stage beyond which a slow swipe is one.
const FAR: f64 = 0.3;
const LOW: f64 = 0.18;
/// What is beyond an end follows the finger by this much.
const RUBBER: f64 = 0.35;

impl GestureRecognizer {
    /// Hears of a finger. `ends` says whether there is no photo to the left, and none to the right.
    pub fn touch(&mut self, touch: Touch, view: Transform, frame: &Bounds, ends: [bool; 2]) -> Outcome {
        let index = self.fingers.iter().position(|finger| finger.id == touch.id);
        match (touch.phase, index) {
            (Phase::Down, None) => self.down(touch, view),
            (Phase::Move, Some(index)) => {
                self.fingers[index].moved(touch);
                self.draw(view, frame, ends)
            }
            (Phase::Up | Phase::Cancel, Some(index)) => {
                let finger = self.fingers.remove(index);
                if touch.phase == Phase::Up {
                    self.up(finger, touch, view, frame, ends)
                } else {
                    self.lost(view, frame)
                }
            }
            _ => Outcome::Nothing,
        }
    }

    /// Whether a finger holds anything.
    pub fn is_active(&self) -> bool {
        self.gesture != Gesture::ListFooter
    }

    /// Whether there is any.
    pub fn has_touches(&self) -> bool {
        !self.fingers.is_empty()
    }

    fn down(&mut self, touch: Touch, view: Transform) -> Outcome {
        if self.fingers.len() == 2 {
            return Outcome::Nothing;
        }
        let Touch { id, at, time, .. } = touch;
        self.fingers.push(Finger { id, start: at, at, time, speed: Point::default() });
        if self.fingers.len() < 2 {
            return Outcome::Nothing;
        }
        for finger in &mut self.fingers {
            finger.start = finger.at;
        }
        let was_whole = matches!(self.gesture, Gesture::Slide | Gesture::Pull);
        self.gesture = Gesture::Pinch(view);
        self.tapped = None;
        if was_whole { Outcome::Reset } else { Outcome::Nothing }
    }

    fn draw(&mut self, view: Transform, frame: &Bounds, [no_left, no_right]: [bool; 2]) -> Outcome {
        let Some(first) = self.fingers.first() else { return Outcome::Nothing };
        let way = first.at.from(first.start);
        if self.gesture == Gesture::ListFooter {
            if way.length() < STILL {
                return Outcome::Nothing;
            }
            self.gesture = match way {
                _ if view.is_enlarged() => Gesture::Pan(view),
                Point { x, y } if x.abs() > y.abs() => Gesture::Slide,
                _ => Gesture::Pull,
            };
        }
        match self.gesture {
            Gesture::ListFooter => Outcome::Nothing,
            Gesture::Slide => {
                let is_end = if way.x > 0.0 { no_left } else { no_right };
                Outcome::Slide(if is_end { way.x * RUBBER } else { way.x })
            }
            Gesture::Pull => Outcome::SwipeDown(if way.y < 0.0 { way.y * RUBBER } else { way.y }),
            Gesture::Pan(before) => {
                Outcome::Transform(frame.stretch(Transform { middle: before.middle.plus(way), ..before }))
            }
            Gesture::Pinch(before) => {
                let Some(second) = self.fingers.get(1) else { return Outcome::Nothing };
                let spread = |a: Point, b: Point| a.from(b).length().max(1.0);
                let times = spread(first.at, second.at) / spread(first.start, second.start);
                let between = |a: Point, b: Point| a.plus(b).times(0.5);
                let (was, is) = (between(first.start, second.start), between(first.at, second.at));
                let scaled = Bounds::scaled(before, frame.stretched(before.scale * times), was);
                Outcome::Transform(
                    frame.stretch(Transform { middle: scaled.middle.plus(is.from(was)), ..scaled }),
                )
            }
        }
    }

    fn up(
        &mut self,
        finger: Finger,
        touch: Touch,
        view: Transform,
        frame: &Bounds,
        [no_left, no_right]: [bool; 2],
    ) -> Outcome {
        let way = finger.at.from(finger.start);
        let speed = if touch.time - finger.time > RESTED { Point::default() } else { finger.speed };
        match std::mem::take(&mut self.gesture) {
            Gesture::ListFooter => self.tap(touch, view, frame),
            Gesture::Slide => {
                let right = way.x < 0.0;
                let thrown = if right { -speed.x } else { speed.x };
                let is_end = if right { no_right } else { no_left };
                let far = way.x.abs() > frame.stage.x * FAR && thrown > -THROWN;
                if !is_end && (far || thrown > THROWN) {
                    Outcome::ChangeSlide { right }
                } else {
                    Outcome::Reset
                }
            }
            Gesture::Pull => {
                let far = way.y > frame.stage.y * LOW && speed.y > -THROWN;
                if way.y > 0.0 && (far || speed.y > THROWN) { Outcome::Close } else { Outcome::Reset }
            }
            Gesture::Pan(_) => {
                let middle = view.middle.plus(speed.times(FLIGHT));
                Outcome::Settle(frame.rest(Transform { middle, ..view }))
            }
            // The other finger goes on.
            Gesture::Pinch(_) => {
                for finger in &mut self.fingers {
                    finger.start = finger.at;
                    self.gesture = Gesture::Pan(view);
                }
                Outcome::Nothing
            }
        }
    }

    fn lost(&mut self, view: Transform, frame: &Bounds) -> Outcome {
        self.fingers.clear();
        match std::mem::take(&mut self.gesture) {
            Gesture::ListFooter => Outcome::Nothing,
            Gesture::Slide | Gesture::Pull => Outcome::Reset,
            Gesture::Pan(_) | Gesture::Pinch(_) => Outcome::Settle(frame.rest(view)),
        }
    }

    fn tap(&mut self, touch: Touch, view: Transform, frame: &Bounds) -> Outcome {
        let Touch { at, time, mouse, .. } = touch;
        let twice = self
            .tapped
            .take()
            .is_some_and(|(before, then)| time - then < AT_ONCE && at.from(before).length() < NEXT_TO);
        if twice {
            return Outcome::Settle(frame.toggled(view, at));
        }
        if mouse && !view.is_enlarged() && !frame.holds(at) {
            return Outcome::Close;
        }
        self.tapped = Some((at, time));
        Outcome::Nothing
    }
}

impl Finger {
    fn moved(&mut self, touch: Touch) {
        let time = (touch.time - self.time).max(1.0);
        let speed = touch.at.from(self.at).times(1.0 / time);
        // The last moments count most, and no single one alone.
        self.speed = self.speed.plus(speed.from(self.speed).times(0.6));
        (self.at, self.time) = (touch.at, touch.time);
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

/// A wheel or two fingers beside the screen: they move a photo that is near. With the control key they bring it nearer;
/// browsers say so of two fingers that part, too.
pub fn wheel(view: Transform, frame: &Bounds, at: Point, turned: Point, zooms: bool) -> Outcome {
    if zooms {
        return pinch(view, frame, at, 1.0 - turned.y * 0.01);
    }
    if !view.is_enlarged() {
        return Outcome::Nothing;
    }
    Outcome::Transform(frame.rest(Transform { middle: view.middle.from(turned), ..view }))
}

/// Two fingers beside the screen, so many times farther apart than a moment ago.
pub fn pinch(view: Transform, frame: &Bounds, at: Point, times: f64) -> Outcome {
    Outcome::Transform(frame.nearer(view, times.clamp(0.7, 1.4), at))
}

#[cfg(test)]
mod tests;
