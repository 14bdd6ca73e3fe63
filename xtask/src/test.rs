//! `cargo xtask test`: every check and every test, the cheap ones first, counted in the last line.
//!
//! It stops at the first failed step. A step that was not run counts as failed: a test that cannot run is a
//! failure, not a skip.

mod count;
mod end_to_end;
mod examples;
mod files;
mod javascript;
mod packages;
mod plan;
mod step;

use crate::options::Options;
use crate::project::Project;
use crate::shell;
use anyhow::{Result, bail};
use count::Count;
use plan::PLAN;
use std::process::ExitCode;
use std::time::Instant;
use step::Step;

pub use end_to_end::node;

/// The names that `--only` takes.
pub fn names() -> Vec<&'static str> {
    PLAN.iter().map(|step| step.name).collect()
}

/// Runs the steps and prints the count as the last line.
pub fn run(project: &Project, words: &[String]) -> Result<ExitCode> {
    let options = Options::read(words, &[], &["--only"])?;
    let steps = chosen(options.value("--only"))?;
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
    println!("all in {}\n{total}", shell::seconds(start.elapsed()));
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
    println!("── {}: {count} in {}\n", step.name, shell::seconds(start.elapsed()));
    count
}

/// A name chooses a step, or all steps of a family: `clippy` is `clippy-core`, `clippy-view` and so on.
fn chosen(only: Option<&str>) -> Result<Vec<&'static Step>> {
    let Some(only) = only else { return Ok(PLAN.iter().collect()) };
    let wanted: Vec<&str> = only.split(',').map(str::trim).collect();
    let fits = |step: &Step, name: &str| step.name == name || step.name.split('-').next() == Some(name);
    if let Some(unknown) = wanted.iter().find(|name| !PLAN.iter().any(|step| fits(step, name))) {
        bail!("There is no step `{unknown}`. These are the steps: {}", names().join(", "));
    }
    Ok(PLAN.iter().filter(|step| wanted.iter().any(|name| fits(step, name))).collect())
}

#[cfg(test)]
mod tests {
    use super::chosen;

    #[test]
    fn a_step_is_chosen_by_name_or_by_family() {
        let names = |only| chosen(Some(only)).unwrap().iter().map(|step| step.name).collect::<Vec<_>>();
        assert_eq!(names("e2e,fmt"), ["fmt", "e2e"]);
        assert_eq!(names("clippy").len(), 7);
        assert!(chosen(Some("e3e")).unwrap_err().to_string().contains("`e3e`"));
    }
}
