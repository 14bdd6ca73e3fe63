//! The opening of the lightbox: the photo is painted first, and what the browser need not have for that follows.
//!
//! Before the paint the dialog is shown as a popover, and the photo's animation starts. After it the state learns that the slide is
//! painted, the dialog becomes modal, and the controls are drawn. Never here: what belongs to an open lightbox (see `lightbox`).

use std::cell::Cell;
use std::rc::Rc;

use web_sys::{HtmlDialogElement, HtmlElement};
use yew::Callback;

use super::thumbnail;
use crate::browser::held_keys::HeldKeys;
use crate::browser::slide_transform::SlideElement;
use crate::browser::{animation_frame, dialog};
use crate::state::content::lightbox::LightboxRequest;
use crate::view::{NodeRefs, class};

/// The number of frames in which the slide is awaited: Yew renders in steps, between which the browser may paint.
const MAX_FRAMES: u32 = 30;

/// A lightbox that is about to be painted. Dropping it cancels that.
#[derive(Debug)]
pub struct FirstPaint {
    is_canceled: Rc<Cell<bool>>,
    keys: Option<HeldKeys>,
}

/// The item to open, and the elements.
pub struct OpenedItem {
    /// The element.
    pub host: HtmlElement,
    /// The elements of the view.
    pub nodes: NodeRefs,
    /// The index of the article in the stack.
    pub index: usize,
    /// The position of the item in the article.
    pub position: usize,
}

impl FirstPaint {
    /// Opens the lightbox on an item before the next paint, and reports when it is painted.
    pub fn new(item: OpenedItem, requests: Callback<LightboxRequest>) -> Self {
        let is_canceled = Rc::new(Cell::new(false));
        show_before_paint(item, is_canceled.clone(), requests, MAX_FRAMES);
        Self { is_canceled, keys: Some(HeldKeys::start()) }
    }

    /// Gives the keys that were pressed meanwhile to the dialog, which is open now. Returns whether Escape was one of them.
    pub fn replay_keys(mut self, dialog: &HtmlDialogElement) -> bool {
        self.keys.take().is_some_and(|keys| keys.replay(dialog))
    }
}

impl Drop for FirstPaint {
    fn drop(&mut self) {
        self.is_canceled.set(true);
    }
}

fn show_before_paint(
    item: OpenedItem,
    is_canceled: Rc<Cell<bool>>,
    requests: Callback<LightboxRequest>,
    frames: u32,
) {
    animation_frame::before_next(move || {
        if is_canceled.get() {
            return;
        }
        if show(&item).is_none() && frames > 0 {
            return show_before_paint(item, is_canceled, requests, frames - 1);
        }
        animation_frame::after_this(Box::new(move || {
            if !is_canceled.get() {
                requests.emit(LightboxRequest::Painted);
            }
        }));
    });
}

/// Shows the dialog and animates the photo from its thumbnail. `None` means that the slide is not rendered yet.
fn show(item: &OpenedItem) -> Option<()> {
    let dialog = item.nodes.lightbox.cast::<HtmlDialogElement>()?;
    let row = item.nodes.lightbox_track.cast::<HtmlElement>()?;
    // The slide that was closed last stays in the row until the next one is rendered.
    let own = format!("figure:not([inert])[data-photo=\"{}\"]", item.position);
    row.query_selector(&own).ok()??;
    let slide = SlideElement::shown_in(&row, class::SLIDE_MISSING)?;
    dialog::show_as_popover(&dialog);
    // A gesture may have left the row elsewhere.
    slide.reset_row();
    if let Some(thumbnail) = thumbnail(&item.host, item.index, item.position) {
        slide.animate_from(&thumbnail);
    }
    Some(())
}
