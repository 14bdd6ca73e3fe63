//! What the browser remembers for a reader, on this site alone. A browser that does not want to remember forgets.

use web_sys::{Storage, window};

/// Under this key stands `hidden` for a reader who wants no captions over enlarged photos.
const CAPTIONS: &str = "article-viewer:captions";
const HIDDEN: &str = "hidden";

/// Under this key stands what the reader has read, as [`Marks`](crate::state::marks::Marks) has it.
const READ: &str = "article-viewer:read";

/// Whether the reader has hidden captions.
pub fn is_bare() -> bool {
    storage().and_then(|storage| storage.get_item(CAPTIONS).ok()?).is_some_and(|value| value == HIDDEN)
}

/// Remembers whether the reader hides captions.
pub fn set_bare(bare: bool) {
    let Some(storage) = storage() else { return };
    _ = if bare { storage.set_item(CAPTIONS, HIDDEN) } else { storage.remove_item(CAPTIONS) };
}

/// What the reader has read, if the browser remembers anything.
pub fn marks() -> Option<String> {
    Some(storage()?.get_item(READ).ok()?.unwrap_or_default())
}

/// Remembers what the reader has read; nothing is forgotten.
pub fn set_marks(marks: &str) {
    let Some(storage) = storage() else { return };
    _ = if marks.is_empty() { storage.remove_item(READ) } else { storage.set_item(READ, marks) };
}

fn storage() -> Option<Storage> {
    window()?.local_storage().ok()?
}
