//! `cargo xtask build`: the release, in dist/.
//!
//! Trunk.toml and index.html declare how the release is bundled. This file starts Trunk and makes its output smaller.

mod glue_factory;
mod import_names;

use crate::project::Project;
use crate::{setup, shell};
use anyhow::{Context as _, Result};
use std::process::Command;
use xshell::cmd;

/// The programs of a release: the viewer, and the converters of the usual formats and of all formats.
pub const PROGRAMS: [&str; 3] = ["viewer", "formats", "formats_all"];

/// The scripts that are minified.
const SCRIPTS: [&str; 7] =
    ["viewer", "formats", "formats_all", "markup", "offline", "embed", "article-frame"];
/// The loader, and what it imports: in a release they are one file.
const LOADER: &str = "dist/article-viewer.js";
const LOADER_PARTS: [&str; 3] = ["dist/first-screen.js", "dist/first-screen", "dist/loader"];
/// Scripts that become one file with what they import, and the folders of what they import.
const BUNDLES: [(&str, &str); 8] = [
    ("dist/handover.js", "dist/handover"),
    ("dist/settings.js", "dist/settings"),
    // The sheets read words of the host, too.
    ("dist/strings.js", "dist/strings"),
    ("dist/reading_tools.js", "dist/reading_tools"),
    ("dist/save.js", "dist/save"),
    ("dist/read_aloud.js", "dist/read_aloud"),
    ("dist/app.js", "dist/app"),
    ("dist/sw.js", "dist/worker"),
];
/// Writes the files of the reading app into its service worker.
const SHELL: &str = "xtask/build/shell.mjs";

/// The environment of the small release: it compiles the standard library for size and aborts on a panic without a message,
/// which saves a tenth of the program. These are unstable options of a stable compiler (docs/adr/004-release-build.md). The
/// plain `trunk build --release` does not need them.
const SMALL: [(&str, &str); 4] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    (
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
        "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none",
    ),
];

/// Installs missing tools and builds the release.
pub fn run(project: &Project) -> Result<()> {
    setup::release(project)?;
    release(project)
}

/// Builds the small release with the tools that are installed.
pub fn release(project: &Project) -> Result<()> {
    let mut trunk = trunk(project, &["build", "--release"])?;
    let succeeded = shell::succeeds(set_small(project, &mut trunk))?;
    anyhow::ensure!(succeeded, "The release was not built; the lines above say why.");
    rewrite_glue(project)?;
    minify(project)?;
    pin_shell(project)
}

/// Sets the environment of the small release.
pub fn set_small<'a>(project: &Project, command: &'a mut Command) -> &'a mut Command {
    command.envs(SMALL).env("CARGO_TARGET_DIR", project.target())
}

/// Trunk, with the environment that all its calls need.
pub fn trunk(project: &Project, arguments: &[&str]) -> Result<Command> {
    let sh = shell::open(project)?;
    // The version is pinned, so a check for a newer one would only take time.
    let mut trunk = cmd!(sh, "trunk {arguments...}").env("TRUNK_SKIP_VERSION_CHECK", "true");
    if std::env::var_os("NO_COLOR").is_some() {
        // Trunk parses this variable as a boolean and rejects the usual `1`.
        trunk = trunk.env("NO_COLOR", "true");
    }
    Ok(trunk.into())
}

/// Shortens the names of imported functions, gives the marks that Yew leaves on elements a name of this program, and makes the
/// glue a function that can be called again after a failure.
fn rewrite_glue(project: &Project) -> Result<()> {
    let sh = shell::open(project)?;
    for program in PROGRAMS {
        let (wasm_path, glue_path) = (format!("dist/{program}_bg.wasm"), format!("dist/{program}.js"));
        let (wasm, glue) = (sh.read_binary_file(&wasm_path)?, sh.read_file(&glue_path)?);
        let (wasm, glue) = import_names::shorten(&wasm, &glue)?;
        let glue = import_names::rename_yew_marks(&glue, &wasm);
        sh.write_file(&wasm_path, wasm)?;
        sh.write_file(&glue_path, glue_factory::wrap(&glue)?)?;
    }
    Ok(())
}

/// Removes comments and shortens names in the scripts.
fn minify(project: &Project) -> Result<()> {
    let sh = shell::open(project)?;
    let scripts = SCRIPTS.map(|script| format!("dist/{script}.js"));
    let options = ["--minify", "--charset=utf8", "--format=esm", "--allow-overwrite", "--log-level=warning"];
    let failed = "The scripts were not minified; the lines above say why.";
    cmd!(sh, "esbuild {options...} --outdir=dist {scripts...}").quiet().run().context(failed)?;
    cmd!(sh, "esbuild {options...} --bundle --outfile={LOADER} {LOADER}").quiet().run().context(failed)?;
    for (script, _) in BUNDLES {
        cmd!(sh, "esbuild {options...} --bundle --outfile={script} {script}")
            .quiet()
            .run()
            .context(failed)?;
    }
    // A script may import parts of another one, so they are removed when all are bundled.
    for part in LOADER_PARTS.into_iter().chain(BUNDLES.map(|(_, part)| part)) {
        sh.remove_path(part)?;
    }
    Ok(())
}

/// Writes the names and hashes of the app's files into the service worker, which keeps them together.
fn pin_shell(project: &Project) -> Result<()> {
    let sh = shell::open(project)?;
    let node = cmd!(sh, "node {SHELL} dist");
    node.quiet().run().context("The files of the reading app were not listed; the lines above say why.")
}
