//! What the page can do: fetch, remember an address, scroll, show a dialog, follow a finger, name a title.
//!
//! One ability per file, each a thin hand over web-sys. What never belongs here: what the viewer wants;
//! that is decided in `state` and carried out by `embed`.

pub mod clock;
pub mod console;
pub mod convert;
pub mod dialog;
pub mod document;
pub mod fetch;
pub mod focus;
pub mod frame;
pub mod history;
pub mod idle;
pub mod memory;
pub mod player;
pub mod pointer;
pub mod press;
pub mod rove;
pub mod row;
pub mod screen;
pub mod scroll;
pub mod share;
pub mod stage;
pub mod transition;
pub mod watch;
