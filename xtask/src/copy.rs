//! A copy of the project in a folder of it, for builds that are to be compared with its own.

use crate::project::Project;
use crate::shell;
use anyhow::{Context as _, Result};
use std::fs;

/// Copies what Git knows of, and takes away what was there before.
pub fn make(project: &Project, folder: &str) -> Result<Project> {
    let copy = project.copy(folder);
    if copy.root().exists() {
        fs::remove_dir_all(copy.root()).with_context(|| format!("{folder} cannot be emptied."))?;
    }
    let files = shell::answer(&mut shell::command(project, "git", &["ls-files"])?);
    for file in files.context("Git does not say which files there are.")?.lines() {
        let (from, to) = (project.path(file), copy.path(file));
        if let (true, Some(parent)) = (from.is_file(), to.parent()) {
            fs::create_dir_all(parent).with_context(|| format!("{folder} cannot be written."))?;
            fs::copy(&from, &to).with_context(|| format!("{file} cannot be copied."))?;
        }
    }
    Ok(copy)
}
