//! `cargo xtask dist`: the release for partners, packed in dist/<version>/ and added to releases/.
//!
//! It contains the build without the demo, and the files that are generated from CONTRACT.md. The next build removes the packed
//! folder, so it always belongs to the build beside it; releases/ is never emptied. The contents of generated files are built in
//! the modules below this one.

pub mod contract;
mod framework;
mod integrity;
mod manifest;
pub mod releases;
mod sbom;
mod typescript;
mod version_number;

use crate::project::Project;
use crate::{build, setup, shell, working_copy};
use anyhow::{Context as _, Result, ensure};
use clap::Args;
use integrity::Hashes;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use xshell::cmd;

/// The files of the build that only the reading app on the demo content uses.
const DEMO: [&str; 8] =
    ["index.html", "page.css", "demo", "app.js", "sw.js", "sw-off.js", "manifest.webmanifest", "icons"];
/// The documents of a release.
const TEXTS: [&str; 22] = [
    "CONTRACT.md",
    "CHANGELOG.md",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "docs/bundlers.md",
    "docs/captions.md",
    "docs/check.md",
    "docs/choose.md",
    "docs/embedding.md",
    "docs/export.md",
    "docs/hosts.md",
    "docs/languages.md",
    "docs/mapping.md",
    "docs/measuring.md",
    "docs/offline.md",
    "docs/parts.svg",
    "docs/prerender.md",
    "docs/reading.md",
    "docs/scale.md",
    "docs/serve.md",
    "docs/servers.md",
    "docs/symptoms.md",
];
/// The endings of files that servers send compressed.
const COMPRESSED: [&str; 5] = [".js", ".wasm", ".css", ".html", ".txt"];
/// The size in bytes from which Vite, the strictest bundler, makes a file of a file.
const MIN_SIZE: usize = 4096;
const SCRIPT: &str = "xtask/dist/compress.mjs";
/// The folder of all releases.
const RELEASES: &str = "releases";
/// The folder of the working copy that is built for comparison.
const COMPARISON: &str = "target/reproducible";
/// The modules of the frameworks and the entry for servers, beside package.json.
const MODULES: &str = "xtask/dist";

/// The options of `dist`.
#[derive(Debug, Args)]
pub struct Options {
    /// Pack the existing build instead of building
    #[arg(long)]
    packed: bool,
    /// Build a second time in another folder and compare; the release is not added to releases/
    #[arg(long)]
    reproducible: bool,
    /// Replace the release of this version in releases/
    #[arg(long, conflicts_with = "reproducible")]
    force: bool,
    /// Only pack dist/<version>/; releases/ stays as it is
    #[arg(long)]
    unpublished: bool,
}

/// Builds the release and packs it.
pub fn run(project: &Project, options: &Options) -> Result<()> {
    if !options.packed {
        build::run(project)?;
    }
    setup::node(project)?;
    let folder = pack(project)?;
    if options.reproducible {
        return compare_with_second_build(project, &folder);
    }
    if options.unpublished {
        println!("The release is packed in {folder}.");
        return Ok(());
    }
    let version = version(&read(project, "Cargo.toml")?)?;
    let is_new = releases::publish(&project.path(&folder), &project.path(RELEASES), &version, options.force)?;
    let words = if is_new { "is" } else { "was already, with the same contents," };
    println!(
        "The release {words} in {RELEASES}/{version}. Upload {RELEASES}/ with its {RELEASES}/index.json."
    );
    Ok(())
}

/// Builds and packs a working copy, and reports the files that differ. Dependencies are not compiled again.
fn compare_with_second_build(project: &Project, folder: &str) -> Result<()> {
    let copy = working_copy::make(project, COMPARISON)?;
    build::release(&copy).with_context(|| format!("The working copy in {COMPARISON} was not built."))?;
    let first = Release { project, folder: folder.to_owned() }.hashes()?;
    let mut second = Release { project: &copy, folder: pack(&copy)? }.hashes()?;
    let different: Vec<&str> = first
        .iter()
        .filter(|(name, hash)| second.remove(*name).as_ref() != Some(*hash))
        .map(|(name, _)| name.as_str())
        .collect();
    ensure!(different.is_empty(), "The second build has other contents in: {}", different.join(", "));
    ensure!(second.is_empty(), "Only the second build has these files: {second:?}");
    println!("A second build in another folder has the same {} files.", first.len());
    Ok(())
}

/// Copies the packed release into another folder, which is emptied first.
pub fn copy_into(project: &Project, folder: &str) -> Result<()> {
    let release = format!("dist/{}", version(&read(project, "Cargo.toml")?)?);
    let packed = project.path(&release).join("integrity.json").is_file();
    ensure!(packed, "{release} has no release; pack one with: cargo xtask dist --packed");
    let to = project.path(folder);
    remove(&to)?;
    copy_all(&project.path(&release), &to)
}

/// Packs the build in dist/ and returns the folder of the release.
pub fn pack(project: &Project) -> Result<String> {
    let version = version(&read(project, "Cargo.toml")?)?;
    let release = Release { project, folder: format!("dist/{version}") };
    release.copy_build()?;
    for text in TEXTS {
        // The contents of `static` are at the top level of the release.
        release.write(text, &read(project, text)?.replace("static/schema/", "schema/"))?;
    }
    let contract = read(project, "CONTRACT.md")?;
    let manifest = serde_json::to_string_pretty(&manifest::manifest(&contract))?;
    release.write("custom-elements.json", &(manifest + "\n"))?;
    let sbom = serde_json::to_string_pretty(&sbom::sbom(project, &version)?)?;
    release.write(sbom::FILE, &(sbom + "\n"))?;
    release.write("article-viewer.d.ts", &typescript::element(&contract))?;
    for (name, types) in [("react", typescript::react()), ("vue", typescript::vue())] {
        release.write(&format!("{name}.d.ts"), &types)?;
        let script = read(project, &format!("{MODULES}/{name}.js"))?;
        release.write(&format!("{name}.js"), &framework::module(&script, &contract)?)?;
    }
    release.write("server.js", &read(project, &format!("{MODULES}/server.js"))?)?;
    release.write("package.json", &read(project, "xtask/dist/package.json")?.replace("VERSION", &version))?;
    release.enlarge_small_files()?;
    let loader = release.set_integrity()?;
    let readme = read(project, "xtask/dist/README.md")?.replace("VERSION", &version);
    release.write("README.md", &readme.replace("INTEGRITY", &loader))?;
    release.write("integrity.json", &(serde_json::to_string_pretty(&release.hashes()?)? + "\n"))?;
    release.compress()?;
    Ok(release.folder)
}

/// The folder of a release.
struct Release<'a> {
    project: &'a Project,
    folder: String,
}

impl Release<'_> {
    /// Empties the folder and copies the build into it.
    fn copy_build(&self) -> Result<()> {
        let dist = self.project.path("dist");
        ensure!(dist.join("index.html").is_file(), "dist/ has no build; make one with: cargo xtask build");
        let folder = self.project.path(&self.folder);
        remove(&folder)?;
        for name in names(&dist)? {
            if !DEMO.contains(&name.as_str()) {
                copy_all(&dist.join(&name), &folder.join(&name))?;
            }
        }
        Ok(())
    }

    /// Adds line breaks to small files that the loader fetches. Vite would write files below 4 KB into the code as `data:`
    /// addresses, which a strict policy forbids.
    fn enlarge_small_files(&self) -> Result<()> {
        let is_loaded = |name: &String| {
            integrity::loaded_files().any(|loaded| loaded == *name) || name.starts_with("locale/")
        };
        for name in self.files("")?.into_iter().filter(is_loaded) {
            let size = fs::metadata(self.project.path(&format!("{}/{name}", self.folder)))?.len() as usize;
            if size < MIN_SIZE {
                self.write(&name, &(self.read(&name)? + &"\n".repeat(MIN_SIZE - size)))?;
            }
        }
        Ok(())
    }

    /// Writes the hashes of the converters into the glue and those of the program into the loader. Returns the loader's hash.
    fn set_integrity(&self) -> Result<String> {
        let glue = integrity::glue(&self.read("viewer.js")?, &self.hashes()?)?;
        self.write("viewer.js", &glue)?;
        let loader = self.read("article-viewer.js")?;
        self.write("bundler.js", &integrity::bundler(&loader, &self.files("locale")?)?)?;
        self.write("article-viewer.js", &integrity::loader(&loader, &self.hashes()?)?)?;
        self.hashes()?.remove("article-viewer.js").context("The build has no loader.")
    }

    /// The hashes of all files.
    fn hashes(&self) -> Result<Hashes> {
        let sh = shell::open(self.project)?;
        let (folder, files) = (&self.folder, self.files("")?);
        let output = shell::output(cmd!(sh, "node {SCRIPT} hash {folder} {files...}"));
        let output = output.context("Node does not hash the release.")?;
        Ok(serde_json::from_str::<BTreeMap<String, String>>(&output)?)
    }

    /// Writes compressed copies of the files that servers send compressed.
    fn compress(&self) -> Result<()> {
        let sh = shell::open(self.project)?;
        let is_compressed = |name: &String| COMPRESSED.iter().any(|ending| name.ends_with(ending));
        let (folder, files) = (&self.folder, self.files("")?.into_iter().filter(is_compressed));
        let node = cmd!(sh, "node {SCRIPT} compress {folder} {files...}");
        node.quiet().run().context("The release was not compressed; the lines above say why.")
    }

    /// All files below a folder of the release, sorted.
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

/// The version of the package in Cargo.toml.
fn version(manifest: &str) -> Result<String> {
    let package = manifest.split_once("\n[package]\n").map_or("", |(_, rest)| rest);
    let line = package.lines().find_map(|line| line.strip_prefix("version = \"")?.strip_suffix('"'));
    Ok(line.context("Cargo.toml has no version of the package.")?.to_owned())
}

fn names(folder: &Path) -> Result<Vec<String>> {
    let entries = fs::read_dir(folder).with_context(|| format!("{} cannot be read.", folder.display()))?;
    let mut names: Vec<String> =
        entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    Ok(names)
}

fn remove(folder: &Path) -> Result<()> {
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

fn read_file(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("{} cannot be read.", path.display()))
}

fn read(project: &Project, name: &str) -> Result<String> {
    fs::read_to_string(project.path(name)).with_context(|| format!("{name} cannot be read."))
}

#[cfg(test)]
mod tests {
    #[test]
    fn reads_the_version_of_the_package() {
        let manifest =
            "[workspace.package]\nversion = \"9.9.9\"\n[package]\nname = \"a\"\nversion = \"1.2.3\"\n";
        assert_eq!(super::version(manifest).unwrap(), "1.2.3");
        assert!(super::version("version = \"1.0.0\"\n").is_err());
    }
}
