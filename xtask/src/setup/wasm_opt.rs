//! wasm-opt, which makes the release smaller.
//!
//! It comes from npm, because the packages of the distributions are older than what today's rustc writes.

use super::version;
use crate::project::Project;
use crate::shell::{self, NPM};
use anyhow::{Context as _, Result};

/// The npm package that brings it, with its version.
const PACKAGE: &str = "binaryen@132.0.0";
/// The oldest version that understands what today's rustc writes.
const OLDEST: u32 = 116;

/// Looks for a version that is new enough, and asks npm for one.
pub fn ensure(project: &Project) -> Result<()> {
    if ready(project)? {
        return Ok(());
    }
    let folder = project.path(".tools/node");
    let mut npm = shell::command(project, NPM, &["install", "--no-audit", "--no-fund", "--no-save"])?;
    npm.arg("--no-package-lock").arg("--prefix").arg(folder).arg(PACKAGE);
    shell::quietly(project, &format!("installing wasm-opt ({PACKAGE}) from npm"), "wasm-opt", &mut npm)
        .with_context(|| format!("wasm-opt is missing; get it with: npm install --global {PACKAGE}"))?;
    anyhow::ensure!(
        ready(project)?,
        "npm installed {PACKAGE}, but `wasm-opt --version` does not answer; delete .tools and try again."
    );
    Ok(())
}

fn ready(project: &Project) -> Result<bool> {
    let answer = shell::answer(&mut shell::command(project, "wasm-opt", &["--version"])?);
    Ok(answer.as_deref().and_then(version::major).is_some_and(|major| major >= OLDEST))
}
