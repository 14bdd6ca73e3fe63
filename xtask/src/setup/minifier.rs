//! esbuild, which takes the comments and long names out of the release's scripts.

use super::npm;
use crate::project::Project;
use crate::shell;
use anyhow::{Result, ensure};

/// Looks for it, and asks npm for it.
pub fn ensure(project: &Project) -> Result<()> {
    if !ready(project)? {
        npm::install(project, "esbuild")?;
        ensure!(ready(project)?, "esbuild was installed and does not answer; delete .tools and try again.");
    }
    Ok(())
}

fn ready(project: &Project) -> Result<bool> {
    Ok(shell::answer(&mut shell::command(project, "esbuild", &["--version"])?).is_some())
}
