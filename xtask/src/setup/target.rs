//! Compilation targets. rust-toolchain.toml declares that of the page, but rustup may be set not to install it by itself.

use crate::project::Project;
use crate::shell;
use anyhow::{Context as _, Result};
use std::path::Path;
use xshell::cmd;

/// The target of programs in a page.
pub const PAGE: &str = "wasm32-unknown-unknown";

/// Installs the standard library of a target with rustup if it is missing.
pub fn ensure(project: &Project, target: &str) -> Result<()> {
    let sh = shell::open(project)?;
    let folder = shell::output(cmd!(sh, "rustc --print target-libdir --target {target}"));
    if folder.is_some_and(|folder| Path::new(&folder).is_dir()) {
        return Ok(());
    }
    let sentence = format!("adding the target {target}");
    shell::logged(project, &sentence, "target", cmd!(sh, "rustup target add {target}"))
        .with_context(|| format!("The target {target} is missing; add it with: rustup target add {target}"))
}
