//! Keeps packages from starting services while they are installed: the tests start what they need themselves.
//!
//! Debian's own way: packages ask `policy-rc.d` before they start anything, and 101 means no. A machine that has
//! such a policy of its own, as containers do, keeps it.

use anyhow::{Context as _, Result};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

const POLICY: &str = "/usr/sbin/policy-rc.d";
const NO: &str = "#!/bin/sh\n# Written by `cargo xtask` for the time of one installation.\nexit 101\n";

/// The policy is in force for as long as this lives.
#[derive(Debug)]
pub struct Guard {
    path: Option<PathBuf>,
}

/// Forbids services to be started, unless the machine has its own word on that.
pub fn forbid() -> Result<Guard> {
    forbid_at(Path::new(POLICY))
}

fn forbid_at(path: &Path) -> Result<Guard> {
    let problem =
        || format!("{} cannot be written; it keeps packages from starting services.", path.display());
    match fs::File::create_new(path) {
        Ok(_) => {}
        Err(error) if error.kind() == ErrorKind::AlreadyExists => return Ok(Guard { path: None }),
        Err(error) => return Err(error).with_context(problem),
    }
    let guard = Guard { path: Some(path.to_owned()) };
    fs::write(path, NO).with_context(problem)?;
    executable(path).with_context(problem)?;
    Ok(guard)
}

impl Drop for Guard {
    fn drop(&mut self) {
        if let Some(path) = &self.path {
            // Nobody can be told here, and the file says itself where it comes from.
            let _ = fs::remove_file(path);
        }
    }
}

#[cfg(unix)]
fn executable(path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(path, fs::Permissions::from_mode(0o755))
}

#[cfg(not(unix))]
fn executable(_: &Path) -> std::io::Result<()> {
    Ok(())
}

#[cfg(all(test, unix))]
mod tests {
    use super::forbid_at;
    use std::process::Command;
    use std::{env, fs, process};

    #[test]
    fn says_no_while_it_lives_and_leaves_the_word_of_the_machine_alone() {
        let path = env::temp_dir().join(format!("av-policy-{}", process::id()));
        let guard = forbid_at(&path).unwrap();
        assert_eq!(Command::new(&path).status().unwrap().code(), Some(101));
        drop(guard);
        assert!(!path.exists());
        fs::write(&path, "the machine's own").unwrap();
        drop(forbid_at(&path).unwrap());
        assert_eq!(fs::read_to_string(&path).unwrap(), "the machine's own");
        fs::remove_file(&path).unwrap();
    }
}
