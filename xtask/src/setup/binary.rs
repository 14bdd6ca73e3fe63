//! Native tools of one exact version. A missing tool is downloaded, or built from crates.io.

use super::prebuilt::{self, Release};
use super::version;
use crate::progress;
use crate::project::Project;
use crate::shell;
use anyhow::{Context as _, Result, ensure};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;
use xshell::cmd;

/// A tool and its installation.
pub struct Binary<'a> {
    /// The name on crates.io.
    pub package: &'a str,
    /// The required version.
    pub version: &'a str,
    /// The SHA-256 of the package on crates.io.
    pub checksum: &'a str,
    /// The programs of the tool. All of them must be installed.
    pub programs: &'a [&'a str],
    /// Additional arguments of `cargo install`.
    pub arguments: &'a [&'a str],
    /// The time that building takes on a machine with two cores.
    pub duration: &'a str,
}

impl Binary<'_> {
    /// Installs the tool if it is missing. `release` is a function, because answering it runs a process.
    pub fn ensure(&self, project: &Project, release: impl FnOnce() -> Option<Release>) -> Result<()> {
        if self.programs.iter().all(|program| self.is_installed(project, program)) {
            return Ok(());
        }
        match release() {
            Some(release) if self.download(project, &release) => Ok(()),
            _ => self.build(project),
        }
    }

    /// Whether this file runs and reports the required version.
    pub fn is_version_of(&self, program: &Path) -> bool {
        let output = Command::new(program).arg("--version").output().ok();
        let output = output.filter(|output| output.status.success());
        output.is_some_and(|output| {
            version::reported(&String::from_utf8_lossy(&output.stdout)) == Some(self.version)
        })
    }

    /// Whether the first program of this name on the search path has the required version.
    fn is_installed(&self, project: &Project, name: &str) -> bool {
        while let Some(path) = project.program(name) {
            if self.is_version_of(&path) {
                return true;
            }
            // An outdated copy in `.tools` would hide a matching one further down the path.
            if !path.starts_with(project.tools()) || fs::remove_file(&path).is_err() {
                return false;
            }
        }
        false
    }

    fn download(&self, project: &Project, release: &Release) -> bool {
        let base = prebuilt::base_url();
        let start = Instant::now();
        // Two lines, because the reason of a failure is a sentence of its own.
        println!("downloading {} {} from {}", self.package, self.version, release.url(&base));
        let result = prebuilt::install(project, &base, release, self);
        match &result {
            Ok(()) => println!("  done in {}", progress::duration(start.elapsed())),
            Err(reason) => println!("  not possible: {reason:#}"),
        }
        result.is_ok()
    }

    fn build(&self, project: &Project) -> Result<()> {
        let Self { package, version, duration, .. } = self;
        self.verify(project)?;
        let sentence = format!("installing {package} {version} from crates.io (about {duration})");
        let first = shell::logged(project, &sentence, package, self.cargo_install(project, true)?);
        let result = match first {
            // `--locked` fails if a dependency was yanked. Newer dependencies usually work.
            Err(_) if self.arguments.contains(&"--locked") => {
                let sentence = format!("trying again with the newest dependencies of {package}");
                shell::logged(project, &sentence, package, self.cargo_install(project, false)?)
            }
            other => other,
        };
        result.with_context(|| {
            format!(
                "{package} {version} is missing; get it with: cargo install {package} --version {version}"
            )
        })
    }

    /// Downloads the package, and fails if it is another one than that for which the project was written. `cargo install` uses
    /// the downloaded one.
    fn verify(&self, project: &Project) -> Result<()> {
        let Self { package, version, checksum, .. } = self;
        let sh = shell::open(project)?;
        // Outside of the project's folder, so that its Cargo.lock is not read.
        sh.change_dir(env::temp_dir());
        let name = format!("{package}@{version}");
        shell::output(cmd!(sh, "cargo info --registry crates-io {name}"))
            .with_context(|| format!("{package} {version} cannot be downloaded from crates.io."))?;
        let file = cached(&format!("{package}-{version}.crate"))
            .with_context(|| format!("Cargo's cache does not have {package} {version}."))?;
        let found = prebuilt::sha256(project, &file)?;
        ensure!(
            found.trim() == *checksum,
            "{package} {version} from crates.io has the SHA-256 {}, not {checksum}.",
            found.trim()
        );
        Ok(())
    }

    fn cargo_install(&self, project: &Project, locked: bool) -> Result<Command> {
        let Self { package, version, .. } = self;
        let sh = shell::open(project)?;
        let root = project.path(".tools/cargo");
        let arguments = self.arguments.iter().filter(|argument| locked || **argument != "--locked");
        // A debug build takes a third of the time and is fast enough.
        let cargo = cmd!(sh, "cargo install --debug --force --root {root} {package} --version {version}")
            .args(arguments)
            .env("CARGO_TARGET_DIR", project.path(".tools/build"))
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .env("CARGO_PROFILE_DEV_OPT_LEVEL", "0");
        Ok(cargo.into())
    }
}

/// The path of a package in Cargo's cache, which has a folder for each registry.
fn cached(name: &str) -> Option<PathBuf> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(env::home_dir()?.join(".cargo")))?;
    let registries = fs::read_dir(home.join("registry/cache")).ok()?.flatten();
    registries.map(|registry| registry.path().join(name)).find(|path| path.is_file())
}

/// Removes the folders of downloads and builds. The tools share them, so this is called after all of them are installed.
pub fn remove_leftovers(project: &Project) -> Result<()> {
    for folder in [".tools/build", ".tools/download"] {
        if project.path(folder).exists() {
            fs::remove_dir_all(project.path(folder))
                .with_context(|| format!("The folder {folder} cannot be removed."))?;
        }
    }
    Ok(())
}
