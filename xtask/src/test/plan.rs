//! The steps, in their order: what costs little comes first, so that a slip is told early.
//!
//! A table only; how a step runs is in its neighbours.

use super::count::Report::{Check, Libtest, Tap};
use super::step::Action::{Cargo, EndToEnd, Examples, InBrowser, InWordPress, JavaScript, Release, Task};
use super::step::Step;

/// Every step of `cargo xtask test`.
pub const PLAN: &[Step] = &[
    Step { name: "fmt", report: Check, action: Cargo("fmt --all -- --check") },
    Step { name: "js-format", report: Check, action: JavaScript("format:check") },
    Step { name: "js-lint", report: Check, action: JavaScript("lint") },
    // The core must compile where there is neither Yew nor a browser.
    Step {
        name: "purity",
        report: Check,
        action: Cargo("check -p article-viewer --lib --no-default-features"),
    },
    Step { name: "xtask", report: Libtest, action: Cargo("test -p xtask") },
    Step { name: "native", report: Libtest, action: Cargo("test -p article-viewer --features cli,element") },
    Step {
        name: "clippy-xtask",
        report: Check,
        action: Cargo("clippy -p xtask --all-targets -- -D warnings"),
    },
    Step {
        name: "clippy-core",
        report: Check,
        action: Cargo("clippy -p article-viewer --no-default-features --lib -- -D warnings"),
    },
    Step {
        name: "clippy-view",
        report: Check,
        action: Cargo("clippy -p article-viewer --features view --all-targets -- -D warnings"),
    },
    Step {
        name: "clippy-cli",
        report: Check,
        action: Cargo("clippy -p article-viewer --features cli --all-targets -- -D warnings"),
    },
    Step {
        name: "clippy-csr",
        report: Check,
        action: Cargo(
            "clippy -p article-viewer -p article-viewer-in-yew --features csr,converter-all --target wasm32-unknown-unknown --all-targets -- -D warnings",
        ),
    },
    // As the release has them: each program without what belongs to the other.
    Step {
        name: "clippy-viewer",
        report: Check,
        action: Cargo(
            "clippy -p article-viewer --features csr --target wasm32-unknown-unknown --lib -- -D warnings",
        ),
    },
    Step {
        name: "clippy-converter",
        report: Check,
        action: Cargo(
            "clippy -p article-viewer --features converter --target wasm32-unknown-unknown --lib -- -D warnings",
        ),
    },
    Step {
        name: "browser",
        report: Libtest,
        action: InBrowser(
            "test -p article-viewer --features csr,converter-all --target wasm32-unknown-unknown --test browser",
        ),
    },
    Step { name: "build", report: Check, action: Task("build") },
    Step { name: "e2e", report: Tap, action: EndToEnd },
    Step { name: "dist", report: Tap, action: Release },
    Step { name: "examples", report: Tap, action: Examples },
    // Last but one, because it compiles: two builds in two folders have the same bytes.
    Step { name: "again", report: Check, action: Task("dist --packed --again") },
    Step { name: "wordpress", report: Tap, action: InWordPress },
];
