//! Packages of Debian, for tools that are too large for `.tools`.
//!
//! Only root can install them. For other users the error message says what to do.

use super::service_policy;
use crate::project::Project;
use crate::shell;
use anyhow::{Context as _, Result, ensure};
use xshell::cmd;

/// The time in seconds that apt-get waits for another apt-get. One often runs right after a machine has started.
const LOCK_TIMEOUT: &str = "-oDPkg::Lock::Timeout=300";

/// Installs packages. `advice` says what is missing and how to install it by hand.
pub fn install(project: &Project, packages: &[&str], time: &str, advice: &str) -> Result<()> {
    let sh = shell::open(project)?;
    let is_root = shell::output(cmd!(sh, "id -u")).is_some_and(|id| id.trim() == "0");
    ensure!(is_root && project.program("apt-get").is_some(), "{advice}");
    let update = cmd!(sh, "apt-get update");
    // One broken source makes this fail, although the packages may be in the others.
    if let Err(error) = shell::logged(project, "updating the package lists of apt-get", "apt-update", update)
    {
        println!("{}", shell::explain(&error));
    }
    let _policy = service_policy::forbid()?;
    let install = cmd!(sh, "apt-get install -y --no-install-recommends {LOCK_TIMEOUT} {packages...}")
        .env("DEBIAN_FRONTEND", "noninteractive");
    let sentence = format!("installing {} with apt-get ({time})", packages.join(" "));
    shell::logged(project, &sentence, "apt-install", install).with_context(|| advice.to_owned())
}
