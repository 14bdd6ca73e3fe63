//! The place that receives the pages: a folder, or an object store by its address.

use std::path::{Path, PathBuf};

use anyhow::Context as _;

#[cfg(feature = "object-store")]
use super::bucket::Bucket;
use super::folder::Folder;

/// The place that receives the pages.
#[derive(Debug)]
pub enum PageStore {
    Folder(Folder),
    #[cfg(feature = "object-store")]
    Bucket(Bucket),
}

impl PageStore {
    /// Opens a folder, which is created if it does not exist, or an object store such as `s3://bucket/folder`.
    pub fn open(name: &str) -> anyhow::Result<Self> {
        if !is_address(name) {
            return Folder::open(Path::new(name)).map(Self::Folder);
        }
        #[cfg(feature = "object-store")]
        return Bucket::open(name).map(Self::Bucket);
        #[cfg(not(feature = "object-store"))]
        anyhow::bail!(
            "{name}: this program writes to folders only; one that was built with --features object-store writes to object stores"
        );
    }

    /// The number of threads. Those that write to an object store mostly wait for it.
    pub fn jobs(&self, cores: usize) -> usize {
        match self {
            Self::Folder(_) => cores,
            #[cfg(feature = "object-store")]
            Self::Bucket(_) => cores.max(32),
        }
    }

    /// Whether files are sent to another machine, where nothing can be appended to them.
    pub fn is_remote(&self) -> bool {
        !matches!(self, Self::Folder(_))
    }

    /// Returns the path of a file of this machine that grows during a run. In a folder it survives a run that is ended.
    pub fn journal(&self, name: &str) -> PathBuf {
        match self {
            Self::Folder(folder) => folder.path(name),
            #[cfg(feature = "object-store")]
            Self::Bucket(bucket) => bucket.unfinished(),
        }
    }

    /// Whether a file exists.
    pub fn has(&self, name: &str) -> bool {
        match self {
            Self::Folder(folder) => folder.has(name),
            #[cfg(feature = "object-store")]
            Self::Bucket(bucket) => bucket.has(name),
        }
    }

    /// Reads a file. A missing one is empty.
    pub fn read(&self, name: &str) -> anyhow::Result<String> {
        match self {
            Self::Folder(folder) => folder.read(name),
            #[cfg(feature = "object-store")]
            Self::Bucket(bucket) => bucket.read(name),
        }
    }

    /// Writes a file completely or not at all.
    pub fn write(&self, name: &str, content: &[u8]) -> anyhow::Result<()> {
        match self {
            Self::Folder(folder) => folder.write(name, content),
            #[cfg(feature = "object-store")]
            Self::Bucket(bucket) => bucket.write(name, content),
        }
    }

    /// Returns the path of a new unfinished file on this machine.
    pub fn unfinished(&self) -> PathBuf {
        match self {
            Self::Folder(folder) => folder.unfinished(),
            #[cfg(feature = "object-store")]
            Self::Bucket(bucket) => bucket.unfinished(),
        }
    }

    /// Gives an unfinished file its name.
    pub fn finish(&self, unfinished: &Path, name: &str) -> anyhow::Result<()> {
        match self {
            Self::Folder(folder) => folder.finish(unfinished, name),
            #[cfg(feature = "object-store")]
            Self::Bucket(bucket) => bucket.finish(unfinished, name),
        }
    }

    /// Removes a file, and the folders that are empty without it.
    pub fn remove(&self, name: &str) {
        match self {
            Self::Folder(folder) => folder.remove(name),
            #[cfg(feature = "object-store")]
            Self::Bucket(bucket) => bucket.remove(name),
        }
    }
}

/// Whether this is the address of an object store and not a path.
pub fn is_address(name: &str) -> bool {
    name.contains("://")
}

/// Returns the path of a folder that is the store.
pub fn folder(name: &str) -> Option<anyhow::Result<PathBuf>> {
    (!is_address(name)).then(|| Path::new(name).canonicalize().context("the output folder cannot be read"))
}
