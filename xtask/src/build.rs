//! `cargo xtask build`: the release, in dist/.
//!
//! How the release is made is Trunk.toml's and index.html's business; this file starts it.

use crate::options::Options;
use crate::project::Project;
use crate::{setup, shell};
use anyhow::{Context as _, Result, ensure};
use std::fs;
use std::process::Command;

/// Gets the tools and builds.
pub fn run(project: &Project, words: &[String]) -> Result<()> {
    Options::read(words, &[], &[])?;
    setup::bundler(project)?;
    let built = shell::show(&mut trunk(project, &["build", "--release"])?)?;
    ensure!(built, "The release was not built; the lines above say why.");
    Ok(())
}

/// Trunk, which is always called in the same surroundings.
pub fn trunk(project: &Project, arguments: &[&str]) -> Result<Command> {
    // Trunk.toml tells it to ignore these, and it ends with an error when one of them does not exist yet.
    for folder in ["dist", "target", ".tools"] {
        fs::create_dir_all(project.path(folder)).with_context(|| format!("{folder}/ cannot be made."))?;
    }
    let mut trunk = shell::command(project, "trunk", arguments)?;
    // The version is pinned; asking for a newer one would only cost time.
    trunk.env("TRUNK_SKIP_VERSION_CHECK", "true");
    if std::env::var_os("NO_COLOR").is_some() {
        // Trunk reads this variable as a boolean and stumbles over the usual `1`.
        trunk.env("NO_COLOR", "true");
    }
    Ok(trunk)
}
