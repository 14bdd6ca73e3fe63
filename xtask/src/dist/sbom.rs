//! The software bill of materials of a release, in CycloneDX: the crates that are compiled into its wasm.
//!
//! It has no date and no random number, so that two builds have the same. Licences, checksums and the tree come from Cargo.

use crate::project::Project;
use crate::shell;
use anyhow::{Context as _, Result};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use xshell::cmd;

/// The file in the release.
pub const FILE: &str = "sbom.cdx.json";
/// The features of all programs in a release.
const FEATURES: &str = "csr,converter,converter-all";
/// Crates that run on the build machine only are left out: build scripts and procedural macros.
const EDGES: &str = "normal,no-proc-macro";
const FORMAT: &str = "|{p}|{l}|{r}";
const PACKAGE: &str = "article-viewer";

/// Lists the crates of the release.
pub fn sbom(project: &Project, version: &str) -> Result<Value> {
    let sh = shell::open(project)?;
    let tree =
        cmd!(sh, "cargo tree --locked --package {PACKAGE} --no-default-features --features {FEATURES}").args(
            ["--target", "wasm32-unknown-unknown", "--edges", EDGES, "--prefix", "depth", "--format", FORMAT],
        );
    let tree = shell::output(tree).context("cargo tree does not list the crates of the release.")?;
    let lock = fs::read_to_string(project.path("Cargo.lock")).context("Cargo.lock cannot be read.")?;
    let rustc = shell::output(cmd!(sh, "rustc --version")).context("rustc does not report its version.")?;
    let rustc = rustc.split_whitespace().nth(1).context("rustc does not report its version.")?;
    document(version, rustc, &crates(&tree)?, &checksums(&lock))
}

/// A crate in the tree.
#[derive(Debug, Default, PartialEq)]
struct Crate {
    licence: String,
    repository: String,
    /// The crates that it uses.
    dependencies: BTreeSet<Id>,
}

/// Name and version.
type Id = (String, String);

/// Parses lines such as `1|yew v0.23.0|MIT OR Apache-2.0|https://…`. The number is the depth in the tree.
fn crates(tree: &str) -> Result<BTreeMap<Id, Crate>> {
    let mut crates: BTreeMap<Id, Crate> = BTreeMap::new();
    let mut path: Vec<Id> = Vec::new();
    for line in tree.lines().filter(|line| !line.is_empty()) {
        let unknown = || format!("cargo tree has an unknown line: {line}");
        let mut fields = line.split('|');
        let mut field = || fields.next().with_context(unknown);
        let (depth, package, licence, repository) = (field()?, field()?, field()?, field()?);
        let depth: usize = depth.parse().with_context(unknown)?;
        let (name, version) = package.split_once(" v").with_context(unknown)?;
        let version = version.split_whitespace().next().with_context(unknown)?;
        let id = (name.to_owned(), version.to_owned());
        path.truncate(depth);
        if let Some(user) = path.last().and_then(|user| crates.get_mut(user)) {
            user.dependencies.insert(id.clone());
        }
        // A tree that was listed before ends with a mark.
        let repository = repository.trim_end_matches("(*)").trim();
        let one = crates.entry(id.clone()).or_default();
        // The old form of an expression.
        one.licence = licence.replace(" / ", "/").replace('/', " OR ");
        repository.clone_into(&mut one.repository);
        path.push(id);
    }
    Ok(crates)
}

/// The checksums in Cargo.lock.
fn checksums(lock: &str) -> BTreeMap<Id, &str> {
    let value = |block: &str, key: &str| {
        let line = block.lines().find_map(|line| line.strip_prefix(key));
        line.map(|line| line.trim_start_matches(" = ").trim_matches('"').to_owned())
    };
    lock.split("[[package]]")
        .filter_map(|block| {
            let checksum = block.lines().find_map(|line| line.strip_prefix("checksum = \""))?;
            Some(((value(block, "name")?, value(block, "version")?), checksum.trim_end_matches('"')))
        })
        .collect()
}

fn purl((name, version): &Id) -> String {
    format!("pkg:cargo/{name}@{version}")
}

fn document(
    version: &str,
    rustc: &str,
    crates: &BTreeMap<Id, Crate>,
    checksums: &BTreeMap<Id, &str>,
) -> Result<Value> {
    let is_own = |id: &Id| id.0 == PACKAGE;
    let own = crates.iter().find(|(id, _)| is_own(id)).context("cargo tree does not list the project.")?;
    let mut components = vec![json!({
        "type": "library",
        "bom-ref": "rust-std",
        "name": "std",
        "description": "The standard library of Rust, compiled for the release",
        "version": rustc,
        "licenses": [{ "expression": "MIT OR Apache-2.0" }],
        "externalReferences": [{ "type": "vcs", "url": "https://github.com/rust-lang/rust" }],
    })];
    for (id, one) in crates.iter().filter(|(id, _)| !is_own(id)) {
        let checksum =
            checksums.get(id).with_context(|| format!("Cargo.lock has no checksum of {}.", id.0))?;
        let mut component = json!({
            "type": "library",
            "bom-ref": purl(id),
            "name": id.0,
            "version": id.1,
            "purl": purl(id),
            "licenses": [{ "expression": one.licence }],
            "hashes": [{ "alg": "SHA-256", "content": checksum }],
        });
        if !one.repository.is_empty() {
            component["externalReferences"] = json!([{ "type": "vcs", "url": one.repository }]);
        }
        components.push(component);
    }
    let reference = |id: &Id| if is_own(id) { PACKAGE.to_owned() } else { purl(id) };
    let dependencies = crates.iter().map(|(id, one)| {
        let mut uses: Vec<String> = one.dependencies.iter().map(reference).collect();
        if is_own(id) {
            uses.push("rust-std".to_owned());
        }
        json!({ "ref": reference(id), "dependsOn": uses })
    });
    Ok(json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": { "component": {
            "type": "library",
            "bom-ref": PACKAGE,
            "name": PACKAGE,
            "version": version,
            "licenses": [{ "expression": own.1.licence }],
        } },
        "components": components,
        "dependencies": dependencies.collect::<Vec<_>>(),
    }))
}

#[cfg(test)]
mod tests {
    use super::{checksums, crates, document};

    const TREE: &str = "0|article-viewer v1.0.0 (/home/x)|MIT|\n1|a v1.2.3|MIT/Apache-2.0|https://a.example\n\
                        2|b v2.0.0|MIT OR Unlicense|\n1|c v3.0.0|MIT|https://c.example\n2|b v2.0.0|MIT OR Unlicense| (*)\n";
    const LOCK: &str = "version = 4\n\n[[package]]\nname = \"a\"\nversion = \"1.2.3\"\nsource = \"…\"\nchecksum = \"aa\"\n\n\
                        [[package]]\nname = \"b\"\nversion = \"2.0.0\"\nchecksum = \"bb\"\ndependencies = [\n \"a\",\n]\n\n\
                        [[package]]\nname = \"c\"\nversion = \"3.0.0\"\nchecksum = \"cc\"\n";

    #[test]
    fn lists_crates_with_licence_checksum_and_dependencies() {
        let document = document("1.0.0", "1.95.0", &crates(TREE).unwrap(), &checksums(LOCK)).unwrap();
        let names: Vec<_> =
            document["components"].as_array().unwrap().iter().map(|one| &one["name"]).collect();
        assert_eq!(names, ["std", "a", "b", "c"]);
        let a = &document["components"][1];
        assert_eq!(a["licenses"][0]["expression"], "MIT OR Apache-2.0");
        assert_eq!((&a["purl"], &a["hashes"][0]["content"]), (&"pkg:cargo/a@1.2.3".into(), &"aa".into()));
        assert!(document["components"][2].get("externalReferences").is_none());
        let uses = |nth: usize| document["dependencies"][nth]["dependsOn"].to_string();
        assert_eq!(uses(0), r#"["pkg:cargo/b@2.0.0"]"#);
        assert_eq!(uses(1), r#"["pkg:cargo/a@1.2.3","pkg:cargo/c@3.0.0","rust-std"]"#);
        assert!(!document.to_string().contains("/home/x"));
    }

    #[test]
    fn requires_a_checksum() {
        assert!(document("1.0.0", "1.95.0", &crates(TREE).unwrap(), &checksums("")).is_err());
        assert!(crates("no tree").is_err());
    }
}
