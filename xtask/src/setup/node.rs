//! Node, which the project presupposes: it runs wasm-opt and the end-to-end tests.
//!
//! It is looked for and never installed; how Node gets onto a machine is its owner's choice.

use super::version;
use crate::project::Project;
use crate::shell;
use anyhow::{Result, ensure};

/// The oldest version whose test runner knows the options that `cargo xtask test` uses.
const OLDEST: u32 = 20;

/// Looks for a Node that is new enough.
pub fn ensure(project: &Project) -> Result<()> {
    let answer = shell::answer(&mut shell::command(project, "node", &["--version"])?);
    let major = answer.as_deref().and_then(version::major);
    ensure!(
        major.is_some_and(|major| major >= OLDEST),
        "Node {OLDEST} or newer is needed ({}); get it from https://nodejs.org.",
        answer.as_deref().map_or("none is on PATH", str::trim),
    );
    Ok(())
}
