//! Installation from a mirror in a local folder. The program is a script of one line.

use super::{Release, install, sha256};
use crate::project::Project;
use crate::setup::binary::Binary;
use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt as _;
use std::path::PathBuf;
use std::process::{Command, id};

/// A temporary folder.
struct Scratch(PathBuf);

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Publishes a `tool` that reports `version`, installs it as 1.2.3, and returns the outcome.
fn check(name: &str, version: &str, checksum: Option<&str>) -> Result<(), String> {
    let scratch = Scratch(std::env::temp_dir().join(format!("xtask-{}-{name}", id())));
    let published = scratch.0.join("mirror/owner/tool/releases/download/v1.2.3");
    let inner = published.join("tool-1.2.3");
    fs::create_dir_all(&inner).unwrap();
    fs::write(inner.join("tool"), format!("#!/bin/sh\necho tool {version}\n")).unwrap();
    fs::set_permissions(inner.join("tool"), Permissions::from_mode(0o755)).unwrap();
    let archive = published.join("tool.tar.gz");
    let mut tar = Command::new("tar");
    tar.arg("-czf").arg(&archive).arg("-C").arg(&published).arg("tool-1.2.3");
    assert!(tar.status().unwrap().success());
    let project = Project::at(&scratch.0);
    if let Some(text) = checksum {
        let right = sha256(&project, &archive).unwrap();
        fs::write(published.join("tool.tar.gz.sha256"), text.replace("RIGHT", &right)).unwrap();
    }
    let release = Release {
        repository: "owner/tool",
        tag: "v1.2.3".to_owned(),
        archive: "tool.tar.gz".to_owned(),
        checksum: "sha256",
    };
    let tool = Binary {
        package: "tool",
        version: "1.2.3",
        programs: &["tool"],
        arguments: &[],
        duration: "",
        checksum: "",
    };
    let base = format!("file://{}/mirror", scratch.0.display());
    let result = install(&project, &base, &release, &tool).map_err(|error| format!("{error:#}"));
    assert_eq!(result.is_ok(), project.path(".tools/cargo/bin/tool").is_file());
    assert!(!project.path(".tools/download/tool").exists());
    result
}

#[test]
fn installs_a_program_of_the_required_version() {
    assert_eq!(check("checked", "1.2.3", Some("RIGHT  folder/tool.tar.gz\n")), Ok(()));
}

#[test]
fn rejects_another_version_and_another_checksum() {
    assert!(
        check("other", "1.2.4", Some("RIGHT")).unwrap_err().contains("does not run here as version 1.2.3")
    );
    assert!(check("wrong", "1.2.3", Some("00ff")).unwrap_err().contains("does not match"));
    assert!(check("without", "1.2.3", None).unwrap_err().contains("has no checksum"));
    assert!(check("empty", "1.2.3", Some("")).unwrap_err().contains("does not match"));
}
