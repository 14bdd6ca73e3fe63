//! `cargo xtask bench --peers`: the release beside pages that other teams would build, measured interleaved in one run.
//!
//! benches/peers has the pages and the measurement. This folder counts and presents its visits. docs/benchmarks.md has the method.

mod chart;
mod contestant;
mod document;
mod metric;
mod report;
mod statistics;
mod visit;

use super::commit;
use crate::project::Project;
use crate::{setup, shell, test};
use anyhow::{Context as _, Result, ensure};
use clap::Args;
use contestant::{Contestant, Profile};
use std::fs;
use std::path::{Path, PathBuf};
use visit::Run;
use xshell::cmd;

const SCRIPT: &str = "benches/peers/run.mjs";
/// The folder of the built contestants and of the results.
const OUTPUT: &str = "target/peers";
const RESULTS: &str = "target/peers/results.json";

/// The options of `bench --peers`.
#[derive(Debug, Args)]
// The default name of the group is that of the struct, which another one has, too.
#[group(id = "peer-options")]
pub struct Options {
    /// Measure the release beside other pages, in Chromium on a slow network and processor
    #[arg(long, conflicts_with = "formats")]
    pub peers: bool,
    /// The number of rounds that count
    #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u32).range(1..=100), requires = "peers")]
    rounds: u32,
    /// The contestants [default: plain,preact,react,ours]
    #[arg(long, value_name = "NAME,NAME", value_delimiter = ',', requires = "peers")]
    only: Vec<Contestant>,
    /// The screens
    #[arg(
        long,
        value_name = "NAME,NAME",
        value_delimiter = ',',
        default_value = "phone",
        requires = "peers"
    )]
    profiles: Vec<Profile>,
    /// Measure without a slow network and processor
    #[arg(long, requires = "peers")]
    unthrottled: bool,
    /// Show an earlier measurement instead, from the file that it has written
    #[arg(long, value_name = "FILE", requires = "peers")]
    from: Option<PathBuf>,
    /// Print the results as JSON instead of Markdown
    #[arg(long, requires = "peers")]
    json: bool,
}

/// Builds and measures the contestants, prints the results, and writes them to docs/benchmarks.md if `is_recorded`.
pub fn run(project: &Project, options: &Options, is_recorded: bool) -> Result<()> {
    const INCOMPLETE: &str =
        "A recorded run has the contestants plain, preact, react and ours on a phone, and is throttled.";
    let is_complete = options.from.is_some()
        || document::is_complete(&options.contestants(), &options.profiles, !options.unthrottled);
    ensure!(!is_recorded || is_complete, INCOMPLETE);
    let run = match &options.from {
        Some(file) => read(file)?,
        None => measure(project, options)?,
    };
    let json = report::json(&run);
    if options.from.is_none() {
        fs::write(project.path(RESULTS), format!("{json:#}\n"))
            .with_context(|| format!("{RESULTS} cannot be written."))?;
        eprintln!("{RESULTS} has every visit.");
    }
    let errors = run.errors();
    if is_recorded && errors.is_empty() {
        ensure!(document::is_complete(&run.contestants, &run.profiles, run.is_throttled), INCOMPLETE);
        document::record(project, &run)?;
    }
    if options.json {
        println!("{json:#}");
    } else {
        println!("{}", report::markdown(&run));
    }
    ensure!(errors.is_empty(), "Some visits failed:\n{}", errors.join("\n"));
    Ok(())
}

fn read(file: &Path) -> Result<Run> {
    let text = fs::read_to_string(file).with_context(|| format!("{} cannot be read.", file.display()))?;
    Run::stored(&text).with_context(|| format!("{} is not a file like {RESULTS}.", file.display()))
}

impl Options {
    /// The contestants without repetitions, in their usual order.
    fn contestants(&self) -> Vec<Contestant> {
        let usual = if self.only.is_empty() { &Contestant::USUAL[..] } else { &self.only };
        let mut contestants = usual.to_vec();
        contestants.sort();
        contestants.dedup();
        contestants
    }
}

/// Builds the command line if a contestant is one of its pages.
fn build_program(project: &Project, contestants: &[Contestant]) -> Result<Option<PathBuf>> {
    if !contestants.contains(&Contestant::OursPrerendered) {
        return Ok(None);
    }
    let sh = shell::open(project)?;
    cmd!(sh, "cargo build --release -p article-viewer --features cli").run()?;
    Ok(Some(project.path("target/release/article-viewer")))
}

fn measure(project: &Project, options: &Options) -> Result<Run> {
    setup::node(project)?;
    let packages = setup::peers::ensure(project)?;
    let contestants = options.contestants();
    let program = build_program(project, &contestants)?;
    let arguments = serde_json::json!({
        "contestants": contestants.iter().map(|each| each.name()).collect::<Vec<_>>(),
        "profiles": options.profiles.iter().map(|each| each.name()).collect::<Vec<_>>(),
        "rounds": options.rounds,
        "throttled": !options.unthrottled,
        "program": program,
        "out": project.path(OUTPUT),
    });
    let mut node = test::node(project, &[SCRIPT, &arguments.to_string()])?;
    node.env("PEERS_PACKAGES", packages);
    let mut run = Run::new(contestants, options.profiles.clone(), options.rounds, !options.unthrottled);
    let mut problem = None;
    let succeeded = shell::lines(&mut node, |line| match run.read(line) {
        Ok(Some(progress)) => eprintln!("{progress}"),
        Ok(None) => {}
        Err(error) => problem = Some(error),
    })?;
    ensure!(succeeded, "{SCRIPT} failed; the lines above say why.");
    // Recorded with the visits, because the document may be written later.
    run.environment["commit"] = commit::current(project)?.into();
    run.environment["date"] = commit::today(project)?.into();
    problem.map_or(Ok(run), Err)
}
