//! Tools from npm, in one folder.
//!
//! They are installed together, because npm removes the packages that the latest call does not name.

use crate::project::Project;
use crate::shell::{self, NPM};
use anyhow::{Context as _, Result};
use xshell::cmd;

/// wasm-opt. The packages of Linux distributions are too old for the output of the current rustc.
const BINARYEN: &str = "binaryen@132.0.0";
/// The minifier of the release's scripts.
const ESBUILD: &str = "esbuild@0.25.12";

/// Installs all of them. `tool` is the one that was missing.
pub fn install(project: &Project, tool: &str) -> Result<()> {
    let sh = shell::open(project)?;
    let folder = project.path(".tools/node");
    let options = ["--no-audit", "--no-fund", "--no-save", "--no-package-lock"];
    let npm = cmd!(sh, "{NPM} install {options...} --prefix {folder} {BINARYEN} {ESBUILD}");
    let sentence = format!("installing {BINARYEN} (wasm-opt) and {ESBUILD} from npm");
    shell::logged(project, &sentence, "npm", npm)
        .with_context(|| format!("{tool} is missing; get it with: npm install --global {BINARYEN} {ESBUILD}"))
}
