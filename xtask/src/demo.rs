//! `cargo xtask demo`: the feeds of the demo, written from its articles.
//!
//! Reads and writes the files. The contents of a feed are built in `feed`.

mod feed;
mod json_text;
mod timestamp;

use crate::project::Project;
use anyhow::{Context as _, Result, bail, ensure};
use clap::Args;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

const ARTICLES: &str = "static/demo/articles";
const FEEDS: &str = "static/demo/feeds";
const SITE: &str = "static/demo/site.json";

/// The options of `demo`.
#[derive(Debug, Args)]
pub struct Options {
    /// Only list the feeds that are out of date
    #[arg(long)]
    check: bool,
}

/// Writes the feeds, or lists those that are out of date.
pub fn run(project: &Project, options: &Options) -> Result<()> {
    let articles = articles(&project.path(ARTICLES))?;
    let expected = feed::feeds(&read(&project.path(SITE))?, &articles)?;
    let outdated = outdated(&project.path(FEEDS), &expected)?;
    if options.check {
        let advice = "write them again with: cargo xtask demo";
        ensure!(outdated.is_empty(), "Out of date in {FEEDS}: {}; {advice}", outdated.join(", "));
        println!("The {} feeds match the {} articles.", expected.len(), articles.len());
        return Ok(());
    }
    fs::create_dir_all(project.path(FEEDS)).with_context(|| format!("{FEEDS} cannot be written."))?;
    for name in &outdated {
        let path = project.path(FEEDS).join(name);
        let result = match expected.get(name) {
            Some(text) => fs::write(&path, text),
            // The site no longer has this channel.
            None => fs::remove_file(&path),
        };
        result.with_context(|| format!("{FEEDS}/{name} cannot be written."))?;
    }
    println!("{} feeds of {} articles; {} of them changed.", expected.len(), articles.len(), outdated.len());
    Ok(())
}

/// Reads all articles.
fn articles(folder: &Path) -> Result<Vec<Value>> {
    json_files(folder)?.iter().map(|path| article(path)).collect()
}

/// Reads an article. Its id must be its file name, because feeds link to the file by the id.
fn article(path: &Path) -> Result<Value> {
    let article = read(path)?;
    let stem = path.file_stem().map(|stem| stem.to_string_lossy()).unwrap_or_default();
    match article.get("id").and_then(Value::as_str) {
        Some(id) if id == stem => Ok(article),
        other => bail!("{stem}.json has the id {other:?}; id and file name must be the same."),
    }
}

/// The names of feeds that are missing, different, or of a channel that does not exist.
fn outdated(folder: &Path, expected: &BTreeMap<String, String>) -> Result<Vec<String>> {
    let differs =
        |name: &str, text: &str| fs::read_to_string(folder.join(name)).ok().as_deref() != Some(text);
    let mut names: Vec<String> =
        expected.iter().filter(|(name, text)| differs(name, text)).map(|(name, _)| name.clone()).collect();
    if folder.is_dir() {
        let files = json_files(folder)?;
        let present = files.iter().filter_map(|path| Some(path.file_name()?.to_string_lossy().into_owned()));
        names.extend(present.filter(|name| !expected.contains_key(name)));
    }
    Ok(names)
}

fn json_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| format!("{} cannot be read.", folder.display()))?;
    let paths = entries.flatten().map(|entry| entry.path());
    let mut files: Vec<PathBuf> =
        paths.filter(|path| path.extension().is_some_and(|extension| extension == "json")).collect();
    files.sort();
    Ok(files)
}

fn read(path: &Path) -> Result<Value> {
    let name = path.display();
    let text = fs::read_to_string(path).with_context(|| format!("{name} cannot be read."))?;
    serde_json::from_str(&text).with_context(|| format!("{name} is not JSON."))
}
