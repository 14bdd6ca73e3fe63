//! Tests that need no browser: fixtures, the demo, the contract, and the structure of the sources.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod bounds;
mod caption;
mod command;
mod contract;
mod contrast;
mod convert;
mod demo;
mod export_command;
mod fault;
mod feed;
mod fixture;
mod fuzz;
mod fuzz_regressions;
mod json_suite;
#[path = "../markup/line.rs"]
mod line;
mod mapped;
mod markup;
mod mistakes;
mod prerender;
mod prerender_command;
mod samples;
mod schema;
#[cfg(feature = "serve")]
mod serve;
mod state;
mod tidy;
mod tree;
