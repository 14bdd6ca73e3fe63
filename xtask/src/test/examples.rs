//! The examples, each built with its own tools, as whoever copies it builds it.
//!
//! The plain one and the one for WordPress are files that need no building.

use super::packages;
use crate::project::Project;
use crate::shell::{self, NPM};
use crate::{build, setup};
use anyhow::{Context as _, Result};
use std::process::Command;

/// The examples whose packages are npm's.
const NODE: [&str; 2] = ["examples/react", "examples/vue"];
const YEW: &str = "examples/yew";

/// Builds them all.
pub fn build(project: &Project) -> Result<()> {
    setup::bundler(project)?;
    for folder in NODE {
        packages::install(project, folder)?;
        let mut npm = shell::command(project, NPM, &["run", "build"])?;
        npm.current_dir(project.path(folder));
        quietly(project, folder, &mut npm)?;
    }
    // A debug build, which shares what the tests in the browser have compiled.
    let mut trunk = build::trunk(project, &["build"])?;
    trunk.current_dir(project.path(YEW));
    quietly(project, YEW, &mut trunk)
}

fn quietly(project: &Project, folder: &str, command: &mut Command) -> Result<()> {
    let log = folder.replace('/', "-");
    shell::quietly(project, &format!("building {folder}"), &log, command)
        .with_context(|| format!("{folder} cannot be built."))
}
