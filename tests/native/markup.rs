//! HTML of foreign documents, parsed by html5ever. tests/browser/markup.rs compares the browser's own parser with the same
//! expected lines.

use article_viewer::prerender;
use expect_test::expect_file;

use super::{line, tree};

#[test]
fn snippets_match_their_expected_lines() {
    let file = tree::root().join("tests/markup/snippets.txt");
    expect_file![file].assert_eq(&line::lines(&prerender::parser()));
}
