//! The browser's `localStorage` for this site: whether captions are hidden, and the read history.
//!
//! A browser that denies storage stores nothing; that is not an error.

use web_sys::{Storage, window};

/// The key of the caption setting. Its only value is `hidden`.
const CAPTIONS: &str = "article-viewer:captions";
const HIDDEN: &str = "hidden";

/// The key of the read history, in the format of [`ReadHistory`](crate::state::host::read_history::ReadHistory).
const READ: &str = "article-viewer:read";

/// Whether the reader has hidden captions over enlarged photos.
pub fn captions_hidden() -> bool {
    storage().and_then(|storage| storage.get_item(CAPTIONS).ok()?).is_some_and(|value| value == HIDDEN)
}

/// Stores whether the reader hides captions.
pub fn set_captions_hidden(hidden: bool) {
    let Some(storage) = storage() else { return };
    _ = if hidden { storage.set_item(CAPTIONS, HIDDEN) } else { storage.remove_item(CAPTIONS) };
}

/// The stored read history; `None` where the browser denies storage.
pub fn read_history() -> Option<String> {
    Some(storage()?.get_item(READ).ok()?.unwrap_or_default())
}

/// Stores the read history; an empty one removes the key.
pub fn set_read_history(history: &str) {
    let Some(storage) = storage() else { return };
    _ = if history.is_empty() { storage.remove_item(READ) } else { storage.set_item(READ, history) };
}

fn storage() -> Option<Storage> {
    window()?.local_storage().ok()?
}
