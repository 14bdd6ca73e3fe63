//! An enlarged photo under fingers: measured, and moved by its style alone, so that nothing is drawn anew.
//!
//! Numbers are written without fractions, in tenths of a pixel and thousandths of a size: writing fractions would
//! bring a library along. The style sheet says how what was moved goes back.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlImageElement};

use crate::state::lightbox::zoom::{Frame, Point, View};

/// While this stands on the element around the row, what is moved in it does not take its time. Its value is `away` while a
/// photo is taken away: what lies over the photo then gives way.
const HELD: &str = "data-held";

/// The elements of one photo, of one player, or of what is said in the place of a photo that did not come.
#[derive(Clone, Debug)]
pub struct Stage {
    track: HtmlElement,
    picture: HtmlElement,
    /// None where there are no pixels.
    img: Option<HtmlImageElement>,
}

impl Stage {
    /// The photo that is shown in the row; none while its pixels are not even asked for.
    pub fn of(track: &HtmlElement) -> Option<Self> {
        let shown = "figure:not([inert]) :is(picture,video,audio,.av-slide__missing)";
        let picture: HtmlElement = track.query_selector(shown).ok()??.dyn_into().ok()?;
        let img = picture.query_selector("img").ok()?.and_then(|img| img.dyn_into().ok());
        Some(Self { track: track.clone(), picture, img })
    }

    /// The middle of the stage in the window, and what is shown on it.
    pub fn measure(&self) -> (Point, Frame) {
        let (middle, stage) = place(self.picture.parent_element().as_ref().unwrap_or(&self.picture));
        let Some(img) = &self.img else {
            // A player is large enough as it is, and there is nothing to see nearer of what did not come.
            return (middle, Frame { stage, photo: place(&self.picture).1, most: 1.0 });
        };
        // Whole numbers: reading fractions would bring a library along.
        let attribute = |name| img.get_attribute(name)?.parse::<u32>().ok();
        let number = |name| f64::from(attribute(name).unwrap_or_default());
        let size = Point { x: number("width"), y: number("height") };
        // What the pixels say of their ratio is truer than what was said before they came. Of their number they say nothing
        // where there are candidates: those are all as wide as `sizes` says.
        let pixels = Point { x: f64::from(img.natural_width()), y: f64::from(img.natural_height()) };
        let times = size.x / pixels.x;
        let has_candidates = matches!(self.picture.query_selector("[srcset]"), Ok(Some(_)));
        let times = if has_candidates { times } else { times.max(1.0) };
        let size = if pixels.x > 0.0 && pixels.y > 0.0 { pixels.times(times) } else { size };
        (middle, Frame::new(stage, size))
    }

    /// The photo as it is to be seen at this very moment, which may be on its way.
    pub fn view(&self, middle: Point, frame: &Frame) -> View {
        let (at, size) = place(&self.picture);
        View { middle: at.from(middle), scale: size.x / frame.stage.x.max(1.0) }
    }

    /// Moves the photo; `held` is at once.
    pub fn draw(&self, view: View, held: bool) {
        self.hold(held.then_some(""));
        if view == View::WHOLE {
            _ = self.picture.style().remove_property("transform");
        } else {
            set(&self.picture, "transform", &transform(view));
        }
    }

    /// Moves the whole row sideways.
    pub fn slide(&self, right: f64) {
        self.hold(Some(""));
        set(&self.track, "transform", &transform(View { middle: Point { x: right, y: 0.0 }, scale: 1.0 }));
    }

    /// Moves the whole row down, and lets the page be seen behind it.
    pub fn pull(&self, down: f64, frame: &Frame) {
        self.hold(Some("away"));
        let scale = 1.0 - (down / frame.stage.y.max(1.0)).clamp(0.0, 1.0) / 4.0;
        set(&self.track, "transform", &transform(View { middle: Point { x: 0.0, y: down }, scale }));
        let shown = (100.0 - down.abs() / frame.stage.y.max(1.0) * 130.0).max(0.0);
        if let Some(shade) = self.shade() {
            set(&shade, "opacity", &format!("{}%", shown as i32));
        }
    }

    /// Lets the row go back to its place.
    pub fn release(&self) {
        self.hold(None);
        _ = self.track.style().remove_property("transform");
        if let Some(shade) = self.shade() {
            _ = shade.style().remove_property("opacity");
        }
    }

    /// Lets the photo fly from a small one to its place; a player is there at once. Until it has come, the small one's pixels are seen.
    pub fn arrive(&self, small: &Element) {
        if self.img.is_none() {
            return;
        }
        if let Ok(Some(img)) = small.query_selector("img")
            && let Some(address) = img.dyn_ref::<HtmlImageElement>().map(HtmlImageElement::current_src)
            && !address.is_empty()
        {
            let quoted = address.replace('\\', "%5C").replace('"', "%22");
            set(&self.picture, "background-image", &format!("url(\"{quoted}\")"));
        }
        self.hold(Some(""));
        self.lie_on(small);
        // The browser has to see it there before it can see it go.
        _ = place(&self.picture);
        self.hold(None);
        _ = self.picture.style().remove_property("transform");
        _ = self.picture.style().remove_property("clip-path");
    }

    /// Whether its pixels are here.
    pub fn is_complete(&self) -> bool {
        self.img.as_ref().is_some_and(|img| img.complete() && img.natural_width() > 0)
    }

    /// Whether something is played here.
    pub fn is_player(&self) -> bool {
        self.img.is_none() && self.picture.matches("video,audio").unwrap_or_default()
    }

    /// Takes away what stood for the pixels.
    pub fn unveil(&self) {
        _ = self.picture.style().remove_property("background-image");
    }

    /// Lets the photo fly to a small one.
    pub fn leave(&self, small: &Element) {
        self.hold(None);
        if self.img.is_some() {
            self.lie_on(small);
        }
    }

    /// As a small photo that may be cropped: covering it, and cut to it.
    fn lie_on(&self, small: &Element) {
        let (middle, frame) = self.measure();
        let (at, size) = place(small);
        let scale = (size.x / frame.photo.x.max(1.0)).max(size.y / frame.photo.y.max(1.0)).max(0.001);
        let cut = frame.stage.from(size.times(1.0 / scale)).times(0.5);
        set(&self.picture, "transform", &transform(View { middle: at.from(middle), scale }));
        set(&self.picture, "clip-path", &format!("inset({}px {}px)", cut.y as i32, cut.x as i32));
    }

    fn hold(&self, held: Option<&str>) {
        if let Some(frame) = self.track.parent_element() {
            _ = match held {
                Some(value) => frame.set_attribute(HELD, value),
                None => frame.remove_attribute(HELD),
            };
        }
    }

    fn shade(&self) -> Option<HtmlElement> {
        self.track.previous_element_sibling()?.dyn_into().ok()
    }
}

/// Whether any of an element lies in the window.
pub fn is_in_sight(element: &Element) -> bool {
    let rect = element.get_bounding_client_rect();
    let window = web_sys::window();
    let side = |size: Option<Result<wasm_bindgen::JsValue, _>>| size?.ok()?.as_f64();
    let height = side(window.as_ref().map(|window| window.inner_height())).unwrap_or_default();
    let width = side(window.as_ref().map(|window| window.inner_width())).unwrap_or_default();
    rect.width() > 0.0
        && (rect.bottom() > 0.0 && rect.top() < height)
        && (rect.right() > 0.0 && rect.left() < width)
}

/// Where the middle of an element is, and its size.
fn place(element: &Element) -> (Point, Point) {
    let rect = element.get_bounding_client_rect();
    let size = Point { x: rect.width(), y: rect.height() };
    (Point { x: rect.left(), y: rect.top() }.plus(size.times(0.5)), size)
}

fn transform(view: View) -> String {
    let tenths = |pixels: f64| (pixels * 10.0) as i32;
    let (x, y) = (tenths(view.middle.x), tenths(view.middle.y));
    format!("translate(calc({x}px/10),calc({y}px/10)) scale(calc({}/1000))", (view.scale * 1000.0) as i32)
}

fn set(element: &HtmlElement, property: &str, value: &str) {
    // A style that the browser does not know moves nothing.
    _ = element.style().set_property(property, value);
}
