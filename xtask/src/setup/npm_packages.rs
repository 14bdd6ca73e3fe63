//! npm packages of a folder with a lock file.

use crate::project::Project;
use crate::shell::{self, NPM};
use anyhow::{Context as _, Result};
use std::fs;
use std::path::Path;
use xshell::cmd;

/// Installs the packages of this folder of the project, unless those of the same lock file are installed.
pub fn install(project: &Project, folder: &str) -> Result<()> {
    install_at(project, folder, &project.path(folder))
}

/// Installs the packages of the lock file in the folder `at`. `name` is the folder in messages.
pub fn install_at(project: &Project, name: &str, at: &Path) -> Result<()> {
    let lock = fs::read(at.join("package-lock.json"))
        .with_context(|| format!("{name}/package-lock.json cannot be read."))?;
    // A copy of the lock file at the last installation. npm's own record has another format.
    let stamp = at.join("node_modules").join(".installed-lock.json");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    reinstall_at(project, name, at)?;
    fs::write(&stamp, lock).with_context(|| format!("{name}/node_modules cannot be written."))
}

/// Installs the packages of the lock file in the folder `at`, whatever is there.
pub fn reinstall_at(project: &Project, name: &str, at: &Path) -> Result<()> {
    let sh = shell::open(project)?;
    sh.change_dir(at);
    let npm = cmd!(sh, "{NPM} ci --no-audit --no-fund");
    let log = name.trim_start_matches('.').replace('/', "-");
    shell::logged(project, &format!("installing the packages of {name} from npm"), &log, npm)
        .with_context(|| format!("The packages of {name} are missing; get them with: npm ci --prefix {name}"))
}
