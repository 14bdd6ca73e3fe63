//! The tests that use the release as a reader does, in Chromium, driven by Node.

use crate::project::Project;
use crate::setup;
use crate::shell::{self, NPM};
use anyhow::{Context as _, Result, ensure};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// The test that needs a WordPress besides the release.
pub const WORDPRESS: &str = "tests/e2e/wordpress.test.mjs";

const RUNNER: [&str; 3] = ["--test", "--test-concurrency=1", "--test-reporter=tap"];

/// Node's test runner, with everything that the tests need.
pub fn command(project: &Project) -> Result<Command> {
    let mut node = node(project, &RUNNER)?;
    let mut files = files(project)?;
    files.retain(|file| *file != project.path(WORDPRESS));
    ensure!(!files.is_empty(), "There is no test in tests/e2e; their names end in .test.mjs.");
    node.args(files);
    Ok(node)
}

/// The same for the test that reads a WordPress; whoever runs it says where that is.
pub fn wordpress(project: &Project) -> Result<Command> {
    let mut node = node(project, &RUNNER)?;
    node.arg(project.path(WORDPRESS));
    Ok(node)
}

/// Node, with the packages, the browser and the release that the scripts in tests/e2e expect.
pub fn node(project: &Project, arguments: &[&str]) -> Result<Command> {
    setup::node(project)?;
    let browser = setup::browser::ensure(project)?;
    install(project)?;
    let release = project.path("dist");
    ensure!(release.join("index.html").is_file(), "dist/ has no release; make one with: cargo xtask build");
    let mut node = shell::command(project, "node", arguments)?;
    node.env("CHROMIUM", browser.chromium).env("DIST", release);
    Ok(node)
}

/// Installs the packages, unless those of this very lock file are installed.
fn install(project: &Project) -> Result<()> {
    let lock = fs::read(project.path("tests/e2e/package-lock.json"))
        .context("tests/e2e/package-lock.json cannot be read.")?;
    // A copy of the lock file that was installed last; npm's own record is in another form.
    let stamp = project.path("tests/e2e/node_modules/.installed-lock.json");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    let mut npm = shell::command(project, NPM, &["ci", "--no-audit", "--no-fund"])?;
    npm.current_dir(project.path("tests/e2e"));
    shell::quietly(project, "installing the packages of tests/e2e from npm", "e2e", &mut npm)
        .context("The packages of tests/e2e are missing; get them with: npm ci --prefix tests/e2e")?;
    fs::write(&stamp, lock).context("tests/e2e/node_modules cannot be written.")
}

/// Node 20 does not know patterns, so the files are collected here.
fn files(project: &Project) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(project.path("tests/e2e")).context("tests/e2e cannot be read.")?;
    let paths = entries.flatten().map(|entry| entry.path());
    let mut files: Vec<PathBuf> =
        paths.filter(|path| path.to_string_lossy().ends_with(".test.mjs")).collect();
    files.sort();
    Ok(files)
}
