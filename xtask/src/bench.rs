//! `cargo xtask bench`: measures the sizes and times of the release in dist/.
//!
//! The release must have been built by `cargo xtask build`. Results are recorded only with `--record`. `--formats` builds the
//! converter once for each format, which takes long.

mod check;
mod commit;
mod format_sizes;
mod ledger;
mod peers;
mod size;
mod size_table;
mod trace;

use crate::project::Project;
use crate::{setup, shell, test};
use anyhow::{Context as _, Result, ensure};
use clap::Args;
use xshell::{Cmd, Shell, cmd};

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
    /// Add a row to docs/size.md; with --peers, write the run and its chart to docs/benchmarks.md
    #[arg(long)]
    record: bool,
    /// The note of that row
    #[arg(long, value_name = "TEXT", default_value = "", requires = "record", conflicts_with = "peers")]
    note: String,
    /// Build the converter without each format instead, and print what each costs
    #[arg(long, conflicts_with = "record")]
    formats: bool,
    /// Compare sizes and native speeds with docs/size.md and docs/speed.md, and fail if they are much worse
    #[arg(long, conflicts_with_all = ["record", "formats", "peers"])]
    check: bool,
    /// Check only the sizes
    #[arg(long, requires = "check")]
    sizes: bool,
    /// Print where the time of one visit goes: phases and long tasks of the main thread
    #[arg(long, conflicts_with_all = ["record", "formats", "peers", "check"])]
    trace: bool,
    #[command(flatten)]
    peers: peers::Options,
}

/// Prints the sizes and runs the benchmarks, or only what an option asks for.
pub fn run(project: &Project, options: &Options) -> Result<()> {
    if options.formats {
        setup::release(project)?;
        return format_sizes::print(project);
    }
    if options.peers.peers {
        return peers::run(project, &options.peers, options.record);
    }
    if options.check {
        return check::run(project, options.sizes);
    }
    if options.trace {
        return trace::run(project);
    }
    setup::node(project)?;
    let sizes = size::measure(project)?;
    println!("{sizes}");
    if project.path(NATIVE).is_file() {
        let sh = shell::open(project)?;
        native(&sh).quiet().run().context("The native benchmark failed; the lines above say why.")?;
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

/// The benchmark of the native program.
fn native(sh: &Shell) -> Cmd<'_> {
    cmd!(sh, "cargo bench -p article-viewer --bench article --features cli")
}
