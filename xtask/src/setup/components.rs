//! rustfmt and clippy. rust-toolchain.toml declares them, but rustup may be set not to install them by itself.

use crate::project::Project;
use crate::shell;
use anyhow::{Context as _, Result};
use xshell::cmd;

/// Installs both components if one of them is missing.
pub fn ensure(project: &Project) -> Result<()> {
    let sh = shell::open(project)?;
    let has_fmt = shell::output(cmd!(sh, "cargo fmt --version")).is_some();
    if has_fmt && shell::output(cmd!(sh, "cargo clippy --version")).is_some() {
        return Ok(());
    }
    let rustup = cmd!(sh, "rustup component add rustfmt clippy");
    shell::logged(project, "adding rustfmt and clippy", "components", rustup)
        .context("rustfmt or clippy is missing; add them with: rustup component add rustfmt clippy")
}
