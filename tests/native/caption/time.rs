//! The time of a decision is bounded, whatever its texts are.

use std::time::{Duration, Instant};

use article_viewer::article::caption::decide;

use super::generator::PIECES;
use super::texts;

/// Pieces that open, close or separate credits.
const BRACKETS: [&str; 14] =
    ["(", ")", "（", "）", "[", "]", "()", "(x) ", "（a）。", ": ", "/", "周禾 摄: ", "<", "&amp;"];

fn time(caption: &str, alt: &str) -> Duration {
    let start = Instant::now();
    decide(&texts(caption, alt), "", None);
    start.elapsed()
}

#[test]
fn repeated_pieces_take_no_more_time_than_other_texts() {
    const BYTES: usize = 12_000;
    let ordinary =
        (0..3).map(|_| time(&"word ".repeat(BYTES / 5), &"other ".repeat(BYTES / 6))).min().unwrap();
    let most = ordinary * 40 + Duration::from_millis(20);
    for piece in PIECES.iter().chain(&BRACKETS) {
        let many = piece.repeat(BYTES / piece.len());
        for (caption, alt) in
            [(format!("河湾 {many}"), format!("{many}x")), (many.clone(), format!("The bridge {many}"))]
        {
            let took = (0..2).map(|_| time(&caption, &alt)).min().unwrap();
            assert!(took <= most, "{piece:?} took {took:?}, a text of words {ordinary:?}");
        }
    }
}
