//! One step: what it needs, the program that it runs, and what comes of it.

use super::count::{Count, Counter, Report};
use super::{end_to_end, examples, javascript};
use crate::project::Project;
use crate::wordpress::WordPress;
use crate::{setup, shell};
use anyhow::{Context as _, Result};
use std::env;
use std::fmt::{self, Display};
use std::process::Command;

/// A line of the plan.
#[derive(Debug)]
pub struct Step {
    /// The name that `--only` takes.
    pub name: &'static str,
    /// How its output is counted.
    pub report: Report,
    /// What it does.
    pub action: Action,
}

/// What a step can do.
#[derive(Debug)]
pub enum Action {
    /// Cargo, with these words.
    Cargo(&'static str),
    /// Cargo, with these words, whose tests run in Chromium.
    InBrowser(&'static str),
    /// Another task of this program, with these words.
    Task(&'static str),
    /// A script of tests/e2e/package.json that checks all JavaScript.
    JavaScript(&'static str),
    /// The tests against the release.
    EndToEnd,
    /// The tests of what partners get.
    Release,
    /// The examples, built as their readers build them, and the tests that use them.
    Examples,
    /// The test that reads a real WordPress with the release.
    InWordPress,
}

impl Display for Action {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Cargo(words) | Self::InBrowser(words) => write!(f, "cargo {words}"),
            Self::Task(words) => write!(f, "cargo xtask {words}"),
            Self::JavaScript(script) => write!(f, "npm run {script} --prefix tests/e2e"),
            Self::EndToEnd => f.write_str("node --test tests/e2e/**/*.test.mjs"),
            Self::Release => f.write_str("cargo xtask dist --packed, node --test tests/dist/*.test.mjs"),
            Self::Examples => f.write_str(
                "npm run check, npm run build, trunk build, node --test tests/e2e/examples/*.test.mjs",
            ),
            Self::InWordPress => f.write_str("node --test tests/e2e/wordpress.test.mjs"),
        }
    }
}

impl Step {
    /// Gets what is missing, runs the step, and counts; a problem that the output does not show is told.
    pub fn run(&self, project: &Project) -> Result<(Count, Option<String>)> {
        let mut command = self.command(project)?;
        // It runs for as long as the step, and is taken away with it, however the step ends.
        let wordpress = match self.action {
            Action::InWordPress => Some(WordPress::start(project, None)?),
            _ => None,
        };
        command.envs(wordpress.iter().map(|wordpress| ("WORDPRESS", wordpress.origin())));
        let mut counter = Counter::new(self.report);
        let succeeded = match self.report {
            Report::Check => shell::show(&mut command)?,
            Report::Libtest | Report::Tap => shell::read(&mut command, |line| counter.read(line))?,
        };
        Ok(counter.verdict(succeeded))
    }

    fn command(&self, project: &Project) -> Result<Command> {
        match self.action {
            Action::Cargo(words) => {
                if words.starts_with("fmt") || words.starts_with("clippy") {
                    setup::components::ensure(project)?;
                }
                if words.contains("wasm32") {
                    setup::target::ensure(project)?;
                }
                cargo(project, words)
            }
            Action::InBrowser(words) => in_browser(project, words),
            Action::Task(words) => {
                let own = env::current_exe().context("The path of xtask itself cannot be found.")?;
                let mut task = Command::new(own);
                task.args(words.split_whitespace()).current_dir(project.root());
                Ok(task)
            }
            Action::JavaScript(script) => javascript::script(project, script),
            Action::EndToEnd => end_to_end::command(project),
            Action::Release => end_to_end::release(project),
            Action::Examples => {
                examples::build(project)?;
                end_to_end::examples(project)
            }
            Action::InWordPress => end_to_end::wordpress(project),
        }
    }
}

fn cargo(project: &Project, words: &str) -> Result<Command> {
    shell::command(project, "cargo", &words.split_whitespace().collect::<Vec<_>>())
}

fn in_browser(project: &Project, words: &str) -> Result<Command> {
    setup::bundler(project)?;
    let browser = setup::browser::ensure(project)?;
    let mut command = cargo(project, words)?;
    command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner");
    command.env("CHROMEDRIVER", browser.chromedriver);
    // The runner's own limits, 20 and 5 seconds, are short for a machine that is still busy compiling.
    for (name, seconds) in [("WASM_BINDGEN_TEST_TIMEOUT", "120"), ("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "30")]
    {
        if env::var_os(name).is_none() {
            command.env(name, seconds);
        }
    }
    Ok(command)
}
