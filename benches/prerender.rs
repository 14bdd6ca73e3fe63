//! Benchmark: pages a second of the prerenderer, natively on one core, and the share of its steps.
//!
//! Each figure is the median of five loops of a second, in CPU time. Compare only figures of one run on one machine.

#![allow(clippy::print_stdout, reason = "a benchmark prints")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use article_viewer::article::url::Url;
use article_viewer::formats::foreign::ReadOptions;
use article_viewer::prerender::{self, ArticleDocument, Document, PageOptions};
use mimalloc::MiMalloc;

/// That of the command line.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

const REFERENCE: &str = "static/demo/articles/river-returns.json";

fn main() -> anyhow::Result<()> {
    let bytes = std::fs::read(REFERENCE)?;
    let address = Url::document(None, "https://news.example/articles/a.json");
    let parser = prerender::parser();
    let read = || ArticleDocument::read(&bytes, ReadOptions::new(address.as_ref(), &parser));
    let options = PageOptions {
        base: Url::document(None, "https://news.example/"),
        loader: Some("/viewer/article-viewer.js".to_owned()),
        ..PageOptions::default()
    };
    let document = Document::Article(read()?);
    let page = prerender::page(&document, &options)?;
    println!(
        "the page of the reference article: {} bytes, of which style {}",
        page.len(),
        article_viewer::view::STYLE.len()
    );
    let rates = [
        ("read the article", rate(|| _ = black_box(read()))),
        ("render the page", rate(|| _ = black_box(prerender::page(&document, &options)))),
        (
            "both",
            rate(|| _ = black_box(read().map(|read| prerender::page(&Document::Article(read), &options)))),
        ),
    ];
    for (step, rate) in rates {
        println!("{step}: {rate:.0} a second (median of 5)");
    }
    Ok(())
}

/// Returns how often a second of CPU time this is done.
fn rate(mut act: impl FnMut()) -> f64 {
    let mut rates = [0.0; 5];
    for rate in &mut rates {
        let (start, busy, mut count) = (Instant::now(), busy(), 0_u32);
        while start.elapsed() < Duration::from_secs(1) {
            act();
            count += 1;
        }
        let own = self::busy().saturating_sub(busy);
        let spent = if own.is_zero() { start.elapsed() } else { own };
        *rate = f64::from(count) / spent.as_secs_f64();
    }
    rates.sort_by(f64::total_cmp);
    rates[2]
}

/// Returns the CPU time of this thread (Linux), else nothing.
fn busy() -> Duration {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    Duration::from_nanos(
        text.split_ascii_whitespace().next().and_then(|time| time.parse().ok()).unwrap_or_default(),
    )
}
