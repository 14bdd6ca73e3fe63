//! A working copy of the project in one of its folders, for builds that are compared with the project's own.

use crate::project::Project;
use crate::shell;
use anyhow::{Context as _, Result};
use std::fs;
use xshell::cmd;

/// Copies the files that Git tracks into `folder`, which is emptied first.
pub fn make(project: &Project, folder: &str) -> Result<Project> {
    let copy = project.copy(folder);
    let sh = shell::open(project)?;
    sh.remove_path(copy.root()).with_context(|| format!("{folder} cannot be emptied."))?;
    let files = shell::output(cmd!(sh, "git ls-files")).context("Git does not list the files.")?;
    for file in files.lines() {
        let (from, to) = (project.path(file), copy.path(file));
        if let (true, Some(parent)) = (from.is_file(), to.parent()) {
            fs::create_dir_all(parent).with_context(|| format!("{folder} cannot be written."))?;
            fs::copy(&from, &to).with_context(|| format!("{file} cannot be copied."))?;
        }
    }
    Ok(copy)
}
