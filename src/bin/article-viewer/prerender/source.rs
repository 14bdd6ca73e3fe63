//! The documents that a run reads, one after the other: files, folders, patterns, addresses, and lines of JSON.

use std::collections::VecDeque;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use anyhow::Context as _;
use article_viewer::article::url::Url;

use super::fetch::MAX_BYTES;

/// One document.
#[derive(Debug)]
pub struct Source {
    /// Its name in messages and in the manifest.
    pub name: String,
    /// Where its bytes are.
    pub content: SourceContent,
}

/// The bytes of a document, or where they are.
#[derive(Debug)]
pub enum SourceContent {
    /// A file, and its path below the folder of the inputs.
    File { path: PathBuf, below: String },
    /// A document of a server.
    Address(Url),
    /// A line.
    Line(Vec<u8>),
    /// The input cannot be read.
    Failed(io::Error),
}

/// The documents that are left.
pub struct Sources {
    are_lines: bool,
    inputs: VecDeque<String>,
    files: VecDeque<Source>,
    lines: Option<Lines>,
    /// The number of documents that were taken.
    taken: u64,
    left: Arc<AtomicU64>,
}

/// A stream of JSON lines.
struct Lines {
    name: String,
    number: usize,
    reader: Box<dyn BufRead + Send>,
}

impl Sources {
    /// The documents of these inputs. Streams are read line by line, when a document is taken.
    /// With `are_lines` all files are read so.
    pub fn new(inputs: &[String], are_lines: bool) -> Self {
        Self {
            are_lines,
            inputs: inputs.iter().cloned().collect(),
            files: VecDeque::new(),
            lines: None,
            taken: 0,
            left: Arc::default(),
        }
    }

    /// Takes the next document and its number.
    pub fn take(&mut self) -> Option<(u64, Source)> {
        loop {
            let source = self.files.pop_front().or_else(|| self.line());
            self.left.store(self.files.len() as u64, Ordering::Relaxed);
            if let Some(source) = source {
                self.taken += 1;
                return Some((self.taken - 1, source));
            }
            let input = self.inputs.pop_front()?;
            if let Err(error) = self.open(&input) {
                let error = io::Error::other(format!("{error:#}"));
                self.files.push_back(Source { name: input, content: SourceContent::Failed(error) });
            }
        }
    }

    /// Adds the articles of a feed.
    pub fn add(&mut self, addresses: Vec<Url>) {
        let source =
            |url: Url| Source { name: url.as_str().to_owned(), content: SourceContent::Address(url) };
        self.files.extend(addresses.into_iter().map(source));
    }

    /// The number of documents that are known to be left. It can be read while a thread waits for a line.
    pub fn left(&self) -> Arc<AtomicU64> {
        self.left.clone()
    }

    fn open(&mut self, input: &str) -> anyhow::Result<()> {
        if input == "-" {
            self.lines = Some(Lines::new("standard input", Box::new(BufReader::new(io::stdin()))));
            return Ok(());
        }
        if let Some(url) = Url::document(None, input).filter(Url::is_absolute) {
            self.add(vec![url]);
            return Ok(());
        }
        let path = Path::new(input);
        if path.is_dir() && self.are_lines {
            return self.parts(path).with_context(|| format!("{input} cannot be read"));
        }
        if path.is_dir() {
            return self.folder(path, path).with_context(|| format!("{input} cannot be read"));
        }
        if !path.exists() && input.contains(['*', '?', '[']) {
            return self.pattern(input);
        }
        let is_lines = |extension| extension == "ndjson" || extension == "jsonl";
        if self.are_lines || path.extension().is_some_and(is_lines) {
            let file = File::open(path).with_context(|| format!("{input} cannot be read"))?;
            self.lines = Some(Lines::new(input, Box::new(BufReader::new(file))));
            return Ok(());
        }
        self.file(path, path.parent().unwrap_or(path));
        Ok(())
    }

    fn pattern(&mut self, pattern: &str) -> anyhow::Result<()> {
        // Addresses in the files are relative to the folder before the first part with a mark.
        let root: PathBuf = Path::new(pattern)
            .components()
            .take_while(|part| !part.as_os_str().to_string_lossy().contains(['*', '?', '[']))
            .collect();
        let mut found = Vec::new();
        for path in glob::glob(pattern).context("the pattern is not valid")? {
            let path = path.context("a folder cannot be read")?;
            if path.is_file() {
                found.push(path);
            }
        }
        anyhow::ensure!(!found.is_empty(), "no file has this form");
        if self.are_lines {
            let names = found.iter().rev().map(|path| path.to_string_lossy().into_owned());
            names.for_each(|name| self.inputs.push_front(name));
        } else {
            found.iter().for_each(|path| self.file(path, &root));
        }
        Ok(())
    }

    /// Adds the files of a folder in which an engine has written its output. Names that begin with `_` or `.` are marks of the engine.
    fn parts(&mut self, folder: &Path) -> io::Result<()> {
        let mut parts: Vec<PathBuf> =
            fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<io::Result<_>>()?;
        parts.retain(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            path.is_file() && !name.starts_with(['_', '.'])
        });
        parts.sort();
        for path in parts.iter().rev() {
            self.inputs.push_front(path.to_string_lossy().into_owned());
        }
        Ok(())
    }

    /// Adds the JSON files of a folder and of those inside it.
    fn folder(&mut self, folder: &Path, root: &Path) -> io::Result<()> {
        let mut entries: Vec<PathBuf> =
            fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<io::Result<_>>()?;
        entries.sort();
        for path in entries {
            if path.is_dir() {
                self.folder(&path, root)?;
            } else if path.extension().is_some_and(|extension| extension == "json") {
                self.file(&path, root);
            }
        }
        Ok(())
    }

    fn file(&mut self, path: &Path, root: &Path) {
        let below = path.strip_prefix(root).unwrap_or(path);
        let below = below.to_string_lossy().replace('\\', "/").trim_start_matches('/').to_owned();
        let name = path.to_string_lossy().into_owned();
        self.files.push_back(Source { name, content: SourceContent::File { path: path.to_owned(), below } });
    }

    fn line(&mut self) -> Option<Source> {
        let source = self.lines.as_mut()?.next();
        if source.is_none() {
            self.lines = None;
        }
        source
    }
}

impl Lines {
    fn new(name: &str, reader: Box<dyn BufRead + Send>) -> Self {
        Self { name: name.to_owned(), number: 0, reader }
    }

    fn next(&mut self) -> Option<Source> {
        loop {
            let mut line = Vec::new();
            let read = (&mut self.reader).take(MAX_BYTES).read_until(b'\n', &mut line);
            self.number += 1;
            let name = format!("{}, line {}", self.name, self.number);
            let is_too_long = line.len() as u64 >= MAX_BYTES;
            match read {
                Ok(0) => return None,
                Ok(_) if is_too_long => {
                    // The rest of the line cannot be told from the next one.
                    self.reader = Box::new(io::empty());
                    let error = io::Error::other(format!(
                        "the line is longer than {MAX_BYTES} bytes; the rest is not read"
                    ));
                    return Some(Source { name, content: SourceContent::Failed(error) });
                }
                Ok(_) if line.trim_ascii().is_empty() => {}
                Ok(_) => return Some(Source { name, content: SourceContent::Line(line) }),
                Err(error) => {
                    self.reader = Box::new(io::empty());
                    return Some(Source { name, content: SourceContent::Failed(error) });
                }
            }
        }
    }
}
