//! The answers that are kept: bounded, made once for all who wait, and shown when they are old while a new one is made.

use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::body::Bytes;
use moka::future::Cache as Store;

use super::page_path::PagePath;
use super::renderer::PageError;

/// The time in which a failed answer is not tried again.
const PAUSE: Duration = Duration::from_secs(1);
/// The longest time in which a missing page is not asked for again.
const MAX_MISSING: Duration = Duration::from_secs(10);
/// The memory of an answer besides its text.
const OVERHEAD: usize = 512;

/// The documents that readers can ask for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    Page(PagePath),
    Embed(PagePath),
    OEmbed(PagePath),
    Rss,
    Atom,
    JsonFeed,
}

/// An answer.
#[derive(Clone, Debug)]
pub struct Answer {
    pub body: Bytes,
    /// The length of the part that is sent first: the head of a page.
    pub first: usize,
    pub kind: &'static str,
    pub etag: String,
    /// Whether there is no such page. `body` is empty then.
    pub is_missing: bool,
    pub made: Instant,
}

impl Answer {
    /// The answer for a page that does not exist.
    pub fn missing() -> Self {
        Self {
            body: Bytes::new(),
            first: 0,
            kind: "text/plain",
            etag: String::new(),
            is_missing: true,
            made: Instant::now(),
        }
    }
}

/// Where an answer comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    Hit,
    Stale,
    Miss,
}

/// The answers.
#[derive(Clone, Debug)]
pub struct AnswerCache {
    answers: Store<Target, Arc<Answer>>,
    failures: Store<Target, PageError>,
    /// The targets that are made again while an old answer is shown.
    refreshed: Store<Target, ()>,
    max_age: Duration,
}

impl AnswerCache {
    /// Returns an empty cache of this many bytes.
    pub fn new(bytes: u64, max_age: Duration, stale: Duration, timeout: Duration) -> Self {
        let weight = |target: &Target, answer: &Arc<Answer>| {
            let name = match target {
                Target::Page(path) | Target::Embed(path) | Target::OEmbed(path) => path.as_str().len(),
                _ => 0,
            };
            u32::try_from(name + answer.body.len() + OVERHEAD).unwrap_or(u32::MAX)
        };
        Self {
            answers: Store::builder()
                .max_capacity(bytes)
                .weigher(weight)
                .time_to_live(max_age + stale)
                .build(),
            failures: Store::builder().max_capacity(10_000).time_to_live(PAUSE).build(),
            // An attempt that is lost is repeated after this time.
            refreshed: Store::builder().max_capacity(100_000).time_to_live(timeout + PAUSE).build(),
            max_age,
        }
    }

    /// Returns the answer for a target. `make` is called once for all who wait.
    pub async fn get<Making>(
        &self,
        target: Target,
        make: impl FnOnce(Target) -> Making,
    ) -> Result<(Arc<Answer>, Origin), PageError>
    where
        Making: Future<Output = Result<Answer, PageError>> + Send + 'static,
    {
        if let Some(answer) = self.answers.get(&target).await {
            let age = answer.made.elapsed();
            if age < self.max_age && !(answer.is_missing && age >= MAX_MISSING) {
                return Ok((answer, Origin::Hit));
            }
            if !answer.is_missing {
                self.refresh(target, make).await;
                return Ok((answer, Origin::Stale));
            }
            self.answers.invalidate(&target).await;
        }
        if let Some(error) = self.failures.get(&target).await {
            return Err(error);
        }
        let making = make(target.clone());
        let made = self.answers.try_get_with(target.clone(), async { making.await.map(Arc::new) }).await;
        match made {
            Ok(answer) => Ok((answer, Origin::Miss)),
            Err(error) => {
                self.failures.insert(target, (*error).clone()).await;
                Err((*error).clone())
            }
        }
    }

    /// Makes an answer again, unless that is being done. The old one stays if it fails.
    async fn refresh<Making>(&self, target: Target, make: impl FnOnce(Target) -> Making)
    where
        Making: Future<Output = Result<Answer, PageError>> + Send + 'static,
    {
        if !self.refreshed.entry(target.clone()).or_insert(()).await.is_fresh() {
            return;
        }
        let (making, cache) = (make(target.clone()), self.clone());
        tokio::spawn(async move {
            match making.await {
                Ok(answer) => {
                    cache.answers.insert(target.clone(), Arc::new(answer)).await;
                    cache.refreshed.invalidate(&target).await;
                }
                Err(error) => tracing::warn!(?target, ?error, "an old page is shown"),
            }
        });
    }

    /// The number of answers.
    pub fn len(&self) -> u64 {
        self.answers.entry_count()
    }
}
