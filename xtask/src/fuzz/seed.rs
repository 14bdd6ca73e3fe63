//! Where the documents are that a target begins with.

use crate::project::Project;
use std::fs;
use std::path::PathBuf;

/// The folders that may hold documents for a target: the project's corpus, its fixtures, and real samples beside it.
pub fn folders(project: &Project, target: &str) -> Vec<PathBuf> {
    let mut folders = vec![project.path(&format!("tests/fuzz/corpus/{target}"))];
    for parent in ["tests/fixtures", "../shared/fixtures"] {
        let entries = fs::read_dir(project.path(parent)).into_iter().flatten().flatten();
        folders.extend(entries.map(|entry| entry.path()).filter(|path| fits(path, target)));
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

/// A folder is named after its format; targets of no format take all.
fn fits(path: &std::path::Path, target: &str) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    match target {
        "markup" | "captions" => false,
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
    use super::fits;
    use std::path::Path;

    #[test]
    fn a_target_begins_with_its_own_documents() {
        let fits = |folder: &str, target| fits(Path::new(folder), target);
        assert!(fits("fixtures/ghost-list", "ghost"));
        assert!(!fits("fixtures/ghost-list", "guardian"));
        assert!(fits("fixtures/ghost-list", "json"));
        assert!(fits("fixtures/portable", "strapi"));
    }
}
