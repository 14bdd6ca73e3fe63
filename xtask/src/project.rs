//! Where things lie in the project.
//!
//! Paths only: nothing here runs a program or changes a file.

use anyhow::{Context as _, Result};
use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// The project, found once at the start.
#[derive(Debug)]
pub struct Project {
    root: PathBuf,
    /// Where its tools are, and what was compiled before: for a copy, those of the original.
    origin: PathBuf,
}

impl Project {
    /// Looks upwards from the current folder, so that a task may be started in any folder of the project.
    pub fn find() -> Result<Self> {
        let here = env::current_dir().context("The current folder cannot be read.")?;
        let root = here.ancestors().find(|folder| folder.join("xtask").join("Cargo.toml").is_file());
        Ok(Self::at(
            root.context("This is not a folder of the project: no folder above has xtask/Cargo.toml.")?,
        ))
    }

    /// The project in this folder.
    pub fn at(root: &Path) -> Self {
        Self { root: root.to_owned(), origin: root.to_owned() }
    }

    /// A copy of the project in a folder of it.
    pub fn copy(&self, inside: &str) -> Self {
        Self { root: self.path(inside), origin: self.origin.clone() }
    }

    /// The folder of the workspace.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// A path inside the project, written with slashes.
    pub fn path(&self, inside: &str) -> PathBuf {
        inside.split('/').fold(self.root.clone(), |path, name| path.join(name))
    }

    /// The folder of the tools that the project got for itself. Git ignores it; deleting it is always safe.
    pub fn tools(&self) -> PathBuf {
        self.origin.join(".tools")
    }

    /// Where the small release is compiled: apart from the plain build, so that the two do not undo each other.
    pub fn target(&self) -> PathBuf {
        self.origin.join("target").join("small")
    }

    /// Where programs are looked for: the project's own tools first, because their versions are right.
    pub fn search_folders(&self) -> Vec<PathBuf> {
        let own = ["cargo/bin", "node/node_modules/.bin"].map(|folder| self.tools().join(folder));
        let path = env::var_os("PATH").unwrap_or_default();
        own.into_iter().chain(env::split_paths(&path)).collect()
    }

    /// The same folders as a `PATH` for child processes.
    pub fn search_path(&self) -> Result<OsString> {
        env::join_paths(self.search_folders())
            .context("The project's folder cannot be part of PATH; move it to a folder without `:` or `;`.")
    }

    /// The first program of this name.
    pub fn program(&self, name: &str) -> Option<PathBuf> {
        let file = format!("{name}{}", env::consts::EXE_SUFFIX);
        self.search_folders().into_iter().map(|folder| folder.join(&file)).find(|path| path.is_file())
    }
}
