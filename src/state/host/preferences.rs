//! The settings of the reader and the read history: everything that the browser stores.
//!
//! Never here: how it is stored (see `browser::storage`).

use crate::state::host::read_history::ReadHistory;

/// Everything that the browser stores for the reader.
#[derive(Debug, Default)]
pub struct Preferences {
    /// Whether the captions of enlarged photos are hidden.
    pub captions_hidden: bool,
    /// The articles that were read.
    pub read_history: ReadHistory,
    /// Whether the reader has cleared the history on the page that is shown.
    pub history_cleared: bool,
}

impl Preferences {
    /// Shows or hides captions. Returns whether they are hidden now.
    pub fn toggle_captions(&mut self) -> bool {
        self.captions_hidden = !self.captions_hidden;
        self.captions_hidden
    }

    /// Deletes the read history.
    pub fn clear_history(&mut self) {
        (self.read_history, self.history_cleared) = (ReadHistory::default(), true);
    }
}
