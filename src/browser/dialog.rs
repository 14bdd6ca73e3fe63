//! Opening and closing of a modal `<dialog>`.

use web_sys::HtmlDialogElement;

/// Opens or closes the dialog if it is not in that state already. Returns whether anything changed.
///
/// Opening makes the page behind the dialog inert and moves the focus into it; closing restores the focus. A dialog that was
/// moved in the document while open still has the `open` attribute but has left the top layer, so it is opened again.
pub fn sync(dialog: &HtmlDialogElement, open: bool) -> bool {
    let is_modal = dialog.matches(":modal").unwrap_or_default();
    if dialog.open() && open && !is_modal {
        // `close()` would send the `close` event, which means that the reader closed the dialog.
        dialog.set_open(false);
    }
    if dialog.open() == open {
        return false;
    }
    if open {
        // The call fails only for a dialog outside the document, which is invisible anyway.
        dialog.show_modal().is_ok()
    } else {
        dialog.close();
        true
    }
}
