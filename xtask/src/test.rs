//! `cargo xtask test`: all checks and tests, the cheap ones first. The last line is the count.
//!
//! It stops at the first failed step. The steps after it count as failed, because a test that does not run has not passed.

mod count;
mod end_to_end;
mod examples;
mod files;
mod javascript;
mod plan;
mod step;

use crate::progress;
use crate::project::Project;
use crate::shell;
use anyhow::{Result, bail};
use clap::Args;
use count::Count;
use plan::PLAN;
use std::process::ExitCode;
use std::time::Instant;
use step::Step;

pub use end_to_end::node;

/// The options of `test`.
#[derive(Debug, Args)]
#[command(after_help = format!("Steps: {}", step_names().join(", ")))]
pub struct Options {
    /// Run only these steps, or these families of steps (`clippy`)
    #[arg(long, value_name = "STEP,STEP", value_delimiter = ',')]
    only: Vec<String>,
}

/// Runs the steps and prints the count.
pub fn run(project: &Project, options: &Options) -> Result<ExitCode> {
    let steps = select(&options.only)?;
    let start = Instant::now();
    let mut total = Count::default();
    let mut rest = steps.iter();
    for step in rest.by_ref() {
        let count = run_step(project, step);
        total.add(count);
        if count.failed > 0 {
            break;
        }
    }
    let left: Vec<&str> = rest.map(|step| step.name).collect();
    if !left.is_empty() {
        println!("not run: {}", left.join(", "));
        total.failed += left.len();
    }
    println!("all in {}\n{total}", progress::duration(start.elapsed()));
    Ok(if total.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn run_step(project: &Project, step: &Step) -> Count {
    println!("── {}: {}", step.name, step.action);
    let start = Instant::now();
    let (count, problem) = match step.run(project) {
        Ok(outcome) => outcome,
        Err(error) => (Count::FAILED, Some(shell::explain(&error))),
    };
    if let Some(problem) = problem {
        println!("{problem}");
    }
    println!("── {}: {count} in {}\n", step.name, progress::duration(start.elapsed()));
    count
}

fn step_names() -> Vec<&'static str> {
    PLAN.iter().map(|step| step.name).collect()
}

/// The steps with these names. A name also selects the family of steps that start with it: `clippy` selects `clippy-core`,
/// `clippy-view` and so on.
fn select(names: &[String]) -> Result<Vec<&'static Step>> {
    let has_name = |step: &Step, name: &str| step.name == name || step.name.split('-').next() == Some(name);
    if let Some(unknown) = names.iter().find(|name| !PLAN.iter().any(|step| has_name(step, name))) {
        bail!("There is no step `{unknown}`. These are the steps: {}", step_names().join(", "));
    }
    let is_selected = |step: &&Step| names.is_empty() || names.iter().any(|name| has_name(step, name));
    Ok(PLAN.iter().filter(is_selected).collect())
}

#[cfg(test)]
mod tests {
    use super::select;

    #[test]
    fn selects_steps_by_name_or_family() {
        let select = |only: &str| select(&only.split(',').map(str::to_owned).collect::<Vec<_>>());
        let names = |only| select(only).unwrap().iter().map(|step| step.name).collect::<Vec<_>>();
        assert_eq!(names("e2e,fmt"), ["fmt", "e2e", "e2e-timed"]);
        assert_eq!(names("clippy").len(), 7);
        assert!(select("e3e").unwrap_err().to_string().contains("`e3e`"));
    }

    #[test]
    fn selects_all_steps_by_default() {
        assert_eq!(super::select(&[]).unwrap().len(), super::PLAN.len());
    }
}
