//! Node's test runner: the tests that use the release in browsers, and those of the release for partners.

use super::files;
use crate::dist;
use crate::project::Project;
use crate::setup::{self, npm_packages};
use crate::shell;
use anyhow::{Result, ensure};
use std::process::Command;
use xshell::cmd;

/// The ending of test files.
const ENDING: &str = ".test.mjs";
/// The folder of the tests that use the release, at any depth.
const E2E: &str = "tests/e2e";
/// The folder of the tests of what partners get.
const DIST: &str = "tests/dist";
/// The folder of the tests that build pages with bundlers.
const BUNDLERS: &str = "tests/bundlers";
/// The folder of the tests of web servers with the recipes of examples/servers.
const SERVERS: &str = "tests/servers";
/// The folder of releases that the tests of [`DIST`] serve.
const RELEASES: &str = "target/releases";
/// The folder inside [`E2E`] for tests that run in every browser engine.
const ENGINES: &str = "engines";
/// The folder inside [`E2E`] for tests of the examples.
const EXAMPLES: &str = "examples";
/// The folder or file inside [`E2E`] for tests that need a running WordPress.
const WORDPRESS: &str = "wordpress";

/// Folders and files inside [`E2E`] whose tests compare times. They run one after another, because a second browser on the
/// same processor would change what they measure.
const TIMED: [&str; 5] = ["bench", "gestures", "limits", "measuring", "revalidation"];

/// A test that has timed out may leave open handles, which would keep its process alive.
const RUNNER: [&str; 3] = ["--test", "--test-reporter=tap", "--test-force-exit"];
/// One file after another.
const IN_SEQUENCE: &str = "--test-concurrency=1";
/// Two files at a time, each with its own browser and server. A test mostly waits for frames and for the network.
const IN_PAIRS: &str = "--test-concurrency=2";

/// Node's test runner for the tests that need only the release.
pub fn command(project: &Project) -> Result<Command> {
    let others = [ENGINES, EXAMPLES, WORDPRESS];
    with_tests(project, IN_PAIRS, |file| {
        !is_timed(file) && !others.iter().any(|folder| belongs_to(file, folder))
    })
}

/// The runner for the tests that compare times, and the packages of the peers that the release is compared with.
pub fn timed(project: &Project) -> Result<Command> {
    let packages = setup::peers::ensure(project)?;
    let mut node = with_tests(project, IN_SEQUENCE, is_timed)?;
    node.env("PEERS_PACKAGES", packages);
    Ok(node)
}

/// The runner for the tests that run in Chromium, Firefox and WebKit.
pub fn engines(project: &Project) -> Result<Command> {
    let engines = setup::engines::ensure(project)?;
    let chromedriver = setup::browser::ensure(project)?.chromedriver;
    let mut node = with_tests(project, IN_SEQUENCE, |file| belongs_to(file, ENGINES))?;
    node.env("CHROMEDRIVER", chromedriver);
    node.env("FIREFOX", engines.firefox).env("WEBKITDRIVER", engines.webkit_driver).env("XVFB", engines.xvfb);
    Ok(node)
}

/// The runner for the tests of the examples, which must have been built, and of the recipes for servers.
pub fn examples(project: &Project) -> Result<Command> {
    // The tests of a missing server are skipped, which counts as a failure. The other examples are still tested.
    if let Err(error) = setup::servers::ensure(project) {
        println!("{}", shell::explain(&error));
    }
    let mut node = with_tests(project, IN_SEQUENCE, |file| belongs_to(file, EXAMPLES))?;
    node.args(files::find(project, SERVERS, ENDING)?);
    Ok(node)
}

/// The runner for the tests that need a WordPress. The caller starts it and passes its origin.
pub fn wordpress(project: &Project) -> Result<Command> {
    with_tests(project, IN_SEQUENCE, |file| belongs_to(file, WORDPRESS))
}

/// The runner for the tests of the release for partners, which is packed again from the build.
pub fn release(project: &Project) -> Result<Command> {
    let mut node = runner(project, IN_SEQUENCE)?;
    npm_packages::install(project, DIST)?;
    let files = files::find(project, DIST, ENDING)?;
    ensure!(!files.is_empty(), "{DIST} has no test; their names end in {ENDING}");
    let packed = project.path(&dist::pack(project)?);
    // A folder of the tests, so that they never change a release.
    let releases = project.path(RELEASES);
    let version = packed.file_name().unwrap_or_default().to_string_lossy().into_owned();
    dist::releases::publish(&packed, &releases, &version, true)?;
    node.env("DIST", packed).env("RELEASES", releases).args(files);
    Ok(node)
}

/// The runner for the tests of bundlers, which build pages with the packed release.
pub fn bundlers(project: &Project) -> Result<Command> {
    let mut node = runner(project, IN_SEQUENCE)?;
    npm_packages::install(project, BUNDLERS)?;
    let files = files::find(project, BUNDLERS, ENDING)?;
    ensure!(!files.is_empty(), "{BUNDLERS} has no test; their names end in {ENDING}");
    node.env("DIST", project.path(&dist::pack(project)?)).args(files);
    Ok(node)
}

/// Node's test runner with one of [`IN_SEQUENCE`] and [`IN_PAIRS`].
fn runner(project: &Project, concurrency: &str) -> Result<Command> {
    let mut node = node(project, &RUNNER)?;
    node.arg(concurrency);
    Ok(node)
}

fn with_tests(project: &Project, concurrency: &str, wanted: impl Fn(&str) -> bool) -> Result<Command> {
    let mut node = runner(project, concurrency)?;
    let mut files = files::find(project, E2E, ENDING)?;
    files.retain(|file| wanted(file));
    ensure!(!files.is_empty(), "{E2E} has no test for this step; their names end in {ENDING}");
    node.args(files);
    Ok(node)
}

fn is_timed(file: &str) -> bool {
    TIMED.iter().any(|name| belongs_to(file, name))
}

/// Whether a file lies in this folder of [`E2E`] or is the test file of this name.
fn belongs_to(file: &str, name: &str) -> bool {
    let inside = file.strip_prefix(E2E).unwrap_or(file);
    inside.split('/').any(|part| part.strip_suffix(ENDING).unwrap_or(part) == name)
}

/// Node with the packages, the browser and the release that the scripts in tests/e2e need.
pub fn node(project: &Project, arguments: &[&str]) -> Result<Command> {
    setup::node(project)?;
    let browser = setup::browser::ensure(project)?;
    npm_packages::install(project, E2E)?;
    let release = project.path("dist");
    ensure!(release.join("index.html").is_file(), "dist/ has no build; make one with: cargo xtask build");
    let sh = shell::open(project)?;
    let node = cmd!(sh, "node {arguments...}").env("CHROMIUM", browser.chromium).env("DIST", release);
    Ok(node.into())
}

#[cfg(test)]
mod tests {
    use super::{EXAMPLES, WORDPRESS, belongs_to, is_timed};

    #[test]
    fn assigns_a_test_to_a_step_by_its_folder_or_name() {
        assert!(belongs_to("tests/e2e/examples/react.test.mjs", EXAMPLES));
        assert!(belongs_to("tests/e2e/wordpress.test.mjs", WORDPRESS));
        assert!(belongs_to("tests/e2e/wordpress/posts.test.mjs", WORDPRESS));
        assert!(!belongs_to("tests/e2e/hosts/wordpress-theme.test.mjs", WORDPRESS));
        assert!(is_timed("tests/e2e/foreign/limits.test.mjs"));
        assert!(is_timed("tests/e2e/bench/peers.test.mjs"));
        assert!(!is_timed("tests/e2e/foreign/posts.test.mjs"));
    }
}
