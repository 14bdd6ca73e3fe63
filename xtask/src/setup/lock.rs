//! A lock on the tools folder, so that two tasks do not install tools at the same time.

use crate::project::Project;
use anyhow::{Context as _, Result};
use std::fs::{self, File, TryLockError};

/// Waits until no other task installs tools. The lock ends when the file is dropped, also when the task is killed.
pub fn acquire(project: &Project) -> Result<File> {
    let problem = "The folder .tools cannot be written.";
    fs::create_dir_all(project.tools()).context(problem)?;
    let file = File::create(project.tools().join("lock")).context(problem)?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            println!("waiting for another task that installs tools");
            file.lock().context(problem)?;
        }
        // A file system without locks: installation works, only two tasks at once are not prevented.
        Err(TryLockError::Error(_)) => {}
    }
    Ok(file)
}
