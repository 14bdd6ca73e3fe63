//! Article viewer: reads articles as JSON and shows them in a reading view.
//!
//! The layers in the direction of the data (ARCHITECTURE.md has the map):
//!
//! - [`formats`] parses bytes. It is the only layer that knows JSON keys.
//! - [`article`] holds the model and decides captions.
//! - [`state`] holds the state of one viewer, with pure transitions.
//! - `view` renders the state and emits requests (feature `view`).
//! - `browser` wraps browser APIs, and `embed` is the program of the custom element (feature `csr`).
//!
//! [`locale`] and [`options`] hold the texts of the interface and the host's options. `element` is the custom element as a
//! Yew component for hosts (feature `element`). Without features the crate depends on neither Yew nor a browser.

pub mod article;
#[cfg(any(feature = "csr", feature = "element"))]
pub mod event_detail;
pub mod formats;
pub mod locale;
pub mod options;
pub mod state;

#[cfg(feature = "view")]
pub mod view;

#[cfg(feature = "csr")]
pub mod browser;
#[cfg(feature = "csr")]
pub mod embed;

#[cfg(feature = "converter")]
pub mod converter;

#[cfg(feature = "element")]
pub mod element;

#[cfg(feature = "prerender")]
pub mod prerender;
