//! Search for test files. Node 20 does not expand patterns, so the runner gets a list.

use crate::project::Project;
use anyhow::{Context as _, Result};
use std::fs;

/// Folders that contain no tests of the project.
const SKIPPED: &str = "node_modules";

/// The files below `folder` whose names end like this, as sorted paths from the project's root.
pub fn find(project: &Project, folder: &str, ending: &str) -> Result<Vec<String>> {
    let entries = fs::read_dir(project.path(folder)).with_context(|| format!("{folder} cannot be read."))?;
    let mut files = Vec::new();
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = format!("{folder}/{name}");
        if entry.path().is_dir() {
            if name != SKIPPED {
                files.extend(find(project, &path, ending)?);
            }
        } else if name.ends_with(ending) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::project::Project;
    use std::{env, fs, process};

    #[test]
    fn finds_tests_at_any_depth_but_not_in_packages() {
        let root = env::temp_dir().join(format!("xtask-files-{}", process::id()));
        for file in ["t/b.test.mjs", "t/a/deep/c.test.mjs", "t/a/page.mjs", "t/node_modules/x/d.test.mjs"] {
            fs::create_dir_all(root.join(file).parent().unwrap()).unwrap();
            fs::write(root.join(file), "").unwrap();
        }
        let files = find(&Project::at(&root), "t", ".test.mjs");
        fs::remove_dir_all(&root).unwrap();
        assert_eq!(files.unwrap(), ["t/a/deep/c.test.mjs", "t/b.test.mjs"]);
    }
}
