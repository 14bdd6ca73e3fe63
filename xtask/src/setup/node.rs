//! Node, which runs wasm-opt and the end-to-end tests. It must be installed already.

use super::version;
use crate::project::Project;
use crate::shell;
use anyhow::{Result, ensure};
use xshell::cmd;

/// The oldest version whose test runner has the options that `cargo xtask test` uses.
const MIN_VERSION: u32 = 20;

/// Fails if Node is missing or too old.
pub fn ensure(project: &Project) -> Result<()> {
    let sh = shell::open(project)?;
    let reported = shell::output(cmd!(sh, "node --version"));
    let major = reported.as_deref().and_then(version::major);
    ensure!(
        major.is_some_and(|major| major >= MIN_VERSION),
        "Node {MIN_VERSION} or newer is needed ({}); get it from https://nodejs.org.",
        reported.as_deref().map_or("none is on PATH", str::trim),
    );
    Ok(())
}
