//! rustfmt and clippy, which a minimal Rust installation leaves out.

use crate::project::Project;
use crate::shell;
use anyhow::{Context as _, Result};

/// Asks both for their version, and asks rustup for what does not answer.
pub fn ensure(project: &Project) -> Result<()> {
    let mut fmt = shell::command(project, "cargo", &["fmt", "--version"])?;
    let mut clippy = shell::command(project, "cargo", &["clippy", "--version"])?;
    if shell::answer(&mut fmt).is_some() && shell::answer(&mut clippy).is_some() {
        return Ok(());
    }
    let mut rustup = shell::command(project, "rustup", &["component", "add", "rustfmt", "clippy"])?;
    shell::quietly(project, "adding rustfmt and clippy", "components", &mut rustup)
        .context("rustfmt or clippy is missing; add them with: rustup component add rustfmt clippy")
}
