//! The folder `releases/`, which no build empties: a folder for each version, the list of versions, and an alias for each
//! major version.
//!
//! A release in it never changes, because readers may keep its files forever. The alias is a small loader that imports the
//! newest release of its major version; servers send it with a short lifetime.

use super::version_number::VersionNumber;
use super::{copy_all, names, read_file, remove};
use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// The file of a release that has the hash of every other file.
const HASHES: &str = "integrity.json";
const LOADER: &str = "article-viewer.js";
/// The files of the frame's page, which work beside any loader.
const FRAME: [&str; 3] = ["embed.html", "embed.js", "article-frame.js"];
const LIST: &str = "index.json";

/// Adds a packed release to the folder of releases. Returns whether it is new. An equal release stays as it is.
///
/// # Errors
/// If the version exists with other contents, unless `force` replaces it.
pub fn publish(packed: &Path, releases: &Path, version: &str, force: bool) -> Result<bool> {
    let folder = releases.join(version);
    let is_equal =
        folder.join(HASHES).is_file() && read_file(&folder.join(HASHES))? == read_file(&packed.join(HASHES))?;
    ensure!(
        is_equal || force || !folder.exists(),
        "{} exists with other contents, and readers may have kept its files. Raise the version in Cargo.toml, or replace the \
         release with --force if it was never served.",
        folder.display()
    );
    if !is_equal {
        // A folder of another name becomes the release at once, so that an interrupted copy is no release.
        let unfinished = releases.join(format!(".{version}"));
        remove(&unfinished)?;
        copy_all(packed, &unfinished)?;
        remove(&folder)?;
        fs::rename(&unfinished, &folder)
            .with_context(|| format!("{} cannot be moved to {}.", unfinished.display(), folder.display()))?;
    }
    write_aliases(releases)?;
    Ok(!is_equal)
}

/// Writes the alias of each major version, and the list of versions.
fn write_aliases(releases: &Path) -> Result<()> {
    let mut versions: Vec<VersionNumber> =
        names(releases)?.iter().filter_map(|name| VersionNumber::parse(name)).collect();
    versions.sort();
    let mut majors = serde_json::Map::new();
    for version in versions.iter().filter(|version| version.is_stable()) {
        majors.insert(format!("v{}", version.major()), json!(version.as_str()));
    }
    for (alias, version) in &majors {
        let Some(version) = version.as_str() else { continue };
        let folder = releases.join(alias);
        remove(&folder)?;
        for name in FRAME {
            let text = read_file(&releases.join(version).join(name))?;
            // The style sheet is that of the release.
            write(
                &folder.join(name),
                &text.replace("\"viewer.css\"", &format!("\"../{version}/viewer.css\"")),
            )?;
        }
        write(&folder.join(LOADER), &format!("import \"../{version}/{LOADER}\";\n"))?;
    }
    let latest = versions.iter().rev().find(|version| version.is_stable());
    let rows = versions.iter().rev().map(|version| row(releases, version)).collect::<Result<Vec<Value>>>()?;
    let list = json!({ "latest": latest.map(VersionNumber::as_str), "majors": majors, "versions": rows });
    write(&releases.join(LIST), &(serde_json::to_string_pretty(&list)? + "\n"))
}

/// The row of a version: its loader and the hash for `integrity`.
fn row(releases: &Path, version: &VersionNumber) -> Result<Value> {
    let name = version.as_str();
    let hashes: Value = serde_json::from_str(&read_file(&releases.join(name).join(HASHES))?)
        .with_context(|| format!("{name}/{HASHES} is not JSON."))?;
    Ok(json!({ "version": name, "loader": format!("{name}/{LOADER}"), "integrity": hashes[LOADER] }))
}

fn write(path: &Path, text: &str) -> Result<()> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(path, text))
        .with_context(|| format!("{} cannot be written.", path.display()))
}

#[cfg(test)]
mod tests;
