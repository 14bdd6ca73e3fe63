//! The paths of the project. Nothing here runs a program or changes a file.

use anyhow::{Context as _, Result};
use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// The project, found once at the start of a task.
#[derive(Debug)]
pub struct Project {
    root: PathBuf,
    /// The folder of the tools and of compiled code. For a working copy, that of the original.
    origin: PathBuf,
}

impl Project {
    /// Searches the current folder and those above it, so that a task may be started anywhere in the project.
    pub fn find() -> Result<Self> {
        let current = env::current_dir().context("The current folder cannot be read.")?;
        let root = current.ancestors().find(|folder| folder.join("xtask").join("Cargo.toml").is_file());
        Ok(Self::at(
            root.context("This is not a folder of the project: no folder above has xtask/Cargo.toml.")?,
        ))
    }

    /// The project in this folder.
    pub fn at(root: &Path) -> Self {
        Self { root: root.to_owned(), origin: root.to_owned() }
    }

    /// A working copy of the project in one of its folders.
    pub fn copy(&self, inside: &str) -> Self {
        Self { root: self.path(inside), origin: self.origin.clone() }
    }

    /// The folder of the workspace.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// A path inside the project, given with slashes.
    pub fn path(&self, inside: &str) -> PathBuf {
        inside.split('/').fold(self.root.clone(), |path, name| path.join(name))
    }

    /// The folder of the tools that the tasks install. Git ignores it, and it can always be deleted.
    pub fn tools(&self) -> PathBuf {
        self.origin.join(".tools")
    }

    /// The target folder of the small release, apart from that of plain builds, because their flags differ.
    pub fn target(&self) -> PathBuf {
        self.origin.join("target").join("small")
    }

    /// The folders in which programs are searched. The project's own tools come first, because their versions are pinned.
    pub fn search_folders(&self) -> Vec<PathBuf> {
        let own = ["cargo/bin", "node/node_modules/.bin"].map(|folder| self.tools().join(folder));
        let path = env::var_os("PATH").unwrap_or_default();
        own.into_iter().chain(env::split_paths(&path)).collect()
    }

    /// The search folders as a `PATH` for child processes.
    pub fn search_path(&self) -> Result<OsString> {
        env::join_paths(self.search_folders())
            .context("The project's folder cannot be part of PATH; move it to a folder without `:` or `;`.")
    }

    /// The first program of this name in the search folders.
    pub fn program(&self, name: &str) -> Option<PathBuf> {
        let file = format!("{name}{}", env::consts::EXE_SUFFIX);
        self.search_folders().into_iter().map(|folder| folder.join(&file)).find(|path| path.is_file())
    }
}
