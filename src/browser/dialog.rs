//! Makes a `<dialog>` agree with what the state says of it.

use web_sys::HtmlDialogElement;

/// Opens or closes the dialog, if it is not so already. A dialog that was moved in the document while it
/// was open says that it is, but lies no longer on top: it is opened anew. Opening makes the page behind it inert and moves
/// the focus in; closing gives the focus back to where it was. Says whether anything changed.
pub fn sync(dialog: &HtmlDialogElement, open: bool) -> bool {
    let on_top = dialog.matches(":modal").unwrap_or_default();
    if dialog.open() && open && !on_top {
        // Not `close()`, which would tell the state that the reader wanted it closed.
        dialog.set_open(false);
    }
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
