//! The npm packages of the peers in benches/peers: libraries and lightboxes that the viewer is compared with.

use super::{lock, npm_packages};
use crate::project::Project;
use anyhow::{Context as _, Result};
use std::fs;
use std::path::PathBuf;

/// The folder of the lists of packages.
const SOURCE: &str = "benches/peers";
/// The folder inside `.tools` into which they are installed.
const FOLDER: &str = "peers";

/// Installs the packages into the tools folder if they are missing, and returns their folder.
pub fn ensure(project: &Project) -> Result<PathBuf> {
    let folder = project.tools().join(FOLDER);
    let _lock = lock::acquire(project)?;
    fs::create_dir_all(&folder).context("The folder .tools cannot be written.")?;
    for file in ["package.json", "package-lock.json"] {
        fs::copy(project.path(&format!("{SOURCE}/{file}")), folder.join(file))
            .with_context(|| format!("{SOURCE}/{file} cannot be copied into .tools."))?;
    }
    npm_packages::install_at(project, ".tools/peers", &folder)?;
    Ok(folder)
}
