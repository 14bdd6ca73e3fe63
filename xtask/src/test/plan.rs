//! The table of steps in their order: cheap steps first, so that mistakes are found early.

use super::count::Report::{Check, Libtest, Tap};
use super::step::Action::{
    Bundlers, Cargo, EndToEnd, Engines, Examples, InBrowser, InObjectStore, InWordPress, JavaScript, Release,
    Task, Timed,
};
use super::step::Step;

/// Every step of `cargo xtask test`.
pub const PLAN: &[Step] = &[
    Step { name: "fmt", report: Check, action: Cargo("fmt --all -- --check") },
    Step { name: "js-format", report: Check, action: JavaScript("format:check") },
    Step { name: "js-lint", report: Check, action: JavaScript("lint") },
    Step { name: "deny", report: Check, action: Task("deny") },
    // The core must compile without Yew and without a browser.
    Step {
        name: "purity",
        report: Check,
        action: Cargo("check -p article-viewer --lib --no-default-features"),
    },
    Step { name: "xtask", report: Libtest, action: Cargo("test -p xtask") },
    Step {
        name: "native",
        report: Libtest,
        action: Cargo("test -p article-viewer --features serve,element,object-store"),
    },
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
        action: Cargo(
            "clippy -p article-viewer -p article-viewer-object-store-tests --features article-viewer/serve,article-viewer/object-store --all-targets -- -D warnings",
        ),
    },
    Step {
        name: "clippy-csr",
        report: Check,
        action: Cargo(
            "clippy -p article-viewer -p article-viewer-in-yew --features csr,converter-all --target wasm32-unknown-unknown --all-targets -- -D warnings",
        ),
    },
    // The features of the release: each program without those of the other.
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
    Step { name: "object-store", report: Libtest, action: InObjectStore },
    Step {
        name: "browser",
        report: Libtest,
        action: InBrowser(
            "test -p article-viewer --features csr,converter-all --target wasm32-unknown-unknown --test browser",
        ),
    },
    Step { name: "build", report: Check, action: Task("build") },
    Step { name: "size", report: Check, action: Task("bench --check --sizes") },
    Step { name: "e2e", report: Tap, action: EndToEnd },
    Step { name: "e2e-timed", report: Tap, action: Timed },
    Step { name: "engines", report: Tap, action: Engines },
    Step { name: "dist", report: Tap, action: Release },
    Step { name: "bundlers", report: Tap, action: Bundlers },
    Step { name: "examples", report: Tap, action: Examples },
    // Two builds in two folders must have the same bytes. Late in the plan, because it compiles.
    Step { name: "reproducible", report: Check, action: Task("dist --packed --reproducible") },
    Step { name: "wordpress", report: Tap, action: InWordPress },
];
