//! `cargo xtask demo`: the feeds of the demo, written from its articles.
//!
//! Reading and writing files is here; what a feed contains is decided in `feed`, which knows no files.

mod feed;
mod instant;
mod pretty;

use crate::options::Options;
use crate::project::Project;
use anyhow::{Context as _, Result, bail, ensure};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

const ARTICLES: &str = "static/demo/articles";
const FEEDS: &str = "static/demo/feeds";
const SITE: &str = "static/demo/site.json";

/// Writes the feeds; with `--check` it only says which are stale.
pub fn run(project: &Project, words: &[String]) -> Result<()> {
    let options = Options::read(words, &["--check"], &[])?;
    let articles = articles(&project.path(ARTICLES))?;
    let wanted = feed::feeds(&read(&project.path(SITE))?, &articles)?;
    let stale = stale(&project.path(FEEDS), &wanted)?;
    if options.has("--check") {
        let advice = "write them again with: cargo xtask demo";
        ensure!(stale.is_empty(), "Stale in {FEEDS}: {}; {advice}", stale.join(", "));
        println!("The {} feeds are those of the {} articles.", wanted.len(), articles.len());
        return Ok(());
    }
    fs::create_dir_all(project.path(FEEDS)).with_context(|| format!("{FEEDS} cannot be written."))?;
    for name in &stale {
        let path = project.path(FEEDS).join(name);
        let done = match wanted.get(name) {
            Some(text) => fs::write(&path, text),
            // A channel that the site no longer has.
            None => fs::remove_file(&path),
        };
        done.with_context(|| format!("{FEEDS}/{name} cannot be written."))?;
    }
    println!("{} feeds of {} articles; {} of them changed.", wanted.len(), articles.len(), stale.len());
    Ok(())
}

/// All articles, each of which must be called what its file is called: feeds address the one by the other.
fn articles(folder: &Path) -> Result<Vec<Value>> {
    json_files(folder)?.iter().map(|path| article(path)).collect()
}

fn article(path: &Path) -> Result<Value> {
    let article = read(path)?;
    let stem = path.file_stem().map(|stem| stem.to_string_lossy()).unwrap_or_default();
    match article.get("id").and_then(Value::as_str) {
        Some(id) if id == stem => Ok(article),
        other => bail!("{stem}.json has the id {other:?}; id and file name must be the same."),
    }
}

/// The names of files that are missing, different, or of no channel.
fn stale(folder: &Path, wanted: &BTreeMap<String, String>) -> Result<Vec<String>> {
    let different =
        |name: &str, text: &str| fs::read_to_string(folder.join(name)).ok().as_deref() != Some(text);
    let mut names: Vec<String> =
        wanted.iter().filter(|(name, text)| different(name, text)).map(|(name, _)| name.clone()).collect();
    if folder.is_dir() {
        let files = json_files(folder)?;
        let present = files.iter().filter_map(|path| Some(path.file_name()?.to_string_lossy().into_owned()));
        names.extend(present.filter(|name| !wanted.contains_key(name)));
    }
    Ok(names)
}

fn json_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| format!("{} cannot be read.", folder.display()))?;
    let paths = entries.flatten().map(|entry| entry.path());
    let mut files: Vec<PathBuf> =
        paths.filter(|path| path.extension().is_some_and(|ending| ending == "json")).collect();
    files.sort();
    Ok(files)
}

fn read(path: &Path) -> Result<Value> {
    let name = path.display();
    let text = fs::read_to_string(path).with_context(|| format!("{name} cannot be read."))?;
    serde_json::from_str(&text).with_context(|| format!("{name} is not JSON."))
}
