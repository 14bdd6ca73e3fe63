//! Trunk, which bundles and serves.

use super::binary::Binary;
use super::prebuilt::{Release, host};
use crate::project::Project;
use anyhow::Result;

/// The newest Trunk that the Rust version of this project can build.
const VERSION: &str = "0.21.14";

/// The SHA-256 of this version on crates.io.
const CHECKSUM: &str = "4f7fe1b23957a580be9a7a8b305c331b2977989f33695128d663380d09eaea37";

/// Installs this version if it is missing.
pub fn ensure(project: &Project) -> Result<()> {
    let trunk = Binary {
        package: "trunk",
        version: VERSION,
        checksum: CHECKSUM,
        programs: &["trunk"],
        // The default features are TLS and the update check, which a server on this machine does not need.
        arguments: &["--locked", "--no-default-features"],
        duration: "3 minutes",
    };
    trunk.ensure(project, || {
        let host = host(project)?;
        let ending = if host.contains("windows") { "zip" } else { "tar.gz" };
        Some(Release {
            repository: "trunk-rs/trunk",
            tag: format!("v{VERSION}"),
            archive: format!("trunk-{host}.{ending}"),
            checksum: "sha256",
        })
    })
}
