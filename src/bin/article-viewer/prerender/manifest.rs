//! The manifest: a line of JSON for each page that was written. By it the next run leaves out what has not changed, and a run that was
//! ended early goes on.

use std::collections::{HashMap, HashSet};
use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::PathBuf;
use std::time::{Duration, Instant};

use anyhow::Context as _;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::page_store::PageStore;

const NAME: &str = "manifest.ndjson";
/// The lines of a run that has not ended.
const UNFINISHED: &str = "manifest.unfinished.ndjson";
/// The lines of an object store's part of it, which is written as a whole, and the time after which it is written anyway.
const PART_LINES: usize = 500;
const PART_TIME: Duration = Duration::from_secs(15);

/// One page.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Record {
    /// The name of the document: a file, an address, or a line of a stream.
    pub source: String,
    /// The hash of the document and of the settings.
    pub hash: String,
    /// The file, relative to the output folder.
    pub path: String,
    /// The address in the sitemap. A page whose canonical address is on another site has none.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub address: Option<String>,
    /// The date of the last change.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub modified: Option<String>,
    /// The ids of its channels.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub channels: Vec<String>,
    /// The number of notices.
    #[serde(default)]
    pub notices: usize,
    /// The entry in lists, as a JSON Feed with one item. A run keeps the records of all pages in memory, so it stays text.
    pub feed: Box<RawValue>,
}

/// The pages of earlier runs.
#[derive(Debug, Default)]
pub struct Known {
    by_hash: HashMap<String, Vec<Record>>,
    /// The source of each page, by its file.
    sources: HashMap<String, String>,
}

/// The manifest that is being written.
#[derive(Debug)]
pub struct Manifest<'a> {
    store: &'a PageStore,
    path: PathBuf,
    file: BufWriter<File>,
    part: Part,
}

/// The lines that an object store does not have yet.
#[derive(Debug)]
struct Part {
    number: usize,
    lines: usize,
    text: String,
    since: Instant,
}

impl Known {
    /// Reads the manifest, and that of a run that was ended early. Both are written as one.
    pub fn open(store: &PageStore) -> anyhow::Result<Self> {
        let (finished, mut unfinished) = (store.read(NAME)?, store.read(UNFINISHED)?);
        let mut parts = 0;
        while store.has(&part_name(parts)) {
            unfinished += &store.read(&part_name(parts))?;
            parts += 1;
        }
        let mut records: HashMap<String, Record> = HashMap::new();
        // The last line may be incomplete.
        for line in finished.lines().chain(unfinished.lines()) {
            if let Ok(record) = serde_json::from_str::<Record>(line) {
                records.insert(record.path.clone(), record);
            }
        }
        if !unfinished.is_empty() {
            let mut text = String::new();
            for record in records.values() {
                text.push_str(&serde_json::to_string(record)?);
                text.push('\n');
            }
            store.write(NAME, text.as_bytes())?;
        }
        (0..parts).for_each(|number| store.remove(&part_name(number)));
        let mut known = Self::default();
        for (path, record) in records {
            known.sources.insert(path, record.source.clone());
            known.by_hash.entry(record.hash.clone()).or_default().push(record);
        }
        Ok(known)
    }

    /// Returns a page of the same document.
    pub fn find(&self, hash: &str, source: &str) -> Option<&Record> {
        let records = self.by_hash.get(hash)?;
        records.iter().find(|record| record.source == source).or_else(|| records.first())
    }

    /// Whether the file belongs to another document.
    pub fn is_of_another(&self, path: &str, source: &str) -> bool {
        self.sources.get(path).is_some_and(|known| known != source)
    }

    /// Returns the pages whose sources are not among these.
    pub fn others(
        &self,
        sources: &HashSet<u64>,
        hash: impl Fn(&str) -> u64,
    ) -> impl Iterator<Item = &Record> {
        self.by_hash.values().flatten().filter(move |record| !sources.contains(&hash(&record.source)))
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.sources.is_empty()
    }
}

impl<'a> Manifest<'a> {
    /// Starts a new manifest.
    pub fn create(store: &'a PageStore) -> anyhow::Result<Self> {
        let path = store.journal(UNFINISHED);
        let file = File::create(&path).with_context(|| format!("{UNFINISHED} cannot be written"))?;
        let part = Part { number: 0, lines: 0, text: String::new(), since: Instant::now() };
        Ok(Self { store, path, file: BufWriter::new(file), part })
    }

    /// Adds a page. The line is written at once, so that little is lost if the run is ended.
    pub fn add(&mut self, record: &Record) -> anyhow::Result<()> {
        let line = serde_json::to_string(record)? + "\n";
        let written = self.file.write_all(line.as_bytes()).and_then(|()| self.file.flush());
        written.with_context(|| format!("{UNFINISHED} cannot be written"))?;
        if self.store.is_remote() { self.part.add(&line, self.store) } else { Ok(()) }
    }

    /// Puts it in the place of the previous one.
    pub fn finish(self) -> anyhow::Result<()> {
        let Self { store, path, file, part } = self;
        drop(file);
        store.finish(&path, NAME)?;
        (0..part.number).for_each(|number| store.remove(&part_name(number)));
        Ok(())
    }
}

impl Part {
    fn add(&mut self, line: &str, store: &PageStore) -> anyhow::Result<()> {
        self.text += line;
        self.lines += 1;
        if self.lines >= PART_LINES || self.since.elapsed() >= PART_TIME {
            store.write(&part_name(self.number), self.text.as_bytes())?;
            *self = Self { number: self.number + 1, lines: 0, text: String::new(), since: Instant::now() };
        }
        Ok(())
    }
}

fn part_name(number: usize) -> String {
    format!("manifest.unfinished/{number}.ndjson")
}
