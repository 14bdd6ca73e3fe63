//! The tasks of the project: `cargo xtask serve`, `build`, `dist`, `test`, `demo`, `bench`, `deny`, `fuzz`, `soak`, `wordpress`.
//!
//! Parses the command line and turns errors into a message and an exit code. What a task does is in the file of its name.

// The lints against printing are meant for the product.
#![allow(clippy::print_stdout, clippy::print_stderr)]

mod bench;
mod build;
mod demo;
mod deny;
mod dist;
mod fuzz;
mod progress;
mod project;
mod serve;
mod setup;
mod shell;
mod soak;
mod test;
mod wordpress;
mod working_copy;

use anyhow::Result;
use clap::error::ErrorKind;
use clap::{CommandFactory as _, Parser, Subcommand};
use project::Project;
use std::process::ExitCode;

/// The command line.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", about = "The tasks of the project.")]
struct CommandLine {
    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Install missing tools, then build and serve the demo
    Serve(serve::Options),
    /// Install missing tools, then build the release into dist/
    Build,
    /// Make the release for partners and add it to releases/
    Dist(dist::Options),
    /// Run all checks and tests; the last line is the count
    Test(test::Options),
    /// Write the feeds of the demo from its articles
    Demo(demo::Options),
    /// Print sizes and times of the release in dist/
    Bench(bench::Options),
    /// Check licences, sources and known faults of all dependencies
    Deny,
    /// Run the fuzz targets
    Fuzz(fuzz::Options),
    /// Read articles at random for minutes and watch the memory
    Soak(soak::Options),
    /// Start a WordPress with posts; Ctrl-C removes it
    Wordpress(wordpress::Options),
    /// Print the address of the demo once it is served (started by `serve`)
    #[command(hide = true)]
    Announce(serve::AnnounceOptions),
    /// Run servers until the input ends (started by `wordpress`)
    #[command(hide = true)]
    Supervise(wordpress::SuperviseOptions),
}

fn main() -> ExitCode {
    let task = match CommandLine::try_parse() {
        Ok(command_line) => command_line.task,
        Err(error) => return usage_error(&error),
    };
    match run(task) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("{}", shell::explain(&error));
            ExitCode::FAILURE
        }
    }
}

fn run(task: Task) -> Result<ExitCode> {
    // The hidden tasks work outside of the project's folder, too.
    match task {
        Task::Announce(options) => serve::announce(&options),
        Task::Supervise(options) => wordpress::supervise(&options)?,
        Task::Serve(options) => serve::run(&Project::find()?, &options)?,
        Task::Build => build::run(&Project::find()?)?,
        Task::Dist(options) => dist::run(&Project::find()?, &options)?,
        Task::Test(options) => return test::run(&Project::find()?, &options),
        Task::Demo(options) => demo::run(&Project::find()?, &options)?,
        Task::Bench(options) => bench::run(&Project::find()?, &options)?,
        Task::Deny => deny::run(&Project::find()?)?,
        Task::Fuzz(options) => return fuzz::run(&Project::find()?, &options),
        Task::Soak(options) => soak::run(&Project::find()?, &options)?,
        Task::Wordpress(options) => wordpress::run(&Project::find()?, &options)?,
    }
    Ok(ExitCode::SUCCESS)
}

/// Prints clap's message. For an unknown task, the list of tasks follows.
fn usage_error(error: &clap::Error) -> ExitCode {
    // A closed terminal is no reason for another error.
    _ = error.print();
    if error.kind() == ErrorKind::InvalidSubcommand {
        eprintln!("\n{}", CommandLine::command().render_help());
    }
    if error.use_stderr() { ExitCode::from(2) } else { ExitCode::SUCCESS }
}

#[cfg(test)]
mod tests {
    use super::{CommandLine, Task};
    use clap::{CommandFactory as _, Parser as _};

    fn parse(line: &str) -> Result<Task, String> {
        let words = std::iter::once("xtask").chain(line.split_whitespace());
        CommandLine::try_parse_from(words).map(|line| line.task).map_err(|error| error.to_string())
    }

    #[test]
    fn declares_a_valid_command_line() {
        CommandLine::command().debug_assert();
    }

    #[test]
    fn parses_flags_and_values_in_both_spellings() {
        let Ok(Task::Serve(options)) = parse("serve --release --port=3000") else { panic!("not parsed") };
        assert!(options.release);
        assert_eq!(options.port, 3000);
        let Ok(Task::Serve(options)) = parse("serve") else { panic!("not parsed") };
        assert_eq!(options.port, 8080);
    }

    #[test]
    fn rejects_unknown_words_and_impossible_ports() {
        assert!(parse("srve").unwrap_err().contains("'srve'"));
        assert!(parse("serve --prot 1").unwrap_err().contains("'--prot'"));
        assert!(parse("serve --port").unwrap_err().contains("a value is required"));
        assert!(parse("serve --port 0").unwrap_err().contains("'0'"));
        assert!(parse("serve --port 65536").unwrap_err().contains("65536"));
    }

    #[test]
    fn hides_the_tasks_that_other_tasks_start() {
        let help = CommandLine::command().render_help().to_string();
        assert!(help.contains("wordpress") && !help.contains("announce") && !help.contains("supervise"));
        assert!(matches!(parse("announce 8080"), Ok(Task::Announce(_))));
    }
}
