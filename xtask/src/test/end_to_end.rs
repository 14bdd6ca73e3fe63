//! The tests that use the release as a reader does, in Chromium, driven by Node; and those of the release for partners.

use super::packages;
use crate::dist;
use crate::project::Project;
use crate::setup;
use crate::shell;
use anyhow::{Context as _, Result, ensure};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// The test that needs a WordPress besides the release.
pub const WORDPRESS: &str = "tests/e2e/wordpress.test.mjs";

const READERS: &str = "tests/e2e";
const PARTNERS: &str = "tests/dist";
const EXAMPLES: &str = "tests/e2e/examples";
const RUNNER: [&str; 3] = ["--test", "--test-concurrency=1", "--test-reporter=tap"];

/// Node's test runner, with everything that the tests need.
pub fn command(project: &Project) -> Result<Command> {
    let mut node = node(project, &RUNNER)?;
    let files = files(project, READERS)?.into_iter().filter(|file| *file != project.path(WORDPRESS));
    node.args(files);
    Ok(node)
}

/// The same for the tests of what partners get, which is packed anew of what is built.
pub fn release(project: &Project) -> Result<Command> {
    let mut node = node(project, &RUNNER)?;
    packages::install(project, PARTNERS)?;
    node.env("DIST", project.path(&dist::pack(project)?)).args(files(project, PARTNERS)?);
    Ok(node)
}

/// The same for the tests that use the examples, which must have been built.
pub fn examples(project: &Project) -> Result<Command> {
    let mut node = node(project, &RUNNER)?;
    node.args(files(project, EXAMPLES)?);
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
    packages::install(project, READERS)?;
    let release = project.path("dist");
    ensure!(release.join("index.html").is_file(), "dist/ has no release; make one with: cargo xtask build");
    let mut node = shell::command(project, "node", arguments)?;
    node.env("CHROMIUM", browser.chromium).env("DIST", release);
    Ok(node)
}

/// Node 20 does not know patterns, so the files are collected here.
fn files(project: &Project, folder: &str) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(project.path(folder)).with_context(|| format!("{folder} cannot be read."))?;
    let paths = entries.flatten().map(|entry| entry.path());
    let mut files: Vec<PathBuf> =
        paths.filter(|path| path.to_string_lossy().ends_with(".test.mjs")).collect();
    files.sort();
    ensure!(!files.is_empty(), "There is no test in {folder}; their names end in .test.mjs.");
    Ok(files)
}
