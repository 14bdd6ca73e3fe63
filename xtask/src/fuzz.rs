//! `cargo xtask fuzz`: the fuzz targets of tests/fuzz, one after the other, and what came of each.
//!
//! What is found goes to `.tools/fuzz`; the corpus of the project is read and stays as it is. What a target checks
//! is its own business.

mod report;
mod seed;

use crate::options::Options;
use crate::project::Project;
use crate::{setup, shell};
use anyhow::{Context as _, Result, bail};
use report::Report;
use std::fs;
use std::process::{Command, ExitCode};

const FOLDER: &str = "tests/fuzz";
const SECONDS: &str = "60";

/// What libFuzzer is told besides: a document that takes longer, or more memory, is as good as a crash, and one that
/// takes more than a second is worth a look.
const LIMITS: [&str; 4] =
    ["-timeout=10", "-report_slow_units=1", "-rss_limit_mb=2048", "-print_final_stats=1"];

/// Builds the targets, and runs those that are named, or all of them.
pub fn run(project: &Project, words: &[String]) -> Result<ExitCode> {
    let all = targets(project)?;
    let (named, words): (Vec<String>, Vec<String>) =
        words.iter().cloned().partition(|word| all.contains(word));
    let known = || format!("These are the targets: {}", all.join(", "));
    let options = Options::read(&words, &[], &["--seconds"]).with_context(known)?;
    let seconds = options.value("--seconds").unwrap_or(SECONDS);
    if seconds.parse::<u32>().is_err() {
        bail!("`{seconds}` is no number of seconds.");
    }
    setup::fuzzer::ensure(project)?;
    shell::quietly(project, "building the fuzz targets", "fuzz", &mut cargo(project, &["build"])?)?;
    let mut reports = Vec::new();
    for target in if named.is_empty() { &all } else { &named } {
        reports.push(fuzz(project, target, seconds)?);
    }
    reports.iter().for_each(|report| println!("{report}"));
    Ok(if reports.iter().all(Report::is_clean) { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The names of the targets, which are those of their files.
fn targets(project: &Project) -> Result<Vec<String>> {
    let folder = project.path(FOLDER).join("targets");
    let entries = fs::read_dir(folder).with_context(|| format!("The folder {FOLDER}/targets is missing."))?;
    let paths = entries.flatten().map(|entry| entry.path());
    let stem = |path: std::path::PathBuf| Some(path.file_stem()?.to_str()?.to_owned());
    let mut names: Vec<String> = paths.filter_map(stem).collect();
    names.sort();
    Ok(names)
}

fn fuzz(project: &Project, target: &str, seconds: &str) -> Result<Report> {
    let found = project.tools().join("fuzz").join(target);
    fs::create_dir_all(&found).context("The folder .tools cannot be written.")?;
    let mut cargo = cargo(project, &["run", target])?;
    // The first folder is the one that is written to.
    cargo.arg(found).args(seed::folders(project, target)).arg("--").args(LIMITS);
    cargo.arg(format!("-max_total_time={seconds}")).arg(format!("-max_len={}", longest(target)));
    cargo.arg(format!("-dict={}", project.path(FOLDER).join("words.dict").display()));
    let (sentence, log) = (format!("{target}, {seconds} s"), format!("fuzz-{target}"));
    let result = shell::quietly(project, &sentence, &log, &mut cargo);
    let text =
        fs::read_to_string(project.tools().join("logs").join(format!("{log}.log"))).unwrap_or_default();
    if let Err(error) = &result {
        println!("{}", shell::explain(error));
    }
    Ok(Report::read(target, &text, result.is_err()))
}

/// The longest input in bytes: what takes long is tried seldom. Large documents are the tests' business.
fn longest(target: &str) -> usize {
    match target {
        "captions" => 2_048,
        "markup" => 4_096,
        _ => 16_384,
    }
}

/// cargo-fuzz, on a stable compiler. AddressSanitizer is left out: no code here is unsafe, and without it a target
/// does twice as much in the same time.
fn cargo(project: &Project, words: &[&str]) -> Result<Command> {
    let (command, rest) = words.split_first().context("cargo-fuzz needs a command.")?;
    let first = ["fuzz", command, "--fuzz-dir", FOLDER, "--sanitizer", "none"];
    let mut cargo = shell::command(project, "cargo", &[&first, rest].concat())?;
    cargo.env("RUSTC_BOOTSTRAP", "1");
    Ok(cargo)
}
