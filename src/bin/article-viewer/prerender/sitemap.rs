//! The sitemaps of a run, written while it goes on: 50,000 addresses in each file, and an index of the files.

use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::PathBuf;

use anyhow::Context as _;
use article_viewer::prerender::sitemap;

use super::page_store::PageStore;

/// The sitemaps of a run.
#[derive(Debug, Default)]
pub struct Sitemaps {
    open: Option<(PathBuf, BufWriter<File>, usize)>,
    count: usize,
}

impl Sitemaps {
    /// Adds a page.
    pub fn add(&mut self, store: &PageStore, address: &str, modified: Option<&str>) -> anyhow::Result<()> {
        if self.open.as_ref().is_some_and(|(.., entries)| *entries >= sitemap::MAX_ADDRESSES) {
            self.close(store)?;
        }
        if self.open.is_none() {
            let path = store.unfinished();
            let mut file = BufWriter::new(File::create(&path).context("a sitemap cannot be written")?);
            file.write_all(sitemap::START.as_bytes()).context("a sitemap cannot be written")?;
            self.open = Some((path, file, 0));
        }
        if let Some((_, file, entries)) = &mut self.open {
            *entries += 1;
            file.write_all(sitemap::entry(address, modified).as_bytes())
                .context("a sitemap cannot be written")?;
        }
        Ok(())
    }

    /// Writes the last sitemap, and returns the names of all.
    pub fn finish(mut self, store: &PageStore) -> anyhow::Result<Vec<String>> {
        self.close(store)?;
        Ok((1..=self.count).map(name).collect())
    }

    fn close(&mut self, store: &PageStore) -> anyhow::Result<()> {
        let Some((path, mut file, _)) = self.open.take() else { return Ok(()) };
        file.write_all(sitemap::END.as_bytes())
            .and_then(|()| file.flush())
            .context("a sitemap cannot be written")?;
        self.count += 1;
        store.finish(&path, &name(self.count))
    }
}

fn name(number: usize) -> String {
    format!("sitemap-{number}.xml")
}
