//! npm packages of a folder with a lock file.

use crate::project::Project;
use crate::shell::{self, NPM};
use anyhow::{Context as _, Result};
use std::fs;
use xshell::cmd;

/// Installs the packages of this folder, unless those of the same lock file are installed.
pub fn install(project: &Project, folder: &str) -> Result<()> {
    let lock = fs::read(project.path(&format!("{folder}/package-lock.json")))
        .with_context(|| format!("{folder}/package-lock.json cannot be read."))?;
    // A copy of the lock file at the last installation. npm's own record has another format.
    let stamp = project.path(&format!("{folder}/node_modules/.installed-lock.json"));
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    let sh = shell::open(project)?;
    sh.change_dir(folder);
    let npm = cmd!(sh, "{NPM} ci --no-audit --no-fund");
    let log = folder.replace('/', "-");
    shell::logged(project, &format!("installing the packages of {folder} from npm"), &log, npm)
        .with_context(|| {
            format!("The packages of {folder} are missing; get them with: npm ci --prefix {folder}")
        })?;
    fs::write(&stamp, lock).with_context(|| format!("{folder}/node_modules cannot be written."))
}
