//! The host page, the browser and the reader's settings, as far as the state depends on them.
//!
//! Never here: the host's attributes (see `options`), and the events for the host (see `event`).

pub mod dwell;
pub mod environment;
pub mod preferences;
pub mod read_history;
