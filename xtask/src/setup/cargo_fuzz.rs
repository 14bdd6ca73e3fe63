//! cargo-fuzz, which builds the fuzz targets with coverage counters.

use super::binary::Binary;
use super::lock;
use crate::project::Project;
use anyhow::Result;

/// The version that the targets are written for.
const VERSION: &str = "0.13.2";

/// The SHA-256 of this version on crates.io.
const CHECKSUM: &str = "5acfd01930e49823e58c30dd8012d3338a620377d7c7d4cc140ca4b2169400e2";

/// Installs this version if it is missing.
pub fn ensure(project: &Project) -> Result<()> {
    let cargo_fuzz = Binary {
        package: "cargo-fuzz",
        version: VERSION,
        checksum: CHECKSUM,
        programs: &["cargo-fuzz"],
        arguments: &["--locked"],
        duration: "a minute",
    };
    let _lock = lock::acquire(project)?;
    cargo_fuzz.ensure(project, || None)
}
