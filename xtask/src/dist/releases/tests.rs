//! Releases in a folder of the temporary directory.

use super::*;
use std::path::PathBuf;

struct Folders {
    root: PathBuf,
}

impl Folders {
    fn new(name: &str) -> Self {
        let root =
            std::env::temp_dir().join(format!("article-viewer-releases-{name}-{}", std::process::id()));
        _ = fs::remove_dir_all(&root);
        Self { root }
    }

    fn releases(&self) -> PathBuf {
        self.root.join("releases")
    }

    /// Packs a release whose loader has this text.
    fn packed(&self, loader: &str) -> PathBuf {
        let packed = self.root.join("packed");
        _ = fs::remove_dir_all(&packed);
        write(&packed.join(LOADER), loader).unwrap();
        FRAME.iter().for_each(|name| write(&packed.join(name), name).unwrap());
        write(&packed.join("locale/ar.txt"), "ar").unwrap();
        write(&packed.join(HASHES), &json!({ LOADER: format!("sha384-{loader}") }).to_string()).unwrap();
        packed
    }

    fn publish(&self, version: &str, loader: &str, force: bool) -> Result<bool> {
        publish(&self.packed(loader), &self.releases(), version, force)
    }

    fn text(&self, name: &str) -> String {
        read_file(&self.releases().join(name)).unwrap()
    }
}

impl Drop for Folders {
    fn drop(&mut self) {
        _ = fs::remove_dir_all(&self.root);
    }
}

#[test]
fn a_release_is_added_once_and_replaced_only_by_force() {
    let folders = Folders::new("once");
    assert!(folders.publish("0.1.0", "first", false).unwrap());
    assert!(!folders.publish("0.1.0", "first", false).unwrap(), "an equal release is not new");
    let error = folders.publish("0.1.0", "second", false).unwrap_err().to_string();
    assert!(
        error.contains("0.1.0") && error.contains("Raise the version") && error.contains("--force"),
        "{error}"
    );
    assert_eq!(folders.text("0.1.0/article-viewer.js"), "first");
    assert_eq!(folders.text("0.1.0/locale/ar.txt"), "ar");
    assert!(folders.publish("0.1.0", "second", true).unwrap());
    assert_eq!(folders.text("0.1.0/article-viewer.js"), "second");
    assert!(!folders.releases().join(".0.1.0").exists());
}

#[test]
fn aliases_follow_the_newest_stable_version_of_their_major() {
    let folders = Folders::new("alias");
    for version in ["0.9.0", "0.10.0", "1.0.0-rc.1", "0.2.0"] {
        folders.publish(version, version, false).unwrap();
    }
    assert_eq!(folders.text("v0/article-viewer.js"), "import \"../0.10.0/article-viewer.js\";\n");
    assert_eq!(folders.text("v0/embed.html"), "embed.html");
    assert!(!folders.releases().join("v1").exists(), "a preview has no alias");
    let list: Value = serde_json::from_str(&folders.text("index.json")).unwrap();
    assert_eq!((&list["latest"], &list["majors"]), (&json!("0.10.0"), &json!({ "v0": "0.10.0" })));
    let order: Vec<&str> =
        list["versions"].as_array().unwrap().iter().map(|row| row["version"].as_str().unwrap()).collect();
    assert_eq!(order, ["1.0.0-rc.1", "0.10.0", "0.9.0", "0.2.0"]);
    assert_eq!(list["versions"][1]["loader"], "0.10.0/article-viewer.js");
    assert_eq!(list["versions"][1]["integrity"], "sha384-0.10.0");
    folders.publish("1.0.0", "one", false).unwrap();
    assert_eq!(folders.text("v1/article-viewer.js"), "import \"../1.0.0/article-viewer.js\";\n");
    assert_eq!(folders.text("v0/article-viewer.js"), "import \"../0.10.0/article-viewer.js\";\n");
}

#[test]
fn folders_that_are_no_versions_are_left_alone() {
    let folders = Folders::new("others");
    write(&folders.releases().join("notes/readme.txt"), "kept").unwrap();
    folders.publish("0.1.0", "first", false).unwrap();
    assert_eq!(folders.text("notes/readme.txt"), "kept");
    assert!(!folders.text("index.json").contains("notes"));
}
