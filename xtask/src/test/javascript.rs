//! Formatting and linting of all JavaScript, with the tools that tests/e2e/package.json declares.

use super::packages;
use crate::project::Project;
use crate::setup;
use crate::shell::{self, NPM};
use anyhow::Result;
use std::process::Command;

/// The folder whose package.json has the scripts and the tools.
const FOLDER: &str = "tests/e2e";

/// npm, which runs one of the scripts.
pub fn script(project: &Project, name: &str) -> Result<Command> {
    setup::node(project)?;
    packages::install(project, FOLDER)?;
    let mut npm = shell::command(project, NPM, &["run", "--silent", name])?;
    npm.current_dir(project.path(FOLDER));
    Ok(npm)
}
