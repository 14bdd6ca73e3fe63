//! Tools from npm: wasm-opt and esbuild, in one folder.
//!
//! xtask/npm has their versions and, in the lock file, the hash of each package, which npm compares before it unpacks one.

use super::npm_packages;
use crate::project::Project;
use anyhow::{Context as _, Result};
use std::fs;

/// The folder of the lists of packages.
const SOURCE: &str = "xtask/npm";
/// The folder inside `.tools` into which they are installed.
const FOLDER: &str = "node";

/// Installs all of them. `tool` is the one that was missing.
pub fn install(project: &Project, tool: &str) -> Result<()> {
    let folder = project.tools().join(FOLDER);
    fs::create_dir_all(&folder).context("The folder .tools cannot be written.")?;
    for file in ["package.json", "package-lock.json"] {
        fs::copy(project.path(&format!("{SOURCE}/{file}")), folder.join(file))
            .with_context(|| format!("{SOURCE}/{file} cannot be copied into .tools."))?;
    }
    npm_packages::reinstall_at(project, ".tools/node", &folder)
        .with_context(|| format!("{tool} is missing, which {SOURCE}/package.json names."))
}
