//! The state of a viewer: requests of the reader and facts from outside go in, effects come out.
//!
//! [`State::update`] takes a message and returns the effects that it wants. It has no clock, no network and no DOM, so that every
//! path can be tested natively. Inside, imports go one way; `tests/native/tidy.rs` has the order of the files.

pub mod content;
pub mod effect;
pub mod event;
pub mod fragment;
pub mod host;
pub mod message;
mod model;
pub mod net;
pub mod request;
pub mod route;
pub mod status;
pub mod tabs;
mod update;

pub use model::State;

#[cfg(test)]
mod tests;
