//! The tools that come from npm, in one folder.
//!
//! They are installed together, because npm takes out of a folder whatever the newest call does not name.

use crate::project::Project;
use crate::shell::{self, NPM};
use anyhow::{Context as _, Result};

/// wasm-opt: the packages of the distributions are older than what today's rustc writes.
const BINARYEN: &str = "binaryen@132.0.0";
/// The minifier of the release's scripts.
const ESBUILD: &str = "esbuild@0.25.12";

/// Gets them all; `tool` is the one that was missed.
pub fn install(project: &Project, tool: &str) -> Result<()> {
    let folder = project.path(".tools/node");
    let mut npm = shell::command(project, NPM, &["install", "--no-audit", "--no-fund", "--no-save"])?;
    npm.arg("--no-package-lock").arg("--prefix").arg(folder).args([BINARYEN, ESBUILD]);
    let sentence = format!("installing {BINARYEN} (wasm-opt) and {ESBUILD} from npm");
    shell::quietly(project, &sentence, "npm", &mut npm)
        .with_context(|| format!("{tool} is missing; get it with: npm install --global {BINARYEN} {ESBUILD}"))
}
