//! Foreign HTML, read with html5ever. tests/browser/markup.rs holds the browser's own parser to the same lines.

use article_viewer::prerender;
use expect_test::expect_file;

use super::{line, tree};

#[test]
fn every_snippet_is_read_as_it_is_written_down() {
    let file = tree::root().join("tests/markup/snippets.txt");
    expect_file![file].assert_eq(&line::lines(&prerender::parser()));
}
