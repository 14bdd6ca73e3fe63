//! A tool that is a native program of one exact version: found, else downloaded, else built from crates.io.

use super::prebuilt::{self, Release};
use super::version;
use crate::project::Project;
use crate::shell;
use anyhow::{Context as _, Result};
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

/// What is wanted.
pub struct Binary<'a> {
    /// The name on crates.io.
    pub package: &'a str,
    /// The only version that will do.
    pub version: &'a str,
    /// The programs that it brings; all of them must be there.
    pub programs: &'a [&'a str],
    /// What `cargo install` should be told besides.
    pub arguments: &'a [&'a str],
    /// How long building it takes on a machine with two cores.
    pub duration: &'a str,
}

impl Binary<'_> {
    /// Gets the tool, unless it is there. The release is a question, because its answer costs a process.
    pub fn ensure(&self, project: &Project, release: impl FnOnce() -> Option<Release>) -> Result<()> {
        if self.programs.iter().all(|program| self.found(project, program)) {
            return Ok(());
        }
        match release() {
            Some(release) if self.download(project, &release) => Ok(()),
            _ => self.build(project),
        }
    }

    /// Whether this file runs and says the wanted version.
    pub fn is(&self, program: &Path) -> bool {
        let answer = shell::answer(Command::new(program).arg("--version"));
        answer.as_deref().and_then(version::spoken) == Some(self.version)
    }

    /// Whether the first program of this name on the search path is the wanted one.
    fn found(&self, project: &Project, name: &str) -> bool {
        while let Some(path) = project.program(name) {
            if self.is(&path) {
                return true;
            }
            // An outdated copy of the project's own would hide a right one further down the path.
            if !path.starts_with(project.tools()) || fs::remove_file(&path).is_err() {
                return false;
            }
        }
        false
    }

    fn download(&self, project: &Project, release: &Release) -> bool {
        let base = prebuilt::base();
        let start = Instant::now();
        // Two lines rather than one, because the reason of a failure is a sentence of its own.
        println!("downloading {} {} from {}", self.package, self.version, release.address(&base));
        let result = prebuilt::install(project, &base, release, self);
        match &result {
            Ok(()) => println!("  done in {}", shell::seconds(start.elapsed())),
            Err(reason) => println!("  not possible: {reason:#}"),
        }
        result.is_ok()
    }

    fn build(&self, project: &Project) -> Result<()> {
        let Self { package, version, duration, .. } = self;
        let sentence = format!("installing {package} {version} from crates.io (about {duration})");
        let first = shell::quietly(project, &sentence, package, &mut self.cargo_install(project, true)?);
        let result = match first {
            // A yanked dependency makes `--locked` fail for good; newer dependencies usually work.
            Err(_) if self.arguments.contains(&"--locked") => {
                let sentence = format!("once more, with the newest dependencies of {package}");
                shell::quietly(project, &sentence, package, &mut self.cargo_install(project, false)?)
            }
            other => other,
        };
        result.with_context(|| {
            format!(
                "{package} {version} is missing; get it with: cargo install {package} --version {version}"
            )
        })
    }

    fn cargo_install(&self, project: &Project, locked: bool) -> Result<Command> {
        // A debug build takes a third of the time and serves just as well.
        let mut cargo = shell::command(project, "cargo", &["install", "--debug", "--force", "--root"])?;
        cargo.arg(project.path(".tools/cargo")).args([self.package, "--version", self.version]);
        cargo.args(self.arguments.iter().filter(|argument| locked || **argument != "--locked"));
        cargo.env("CARGO_TARGET_DIR", project.path(".tools/build"));
        cargo.env("CARGO_PROFILE_DEV_DEBUG", "0").env("CARGO_PROFILE_DEV_OPT_LEVEL", "0");
        Ok(cargo)
    }
}

/// Removes what downloading and building left behind. The tools share the folder, so it goes when all of them are built.
pub fn clean(project: &Project) -> Result<()> {
    for folder in [".tools/build", ".tools/download"] {
        if project.path(folder).exists() {
            fs::remove_dir_all(project.path(folder))
                .with_context(|| format!("The folder {folder} cannot be removed."))?;
        }
    }
    Ok(())
}
