//! `cargo xtask dist`: the release as partners get it, in dist/<version>/.
//!
//! It lies inside the output of the build, and the next build takes it away: a release is always of the build beside it. What
//! is in it is what was built, without the demo, and what is written here from CONTRACT.md. This file knows the order
//! and the files; what is in them is decided by its neighbours.

pub mod contract;
mod manifest;
mod pins;
mod types;

use crate::options::Options;
use crate::project::Project;
use crate::{build, copy, setup, shell};
use anyhow::{Context as _, Result, ensure};
use pins::Hashes;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// What the build makes for the demo alone.
const DEMO: [&str; 3] = ["index.html", "page.css", "demo"];
/// What is to be read beside it.
const TEXTS: [&str; 9] = [
    "CONTRACT.md",
    "CHANGELOG.md",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "docs/captions.md",
    "docs/embedding.md",
    "docs/hosts.md",
    "docs/mapping.md",
    "docs/measuring.md",
];
/// What servers send, and browsers can take compressed.
const SENT: [&str; 4] = [".js", ".wasm", ".css", ".html"];
const PRESS: &str = "xtask/dist/press.mjs";
/// A module that is the element and no more; what it is good for are its types.
const ELEMENT: &str = "import \"./bundler.js\";\n";

/// Builds the release, unless what was built before is to be packed, and packs it.
pub fn run(project: &Project, words: &[String]) -> Result<()> {
    let options = Options::read(words, &["--packed", "--again"], &[])?;
    if !options.has("--packed") {
        setup::release(project)?;
        ensure!(build::release(project)?, "The release was not built; the lines above say why.");
    }
    setup::node(project)?;
    let folder = pack(project)?;
    println!("The release is in {folder}.");
    if options.has("--again") { again(project, &folder) } else { Ok(()) }
}

/// Builds and packs once more in another folder, and names the files that became others. What the project is made of is
/// taken as it was compiled; the project itself is compiled anew.
fn again(project: &Project, folder: &str) -> Result<()> {
    let copy = copy::make(project, "target/again")?;
    ensure!(build::release(&copy)?, "The copy in target/again was not built; the lines above say why.");
    let (one, other) = (Release { project, folder: folder.to_owned() }.hashes()?, pack(&copy)?);
    let mut other = Release { project: &copy, folder: other }.hashes()?;
    let different: Vec<&str> = one
        .iter()
        .filter(|(name, hash)| other.remove(*name).as_ref() != Some(*hash))
        .map(|(name, _)| name.as_str())
        .collect();
    ensure!(
        different.is_empty() && other.is_empty(),
        "Another build is another release: {different:?} {other:?}"
    );
    println!("A second build in another folder has the same {} files.", one.len());
    Ok(())
}

/// Copies the release that was packed of this build into another folder, which has nothing else afterwards.
pub fn lay(project: &Project, folder: &str) -> Result<()> {
    let release = format!("dist/{}", version(&read(project, "Cargo.toml")?)?);
    let packed = project.path(&release).join("integrity.json").is_file();
    ensure!(packed, "{release} has no release; pack one with: cargo xtask dist --packed");
    let to = project.path(folder);
    empty(&to)?;
    copy_all(&project.path(&release), &to)
}

/// Packs what is in dist/, and says in which folder.
pub fn pack(project: &Project) -> Result<String> {
    let version = version(&read(project, "Cargo.toml")?)?;
    let release = Release { project, folder: format!("dist/{version}") };
    release.gather()?;
    for text in TEXTS {
        // The folder has no `static`: what lies there is at its top.
        release.write(text, &read(project, text)?.replace("static/schema/", "schema/"))?;
    }
    let contract = read(project, "CONTRACT.md")?;
    let manifest = serde_json::to_string_pretty(&manifest::manifest(&contract))?;
    release.write("custom-elements.json", &(manifest + "\n"))?;
    release.write("article-viewer.d.ts", &types::element(&contract))?;
    for (name, types) in [("react", types::react()), ("vue", types::vue())] {
        release.write(&format!("{name}.d.ts"), &types)?;
        release.write(&format!("{name}.js"), ELEMENT)?;
    }
    release.write("package.json", &read(project, "xtask/dist/package.json")?.replace("VERSION", &version))?;
    let loader = release.pin()?;
    let readme = read(project, "xtask/dist/README.md")?.replace("VERSION", &version);
    release.write("README.md", &readme.replace("INTEGRITY", &loader))?;
    release.write("integrity.json", &(serde_json::to_string_pretty(&release.hashes()?)? + "\n"))?;
    release.press()?;
    Ok(release.folder)
}

/// The folder, while it is being filled.
struct Release<'a> {
    project: &'a Project,
    folder: String,
}

impl Release<'_> {
    /// Empties the folder, and copies what was built into it.
    fn gather(&self) -> Result<()> {
        let dist = self.project.path("dist");
        ensure!(dist.join("index.html").is_file(), "dist/ has no build; make one with: cargo xtask build");
        let folder = self.project.path(&self.folder);
        empty(&folder)?;
        for name in names(&dist)? {
            if !DEMO.contains(&name.as_str()) {
                copy_all(&dist.join(&name), &folder.join(&name))?;
            }
        }
        Ok(())
    }

    /// Writes into the glue what the converters must be, and into the loader what the program must be. Says what the loader is.
    fn pin(&self) -> Result<String> {
        let glue = pins::glue(&self.read("viewer.js")?, &self.hashes()?)?;
        self.write("viewer.js", &glue)?;
        let loader = self.read("article-viewer.js")?;
        self.write("bundler.js", &pins::bundler(&loader)?)?;
        self.write("article-viewer.js", &pins::loader(&loader, &self.hashes()?)?)?;
        self.hashes()?.remove("article-viewer.js").context("The build has no loader.")
    }

    /// The hashes of all files.
    fn hashes(&self) -> Result<Hashes> {
        let mut node = shell::command(self.project, "node", &[PRESS, "hash", &self.folder])?;
        let answer = shell::answer(node.args(self.files("")?)).context("Node does not hash the release.")?;
        Ok(serde_json::from_str::<BTreeMap<String, String>>(&answer)?)
    }

    /// Gives each file that is sent its compressed twins.
    fn press(&self) -> Result<()> {
        let mut node = shell::command(self.project, "node", &[PRESS, "twins", &self.folder])?;
        let files =
            self.files("")?.into_iter().filter(|name| SENT.iter().any(|ending| name.ends_with(ending)));
        ensure!(shell::show(node.args(files))?, "The release was not compressed; the lines above say why.");
        Ok(())
    }

    /// All files below a folder of the release, in an order that never changes.
    fn files(&self, below: &str) -> Result<Vec<String>> {
        let mut files = Vec::new();
        for name in names(&self.project.path(&self.folder).join(below))? {
            let inside = if below.is_empty() { name } else { format!("{below}/{name}") };
            if self.project.path(&self.folder).join(&inside).is_dir() {
                files.extend(self.files(&inside)?);
            } else {
                files.push(inside);
            }
        }
        Ok(files)
    }

    fn read(&self, name: &str) -> Result<String> {
        read(self.project, &format!("{}/{name}", self.folder))
    }

    fn write(&self, name: &str, text: &str) -> Result<()> {
        let path = self.project.path(&format!("{}/{name}", self.folder));
        let folder = path.parent().unwrap_or(&path);
        fs::create_dir_all(folder)
            .and_then(|()| fs::write(&path, text))
            .with_context(|| format!("{}/{name} cannot be written.", self.folder))
    }
}

/// What stands in the first section of Cargo.toml that has it.
fn version(manifest: &str) -> Result<String> {
    let package = manifest.split_once("\n[package]\n").map_or("", |(_, rest)| rest);
    let line = package.lines().find_map(|line| line.strip_prefix("version = \"")?.strip_suffix('"'));
    Ok(line.context("Cargo.toml does not say which version this is.")?.to_owned())
}

fn names(folder: &Path) -> Result<Vec<String>> {
    let entries = fs::read_dir(folder).with_context(|| format!("{} cannot be read.", folder.display()))?;
    let mut names: Vec<String> =
        entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    Ok(names)
}

fn empty(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("{} cannot be emptied.", folder.display()))?;
    }
    Ok(())
}

fn copy_all(from: &Path, to: &Path) -> Result<()> {
    if from.is_dir() {
        return names(from)?.iter().try_for_each(|name| copy_all(&from.join(name), &to.join(name)));
    }
    fs::create_dir_all(to.parent().unwrap_or(to))
        .and_then(|()| fs::copy(from, to))
        .with_context(|| format!("{} cannot be written.", to.display()))?;
    Ok(())
}

fn read(project: &Project, name: &str) -> Result<String> {
    fs::read_to_string(project.path(name)).with_context(|| format!("{name} cannot be read."))
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_version_is_the_packages() {
        let manifest =
            "[workspace.package]\nversion = \"9.9.9\"\n[package]\nname = \"a\"\nversion = \"1.2.3\"\n";
        assert_eq!(super::version(manifest).unwrap(), "1.2.3");
        assert!(super::version("version = \"1.0.0\"\n").is_err());
    }
}
