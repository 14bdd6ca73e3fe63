//! wasm-opt, which makes the release smaller.

use super::{npm, version};
use crate::project::Project;
use crate::shell;
use anyhow::{Result, ensure};

/// The oldest version that understands what today's rustc writes.
const OLDEST: u32 = 116;

/// Looks for a version that is new enough, and asks npm for one.
pub fn ensure(project: &Project) -> Result<()> {
    if !ready(project)? {
        npm::install(project, "wasm-opt")?;
        ensure!(ready(project)?, "wasm-opt was installed and does not answer; delete .tools and try again.");
    }
    Ok(())
}

fn ready(project: &Project) -> Result<bool> {
    let answer = shell::answer(&mut shell::command(project, "wasm-opt", &["--version"])?);
    Ok(answer.as_deref().and_then(version::major).is_some_and(|major| major >= OLDEST))
}
