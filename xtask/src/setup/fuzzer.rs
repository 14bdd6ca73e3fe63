//! cargo-fuzz, which builds the fuzz targets with the compiler's counters in them.

use super::binary::Binary;
use crate::project::Project;
use anyhow::Result;

/// The version that the targets were written for.
const VERSION: &str = "0.13.2";

/// Looks for exactly this version, and builds it.
pub fn ensure(project: &Project) -> Result<()> {
    let fuzzer = Binary {
        package: "cargo-fuzz",
        version: VERSION,
        programs: &["cargo-fuzz"],
        arguments: &["--locked"],
        duration: "a minute",
    };
    fuzzer.ensure(project, || None)
}
