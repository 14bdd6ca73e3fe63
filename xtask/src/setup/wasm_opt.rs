//! wasm-opt, which makes the wasm smaller.

use super::{npm, version};
use crate::project::Project;
use crate::shell;
use anyhow::{Result, ensure};
use xshell::cmd;

/// The oldest version that can read the output of the current rustc.
const MIN_VERSION: u32 = 116;

/// Installs it from npm if it is missing or too old.
pub fn ensure(project: &Project) -> Result<()> {
    if !is_installed(project)? {
        npm::install(project, "wasm-opt")?;
        ensure!(
            is_installed(project)?,
            "wasm-opt was installed but does not run; delete .tools and try again."
        );
    }
    Ok(())
}

fn is_installed(project: &Project) -> Result<bool> {
    let sh = shell::open(project)?;
    let reported = shell::output(cmd!(sh, "wasm-opt --version"));
    Ok(reported.as_deref().and_then(version::major).is_some_and(|major| major >= MIN_VERSION))
}
