//! The examples, each built with its own tools and checked against the types of the release.
//!
//! The plain example and the one for WordPress need no build.

use crate::project::Project;
use crate::setup::{self, npm_packages};
use crate::shell::{self, NPM};
use crate::{build, dist};
use anyhow::{Context as _, Result};
use std::env;
use std::process::Command;
use xshell::cmd;

/// The examples with npm packages.
const NODE: [&str; 2] = ["examples/react", "examples/vue"];
const YEW: &str = "examples/yew";
/// Its tests start the program from the target folder.
const AXUM: &str = "examples/prerender-axum";

/// A component for another target. It is built only with this variable, because it is one more build of the renderer.
const EDGE: &str = "examples/edge";
const WITH_EDGE: &str = "EDGE";
const WASI: &str = "wasm32-wasip2";

/// Builds and checks all examples.
pub fn build(project: &Project) -> Result<()> {
    setup::bundler(project)?;
    for folder in NODE {
        npm_packages::install(project, folder)?;
        // Copied instead of installed by npm, which would keep an older build of the same version.
        dist::copy_into(project, &format!("{folder}/node_modules/article-viewer"))?;
        for script in ["check", "build"] {
            let sh = shell::open(project)?;
            sh.change_dir(folder);
            run(project, folder, cmd!(sh, "{NPM} run {script}"))?;
        }
    }
    // A debug build, which reuses what the tests in the browser have compiled.
    let mut trunk = build::trunk(project, &["build"])?;
    trunk.current_dir(project.path(YEW));
    run(project, YEW, trunk)?;
    let sh = shell::open(project)?;
    run(project, AXUM, cmd!(sh, "cargo build -p article-viewer-in-axum"))?;
    if env::var_os(WITH_EDGE).is_none() {
        return Ok(());
    }
    setup::target::ensure(project, WASI)?;
    npm_packages::install(project, EDGE)?;
    run(project, EDGE, cmd!(sh, "cargo build -p article-viewer-at-the-edge --release --target {WASI}"))?;
    // Its pages are compared with those of the native program.
    run(project, EDGE, cmd!(sh, "cargo build -p article-viewer --features cli --bin article-viewer"))
}

fn run(project: &Project, folder: &str, command: impl Into<Command>) -> Result<()> {
    let log = folder.replace('/', "-");
    shell::logged(project, &format!("building {folder}"), &log, command)
        .with_context(|| format!("{folder} cannot be built."))
}
