//! The source of Rust's standard library, which the small release compiles itself.

use crate::project::Project;
use crate::shell;
use anyhow::{Context as _, Result};
use std::path::Path;
use xshell::cmd;

/// A file of the component, relative to the sysroot.
const LIBRARY: &str = "lib/rustlib/src/rust/library/std/src/lib.rs";

/// Installs the component with rustup if it is missing.
pub fn ensure(project: &Project) -> Result<()> {
    let sh = shell::open(project)?;
    let sysroot = shell::output(cmd!(sh, "rustc --print sysroot"));
    if sysroot.is_some_and(|sysroot| Path::new(&sysroot).join(LIBRARY).is_file()) {
        return Ok(());
    }
    let rustup = cmd!(sh, "rustup component add rust-src");
    shell::logged(project, "adding the component rust-src", "rust-src", rustup).context(
        "The source of the standard library is missing; add it with: rustup component add rust-src\n\
         Without it, `trunk build --release` makes the same program, but larger.",
    )
}
