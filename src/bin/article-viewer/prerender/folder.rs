//! The folder that receives the pages. A file is written under another name and renamed, so that no reader sees half of it.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use anyhow::Context as _;

/// Files that are being written. The folder is removed at the end of a run, and at the beginning of the next one.
const UNFINISHED: &str = ".article-viewer";

/// The folder that receives the pages.
#[derive(Debug)]
pub struct Folder {
    root: PathBuf,
    unfinished: PathBuf,
    count: AtomicU64,
}

impl Folder {
    /// Creates the folder if it does not exist.
    pub fn open(root: &Path) -> anyhow::Result<Self> {
        let unfinished = root.join(UNFINISHED);
        if unfinished.exists() {
            fs::remove_dir_all(&unfinished)
                .with_context(|| format!("{} cannot be emptied", unfinished.display()))?;
        }
        fs::create_dir_all(&unfinished).with_context(|| format!("{} cannot be written", root.display()))?;
        Ok(Self { root: root.to_owned(), unfinished, count: AtomicU64::new(0) })
    }

    /// Returns the path of a file.
    pub fn path(&self, name: &str) -> PathBuf {
        self.root.join(name)
    }

    /// Reads a file. A missing one is empty.
    pub fn read(&self, name: &str) -> anyhow::Result<String> {
        match fs::read_to_string(self.path(name)) {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                Err(error).with_context(|| format!("{name} cannot be read"))
            }
            read => Ok(read.unwrap_or_default()),
        }
    }

    /// Whether a file exists.
    pub fn has(&self, name: &str) -> bool {
        self.path(name).is_file()
    }

    /// Writes a file completely or not at all. A file with the same content is left as it is.
    pub fn write(&self, name: &str, content: &[u8]) -> anyhow::Result<()> {
        let path = self.path(name);
        let is_same = fs::metadata(&path).is_ok_and(|known| known.len() == content.len() as u64)
            && fs::read(&path).is_ok_and(|known| known == content);
        if is_same {
            return Ok(());
        }
        let unfinished = self.unfinished();
        fs::write(&unfinished, content).with_context(|| format!("{name} cannot be written"))?;
        self.finish(&unfinished, name)
    }

    /// Returns the path of a new unfinished file.
    pub fn unfinished(&self) -> PathBuf {
        self.unfinished.join(self.count.fetch_add(1, Ordering::Relaxed).to_string())
    }

    /// Gives an unfinished file its name.
    pub fn finish(&self, unfinished: &Path, name: &str) -> anyhow::Result<()> {
        let path = self.path(name);
        let folder = path.parent().unwrap_or(&self.root);
        let moved = fs::create_dir_all(folder).and_then(|()| fs::rename(unfinished, &path));
        moved.with_context(|| format!("{name} cannot be written"))
    }

    /// Removes a file and the folders that are empty without it.
    pub fn remove(&self, name: &str) {
        let path = self.path(name);
        _ = fs::remove_file(&path);
        for folder in path.ancestors().skip(1).take_while(|folder| *folder != self.root) {
            if fs::remove_dir(folder).is_err() {
                break;
            }
        }
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        _ = fs::remove_dir_all(&self.unfinished);
    }
}
