//! `cargo xtask soak`: a long session of one viewer against a server with faults, with flat memory.
//!
//! Only Node is started here. What the session does and how much memory may grow is in tests/e2e/soak.

use crate::project::Project;
use crate::{shell, test};
use anyhow::{Result, ensure};
use clap::Args;

const SCRIPT: &str = "tests/e2e/soak/soak.mjs";

/// The options of `soak`.
#[derive(Debug, Args)]
pub struct Options {
    /// The minutes for which the session lasts
    #[arg(long, default_value_t = 10, value_parser = clap::value_parser!(u32).range(1..))]
    minutes: u32,
    /// The number from which the actions and faults follow
    #[arg(long, default_value_t = 1)]
    seed: u32,
}

/// Runs the session against the build in dist/.
pub fn run(project: &Project, options: &Options) -> Result<()> {
    let mut node = test::node(project, &[SCRIPT])?;
    node.args([format!("--minutes={}", options.minutes), format!("--seed={}", options.seed)]);
    ensure!(shell::succeeds(&mut node)?, "The session failed; the lines above say why.");
    Ok(())
}
