//! The compilation target `wasm32-unknown-unknown`. rust-toolchain.toml declares it, but rustup may be set not to install it
//! by itself.

use crate::project::Project;
use crate::shell;
use anyhow::{Context as _, Result};
use std::path::Path;
use xshell::cmd;

const TARGET: &str = "wasm32-unknown-unknown";

/// Installs the target's standard library with rustup if it is missing.
pub fn ensure(project: &Project) -> Result<()> {
    let sh = shell::open(project)?;
    let folder = shell::output(cmd!(sh, "rustc --print target-libdir --target {TARGET}"));
    if folder.is_some_and(|folder| Path::new(&folder).is_dir()) {
        return Ok(());
    }
    let sentence = format!("adding the target {TARGET}");
    shell::logged(project, &sentence, "target", cmd!(sh, "rustup target add {TARGET}"))
        .with_context(|| format!("The target {TARGET} is missing; add it with: rustup target add {TARGET}"))
}
