//! `cargo xtask deny`: the licences, sources and versions of all crates, and known faults of crates and npm packages.
//!
//! Licences, sources and duplicates are checked against deny.toml from the output of `cargo metadata`, so that the check needs
//! neither a tool that takes minutes to compile nor the network. Known faults need a database; without it, a line says so.

mod advisories;
mod licence;
mod policy;

use crate::project::Project;
use crate::shell;
use anyhow::{Context as _, Result, ensure};
use policy::{Crate, Policy};
use std::collections::BTreeSet;
use std::fs;
use xshell::cmd;

/// The workspaces: the project, and the fuzz targets.
const MANIFESTS: [&str; 2] = ["Cargo.toml", "tests/fuzz/Cargo.toml"];
const POLICY: &str = "deny.toml";

/// Checks all dependencies, and prints what was checked and what could not be.
pub fn run(project: &Project) -> Result<()> {
    let text =
        fs::read_to_string(project.path(POLICY)).with_context(|| format!("{POLICY} cannot be read."))?;
    let policy = Policy::parse(&text).with_context(|| format!("{POLICY} is not valid."))?;
    let mut problems = Vec::new();
    let mut checked = BTreeSet::new();
    for manifest in MANIFESTS {
        let crates = crates(project, manifest)?;
        problems.extend(policy.problems(&crates).into_iter().map(|problem| format!("{manifest}: {problem}")));
        checked.extend(crates);
    }
    println!("licences, sources and versions of {} crates: {} problems", checked.len(), problems.len());
    problems.extend(policy.unused(&checked));
    problems.extend(advisories::problems(project)?);
    problems.iter().for_each(|problem| println!("  {problem}"));
    ensure!(problems.is_empty(), "The dependencies have {} problems; they are listed above.", problems.len());
    Ok(())
}

/// All crates in the lock file of a workspace.
fn crates(project: &Project, manifest: &str) -> Result<BTreeSet<Crate>> {
    let sh = shell::open(project)?;
    let metadata = cmd!(sh, "cargo metadata --locked --format-version 1 --manifest-path {manifest}");
    let output = metadata.quiet().ignore_stderr().read().with_context(|| {
        format!("The crates of {manifest} cannot be listed; try: cargo metadata --locked --manifest-path {manifest}")
    })?;
    Crate::parse(&output).with_context(|| format!("cargo metadata of {manifest} is not valid."))
}
