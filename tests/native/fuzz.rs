//! The fuzz targets: each format has one, and the corpus is small. The tests do not build them.

use article_viewer::formats::Format;

use super::tree;

/// The corpus is limited, so that people can review it.
const MAX_BYTES: u64 = 300_000;

#[test]
fn every_format_has_a_target_that_is_built() {
    let manifest = tree::text("tests/fuzz/Cargo.toml");
    for name in Format::ALL.map(Format::as_str) {
        let path = format!("targets/{name}.rs");
        assert!(tree::root().join("tests/fuzz").join(&path).is_file(), "{path} is missing");
        assert!(manifest.contains(&format!("path = \"{path}\"")), "{path} is not built");
    }
}

#[test]
fn the_corpus_stays_small() {
    let files = tree::files("tests/fuzz/corpus", "");
    let sizes = files.iter().map(|name| std::fs::metadata(tree::root().join(name)).unwrap().len());
    assert!(sizes.sum::<u64>() <= MAX_BYTES, "the corpus is too large: minimize tests/fuzz/corpus");
}
