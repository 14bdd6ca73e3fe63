//! The folders and articles of these tests.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::super::command::{Run, run_with};

pub const SITE: &str = "static/demo/site.json";
pub const ARTICLES: &str = "static/demo/articles";

/// An empty folder that is removed at the end.
pub struct Scratch(pub PathBuf);

impl Scratch {
    pub fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("article-viewer-{}-{name}", std::process::id()));
        _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    pub fn text(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    pub fn out(&self) -> String {
        self.path("out").to_string_lossy().into_owned()
    }

    /// The files below the output folder.
    pub fn files(&self) -> BTreeSet<String> {
        let mut files = BTreeSet::new();
        collect(&self.path("out"), &self.path("out"), &mut files);
        files
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        _ = fs::remove_dir_all(&self.0);
    }
}

fn collect(folder: &Path, root: &Path, files: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, root, files);
        } else {
            files.insert(path.strip_prefix(root).unwrap().to_string_lossy().into_owned());
        }
    }
}

pub fn prerender(scratch: &Scratch, arguments: &[&str], input: &[u8]) -> Run {
    let out = scratch.out();
    let all: Vec<&str> = ["prerender", "--out", &out].into_iter().chain(arguments.iter().copied()).collect();
    run_with(&all, input)
}

pub fn lines(articles: &[Value]) -> Vec<u8> {
    articles.iter().map(|article| format!("{article}\n")).collect::<String>().into_bytes()
}

pub fn article(id: &str) -> Value {
    json!({"id": id, "headline": format!("Headline of {id}"), "body": [format!("Text of {id}.")]})
}

/// Fails if XML is not well-formed.
pub fn xml(text: &str) -> roxmltree::Document<'_> {
    roxmltree::Document::parse(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}
