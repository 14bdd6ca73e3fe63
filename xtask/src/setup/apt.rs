//! Packages of Debian, for the needs that are too large for `.tools`.
//!
//! Only root is helped, because only root can be; what anybody else has to do is in the caller's sentence.

use super::service;
use crate::project::Project;
use crate::shell;
use anyhow::{Context as _, Result, ensure};

/// Installs packages; `advice` says what is missing and how to get it by hand.
pub fn install(project: &Project, packages: &[&str], time: &str, advice: &str) -> Result<()> {
    let root = shell::answer(&mut shell::command(project, "id", &["-u"])?).is_some_and(|id| id.trim() == "0");
    ensure!(root && project.program("apt-get").is_some(), "{advice}");
    let mut update = shell::command(project, "apt-get", &["update"])?;
    // One source that is out of order makes this fail, though the packages may well be in the others.
    if let Err(error) =
        shell::quietly(project, "asking apt-get for its newest list", "apt-update", &mut update)
    {
        println!("{}", shell::explain(&error));
    }
    let _guard = service::forbid()?;
    let mut install = shell::command(project, "apt-get", &["install", "-y", "--no-install-recommends"])?;
    // Another apt-get may be at work, as right after a machine has started.
    install.arg("-oDPkg::Lock::Timeout=300");
    install.args(packages).env("DEBIAN_FRONTEND", "noninteractive");
    let sentence = format!("installing {} with apt-get ({time})", packages.join(" "));
    shell::quietly(project, &sentence, "apt-install", &mut install).with_context(|| advice.to_owned())
}
