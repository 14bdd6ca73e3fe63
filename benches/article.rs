//! How fast articles of each format are read natively, and how fast captions are settled, on one core.
//!
//! Plain loops of a second or less, and the median of five. What they print is true of the machine that they
//! ran on; compare only numbers of one run.

#![allow(clippy::print_stdout, reason = "a benchmark prints")]

mod format;

use std::hint::black_box;
use std::time::{Duration, Instant};

use article_viewer::article::caption::{self, Texts};
use article_viewer::article::gallery::images;
use article_viewer::article::url::Url;
use article_viewer::formats;

const REFERENCE: &str = "static/demo/articles/river-returns.json";

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
    format::print();

    for (name, texts) in [("of the demo", demo_texts()), ("of the labelled pairs", labelled_texts())] {
        if texts.is_empty() {
            continue;
        }
        let settled = median(1.0, || {
            for texts in &texts {
                black_box(caption::settle(black_box(texts), "", None));
            }
            texts.len()
        });
        println!("settle the captions {name}: {settled:.0} photos a second (median of 5)");
    }
}

/// The labelled pairs of the study, where they are at hand; they are no part of the project.
fn labelled_texts() -> Vec<Texts> {
    let lines = std::fs::read_to_string("../shared/captions/pairs.jsonl").unwrap_or_default();
    let rows = lines.lines().filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok());
    let text = |row: &serde_json::Value, key: &str| row[key].as_str().map(str::to_owned);
    rows.map(|row| Texts {
        caption: text(&row, "caption"),
        alt: text(&row, "alt"),
        title: text(&row, "title"),
        credit: text(&row, "credit"),
        ..Texts::default()
    })
    .collect()
}

/// What is written around the photos of the demo.
fn demo_texts() -> Vec<Texts> {
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
            let (start, mut count) = (Instant::now(), 0);
            while start.elapsed() < Duration::from_secs_f64(seconds) {
                count += work();
            }
            count as f64 / start.elapsed().as_secs_f64()
        })
        .collect();
    rates.sort_by(f64::total_cmp);
    rates[rates.len() / 2]
}
