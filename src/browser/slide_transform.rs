//! The transforms of an enlarged photo and of its row, measured and set as inline styles without rendering.
//!
//! Lengths are written as integers (tenths of a pixel, thousandths of a scale), because formatting fractions would add a
//! library to the wasm. Transitions back are in the style sheet; gestures are in `state/lightbox`.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlImageElement};

use super::dragging;
use crate::state::content::lightbox::point::Point;
use crate::state::content::lightbox::zoom::{Bounds, Transform};

/// The mark of the row while a photo is dragged away; the style sheet then hides the controls over the photo.
const DRAGGED_AWAY: &str = "away";

/// A row dragged down by the height of the stage is smaller by this part.
const MAX_SHRINK: f64 = 0.25;

/// The opacity in percent that the backdrop loses when the row is dragged down by the height of the stage.
const BACKDROP_FADE: f64 = 130.0;

/// The elements of the slide that is shown.
#[derive(Clone, Debug)]
pub struct SlideElement {
    row: HtmlElement,
    content: HtmlElement,
    /// `None` for media elements and notices.
    img: Option<HtmlImageElement>,
}

impl SlideElement {
    /// The slide that is shown in the row; `None` before its image is requested. Its content is a photo, a media element, or
    /// the notice of this class in place of a photo that failed to load.
    pub fn shown_in(row: &HtmlElement, notice_class: &str) -> Option<Self> {
        let selector = ["figure:not([inert]) :is(picture,video,audio,.", notice_class, ")"].concat();
        let content: HtmlElement = row.query_selector(&selector).ok()??.dyn_into().ok()?;
        let img = content.query_selector("img").ok()?.and_then(|img| img.dyn_into().ok());
        Some(Self { row: row.clone(), content, img })
    }

    /// The center of the stage in the window, and the sizes of the stage and its photo.
    pub fn measure(&self) -> (Point, Bounds) {
        let (center, stage) =
            center_and_size(self.content.parent_element().as_ref().unwrap_or(&self.content));
        let Some(img) = &self.img else {
            // Media elements and notices cannot be zoomed.
            return (center, Bounds { stage, photo: center_and_size(&self.content).1, max_scale: 1.0 });
        };
        // Parsed as integers, because parsing fractions would add a library to the wasm.
        let attribute = |name| img.get_attribute(name)?.parse::<u32>().ok();
        let number = |name| f64::from(attribute(name).unwrap_or_default());
        let declared = Point { x: number("width"), y: number("height") };
        // The loaded image knows its ratio better than the attributes. With `srcset` its size is only that of `sizes`, so the
        // declared width counts.
        let natural = Point { x: f64::from(img.natural_width()), y: f64::from(img.natural_height()) };
        let ratio = declared.x / natural.x;
        let has_candidates = matches!(self.content.query_selector("[srcset]"), Ok(Some(_)));
        let ratio = if has_candidates { ratio } else { ratio.max(1.0) };
        let size = if natural.x > 0.0 && natural.y > 0.0 { natural.times(ratio) } else { declared };
        (center, Bounds::new(stage, size))
    }

    /// The transform of the photo at this moment, which may be in the middle of a transition.
    pub fn current_transform(&self, center: Point, bounds: &Bounds) -> Transform {
        let (at, size) = center_and_size(&self.content);
        Transform { center: at.minus(center), scale: size.x / bounds.stage.x.max(1.0) }
    }

    /// Sets the transform of the photo, without a transition while it is `dragged`.
    pub fn set_transform(&self, transform: Transform, dragged: bool) {
        self.mark(dragged.then_some(""));
        if transform == Transform::FIT {
            _ = self.content.style().remove_property("transform");
        } else {
            set(&self.content, "transform", &css(transform));
        }
    }

    /// Moves the whole row sideways.
    pub fn move_row(&self, right: f64) {
        self.mark(Some(""));
        set(&self.row, "transform", &css(Transform { center: Point { x: right, y: 0.0 }, scale: 1.0 }));
    }

    /// Moves the whole row down, makes it smaller and fades the backdrop.
    pub fn drag_down(&self, down: f64, bounds: &Bounds) {
        self.mark(Some(DRAGGED_AWAY));
        let progress = down / bounds.stage.y.max(1.0);
        let scale = 1.0 - progress.clamp(0.0, 1.0) * MAX_SHRINK;
        set(&self.row, "transform", &css(Transform { center: Point { x: 0.0, y: down }, scale }));
        let opacity = (100.0 - progress.abs() * BACKDROP_FADE).max(0.0);
        if let Some(backdrop) = self.backdrop() {
            set(&backdrop, "opacity", &format!("{}%", opacity as i32));
        }
    }

    /// Returns the row and the backdrop to their places.
    pub fn reset_row(&self) {
        self.mark(None);
        _ = self.row.style().remove_property("transform");
        if let Some(backdrop) = self.backdrop() {
            _ = backdrop.style().remove_property("opacity");
        }
    }

    /// Animates the photo from its thumbnail to its place. The thumbnail's image is its background until the photo has loaded.
    /// Media elements are not animated.
    pub fn animate_from(&self, thumbnail: &Element) {
        if self.img.is_none() {
            return;
        }
        if let Ok(Some(img)) = thumbnail.query_selector("img")
            && let Some(url) = img.dyn_ref::<HtmlImageElement>().map(HtmlImageElement::current_src)
            && !url.is_empty()
        {
            let quoted = url.replace('\\', "%5C").replace('"', "%22");
            set(&self.content, "background-image", &format!("url(\"{quoted}\")"));
        }
        // Only the content has no transition meanwhile: a mark on the frame would restyle everything in the lightbox, twice.
        set(&self.content, "transition", "none");
        self.cover(thumbnail);
        // Reading the position forces a layout, without which the browser would not start a transition.
        _ = center_and_size(&self.content);
        _ = self.content.style().remove_property("transition");
        _ = self.content.style().remove_property("transform");
        _ = self.content.style().remove_property("clip-path");
    }

    /// Whether the image has loaded.
    pub fn is_complete(&self) -> bool {
        self.img.as_ref().is_some_and(|img| img.complete() && img.natural_width() > 0)
    }

    /// Whether the slide is video or audio.
    pub fn is_player(&self) -> bool {
        self.img.is_none() && self.content.matches("video,audio").unwrap_or_default()
    }

    /// Removes the thumbnail's image from the background.
    pub fn remove_placeholder(&self) {
        _ = self.content.style().remove_property("background-image");
    }

    /// Animates the photo to its thumbnail.
    pub fn animate_to(&self, thumbnail: &Element) {
        self.mark(None);
        if self.img.is_some() {
            self.cover(thumbnail);
        }
    }

    /// Transforms the photo so that it covers its thumbnail, and clips it where the thumbnail is cropped.
    fn cover(&self, thumbnail: &Element) {
        let (center, bounds) = self.measure();
        let (at, size) = center_and_size(thumbnail);
        let scale = (size.x / bounds.photo.x.max(1.0)).max(size.y / bounds.photo.y.max(1.0)).max(0.001);
        let cut = bounds.stage.minus(size.times(1.0 / scale)).times(0.5);
        set(&self.content, "transform", &css(Transform { center: at.minus(center), scale }));
        set(&self.content, "clip-path", &format!("inset({}px {}px)", cut.y as i32, cut.x as i32));
    }

    /// Marks the element around the row, or removes the mark.
    fn mark(&self, value: Option<&str>) {
        if let Some(stage) = self.row.parent_element() {
            match value {
                Some(value) => dragging::mark(&stage, value),
                None => dragging::unmark(&stage),
            }
        }
    }

    fn backdrop(&self) -> Option<HtmlElement> {
        self.row.previous_element_sibling()?.dyn_into().ok()
    }
}

/// The center of an element in the window, and its size.
fn center_and_size(element: &Element) -> (Point, Point) {
    let rect = element.get_bounding_client_rect();
    let size = Point { x: rect.width(), y: rect.height() };
    (Point { x: rect.left(), y: rect.top() }.plus(size.times(0.5)), size)
}

fn css(transform: Transform) -> String {
    let tenths = |pixels: f64| (pixels * 10.0) as i32;
    let (x, y) = (tenths(transform.center.x), tenths(transform.center.y));
    format!(
        "translate(calc({x}px/10),calc({y}px/10)) scale(calc({}/1000))",
        (transform.scale * 1000.0) as i32
    )
}

fn set(element: &HtmlElement, property: &str, value: &str) {
    // A browser ignores a property that it does not know.
    _ = element.style().set_property(property, value);
}
