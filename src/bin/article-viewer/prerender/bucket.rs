//! An object store that receives the pages: S3 and what speaks its protocol, Google Cloud Storage, Azure Blob Storage.
//!
//! An object appears when all of it has arrived, so no reader sees half of it. The crate `object_store` sends a request again that fails.

use std::collections::HashSet;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

use anyhow::Context as _;
use futures_util::TryStreamExt as _;
use object_store::path::Path as ObjectPath;
use object_store::{
    Attribute, Attributes, Error, ObjectStore, ObjectStoreExt as _, PutOptions, PutPayload, parse_url_opts,
};
use tokio::runtime::{Builder, Runtime};

use super::paths::hash;

/// The variables of the environment that hold credentials and settings.
const SETTINGS: [&str; 3] = ["aws_", "google_", "azure_"];

/// A folder of an object store.
#[derive(Debug)]
pub struct Bucket {
    store: Box<dyn ObjectStore>,
    root: ObjectPath,
    runtime: Runtime,
    /// Hashes of the names of all objects. The store is asked once.
    names: Mutex<HashSet<u64>>,
    /// A folder of this machine for files that are not finished.
    unfinished: PathBuf,
    count: AtomicU64,
}

impl Bucket {
    /// Opens a folder of a store, such as `s3://bucket/folder`. Credentials are those of the environment.
    pub fn open(address: &str) -> anyhow::Result<Self> {
        let url = address.parse().with_context(|| format!("{address} is not an address"))?;
        let settings = env::vars()
            .map(|(name, value)| (name.to_ascii_lowercase(), value))
            .filter(|(name, _)| SETTINGS.iter().any(|start| name.starts_with(start)));
        let (store, root) =
            parse_url_opts(&url, settings).with_context(|| format!("{address} cannot be used"))?;
        let runtime = Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
        let listed = runtime.block_on(async {
            let all = store.list(Some(&root)).map_ok(|object| object.location);
            all.try_fold(HashSet::new(), async |mut names, location| {
                names.extend(below(&root, &location).map(|name| hash(&name)));
                Ok(names)
            })
            .await
        });
        let names = listed.with_context(|| format!("{address} cannot be listed"))?;
        let unfinished = env::temp_dir().join(format!("article-viewer-{}", process::id()));
        fs::create_dir_all(&unfinished)
            .with_context(|| format!("{} cannot be written", unfinished.display()))?;
        Ok(Self { store, root, runtime, names: Mutex::new(names), unfinished, count: AtomicU64::new(0) })
    }

    /// Whether an object exists.
    pub fn has(&self, name: &str) -> bool {
        self.names.lock().unwrap_or_else(PoisonError::into_inner).contains(&hash(name))
    }

    /// Reads an object. A missing one is empty.
    pub fn read(&self, name: &str) -> anyhow::Result<String> {
        let read =
            self.runtime.block_on(async { self.store.get(&self.location(name)?).await?.bytes().await });
        match read {
            Ok(bytes) => String::from_utf8(bytes.into()).with_context(|| format!("{name} is not UTF-8")),
            Err(Error::NotFound { .. }) => Ok(String::new()),
            Err(error) => Err(error).with_context(|| format!("{name} cannot be read")),
        }
    }

    /// Writes an object.
    pub fn write(&self, name: &str, content: &[u8]) -> anyhow::Result<()> {
        self.put(name, content.to_vec().into())
    }

    /// Returns the path of a new unfinished file of this machine.
    pub fn unfinished(&self) -> PathBuf {
        self.unfinished.join(self.count.fetch_add(1, Ordering::Relaxed).to_string())
    }

    /// Writes an object with the content of an unfinished file.
    pub fn finish(&self, unfinished: &Path, name: &str) -> anyhow::Result<()> {
        let content = fs::read(unfinished).with_context(|| format!("{name} cannot be written"))?;
        self.put(name, content.into())?;
        _ = fs::remove_file(unfinished);
        Ok(())
    }

    /// Removes an object.
    pub fn remove(&self, name: &str) {
        let removed = self.runtime.block_on(async { self.store.delete(&self.location(name)?).await });
        if removed.is_ok() {
            self.names.lock().unwrap_or_else(PoisonError::into_inner).remove(&hash(name));
        }
    }

    fn put(&self, name: &str, payload: PutPayload) -> anyhow::Result<()> {
        let mut attributes = Attributes::new();
        attributes.insert(Attribute::ContentType, media_type(name).into());
        let options = PutOptions { attributes, ..PutOptions::default() };
        let written = self
            .runtime
            .block_on(async { self.store.put_opts(&self.location(name)?, payload, options).await });
        written.with_context(|| format!("{name} cannot be written"))?;
        self.names.lock().unwrap_or_else(PoisonError::into_inner).insert(hash(name));
        Ok(())
    }

    fn location(&self, name: &str) -> object_store::Result<ObjectPath> {
        let root = self.root.as_ref();
        let path = if root.is_empty() { name.to_owned() } else { format!("{root}/{name}") };
        Ok(ObjectPath::parse(path)?)
    }
}

impl Drop for Bucket {
    fn drop(&mut self) {
        _ = fs::remove_dir_all(&self.unfinished);
    }
}

/// Returns the name of an object below the root.
fn below(root: &ObjectPath, location: &ObjectPath) -> Option<String> {
    let parts: Vec<_> = location.prefix_match(root)?.map(|part| part.as_ref().to_owned()).collect();
    Some(parts.join("/"))
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("json") if name.rsplit('/').next().is_some_and(|file| file.starts_with("feed")) => {
            "application/feed+json"
        }
        Some("json") => "application/json",
        Some("ndjson") => "application/x-ndjson",
        Some("xml") if name.ends_with("rss.xml") => "application/rss+xml",
        Some("xml") if name.ends_with("atom.xml") => "application/atom+xml",
        Some("xml") => "application/xml",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::media_type;

    #[test]
    fn objects_have_the_type_that_browsers_and_readers_need() {
        assert_eq!(media_type("a/index.html"), "text/html; charset=utf-8");
        assert_eq!(media_type("channels/a/feed-2.json"), "application/feed+json");
        assert_eq!(media_type("a/index.json"), "application/json");
        assert_eq!(media_type("rss.xml"), "application/rss+xml");
        assert_eq!(media_type("sitemap.xml"), "application/xml");
    }
}
