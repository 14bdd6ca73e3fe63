//! From a document to the file of its page. Every thread has one worker's view of the run.

use std::fs;
use std::io::ErrorKind;
use std::sync::{Mutex, PoisonError};

use anyhow::Context as _;
use article_viewer::article::feed::Feed;
use article_viewer::article::url::Url;
use article_viewer::formats::foreign::{self, ReadOptions};
use article_viewer::prerender;
use ureq::Agent;

use super::fetch;
use super::manifest::{Known, Record};
use super::page_store::PageStore;
use super::paths::{self, Paths};
use super::rendering::{PageFile, Rendering};
use super::settings::Settings;
use super::source::{Source, SourceContent, Sources};
use super::turnstile::{Turn, Turnstile};

/// The result of a document.
#[derive(Debug)]
pub enum PageOutcome {
    /// A new page.
    Written { record: Record, notices: Vec<String> },
    /// The page of an earlier run.
    Unchanged(Record),
    /// A feed, whose articles are among the sources now.
    Followed,
    /// No page.
    Failed { name: String, error: anyhow::Error },
}

/// The values that all threads share.
pub struct Worker<'a> {
    pub settings: &'a Settings,
    pub store: &'a PageStore,
    pub known: &'a Known,
    pub paths: &'a Mutex<Paths>,
    pub sources: &'a Mutex<Sources>,
    pub turnstile: &'a Turnstile,
    pub agent: &'a Agent,
    pub is_forced: bool,
    /// Whether the documents are pages that `--ndjson` has rendered.
    pub is_rendered: bool,
}

impl Worker<'_> {
    /// Renders a document, unless it has not changed.
    pub fn render(&self, source: Source, turn: Turn<'_>) -> anyhow::Result<PageOutcome> {
        let Source { name, content } = source;
        let is_address = matches!(content, SourceContent::Address(_));
        let (bytes, address) = self.read(content)?;
        if self.is_rendered {
            return self.write_rendered(&bytes, turn);
        }
        let hash = self.settings.hash_of(&bytes, address.as_ref());
        if let Some(record) = self.known.find(&hash, &name).filter(|_| !self.is_forced)
            && self.store.has(&record.path)
        {
            // The same document may be among the inputs twice: then the second one is a page of its own.
            let is_free = turn.pass(|| self.lock_paths().take(&record.path));
            return if is_free {
                Ok(PageOutcome::Unchanged(record.clone()))
            } else {
                self.write(&name, &hash, &bytes, address.as_ref(), None)
            };
        }
        let parser = prerender::parser();
        let options = ReadOptions {
            mapping: self.settings.mapping.as_ref(),
            ..ReadOptions::new(address.as_ref(), &parser)
        };
        if is_address && let Ok((feed, _)) = foreign::feed(&bytes, options) {
            self.follow(feed);
            return Ok(PageOutcome::Followed);
        }
        self.write(&name, &hash, &bytes, address.as_ref(), Some(turn))
    }

    fn write(
        &self,
        name: &str,
        hash: &str,
        bytes: &[u8],
        address: Option<&Url>,
        turn: Option<Turn<'_>>,
    ) -> anyhow::Result<PageOutcome> {
        let rendering = self.settings.rendering(name, hash, bytes, address, |wanted, source| {
            let is_free = |path: &str| !self.known.is_of_another(path, source);
            let assign = || self.lock_paths().take_free(wanted, is_free);
            match turn {
                Some(turn) => turn.pass(assign),
                None => assign(),
            }
        })?;
        self.put(rendering)
    }

    /// Writes a page that another run has rendered, as a line of JSON.
    fn write_rendered(&self, bytes: &[u8], turn: Turn<'_>) -> anyhow::Result<PageOutcome> {
        let rendering = Rendering::parse(bytes)?;
        let Record { path, source, hash, .. } = &rendering.page;
        let (is_free, is_same) = turn.pass(|| {
            let is_free = !self.known.is_of_another(path, source) && self.lock_paths().take(path);
            let known = self.known.find(hash, source).filter(|record| record.path == *path);
            (is_free, known.is_some() && !self.is_forced && self.store.has(path))
        });
        // The address is in the page, so another one cannot be given now.
        anyhow::ensure!(
            is_free,
            "{source} has the path of another article: {path}; give one of them another url"
        );
        if is_same { Ok(PageOutcome::Unchanged(rendering.page)) } else { self.put(rendering) }
    }

    /// Writes the files of a page. The page is the last of them.
    fn put(&self, rendering: Rendering) -> anyhow::Result<PageOutcome> {
        for PageFile { name, content } in &rendering.files {
            self.store.write(name, content.as_bytes())?;
        }
        Ok(PageOutcome::Written { record: rendering.page, notices: rendering.notices })
    }

    fn read(&self, content: SourceContent) -> anyhow::Result<(Vec<u8>, Option<Url>)> {
        Ok(match content {
            SourceContent::File { path, below } => {
                let bytes = fs::read(&path).context("the file cannot be read")?;
                (bytes, Url::document(Some(&self.settings.source), &paths::address("", &below)))
            }
            SourceContent::Line(bytes) => (bytes, Some(self.settings.source.clone())),
            SourceContent::Address(address) => (fetch::fetch(self.agent, address.as_str())?, Some(address)),
            SourceContent::Failed(error) if error.kind() == ErrorKind::Other => anyhow::bail!("{error}"),
            SourceContent::Failed(error) => return Err(error).context("the input cannot be read"),
        })
    }

    /// Adds the articles of a feed and its next page to the sources.
    fn follow(&self, feed: Feed) {
        let articles = feed.items.into_iter().filter_map(|item| item.link.src);
        let addresses = articles.chain(feed.next).filter(Url::is_absolute).collect();
        self.sources.lock().unwrap_or_else(PoisonError::into_inner).add(addresses);
    }

    fn lock_paths(&self) -> std::sync::MutexGuard<'_, Paths> {
        self.paths.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
