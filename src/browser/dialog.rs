//! Makes a `<dialog>` agree with what the state says of it.

use web_sys::HtmlDialogElement;

/// Opens or closes the dialog, if it is not so already. Opening makes the page behind it inert and moves
/// the focus in; closing gives the focus back to where it was. Says whether anything changed.
pub fn sync(dialog: &HtmlDialogElement, open: bool) -> bool {
    if dialog.open() == open {
        return false;
    }
    if open {
        // Only a dialog that is not in the document refuses, and then there is nobody to show it to.
        dialog.show_modal().is_ok()
    } else {
        dialog.close();
        true
    }
}
