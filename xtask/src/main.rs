//! The tasks of the project: `cargo xtask serve`, `test`, `build`, `dist`, `demo`, `bench`, `fuzz`, `wordpress`.
//!
//! This file turns the words of the command line into one call, and an error into a sentence and an exit
//! code. What a task does lives in the file of its name, never here.

// A task talks to whoever started it; the lints are meant for the product.
#![allow(clippy::print_stdout, clippy::print_stderr)]

mod bench;
mod build;
mod demo;
mod dist;
mod fuzz;
mod options;
mod project;
mod serve;
mod setup;
mod shell;
mod test;
mod wordpress;

use anyhow::{Result, bail};
use project::Project;
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask serve [--port N] [--release]     gets what is missing, then serves the demo (port 8080)
cargo xtask build                            gets what is missing, then builds the release into dist/
cargo xtask dist [--packed]                  makes the release for partners, dist/<version>/; --packed: of what is built
cargo xtask test [--only STEP,STEP]          checks and tests everything; the last line is the count
cargo xtask demo [--check]                   writes the demo's feeds from its articles, or names stale ones
cargo xtask bench [--record] [--note TEXT]   prints sizes and times; --record adds a row to docs/size.md
cargo xtask fuzz [--seconds N] [TARGET…]      lets the fuzz targets run, each so long (60 seconds)
cargo xtask bench --formats                  builds the converter without each format, and prints what each costs
cargo xtask wordpress [--port N]             starts a real WordPress, filled with posts; Ctrl-C takes it away
cargo xtask help                             prints these lines";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match run(&words) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("{}", shell::explain(&error));
            ExitCode::FAILURE
        }
    }
}

fn run(words: &[String]) -> Result<ExitCode> {
    let (name, rest) = words.split_first().map_or(("help", words), |(name, rest)| (name.as_str(), rest));
    if matches!(name, "help" | "--help" | "-h") || rest.iter().any(|word| word == "--help") {
        println!("{HELP}\n\nThe steps of test: {}", test::names().join(", "));
        return Ok(ExitCode::SUCCESS);
    }
    if name == "keep" {
        // It has to work wherever it is started, and whatever becomes of the project's folder.
        wordpress::keep(rest)?;
        return Ok(ExitCode::SUCCESS);
    }
    let project = Project::find()?;
    match name {
        "serve" => serve::run(&project, rest)?,
        "announce" => serve::announce(rest)?,
        "build" => build::run(&project, rest)?,
        "test" => return test::run(&project, rest),
        "dist" => dist::run(&project, rest)?,
        "demo" => demo::run(&project, rest)?,
        "wordpress" => wordpress::run(&project, rest)?,
        "bench" => bench::run(&project, rest)?,
        "fuzz" => return fuzz::run(&project, rest),
        _ => bail!("There is no task `{name}`. These are the tasks:\n{HELP}"),
    }
    Ok(ExitCode::SUCCESS)
}
