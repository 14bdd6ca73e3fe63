//! One step: the program that it runs, and how its output is counted.

use super::count::{Count, Counter, Report};
use super::{end_to_end, examples, javascript};
use crate::project::Project;
use crate::wordpress::WordPress;
use crate::{setup, shell};
use anyhow::{Context as _, Result};
use std::env;
use std::fmt::{self, Display};
use std::process::Command;
use xshell::cmd;

/// A row of the plan.
#[derive(Debug)]
pub struct Step {
    /// The name for `--only`.
    pub name: &'static str,
    /// The format of its output.
    pub report: Report,
    /// The program that it runs.
    pub action: Action,
}

/// The programs that a step can run.
#[derive(Debug)]
pub enum Action {
    /// Cargo with these arguments.
    Cargo(&'static str),
    /// Cargo with these arguments; the tests run in Chromium.
    InBrowser(&'static str),
    /// Another task of xtask.
    Task(&'static str),
    /// A script of tests/e2e/package.json that checks all JavaScript.
    JavaScript(&'static str),
    /// The tests that use the release in Chromium.
    EndToEnd,
    /// Those of them that compare times.
    Timed,
    /// The tests that run in Chromium, Firefox and WebKit.
    Engines,
    /// The tests of the release for partners.
    Release,
    /// The tests that build pages with bundlers.
    Bundlers,
    /// The examples, built with their own tools, and the tests that use them.
    Examples,
    /// The tests that write to a server with the protocol of S3.
    InObjectStore,
    /// The tests that read a WordPress.
    InWordPress,
}

/// The program that the tests with an object store run, with the features of the step `native`, and these tests.
const OBJECT_STORE_BUILD: &str = "build -p article-viewer --features serve,object-store --bin article-viewer";
const OBJECT_STORE_TESTS: &str = "test -p article-viewer-object-store-tests";

/// The time limits of wasm-bindgen's test runner. Its defaults, 20 and 5 seconds, are too short for a machine that is
/// compiling.
const BROWSER_TIMEOUTS: [(&str, &str); 2] =
    [("WASM_BINDGEN_TEST_TIMEOUT", "120"), ("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "30")];

impl Display for Action {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Cargo(arguments) | Self::InBrowser(arguments) => write!(f, "cargo {arguments}"),
            Self::Task(arguments) => write!(f, "cargo xtask {arguments}"),
            Self::JavaScript(script) => write!(f, "npm run {script} --prefix tests/e2e"),
            Self::EndToEnd => f.write_str("node --test tests/e2e/**/*.test.mjs"),
            Self::Timed => f.write_str("node --test tests/e2e/{bench,gestures,limits,measuring,revalidation}"),
            Self::Engines => f.write_str("node --test tests/e2e/engines/*.test.mjs"),
            Self::Release => f.write_str("cargo xtask dist --packed, node --test tests/dist/**/*.test.mjs"),
            Self::Bundlers => f.write_str("node --test tests/bundlers/*.test.mjs"),
            Self::Examples => f.write_str(
                "npm run check, npm run build, trunk build, cargo build, node --test tests/e2e/examples/*.test.mjs tests/servers/*.test.mjs",
            ),
            Self::InObjectStore => write!(f, "cargo {OBJECT_STORE_BUILD}, cargo {OBJECT_STORE_TESTS}"),
            Self::InWordPress => {
                f.write_str("cargo xtask wordpress, node --test tests/e2e/**/wordpress.test.mjs")
            }
        }
    }
}

impl Step {
    /// Installs missing tools, runs the step and counts. Also returns a problem that the output does not show.
    pub fn run(&self, project: &Project) -> Result<(Count, Option<String>)> {
        let mut command = self.command(project)?;
        // Dropped at the end of the step, which stops the servers.
        let wordpress = match self.action {
            Action::InWordPress => Some(WordPress::start(project, None)?),
            _ => None,
        };
        command.envs(wordpress.iter().map(|wordpress| ("WORDPRESS", wordpress.origin())));
        let mut counter = Counter::new(self.report);
        let succeeded = match self.report {
            Report::Check => shell::succeeds(&mut command)?,
            Report::Libtest | Report::Tap => shell::stream(&mut command, |line| counter.read(line))?,
        };
        Ok(counter.finish(succeeded))
    }

    fn command(&self, project: &Project) -> Result<Command> {
        match self.action {
            Action::Cargo(arguments) => {
                if arguments.starts_with("fmt") || arguments.starts_with("clippy") {
                    setup::components::ensure(project)?;
                }
                if arguments.contains("wasm32") {
                    setup::target::ensure(project, setup::target::PAGE)?;
                }
                cargo(project, arguments)
            }
            Action::InBrowser(arguments) => in_browser(project, arguments),
            Action::Task(arguments) => {
                let sh = shell::open(project)?;
                let xtask = env::current_exe().context("The path of xtask itself cannot be found.")?;
                Ok(cmd!(sh, "{xtask}").args(arguments.split_whitespace()).into())
            }
            Action::JavaScript(script) => javascript::script(project, script),
            Action::EndToEnd => end_to_end::command(project),
            Action::Timed => end_to_end::timed(project),
            Action::Engines => end_to_end::engines(project),
            Action::Release => end_to_end::release(project),
            Action::Bundlers => end_to_end::bundlers(project),
            Action::Examples => {
                examples::build(project)?;
                end_to_end::examples(project)
            }
            Action::InObjectStore => {
                let mut build = cargo(project, OBJECT_STORE_BUILD)?;
                anyhow::ensure!(shell::succeeds(&mut build)?, "The program cannot be built; see above.");
                cargo(project, OBJECT_STORE_TESTS)
            }
            Action::InWordPress => end_to_end::wordpress(project),
        }
    }
}

fn cargo(project: &Project, arguments: &str) -> Result<Command> {
    let sh = shell::open(project)?;
    Ok(cmd!(sh, "cargo").args(arguments.split_whitespace()).into())
}

fn in_browser(project: &Project, arguments: &str) -> Result<Command> {
    setup::bundler(project)?;
    let browser = setup::browser::ensure(project)?;
    let mut command = cargo(project, arguments)?;
    command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner");
    command.env("CHROMEDRIVER", browser.chromedriver);
    command.envs(BROWSER_TIMEOUTS.into_iter().filter(|(name, _)| env::var_os(name).is_none()));
    Ok(command)
}
