//! Benchmarks: throughput of each format and of caption decisions, natively on one core.
//!
//! Each figure is the median of five loops of a second or less, in CPU time. Compare only figures of one run on one machine.

#![allow(clippy::print_stdout, reason = "a benchmark prints")]

mod format;

use std::hint::black_box;
use std::time::{Duration, Instant};

use article_viewer::article::caption::{self, SourceTexts};
use article_viewer::article::gallery::images;
use article_viewer::article::url::Url;
use article_viewer::formats;

const REFERENCE: &str = "static/demo/articles/river-returns.json";

const PHOTOS: usize = 25_000;

fn main() {
    let Ok(bytes) = std::fs::read(REFERENCE) else {
        println!("{REFERENCE} is missing; run the benchmark in the root of the repository");
        return;
    };
    let address = Url::media(None, REFERENCE);
    let read = median(1.0, || {
        assert!(black_box(formats::article(black_box(&bytes), address.as_ref())).is_ok());
        1
    });
    let megabytes = read * bytes.len() as f64 / 1e6;
    println!("parse the reference article: {read:.0} a second, {megabytes:.0} MB/s (median of 5)");
    // An argument after `--` selects the captions, or the formats whose names begin with it.
    let wanted = std::env::args().skip(1).find(|word| !word.starts_with('-'));
    if wanted.as_deref() == Some("captions") {
        return print_decisions();
    }
    format::print(wanted.as_deref().unwrap_or_default(), megabytes);
    if wanted.is_some() {
        return;
    }
    for is_repeated in [false, true] {
        let article = photos(is_repeated);
        let rate = median(1.0, || {
            assert!(black_box(formats::article(black_box(&article), address.as_ref())).is_ok());
            1
        });
        let what = if is_repeated { "captions repeated in paragraphs" } else { "captions" };
        println!("{PHOTOS} photos with {what}: {:.0} ms (median of 5)", 1e3 / rate);
    }
    print_decisions();
}

/// Prints the decisions of a second.
fn print_decisions() {
    for (name, texts) in [("of the demo", demo_texts()), ("of the labelled pairs", labelled_texts())] {
        if texts.is_empty() {
            continue;
        }
        let rate = median(1.0, || {
            for texts in &texts {
                black_box(caption::decide(black_box(texts), "", None));
            }
            texts.len()
        });
        println!("decide the captions {name}: {rate:.0} photos a second (median of 5)");
    }
}

/// Returns an article of many photos.
fn photos(is_repeated: bool) -> Vec<u8> {
    let body = (0..PHOTOS).flat_map(|nth| {
        let caption = format!("The boats of day {nth}");
        let image = serde_json::json!({
            "type": "image",
            "contentUrl": format!("https://bench.example/{nth}.jpg"),
            "caption": caption,
        });
        let again = is_repeated.then(|| serde_json::json!({ "type": "paragraph", "text": caption }));
        [Some(image), again].into_iter().flatten()
    });
    let body: Vec<serde_json::Value> = body.collect();
    serde_json::json!({ "headline": "Every boat", "body": body }).to_string().into_bytes()
}

/// Returns the labelled pairs of the study, if they are available. They are not part of the project.
fn labelled_texts() -> Vec<SourceTexts> {
    let lines = std::fs::read_to_string("../shared/captions/pairs.jsonl").unwrap_or_default();
    let rows = lines.lines().filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok());
    let text = |row: &serde_json::Value, key: &str| row[key].as_str().map(str::to_owned);
    rows.map(|row| SourceTexts {
        caption: text(&row, "caption"),
        alt: text(&row, "alt"),
        title: text(&row, "title"),
        credit: text(&row, "credit"),
        ..SourceTexts::default()
    })
    .collect()
}

/// Returns the texts of the photos of the demo.
fn demo_texts() -> Vec<SourceTexts> {
    let files = std::fs::read_dir("static/demo/articles").into_iter().flatten().flatten();
    let articles = files.filter_map(|file| formats::article(&std::fs::read(file.path()).ok()?, None).ok());
    articles
        .flat_map(|reading| {
            images(&reading.article.body).into_iter().map(|image| image.texts.clone()).collect::<Vec<_>>()
        })
        .collect()
}

/// Returns the rate of `work` per second, as the median of five rounds of `seconds`. `work` returns its count per call.
fn median(seconds: f64, mut work: impl FnMut() -> usize) -> f64 {
    let mut rates: Vec<f64> = (0..5)
        .map(|_| {
            let (start, busy, mut count) = (Instant::now(), busy(), 0);
            while start.elapsed() < Duration::from_secs_f64(seconds) {
                count += work();
            }
            count as f64 / spent(start, busy).as_secs_f64()
        })
        .collect();
    rates.sort_by(f64::total_cmp);
    rates[rates.len() / 2]
}

/// Returns the CPU time of this thread since `start`, or the wall time if the system does not report it.
fn spent(start: Instant, before: Option<Duration>) -> Duration {
    let whole = start.elapsed();
    let own = busy().zip(before).and_then(|(now, before)| now.checked_sub(before));
    own.filter(|own| !own.is_zero() && *own < whole).unwrap_or(whole)
}

/// Returns the CPU time of this thread (Linux).
fn busy() -> Option<Duration> {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    Some(Duration::from_nanos(text.split_ascii_whitespace().next()?.parse().ok()?))
}
