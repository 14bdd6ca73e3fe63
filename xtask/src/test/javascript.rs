//! Formatting and linting of all JavaScript, with the tools and scripts of tests/e2e/package.json.

use crate::project::Project;
use crate::setup::{self, npm_packages};
use crate::shell::{self, NPM};
use anyhow::Result;
use std::process::Command;
use xshell::cmd;

/// The folder of the package.json.
const FOLDER: &str = "tests/e2e";

/// npm, which runs one of the scripts.
pub fn script(project: &Project, name: &str) -> Result<Command> {
    setup::node(project)?;
    npm_packages::install(project, FOLDER)?;
    let sh = shell::open(project)?;
    Ok(cmd!(sh, "{NPM} run --silent --prefix {FOLDER} {name}").into())
}
