//! Opening and closing of a modal `<dialog>`.
//!
//! A modal dialog makes the rest of the page inert, for which the browser computes the style of every element. A popover is
//! on top of the page as well and costs nothing outside of it, so a dialog can be painted as a popover before it becomes modal.

use web_sys::HtmlDialogElement;

/// The attribute that makes the dialog a popover. The style sheet counts a dialog with it as open.
const POPOVER: &str = "popover";

/// Shows a closed dialog on top of the page as a popover. [`sync`] makes it modal, or closes it.
///
/// Browsers without popovers ignore the attribute; their dialog stays closed until [`sync`].
pub fn show_as_popover(dialog: &HtmlDialogElement) {
    if !dialog.open() && dialog.set_attribute(POPOVER, "manual").is_ok() && dialog.show_popover().is_err() {
        _ = dialog.remove_attribute(POPOVER);
    }
}

/// Opens or closes the dialog if it is not in that state already. Returns whether anything changed.
///
/// Opening makes the page behind the dialog inert and moves the focus into it; closing restores the focus. A dialog that was
/// moved in the document while open still has the `open` attribute but has left the top layer, so it is opened again.
pub fn sync(dialog: &HtmlDialogElement, open: bool) -> bool {
    // The browser paints nothing before the dialog is modal.
    let was_popover = dialog.has_attribute(POPOVER);
    if was_popover {
        _ = dialog.hide_popover();
        _ = dialog.remove_attribute(POPOVER);
    }
    let is_modal = dialog.matches(":modal").unwrap_or_default();
    if dialog.open() && open && !is_modal {
        // `close()` would send the `close` event, which means that the reader closed the dialog.
        dialog.set_open(false);
    }
    if dialog.open() == open {
        return was_popover;
    }
    if open {
        // The call fails only for a dialog outside the document, which is invisible anyway.
        dialog.show_modal().is_ok()
    } else {
        dialog.close();
        true
    }
}
