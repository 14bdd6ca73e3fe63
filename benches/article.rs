//! How fast articles of each format are read natively, and how fast captions are settled, on one core.
//!
//! Plain loops of a second or less, and the median of five; the time is the one in which this program had the core.
//! What they print is true of the machine that they ran on; compare only numbers of one run.

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
        println!("{REFERENCE} is missing");
        return;
    };
    let address = Url::media(None, REFERENCE);
    let read = median(1.0, || {
        assert!(black_box(formats::article(black_box(&bytes), address.as_ref())).is_ok());
        1
    });
    let megabytes = read * bytes.len() as f64 / 1e6;
    println!("parse and settle the reference article: {read:.0} a second, {megabytes:.0} MB/s (median of 5)");
    // A word after `--` asks for the formats whose names begin so, and nothing else.
    let wanted = std::env::args().skip(1).find(|word| !word.starts_with('-'));
    format::print(wanted.as_deref().unwrap_or_default(), megabytes);
    if wanted.is_some() {
        return;
    }
    for said_again in [false, true] {
        let article = photos(said_again);
        let settled = median(1.0, || {
            assert!(black_box(formats::article(black_box(&article), address.as_ref())).is_ok());
            1
        });
        let what = if said_again { "captions repeated below them" } else { "captions" };
        println!("{PHOTOS} photos with {what}: {:.0} ms (median of 5)", 1e3 / settled);
    }

    for (name, texts) in [("of the demo", demo_texts()), ("of the labelled pairs", labelled_texts())] {
        if texts.is_empty() {
            continue;
        }
        let settled = median(1.0, || {
            for texts in &texts {
                black_box(caption::decide(black_box(texts), "", None));
            }
            texts.len()
        });
        println!("settle the captions {name}: {settled:.0} photos a second (median of 5)");
    }
}

/// An article of very many photos.
fn photos(said_again: bool) -> Vec<u8> {
    let body = (0..PHOTOS).flat_map(|nth| {
        let caption = format!("The boats of day {nth}");
        let image = serde_json::json!({
            "type": "image",
            "contentUrl": format!("https://bench.example/{nth}.jpg"),
            "caption": caption,
        });
        let again = said_again.then(|| serde_json::json!({ "type": "paragraph", "text": caption }));
        [Some(image), again].into_iter().flatten()
    });
    let body: Vec<serde_json::Value> = body.collect();
    serde_json::json!({ "headline": "Every boat", "body": body }).to_string().into_bytes()
}

/// The labelled pairs of the study, where they are at hand; they are no part of the project.
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

/// What is written around the photos of the demo.
fn demo_texts() -> Vec<SourceTexts> {
    let files = std::fs::read_dir("static/demo/articles").into_iter().flatten().flatten();
    let articles = files.filter_map(|file| formats::article(&std::fs::read(file.path()).ok()?, None).ok());
    articles
        .flat_map(|reading| {
            images(&reading.article.body).into_iter().map(|image| image.texts.clone()).collect::<Vec<_>>()
        })
        .collect()
}

/// How many things `work` does in a second, as the median of five rounds of `seconds`; it says how many it did in one
/// call.
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

/// The time since `start` in which this thread had the core: other work on the machine is not this program's. Where
/// the system does not say, all of the time.
fn spent(start: Instant, before: Option<Duration>) -> Duration {
    let whole = start.elapsed();
    let own = busy().zip(before).and_then(|(now, before)| now.checked_sub(before));
    own.filter(|own| !own.is_zero() && *own < whole).unwrap_or(whole)
}

/// How long this thread has had a core in all, as Linux tells it.
fn busy() -> Option<Duration> {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    Some(Duration::from_nanos(text.split_ascii_whitespace().next()?.parse().ok()?))
}
