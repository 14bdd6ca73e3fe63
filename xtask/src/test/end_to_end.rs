//! The tests that use the release as a reader does, in Chromium, driven by Node; and those of the release for partners.

use crate::dist;
use crate::project::Project;
use crate::setup;
use crate::shell::{self, NPM};
use anyhow::{Context as _, Result, ensure};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// The test that needs a WordPress besides the release.
pub const WORDPRESS: &str = "tests/e2e/wordpress.test.mjs";

const READERS: &str = "tests/e2e";
const PARTNERS: &str = "tests/dist";
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
    install(project, PARTNERS)?;
    node.env("DIST", project.path(&dist::pack(project)?)).args(files(project, PARTNERS)?);
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
    install(project, READERS)?;
    let release = project.path("dist");
    ensure!(release.join("index.html").is_file(), "dist/ has no release; make one with: cargo xtask build");
    let mut node = shell::command(project, "node", arguments)?;
    node.env("CHROMIUM", browser.chromium).env("DIST", release);
    Ok(node)
}

/// Installs the packages, unless those of this very lock file are installed.
fn install(project: &Project, folder: &str) -> Result<()> {
    let lock = fs::read(project.path(&format!("{folder}/package-lock.json")))
        .with_context(|| format!("{folder}/package-lock.json cannot be read."))?;
    // A copy of the lock file that was installed last; npm's own record is in another form.
    let stamp = project.path(&format!("{folder}/node_modules/.installed-lock.json"));
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    let mut npm = shell::command(project, NPM, &["ci", "--no-audit", "--no-fund"])?;
    npm.current_dir(project.path(folder));
    let sentence = format!("installing the packages of {folder} from npm");
    shell::quietly(project, &sentence, "packages", &mut npm).with_context(|| {
        format!("The packages of {folder} are missing; get them with: npm ci --prefix {folder}")
    })?;
    fs::write(&stamp, lock).with_context(|| format!("{folder}/node_modules cannot be written."))
}

/// Node 20 does not know patterns, so the files are collected here.
fn files(project: &Project, folder: &str) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(project.path(folder)).with_context(|| format!("{folder} cannot be read."))?;
    let paths = entries.flatten().map(|entry| entry.path());
    let mut files: Vec<PathBuf> =
        paths.filter(|path| path.to_string_lossy().ends_with(".test.mjs")).collect();
    ensure!(!files.is_empty(), "There is no test in {folder}; their names end in .test.mjs.");
    files.sort();
    Ok(files)
}
