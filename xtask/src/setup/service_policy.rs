//! Prevents packages from starting services while they are installed. The tests start the servers they need themselves.
//!
//! Debian's packages run `policy-rc.d` before they start a service; exit code 101 forbids it. A machine that has such a policy
//! already, as containers do, keeps it.

use anyhow::{Context as _, Result};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

const POLICY: &str = "/usr/sbin/policy-rc.d";
const FORBID: &str =
    "#!/bin/sh\n# Written by `cargo xtask` for the duration of one installation.\nexit 101\n";

/// The policy is in force until this is dropped.
#[derive(Debug)]
pub struct ServicePolicy {
    /// `None` if the machine has its own policy.
    path: Option<PathBuf>,
}

/// Forbids the start of services, unless the machine has its own policy.
pub fn forbid() -> Result<ServicePolicy> {
    forbid_at(Path::new(POLICY))
}

fn forbid_at(path: &Path) -> Result<ServicePolicy> {
    let problem =
        || format!("{} cannot be written; it keeps packages from starting services.", path.display());
    match fs::File::create_new(path) {
        Ok(_) => {}
        Err(error) if error.kind() == ErrorKind::AlreadyExists => return Ok(ServicePolicy { path: None }),
        Err(error) => return Err(error).with_context(problem),
    }
    let policy = ServicePolicy { path: Some(path.to_owned()) };
    fs::write(path, FORBID).with_context(problem)?;
    set_executable(path).with_context(problem)?;
    Ok(policy)
}

impl Drop for ServicePolicy {
    fn drop(&mut self) {
        if let Some(path) = &self.path {
            // An error cannot be reported here. The file itself says where it comes from.
            let _ = fs::remove_file(path);
        }
    }
}

#[cfg(unix)]
fn set_executable(path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(path, fs::Permissions::from_mode(0o755))
}

#[cfg(not(unix))]
fn set_executable(_: &Path) -> std::io::Result<()> {
    Ok(())
}

#[cfg(all(test, unix))]
mod tests {
    use super::forbid_at;
    use std::process::Command;
    use std::{env, fs, process};

    #[test]
    fn forbids_services_until_dropped_and_keeps_an_existing_policy() {
        let path = env::temp_dir().join(format!("av-policy-{}", process::id()));
        let policy = forbid_at(&path).unwrap();
        assert_eq!(Command::new(&path).status().unwrap().code(), Some(101));
        drop(policy);
        assert!(!path.exists());
        fs::write(&path, "an existing policy").unwrap();
        drop(forbid_at(&path).unwrap());
        assert_eq!(fs::read_to_string(&path).unwrap(), "an existing policy");
        fs::remove_file(&path).unwrap();
    }
}
