//! A viewer for articles: JSON in, a reading view out.
//!
//! The rooms, in the one direction in which data flows (ARCHITECTURE.md is the map):
//!
//! - [`formats`] reads bytes and is the only room that knows foreign JSON,
//! - [`article`] holds the plain values and settles every caption,
//! - [`state`] is what the reader did, as enums and pure transitions,
//! - `view` turns facts into markup and gives requests back (feature `view`),
//! - `browser` is what the page can do, `embed` is the custom element (feature `csr`).
//!
//! `element` is for others: the custom element as a component of Yew, for a host that is written in it (feature `element`).
//!
//! [`locale`] and [`options`] are the words on the screen and the host's wishes; every room may read them.
//! Without features this crate knows neither Yew nor a browser, and the compiler checks it.

pub mod article;
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

#[cfg(feature = "cli")]
pub mod prerender;
