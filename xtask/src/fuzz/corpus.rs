//! The documents with which a target starts.

use crate::project::Project;
use std::fs;
use std::path::PathBuf;

/// The folders with documents for a target: the project's corpus, its fixtures, and samples beside the project.
pub fn folders(project: &Project, target: &str) -> Vec<PathBuf> {
    let mut folders = vec![project.path(&format!("tests/fuzz/corpus/{target}"))];
    for parent in ["tests/fixtures", "../shared/fixtures"] {
        let entries = fs::read_dir(project.path(parent)).into_iter().flatten().flatten();
        folders.extend(entries.map(|entry| entry.path()).filter(|path| matches(path, target)));
    }
    let own = match target {
        "markup" => "tests/markup",
        "house" => "static/demo/articles",
        _ => "static/demo/feeds",
    };
    folders.push(project.path(own));
    folders.retain(|folder| folder.is_dir());
    folders
}

/// Whether a folder has documents for a target. Folders are named after their format; targets without a format use all.
fn matches(path: &std::path::Path, target: &str) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    match target {
        "markup" | "captions" | "captions-time" => false,
        "json" | "feed" | "site" => true,
        "mapping" => name.starts_with("mapped"),
        "contentful" | "prosemirror" | "strapi" | "portable-text" | "editorjs" => {
            name.starts_with(target) || name.starts_with("documents") || name == "portable"
        }
        "house" => name.starts_with("house") || name.starts_with("caption"),
        _ => name.starts_with(target),
    }
}

#[cfg(test)]
mod tests {
    use super::matches;
    use std::path::Path;

    #[test]
    fn selects_documents_by_format() {
        let matches = |folder: &str, target| matches(Path::new(folder), target);
        assert!(matches("fixtures/ghost-list", "ghost"));
        assert!(!matches("fixtures/ghost-list", "guardian"));
        assert!(matches("fixtures/ghost-list", "json"));
        assert!(matches("fixtures/portable", "strapi"));
    }
}
