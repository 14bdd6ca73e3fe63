//! The reading position in an article or a list, relative to one of its items.
//!
//! An anchor stays correct when the heights above it change. Items are the elements of some classes, which the caller names.
//! Where anchors are stored is decided by `history`.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, NodeList, window};

use super::scroll;

/// A position whose restored scroll offset differs by less than this, in pixels, counts as reached.
const TOLERANCE: f64 = 2.0;

/// A reading position.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ScrollAnchor {
    /// The item at the top of the window, counted from 1; 0 is the view itself.
    pub index: f64,
    /// The distance of that item's top above the window's top, in pixels.
    pub offset: f64,
}

impl ScrollAnchor {
    /// The current position in this view, whose items have one of these classes.
    pub fn of(view: &Element, classes: &[&str]) -> Self {
        let mut anchor = Self { index: 0.0, offset: -view.get_bounding_client_rect().top() };
        let Some(items) = items(view, classes) else { return anchor };
        // Binary search, because measuring an item forces its layout, and most items of a long list have none yet.
        let (mut above, mut below) = (0, items.length());
        while above < below {
            let middle = above.midpoint(below);
            let Some(top) = top(&items, middle).filter(|top| *top <= 0.0) else {
                below = middle;
                continue;
            };
            above = middle + 1;
            anchor = Self { index: f64::from(above), offset: -top };
        }
        anchor
    }

    /// The first block below the window's top at this position, from which the Tab key continues.
    pub fn first_visible_block(self, view: &Element, classes: &[&str]) -> Option<HtmlElement> {
        let items = items(view, classes)?;
        let item: Element = items.item((self.index as u32).checked_sub(1)?)?.dyn_into().ok()?;
        let blocks = item.children();
        let next = || items.item(self.index as u32)?.dyn_into().ok();
        let mut below = (0..blocks.length()).filter_map(|index| blocks.item(index));
        let below = below.find(|block| block.get_bounding_client_rect().top() >= 0.0);
        below.or_else(next)?.dyn_into().ok()
    }

    /// Scrolls to this position. Returns whether it was reached, which fails while the item is not rendered.
    pub fn restore(self, view: &Element, classes: &[&str]) -> bool {
        let top = match self.index as u32 {
            0 => Some(view.get_bounding_client_rect().top()),
            index => items(view, classes).and_then(|items| top(&items, index - 1)),
        };
        let (Some(top), Some(window)) = (top, window()) else { return false };
        let wanted = (window.scroll_y().unwrap_or_default() + top + self.offset).max(0.0);
        scroll::to(wanted);
        (window.scroll_y().unwrap_or_default() - wanted).abs() < TOLERANCE
    }
}

fn items(view: &Element, classes: &[&str]) -> Option<NodeList> {
    view.query_selector_all(&[".", &classes.join(",.")].concat()).ok()
}

fn top(items: &NodeList, index: u32) -> Option<f64> {
    Some(items.item(index)?.dyn_into::<Element>().ok()?.get_bounding_client_rect().top())
}
