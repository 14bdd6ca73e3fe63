//! Trunk, which bundles and serves.

use super::binary::Binary;
use super::prebuilt::{Release, host};
use crate::project::Project;
use anyhow::Result;

/// The newest Trunk that the Rust version of this project can build.
const VERSION: &str = "0.21.14";

/// Looks for exactly this version, and gets it.
pub fn ensure(project: &Project) -> Result<()> {
    let trunk = Binary {
        package: "trunk",
        version: VERSION,
        programs: &["trunk"],
        // Without features it has no TLS and no update check; it serves plain HTTP on this machine only.
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
