//! The hand on an enlarged photo: what fingers, wheels and keys come to, and the photo that follows them.

use web_sys::{Element, HtmlElement};

use crate::article::language::Direction;
use crate::browser::pointer::PointerInput;
use crate::browser::slide_transform::SlideElement;
use crate::browser::viewport::is_in_viewport;
use crate::state::content::lightbox::gesture::{self, GestureRecognizer, Outcome, Phase, Touch};
use crate::state::content::lightbox::zoom::{Bounds, Point, Transform};
use crate::state::content::lightbox::{LightboxRequest, Slide, TransformStep};
use crate::view::class;

/// What the fingers hold, and how the photo lies.
#[derive(Debug)]
pub struct Table {
    hand: GestureRecognizer,
    view: Transform,
    /// The middle of the stage in the window, and what is on it; measured when a gesture begins.
    middle: Point,
    frame: Bounds,
    /// The photo of which all this is true.
    stage: Option<(usize, SlideElement)>,
}

/// What the table must know of the state.
#[derive(Clone, Copy, Debug)]
pub struct Around {
    /// What is shown.
    pub show: Slide,
    /// How many photos there are.
    pub count: usize,
    /// The way in which the photos follow each other.
    pub direction: Direction,
}

impl Table {
    /// Nothing is on it.
    pub fn new() -> Self {
        Self {
            hand: GestureRecognizer::default(),
            view: Transform::FIT,
            middle: Point::default(),
            frame: Bounds::default(),
            stage: None,
        }
    }

    /// Lets the photo that is drawn lie whole, if it is another one than before. Says whether its pixels are here though nobody
    /// said so: those of a photo that is opened again do not come again.
    pub fn set(&mut self, track: Option<&HtmlElement>, show: Option<Slide>) -> bool {
        let drawn = show
            .and_then(|show| Some((show.position, SlideElement::shown_in(track?, class::SLIDE_MISSING)?)));
        let changed = drawn.as_ref().map(|(position, _)| *position)
            != self.stage.as_ref().map(|(position, _)| *position);
        if changed {
            // One that has left is on its way home.
            let before = if show.is_some() { self.stage.as_ref() } else { None };
            for (_, stage) in before.into_iter().chain(&drawn) {
                stage.set_transform(Transform::FIT, false);
                stage.reset_row();
            }
            (self.hand, self.view) = (GestureRecognizer::default(), Transform::FIT);
        }
        self.stage = drawn;
        let Some(((_, stage), show)) = self.stage.as_ref().zip(show) else { return false };
        if show.loaded[1] {
            stage.remove_placeholder();
        }
        !show.loaded[1] && stage.is_complete()
    }

    /// Whether something is played on it.
    pub fn is_player(&self) -> bool {
        self.stage.as_ref().is_some_and(|(_, stage)| stage.is_player())
    }

    /// Lets the photo fly from a small one.
    pub fn arrive(&self, small: Option<&Element>) {
        if let (Some((_, stage)), Some(small)) = (&self.stage, small) {
            stage.animate_from(small);
        }
    }

    /// Lets the photo fly to a small one, if that can be seen.
    pub fn leave(&self, small: &Element) {
        if let Some((_, stage)) = &self.stage
            && is_in_viewport(small)
        {
            stage.reset_row();
            stage.animate_to(small);
        }
    }

    /// Hears of fingers and wheels.
    pub fn hear(&mut self, heard: PointerInput, around: Around) -> Option<LightboxRequest> {
        let outcome = match heard {
            PointerInput::ImageLoaded(position) => return Some(LightboxRequest::ImageLoaded(position)),
            PointerInput::FullscreenChanged => return None,
            PointerInput::Wheel { at, delta, zooms } => {
                self.measure();
                gesture::wheel(self.view, &self.frame, at.from(self.middle), delta, zooms)
            }
            // Two fingers on the screen are heard one by one.
            PointerInput::Pinch { .. } if self.hand.touches() => Outcome::Nothing,
            PointerInput::Pinch { at, ratio } => {
                self.measure();
                gesture::pinch(self.view, &self.frame, at.from(self.middle), ratio)
            }
            PointerInput::Touch(touch) => {
                self.measure();
                let view = self.seen(touch.phase);
                let at = touch.at.from(self.middle);
                let Around { show, count, direction } = around;
                let (first, last) = (show.position == 0, show.position + 1 == count);
                let ends = if direction == Direction::Rtl { [last, first] } else { [first, last] };
                self.hand.touch(Touch { at, ..touch }, view, &self.frame, ends)
            }
        };
        self.follow(outcome, around)
    }

    /// Moves the photo without a finger.
    pub fn step(&mut self, step: TransformStep) -> Option<LightboxRequest> {
        self.measure();
        self.rest(self.frame.moved(self.view, step))
    }

    fn follow(&mut self, outcome: Outcome, around: Around) -> Option<LightboxRequest> {
        let (_, stage) = self.stage.as_ref()?;
        match outcome {
            Outcome::Nothing => None,
            Outcome::Transform(view) => {
                stage.set_transform(view, true);
                self.near(view)
            }
            Outcome::Settle(view) => self.rest(view),
            Outcome::Slide(right) => {
                stage.move_row(right);
                None
            }
            Outcome::SwipeDown(down) => {
                stage.drag_down(down, &self.frame);
                None
            }
            Outcome::Reset => {
                stage.reset_row();
                None
            }
            Outcome::ChangeSlide { right } => {
                stage.reset_row();
                let is_on = right == (around.direction == Direction::Ltr);
                Some(if is_on { LightboxRequest::Next } else { LightboxRequest::Previous })
            }
            Outcome::Close => Some(LightboxRequest::Close),
        }
    }

    fn rest(&mut self, view: Transform) -> Option<LightboxRequest> {
        let (_, stage) = self.stage.as_ref()?;
        stage.set_transform(view, false);
        self.near(view)
    }

    /// Remembers the view, and tells when the photo comes near or is whole again.
    fn near(&mut self, view: Transform) -> Option<LightboxRequest> {
        let was_near = std::mem::replace(&mut self.view, view).is_near();
        (was_near != view.is_near()).then_some(LightboxRequest::Zoomed(view.is_near()))
    }

    /// Where the photo is at this moment: a finger takes it where it flies, and a tap lets it fly on.
    fn seen(&self, phase: Phase) -> Transform {
        match &self.stage {
            Some((_, stage)) if phase != Phase::Up && self.view.is_near() && !self.hand.holds() => {
                stage.current_transform(self.middle, &self.frame)
            }
            _ => self.view,
        }
    }

    /// The window may have another size by now.
    fn measure(&mut self) {
        if let Some((_, stage)) = &self.stage
            && !self.hand.holds()
        {
            (self.middle, self.frame) = stage.measure();
        }
    }
}
