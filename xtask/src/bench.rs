//! `cargo xtask bench`: how large the release is, and how fast.
//!
//! It prints and keeps nothing, unless it is asked to record the sizes. What is measured is the release in dist/
//! as it is; making it is the task `build`. What each format costs takes a build for each, and is asked for apart.

mod cost;
mod ledger;
mod size;

use crate::options::Options;
use crate::project::Project;
use crate::{setup, shell, test};
use anyhow::{Result, ensure};

const NATIVE: &str = "benches/article.rs";
const IN_BROWSER: [&str; 4] = [
    "tests/e2e/bench/headline.mjs",
    "tests/e2e/bench/lightbox.mjs",
    "tests/e2e/bench/gallery.mjs",
    "tests/e2e/bench/list.mjs",
];

/// Prints the sizes, runs the benchmarks that exist, and records the sizes when asked to.
pub fn run(project: &Project, words: &[String]) -> Result<()> {
    let options = Options::read(words, &["--record", "--formats"], &["--note"])?;
    if options.has("--formats") {
        setup::release(project)?;
        return cost::print(project);
    }
    setup::node(project)?;
    let sizes = size::measure(project)?;
    println!("{sizes}");
    if project.path(NATIVE).is_file() {
        let arguments = ["bench", "-p", "article-viewer", "--bench", "article", "--features", "cli"];
        let done = shell::show(&mut shell::command(project, "cargo", &arguments)?)?;
        ensure!(done, "The native benchmark failed; the lines above say why.");
    }
    for script in IN_BROWSER {
        let done = shell::show(&mut test::node(project, &[script])?)?;
        ensure!(done, "{script} failed; the lines above say why.");
    }
    if options.has("--record") {
        ledger::record(project, &sizes, options.value("--note").unwrap_or_default())?;
    }
    Ok(())
}
