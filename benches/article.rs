//! How fast an article is read natively: bytes to settled captions, on one core.
//!
//! A plain loop for a second, and the median of five. What it prints is true of the machine that it ran
//! on; compare only numbers of one run.

#![allow(clippy::print_stdout, reason = "a benchmark prints")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use article_viewer::article::url::Url;
use article_viewer::formats;

const NAME: &str = "static/demo/articles/river-returns.json";

fn main() {
    let Ok(bytes) = std::fs::read(NAME) else {
        println!("{NAME} is missing");
        return;
    };
    let address = Url::media(None, NAME);
    let mut rates: Vec<f64> = (0..5).map(|_| rate(&bytes, address.as_ref())).collect();
    rates.sort_by(f64::total_cmp);
    let median = rates[rates.len() / 2];
    let megabytes = median * bytes.len() as f64 / 1e6;
    println!(
        "parse and settle the reference article: {median:.0} a second, {megabytes:.0} MB/s (median of 5)"
    );
}

fn rate(bytes: &[u8], address: Option<&Url>) -> f64 {
    let start = Instant::now();
    let mut count = 0.0;
    while start.elapsed() < Duration::from_secs(1) {
        let read = formats::article(black_box(bytes), address);
        assert!(black_box(read).is_ok(), "the reference article is readable");
        count += 1.0;
    }
    count / start.elapsed().as_secs_f64()
}
