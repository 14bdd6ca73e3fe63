//! The examples, each built with its own tools, as whoever copies it builds it, and checked against the types of the release.
//!
//! The plain one and the one for WordPress are files that need no building.

use super::packages;
use crate::project::Project;
use crate::shell::{self, NPM};
use crate::{build, dist, setup};
use anyhow::{Context as _, Result};
use std::process::Command;

/// The examples whose packages are npm's.
const NODE: [&str; 2] = ["examples/react", "examples/vue"];
const YEW: &str = "examples/yew";

/// Builds and checks them all.
pub fn build(project: &Project) -> Result<()> {
    setup::bundler(project)?;
    for folder in NODE {
        packages::install(project, folder)?;
        // Where npm would put it. Npm itself keeps what it has of the same version, though it is another one by now.
        dist::lay(project, &format!("{folder}/node_modules/article-viewer"))?;
        for task in ["check", "build"] {
            let mut npm = shell::command(project, NPM, &["run", task])?;
            npm.current_dir(project.path(folder));
            quietly(project, folder, &mut npm)?;
        }
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
