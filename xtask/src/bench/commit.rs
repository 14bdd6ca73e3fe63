//! The commit and the date of a measurement, for the documents that record it.

use crate::project::Project;
use crate::shell;
use anyhow::{Context as _, Result};
use xshell::cmd;

/// The current commit, with a plus if there are uncommitted changes.
pub fn current(project: &Project) -> Result<String> {
    let sh = shell::open(project)?;
    let hash = shell::output(cmd!(sh, "git rev-parse --short HEAD"));
    let Some(hash) = hash else { return Ok("–".to_owned()) };
    let changes = shell::output(cmd!(sh, "git status --porcelain"));
    let mark = if changes.is_some_and(|changes| !changes.is_empty()) { "+" } else { "" };
    Ok(format!("{hash}{mark}"))
}

/// The date of today: `2026-11-30`.
pub fn today(project: &Project) -> Result<String> {
    const SCRIPT: &str = "console.log(new Date().toISOString().slice(0, 10))";
    let sh = shell::open(project)?;
    shell::output(cmd!(sh, "node --eval {SCRIPT}")).context("Node does not print the date.")
}
