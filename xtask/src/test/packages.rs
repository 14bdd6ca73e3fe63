//! The packages of a folder with a lock file, from npm.

use crate::project::Project;
use crate::shell::{self, NPM};
use anyhow::{Context as _, Result};
use std::fs;

/// Installs the packages of this folder, unless those of this very lock file are installed.
pub fn install(project: &Project, folder: &str) -> Result<()> {
    let lock = fs::read(project.path(&format!("{folder}/package-lock.json")))
        .with_context(|| format!("{folder}/package-lock.json cannot be read."))?;
    // A copy of the lock file that was installed last; npm's own record is in another form.
    let stamp = project.path(&format!("{folder}/node_modules/.installed-lock.json"));
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    let mut npm = shell::command(project, NPM, &["ci", "--no-audit", "--no-fund"])?;
    npm.current_dir(project.path(folder));
    let log = folder.replace('/', "-");
    shell::quietly(project, &format!("installing the packages of {folder} from npm"), &log, &mut npm)
        .with_context(|| {
            format!("The packages of {folder} are missing; get them with: npm ci --prefix {folder}")
        })?;
    fs::write(&stamp, lock).with_context(|| format!("{folder}/node_modules cannot be written."))
}
