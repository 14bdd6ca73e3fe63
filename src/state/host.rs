//! What the host page and the browser say.

pub mod read_history;
mod start;
