//! The counters of the server, in the text format of Prometheus.

use std::time::Duration;

use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::{Histogram, exponential_buckets};
use prometheus_client::registry::Registry;

type Label = [(&'static str, String); 1];

/// The counters.
#[derive(Debug)]
pub struct Metrics {
    registry: Registry,
    requests: Family<Label, Counter>,
    cache: Family<Label, Counter>,
    upstream: Family<Label, Counter>,
    seconds: Histogram,
    pages: Gauge,
}

impl Default for Metrics {
    fn default() -> Self {
        let mut registry = Registry::with_prefix("article_viewer");
        let (requests, cache, upstream) = (
            Family::<Label, Counter>::default(),
            Family::<Label, Counter>::default(),
            Family::<Label, Counter>::default(),
        );
        // From 0.1 ms to 13 s.
        let (seconds, pages) = (Histogram::new(exponential_buckets(0.0001, 2.0, 18)), Gauge::default());
        registry.register("requests", "Answers by their status", requests.clone());
        registry.register("cache", "Pages by where they came from", cache.clone());
        registry.register("upstream", "Requests to the upstream by their result", upstream.clone());
        registry.register("request_seconds", "Time until an answer begins", seconds.clone());
        registry.register("cached_pages", "Pages in the cache", pages.clone());
        Self { registry, requests, cache, upstream, seconds, pages }
    }
}

impl Metrics {
    /// Counts an answer.
    pub fn request(&self, status: u16, time: Duration) {
        self.requests.get_or_create(&[("status", status.to_string())]).inc();
        self.seconds.observe(time.as_secs_f64());
    }

    /// Counts a page by where it came from.
    pub fn cache(&self, origin: &str) {
        self.cache.get_or_create(&[("origin", origin.to_owned())]).inc();
    }

    /// Counts a request to the upstream.
    pub fn upstream(&self, result: &str) {
        self.upstream.get_or_create(&[("result", result.to_owned())]).inc();
    }

    /// Writes all of them.
    pub fn text(&self, pages: u64) -> String {
        self.pages.set(i64::try_from(pages).unwrap_or(i64::MAX));
        let mut text = String::new();
        // Writing to a string cannot fail.
        _ = encode(&mut text, &self.registry);
        text
    }
}
