//! The command line tools of wasm-bindgen: one writes the JavaScript glue, the other runs tests in the browser.

use super::binary::Binary;
use super::prebuilt::{Release, host};
use super::version;
use crate::project::Project;
use anyhow::{Context as _, Result};
use std::fs;

/// The SHA-256 of the version in Cargo.lock on crates.io.
const CHECKSUM: &str = "c37f6904387d19a319525c74af274c73912f3871c35555aa49f3ea64ebb2fc7a";

/// Installs the version in Cargo.lock if it is missing. Crate and tools share a private format, so they must match exactly.
pub fn ensure(project: &Project) -> Result<()> {
    let lock = fs::read_to_string(project.path("Cargo.lock")).context("Cargo.lock cannot be read.")?;
    let version = version::locked(&lock, "wasm-bindgen").context("Cargo.lock does not name wasm-bindgen.")?;
    let tool = Binary {
        package: "wasm-bindgen-cli",
        version,
        checksum: CHECKSUM,
        programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
        arguments: &["--locked"],
        duration: "a minute",
    };
    tool.ensure(project, || {
        // The release for Linux is linked statically and runs with every C library.
        let host = host(project)?.replace("-linux-gnu", "-linux-musl");
        Some(Release {
            repository: "wasm-bindgen/wasm-bindgen",
            tag: version.to_owned(),
            archive: format!("wasm-bindgen-{version}-{host}.tar.gz"),
            checksum: "sha256sum",
        })
    })
}
