//! Tests that need a browser but no page of a host: the browser layer, and the program of an element.
//!
//! wasm-bindgen-test-runner runs them as wasm in headless Chromium.

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
