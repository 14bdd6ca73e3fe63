//! `cargo xtask fuzz`: runs the fuzz targets of tests/fuzz one after the other and reports the results.
//!
//! New inputs go to `.tools/fuzz`. The corpus of the project is read only. What a target checks is in tests/fuzz.

mod corpus;
mod report;

use crate::project::Project;
use crate::{setup, shell};
use anyhow::{Context as _, Result};
use clap::Args;
use report::Report;
use std::fs;
use std::process::{Command, ExitCode};
use xshell::cmd;

const FOLDER: &str = "tests/fuzz";

/// Options of libFuzzer: an input that takes 10 seconds or 2 GB fails, and one that takes a second is reported as slow.
const LIMITS: [&str; 4] =
    ["-timeout=10", "-report_slow_units=1", "-rss_limit_mb=2048", "-print_final_stats=1"];

/// The options of `fuzz`.
#[derive(Debug, Args)]
pub struct Options {
    /// The time for which each target runs
    #[arg(long, default_value_t = 60, value_parser = clap::value_parser!(u32).range(1..))]
    seconds: u32,
    /// The targets to run; all if none is given
    targets: Vec<String>,
}

/// Builds the targets and runs them.
pub fn run(project: &Project, options: &Options) -> Result<ExitCode> {
    let all = targets(project)?;
    if let Some(unknown) = options.targets.iter().find(|target| !all.contains(target)) {
        anyhow::bail!("There is no target `{unknown}`. These are the targets: {}", all.join(", "));
    }
    setup::cargo_fuzz::ensure(project)?;
    shell::logged(project, "building the fuzz targets", "fuzz", cargo_fuzz(project, &["build"])?)?;
    let mut reports = Vec::new();
    for target in if options.targets.is_empty() { &all } else { &options.targets } {
        reports.push(run_target(project, target, options.seconds)?);
    }
    reports.iter().for_each(|report| println!("{report}"));
    Ok(if reports.iter().all(Report::is_clean) { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The names of the targets, which are the names of their files.
fn targets(project: &Project) -> Result<Vec<String>> {
    let folder = project.path(FOLDER).join("targets");
    let entries = fs::read_dir(folder).with_context(|| format!("The folder {FOLDER}/targets is missing."))?;
    let paths = entries.flatten().map(|entry| entry.path());
    let stem = |path: std::path::PathBuf| Some(path.file_stem()?.to_str()?.to_owned());
    let mut names: Vec<String> = paths.filter_map(stem).collect();
    names.sort();
    Ok(names)
}

fn run_target(project: &Project, target: &str, seconds: u32) -> Result<Report> {
    let new_inputs = project.tools().join("fuzz").join(target);
    fs::create_dir_all(&new_inputs).context("The folder .tools cannot be written.")?;
    let mut cargo = cargo_fuzz(project, &["run", target])?;
    // libFuzzer writes to the first folder.
    cargo.arg(new_inputs).args(corpus::folders(project, target)).arg("--").args(LIMITS);
    cargo.arg(format!("-max_total_time={seconds}")).arg(format!("-max_len={}", max_length(target)));
    cargo.arg(format!("-dict={}", project.path(FOLDER).join("words.dict").display()));
    let (sentence, log) = (format!("{target}, {seconds} s"), format!("fuzz-{target}"));
    let result = shell::logged(project, &sentence, &log, cargo);
    let text =
        fs::read_to_string(project.tools().join("logs").join(format!("{log}.log"))).unwrap_or_default();
    if let Err(error) = &result {
        println!("{}", shell::explain(error));
    }
    Ok(Report::parse(target, &text, result.is_err()))
}

/// The maximum length of an input in bytes. Slow targets get short inputs; large documents are covered by tests.
fn max_length(target: &str) -> usize {
    match target {
        "captions" => 2_048,
        "captions-time" => 64,
        "markup" => 4_096,
        _ => 16_384,
    }
}

/// cargo-fuzz with a stable compiler. AddressSanitizer is off, because the code has no `unsafe` and a target runs twice as fast
/// without it.
fn cargo_fuzz(project: &Project, arguments: &[&str]) -> Result<Command> {
    let sh = shell::open(project)?;
    let (subcommand, rest) = arguments.split_first().context("cargo-fuzz needs a subcommand.")?;
    let cargo = cmd!(sh, "cargo fuzz {subcommand} --fuzz-dir {FOLDER} --sanitizer none {rest...}");
    Ok(cargo.env("RUSTC_BOOTSTRAP", "1").into())
}
