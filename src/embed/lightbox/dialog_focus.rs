//! The focus inside the open lightbox.
//!
//! Never here: the focus after it is closed (see `lightbox`), and keys.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement, HtmlElement};

use crate::browser::focus;
use crate::view::class;

/// Focuses the close button of a dialog that was opened.
pub fn enter(dialog: &HtmlDialogElement) {
    // Not by `autofocus`: in a frame of another origin browsers refuse it, with an error in the console.
    if let Ok(Some(close)) = dialog.query_selector(&format!(".{}", class::LIGHTBOX_CLOSE))
        && let Ok(close) = close.dyn_into::<HtmlElement>()
    {
        // Scrolling to it would force another layout; the dialog covers the window.
        focus::without_scrolling(&close);
    }
}

/// Keeps the focus in the dialog by its outermost element: the element that had it may have been removed, and keys would have no
/// target.
pub fn keep(host: &HtmlElement, frame: &Element) {
    if focus::active_element(host).is_none()
        && let Some(frame) = frame.dyn_ref::<HtmlElement>()
    {
        _ = frame.focus();
    }
}
