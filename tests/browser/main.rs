//! What needs a real browser but no page: the abilities of the browser's room, and the program of an element.
//!
//! They run as wasm in headless Chromium, by wasm-bindgen-test-runner.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod dialog;
mod fetch;
#[path = "../markup/line.rs"]
mod line;
mod markup;
mod page;
mod scroll;
mod viewer;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
