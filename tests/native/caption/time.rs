//! The time of a decision is bounded, whatever its texts are.

#[path = "../../fuzz/src/thread_time.rs"]
mod thread_time;

use std::time::Duration;

use article_viewer::article::caption::decide;

use super::generator::PIECES;
use super::texts;
use thread_time::clock;

/// Pieces that open, close or separate credits.
const BRACKETS: [&str; 16] = [
    "(",
    ")",
    "（",
    "）",
    "[",
    "]",
    "()",
    "(x) ",
    "（a）。",
    ": ",
    "/",
    "周禾 摄: ",
    "<",
    ")<e",
    "<tr>",
    "&amp;",
];

fn time(caption: &str, alt: &str) -> Duration {
    let start = clock();
    decide(&texts(caption, alt), "", None);
    clock().saturating_sub(start)
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

#[test]
fn the_time_grows_with_the_length_and_not_with_its_square() {
    const BYTES: usize = 30_000;
    // Interrupts and the machine's caches.
    let slack = Duration::from_millis(20);
    for (start, piece) in
        [("", ")<e"), ("", "<tr>"), ("guide - ", "Ann Lee "), ("Guide – ", "A1 "), ("", "江—")]
    {
        let took = |bytes: usize| {
            let many = piece.repeat(bytes / piece.len());
            let texts = (format!("{start}{many}"), format!("The bridge {}", many.replace('A', "B")));
            (0..3).map(|_| time(&texts.0, &texts.1)).min().unwrap()
        };
        let (once, twice) = (took(BYTES), took(2 * BYTES));
        assert!(twice <= 3 * once + slack, "{piece:?}: {once:?}, of twice the length {twice:?}");
    }
}
