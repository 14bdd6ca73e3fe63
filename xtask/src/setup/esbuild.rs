//! esbuild, which minifies the scripts of a release.

use super::npm;
use crate::project::Project;
use crate::shell;
use anyhow::{Result, ensure};
use xshell::cmd;

/// Installs it from npm if it is missing.
pub fn ensure(project: &Project) -> Result<()> {
    if !is_installed(project)? {
        npm::install(project, "esbuild")?;
        ensure!(
            is_installed(project)?,
            "esbuild was installed but does not run; delete .tools and try again."
        );
    }
    Ok(())
}

fn is_installed(project: &Project) -> Result<bool> {
    let sh = shell::open(project)?;
    Ok(shell::output(cmd!(sh, "esbuild --version")).is_some())
}
