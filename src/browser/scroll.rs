//! Scrolling: to a place, along a row, and not at all.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, NodeList, ScrollBehavior, ScrollToOptions, window};

/// What an article and a list consist of.
const PIECES: &str = ".av-chunk,.av-channel__item";

/// Brings the top of an element into sight, if it is above that; the element itself may scroll, a box around it, or the page.
pub fn to_top_of(element: &Element) {
    let top = |element: &Element| element.get_bounding_client_rect().top();
    element.set_scroll_top(0);
    let mut around = element.parent_element();
    while let Some(parent) = around {
        let hidden = top(&parent) - top(element);
        if parent.scroll_top() > 0 && hidden > 0.0 {
            parent.set_scroll_top(parent.scroll_top() - hidden as i32);
        }
        around = parent.parent_element();
    }
    let top = top(element);
    if let Some(window) = window()
        && top < 0.0
    {
        to(window.scroll_y().unwrap_or_default() + top);
    }
}

/// Scrolls the page at once; a reader who goes back wants to be there, not to travel.
pub fn to(position: f64) {
    let options = ScrollToOptions::new();
    options.set_top(position);
    options.set_behavior(ScrollBehavior::Instant);
    if let Some(window) = window() {
        window.scroll_to_with_scroll_to_options(&options);
    }
}

/// Where in a view the reader is. Heights above it may be guesses, and differ when they come back; what they see does not.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Spot {
    /// Which of the view's pieces is at the top of the window, from 1; 0 is the view itself.
    pub piece: f64,
    /// How far it has gone beyond the top, in pixels.
    pub beyond: f64,
}

impl Spot {
    /// Where the reader is in this view.
    pub fn of(view: &Element) -> Self {
        let mut spot = Self { piece: 0.0, beyond: -view.get_bounding_client_rect().top() };
        let Some(pieces) = pieces(view) else { return spot };
        // They follow each other downwards. Each that is looked at has to be laid out, which most of a long list is not.
        let (mut above, mut below) = (0, pieces.length());
        while above < below {
            let middle = above.midpoint(below);
            let Some(top) = top(&pieces, middle).filter(|top| *top <= 0.0) else {
                below = middle;
                continue;
            };
            above = middle + 1;
            spot = Self { piece: f64::from(above), beyond: -top };
        }
        spot
    }

    /// What of the view is in sight there from its first line on: where the next Tab goes on from.
    pub fn first(self, view: &Element) -> Option<HtmlElement> {
        let pieces = pieces(view)?;
        let piece: Element = pieces.item((self.piece as u32).checked_sub(1)?)?.dyn_into().ok()?;
        let blocks = piece.children();
        let next = || pieces.item(self.piece as u32)?.dyn_into().ok();
        let mut below = (0..blocks.length()).filter_map(|index| blocks.item(index));
        let below = below.find(|block| block.get_bounding_client_rect().top() >= 0.0);
        below.or_else(next)?.dyn_into().ok()
    }

    /// Brings the reader there, and says whether that could be: what is not drawn yet cannot be seen.
    pub fn show(self, view: &Element) -> bool {
        let top = match self.piece as u32 {
            0 => Some(view.get_bounding_client_rect().top()),
            piece => pieces(view).and_then(|pieces| top(&pieces, piece - 1)),
        };
        let (Some(top), Some(window)) = (top, window()) else { return false };
        let wanted = (window.scroll_y().unwrap_or_default() + top + self.beyond).max(0.0);
        to(wanted);
        (window.scroll_y().unwrap_or_default() - wanted).abs() < 2.0
    }
}

fn pieces(view: &Element) -> Option<NodeList> {
    view.query_selector_all(PIECES).ok()
}

fn top(pieces: &NodeList, index: u32) -> Option<f64> {
    Some(pieces.item(index)?.dyn_into::<Element>().ok()?.get_bounding_client_rect().top())
}

/// Scrolls a row sideways until the item is in its middle. The page itself does not move, and the
/// direction of the lines makes no difference.
pub fn centre(row: &Element, item: &Element) {
    let (row_box, item_box) = (row.get_bounding_client_rect(), item.get_bounding_client_rect());
    let middle = |left: f64, width: f64| left + width / 2.0;
    let distance = middle(item_box.left(), item_box.width()) - middle(row_box.left(), row_box.width());
    // Fractions of a pixel are nothing that a reader could see.
    row.set_scroll_left(row.scroll_left() + distance.round() as i32);
}

/// Keeps the page from scrolling for as long as it lives; then the page is as the host had it.
#[derive(Debug)]
pub struct Lock {
    /// What the host itself had written, and how urgently.
    before: Vec<(&'static str, String, String)>,
}

impl Lock {
    /// Locks the page; without a page there is nothing to lock.
    pub fn new() -> Option<Self> {
        let root = root()?;
        let style = root.style();
        let mut lock = Self { before: Vec::new() };
        let mut set = |name: &'static str, value: &str| {
            let before = (name, style.get_property_value(name).ok()?, style.get_property_priority(name));
            style.set_property_with_priority(name, value, "important").ok()?;
            lock.before.push(before);
            Some(())
        };
        // A scroll bar that takes room keeps it, or the page would jump to the side.
        let width = window()?.inner_width().ok()?.as_f64()?;
        if width > f64::from(root.client_width()) {
            _ = set("scrollbar-gutter", "stable");
        }
        set("overflow", "hidden")?;
        Some(lock)
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        if let Some(root) = root() {
            for (name, value, priority) in &self.before {
                // An empty value takes the property away.
                _ = root.style().set_property_with_priority(name, value, priority);
            }
            // Where the host had none, nobody is to find one.
            if root.get_attribute("style").is_some_and(|style| style.is_empty()) {
                _ = root.remove_attribute("style");
            }
        }
    }
}

fn root() -> Option<HtmlElement> {
    window()?.document()?.document_element()?.dyn_into().ok()
}
