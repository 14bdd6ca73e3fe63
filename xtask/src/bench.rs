//! `cargo xtask bench`: measures the sizes and times of the release in dist/.
//!
//! The release must have been built by `cargo xtask build`. Sizes are recorded only with `--record`. `--formats` builds the
//! converter once for each format, which takes long.

mod format_sizes;
mod size;
mod size_table;

use crate::project::Project;
use crate::{setup, shell, test};
use anyhow::{Context as _, Result, ensure};
use clap::Args;
use xshell::cmd;

const NATIVE: &str = "benches/article.rs";
const IN_BROWSER: [&str; 4] = [
    "tests/e2e/bench/headline.mjs",
    "tests/e2e/bench/lightbox.mjs",
    "tests/e2e/bench/gallery.mjs",
    "tests/e2e/bench/list.mjs",
];

/// The options of `bench`.
#[derive(Debug, Args)]
pub struct Options {
    /// Add a row to docs/size.md
    #[arg(long)]
    record: bool,
    /// The note of that row
    #[arg(long, value_name = "TEXT", default_value = "", requires = "record")]
    note: String,
    /// Build the converter without each format instead, and print what each costs
    #[arg(long, conflicts_with = "record")]
    formats: bool,
}

/// Prints the sizes and runs the benchmarks.
pub fn run(project: &Project, options: &Options) -> Result<()> {
    if options.formats {
        setup::release(project)?;
        return format_sizes::print(project);
    }
    setup::node(project)?;
    let sizes = size::measure(project)?;
    println!("{sizes}");
    if project.path(NATIVE).is_file() {
        let sh = shell::open(project)?;
        let native = cmd!(sh, "cargo bench -p article-viewer --bench article --features cli");
        native.quiet().run().context("The native benchmark failed; the lines above say why.")?;
    }
    for script in IN_BROWSER {
        let succeeded = shell::succeeds(&mut test::node(project, &[script])?)?;
        ensure!(succeeded, "{script} failed; the lines above say why.");
    }
    if options.record {
        size_table::record(project, &sizes, &options.note)?;
    }
    Ok(())
}
