//! `cargo xtask build`: the release, in dist/.
//!
//! How the release is made is Trunk.toml's and index.html's business; this file starts it.

mod names;

use crate::options::Options;
use crate::project::Project;
use crate::{setup, shell};
use anyhow::{Context as _, Result, ensure};
use std::fs;
use std::process::Command;

/// Compiles the standard library with the program, for size, and lets a panic end it without a word: the
/// words alone, with the code that writes them, are a tenth of the program. Unstable options of a stable
/// compiler (docs/adr/004-release-build.md); the plain `trunk build --release` does without them.
const SMALL: [(&str, &str); 4] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    (
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
        "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none",
    ),
];

/// Lets a command compile the small release.
pub fn small<'a>(project: &Project, command: &'a mut Command) -> &'a mut Command {
    command.envs(SMALL).env("CARGO_TARGET_DIR", project.target())
}

/// Gets the tools and builds.
pub fn run(project: &Project, words: &[String]) -> Result<()> {
    Options::read(words, &[], &[])?;
    setup::release(project)?;
    ensure!(release(project)?, "The release was not built; the lines above say why.");
    Ok(())
}

/// Builds the small release; the tools must be there. Says whether it went well.
pub fn release(project: &Project) -> Result<bool> {
    let mut trunk = trunk(project, &["build", "--release"])?;
    if !shell::show(small(project, &mut trunk))? {
        return Ok(false);
    }
    shorten(project)?;
    minify(project)
}

/// The programs of a release: the viewer, and the converters of the usual foreign formats and of all.
pub const PROGRAMS: [&str; 3] = ["viewer", "formats", "formats_all"];

/// Gives what glue and wasm call each other short names, and what Yew leaves on elements names of this program.
fn shorten(project: &Project) -> Result<()> {
    for program in PROGRAMS {
        let wasm = project.path(&format!("dist/{program}_bg.wasm"));
        let glue = project.path(&format!("dist/{program}.js"));
        let long = fs::read(&wasm).with_context(|| format!("dist/{program}_bg.wasm cannot be read."))?;
        let text = fs::read_to_string(&glue).with_context(|| format!("dist/{program}.js cannot be read."))?;
        let (short, text) = names::shorten(&long, &text)?;
        let text = names::own(&text, &short);
        fs::write(&wasm, short).with_context(|| format!("dist/{program}_bg.wasm cannot be written."))?;
        fs::write(&glue, text).with_context(|| format!("dist/{program}.js cannot be written."))?;
    }
    Ok(())
}

/// Takes comments and long names out of the scripts.
fn minify(project: &Project) -> Result<bool> {
    let mut esbuild = shell::command(
        project,
        "esbuild",
        &["--minify", "--format=esm", "--allow-overwrite", "--log-level=warning"],
    )?;
    let scripts = ["article-viewer", "viewer", "formats", "formats_all", "markup", "embed", "article-frame"];
    let scripts = scripts.map(|script| project.path(&format!("dist/{script}.js")));
    esbuild.arg(format!("--outdir={}", project.path("dist").display()));
    shell::show(esbuild.args(scripts))
}

/// Trunk, which is always called in the same surroundings.
pub fn trunk(project: &Project, arguments: &[&str]) -> Result<Command> {
    let mut trunk = shell::command(project, "trunk", arguments)?;
    // The version is pinned; asking for a newer one would only cost time.
    trunk.env("TRUNK_SKIP_VERSION_CHECK", "true");
    if std::env::var_os("NO_COLOR").is_some() {
        // Trunk reads this variable as a boolean and stumbles over the usual `1`.
        trunk.env("NO_COLOR", "true");
    }
    Ok(trunk)
}
