//! The source of Rust's standard library, which the small release compiles anew.

use crate::project::Project;
use crate::shell;
use anyhow::{Context as _, Result};
use std::path::Path;

/// Looks for the source, and asks rustup for it.
pub fn ensure(project: &Project) -> Result<()> {
    let mut question = shell::command(project, "rustc", &["--print", "sysroot"])?;
    let library = "lib/rustlib/src/rust/library/std/src/lib.rs";
    if shell::answer(&mut question).is_some_and(|root| Path::new(root.trim()).join(library).is_file()) {
        return Ok(());
    }
    let mut rustup = shell::command(project, "rustup", &["component", "add", "rust-src"])?;
    shell::quietly(project, "adding the component rust-src", "source", &mut rustup).context(
        "The source of the standard library is missing; add it with: rustup component add rust-src\n\
         Without it, `trunk build --release` makes the same program, only larger.",
    )
}
