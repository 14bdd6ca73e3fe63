//! Abilities of the browser: requests, history, scrolling, dialogs, focus, pointer input, storage.
//!
//! Each file wraps one ability of web-sys. Decisions of the viewer do not belong here: `state` makes them and `embed`
//! carries them out.

pub mod animation_frame;
pub mod clock;
pub mod connection;
pub mod console;
pub mod convert;
pub mod dialog;
pub mod document;
pub mod drag_scroll;
pub mod dragging;
pub mod exception;
pub mod fetch;
pub mod focus;
pub mod fullscreen;
pub mod held_keys;
pub mod history;
pub mod idle;
pub mod intersection;
pub mod listener;
pub mod locale_file;
pub mod media;
pub mod pointer;
pub mod popover;
pub mod resume;
pub mod roving_tabindex;
pub mod scroll;
pub mod scroll_anchor;
pub mod scroll_buttons;
pub mod share;
pub mod slide_transform;
pub mod storage;
pub mod text_decoder;
pub mod transition;
pub mod viewport;
pub mod wheel;
