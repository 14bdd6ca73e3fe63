//! Pan and zoom of the enlarged photo: pointer input goes to the gesture recognizer, its outcome to the photo's element.
//!
//! Never here: what a gesture means (see `state::content::lightbox::gesture`).

use web_sys::{Element, HtmlElement};

use crate::article::language::Direction;
use crate::browser::pointer::PointerInput;
use crate::browser::slide_transform::SlideElement;
use crate::browser::viewport::is_in_viewport;
use crate::state::content::lightbox::gesture::{self, GestureRecognizer, Outcome, Phase, Touch};
use crate::state::content::lightbox::point::Point;
use crate::state::content::lightbox::zoom::{Bounds, Transform};
use crate::state::content::lightbox::{LightboxRequest, Slide, TransformStep};
use crate::view::class;

/// The gesture in progress, and the transform of the photo.
#[derive(Debug)]
pub struct PanZoom {
    recognizer: GestureRecognizer,
    transform: Transform,
    /// The center of the stage in the window, measured when a gesture begins.
    center: Point,
    /// The sizes of the stage and of the photo, measured at the same time.
    bounds: Bounds,
    /// The element of the slide to which all this applies, with the position of its photo.
    slide: Option<(usize, SlideElement)>,
}

/// The part of the state on which a gesture depends.
#[derive(Clone, Copy, Debug)]
pub struct SlideContext {
    /// The slide that is shown.
    pub slide: Slide,
    /// The number of slides.
    pub count: usize,
    /// The direction in which they follow each other.
    pub direction: Direction,
}

impl PanZoom {
    /// No slide is shown.
    pub fn new() -> Self {
        Self {
            recognizer: GestureRecognizer::default(),
            transform: Transform::FIT,
            center: Point::default(),
            bounds: Bounds::default(),
            slide: None,
        }
    }

    /// Notes which slide is rendered, and resets the transform if it is another one than before. Returns whether its image is
    /// loaded although the state does not know: no `load` event follows for an image that is shown again.
    pub fn set_slide(&mut self, row: Option<&HtmlElement>, slide: Option<Slide>) -> bool {
        let rendered = slide
            .and_then(|slide| Some((slide.position, SlideElement::shown_in(row?, class::SLIDE_MISSING)?)));
        let position = |slide: &Option<(usize, SlideElement)>| slide.as_ref().map(|(position, _)| *position);
        if position(&rendered) != position(&self.slide) {
            // The slide of a closed lightbox is flying back to its thumbnail.
            let before = if slide.is_some() { self.slide.as_ref() } else { None };
            for (_, element) in before.into_iter().chain(&rendered) {
                element.set_transform(Transform::FIT, false);
                element.reset_row();
            }
            (self.recognizer, self.transform) = (GestureRecognizer::default(), Transform::FIT);
        }
        self.slide = rendered;
        let Some(((_, element), slide)) = self.slide.as_ref().zip(slide) else { return false };
        if slide.loaded[1] {
            element.remove_placeholder();
        }
        !slide.loaded[1] && element.is_complete()
    }

    /// Whether the slide is a video or audio player.
    pub fn is_player(&self) -> bool {
        self.slide.as_ref().is_some_and(|(_, element)| element.is_player())
    }

    /// Animates the photo back to its thumbnail in the article, if that is in the window.
    pub fn animate_to(&self, thumbnail: &Element) {
        if let Some((_, element)) = &self.slide
            && is_in_viewport(thumbnail)
        {
            element.reset_row();
            element.animate_to(thumbnail);
        }
    }

    /// Handles pointer input. Returns a request for the lightbox, if the input amounts to one.
    pub fn handle(&mut self, input: PointerInput, context: SlideContext) -> Option<LightboxRequest> {
        let outcome = match input {
            PointerInput::ImageLoaded(position) => return Some(LightboxRequest::ImageLoaded(position)),
            PointerInput::FullscreenChanged => return None,
            PointerInput::Wheel { at, delta, zooms } => {
                self.measure();
                gesture::wheel(self.transform, &self.bounds, at.minus(self.center), delta, zooms)
            }
            // Safari reports two fingers on the screen one by one as well.
            PointerInput::Pinch { .. } if self.recognizer.has_touches() => Outcome::Nothing,
            PointerInput::Pinch { at, ratio } => {
                self.measure();
                gesture::pinch(self.transform, &self.bounds, at.minus(self.center), ratio)
            }
            PointerInput::Touch(touch) => {
                self.measure();
                let transform = self.visible_transform(touch.phase);
                let at = touch.at.minus(self.center);
                let ends = gesture::ends(context.slide.position, context.count, context.direction);
                self.recognizer.touch(Touch { at, ..touch }, transform, &self.bounds, ends)
            }
        };
        self.carry_out(outcome, context.direction)
    }

    /// Transforms the photo by one step, without a gesture.
    pub fn step(&mut self, step: TransformStep) -> Option<LightboxRequest> {
        self.measure();
        self.settle(self.bounds.step(self.transform, step))
    }

    fn carry_out(&mut self, outcome: Outcome, direction: Direction) -> Option<LightboxRequest> {
        let (_, element) = self.slide.as_ref()?;
        match outcome {
            Outcome::Nothing => {}
            Outcome::Transform(transform) => {
                element.set_transform(transform, true);
                return self.set_transform(transform);
            }
            Outcome::Settle(transform) => return self.settle(transform),
            Outcome::Slide(right) => element.move_row(right),
            Outcome::SwipeDown(down) => element.drag_down(down, &self.bounds),
            Outcome::Reset => element.reset_row(),
            Outcome::ChangeSlide { right } => {
                element.reset_row();
                return Some(gesture::slide_request(right, direction));
            }
            Outcome::Close => return Some(LightboxRequest::Close),
        }
        None
    }

    fn settle(&mut self, transform: Transform) -> Option<LightboxRequest> {
        let (_, element) = self.slide.as_ref()?;
        element.set_transform(transform, false);
        self.set_transform(transform)
    }

    /// Stores the transform. Returns a request if the photo is enlarged now and was not, or the other way round.
    fn set_transform(&mut self, transform: Transform) -> Option<LightboxRequest> {
        let was_enlarged = std::mem::replace(&mut self.transform, transform).is_enlarged();
        let is_enlarged = transform.is_enlarged();
        (was_enlarged != is_enlarged).then_some(LightboxRequest::Zoomed(is_enlarged))
    }

    /// The transform that is visible. A touch stops a photo that is animated where it is; a tap lets the animation go on.
    fn visible_transform(&self, phase: Phase) -> Transform {
        match &self.slide {
            Some((_, element))
                if phase != Phase::Up && self.transform.is_enlarged() && !self.recognizer.is_active() =>
            {
                element.current_transform(self.center, &self.bounds)
            }
            _ => self.transform,
        }
    }

    /// Measures the stage, whose size may have changed, unless a gesture is in progress.
    fn measure(&mut self) {
        if let Some((_, element)) = &self.slide
            && !self.recognizer.is_active()
        {
            (self.center, self.bounds) = element.measure();
        }
    }
}
