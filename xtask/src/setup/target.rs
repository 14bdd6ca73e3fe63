//! The compilation target `wasm32-unknown-unknown`.

use crate::project::Project;
use crate::shell;
use anyhow::{Context as _, Result};
use std::path::Path;

const TARGET: &str = "wasm32-unknown-unknown";

/// Looks for the target's standard library, and asks rustup for it.
pub fn ensure(project: &Project) -> Result<()> {
    let mut question = shell::command(project, "rustc", &["--print", "target-libdir", "--target", TARGET])?;
    if shell::answer(&mut question).is_some_and(|folder| Path::new(folder.trim()).is_dir()) {
        return Ok(());
    }
    let sentence = format!("adding the target {TARGET}");
    let mut rustup = shell::command(project, "rustup", &["target", "add", TARGET])?;
    shell::quietly(project, &sentence, "target", &mut rustup)
        .with_context(|| format!("The target {TARGET} is missing; add it with: rustup target add {TARGET}"))
}
