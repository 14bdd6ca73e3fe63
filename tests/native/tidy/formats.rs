//! Imports between the readers of foreign formats: no format imports another one, and shared parts import no format.

use super::imports::graph;

/// The folder of the readers.
const FOLDER: &str = "formats/foreign";

/// The modules of `formats::foreign` that each read one format.
const FORMATS: [&str; 13] = [
    "apple_news",
    "bbc_blocks",
    "contentful",
    "editorjs",
    "ghost",
    "guardian",
    "json_feed",
    "json_ld",
    "mapping",
    "portable_text",
    "prosemirror",
    "strapi",
    "wordpress",
];

/// The options of callers, which may contain a mapping. No reader imports them.
const OPTIONS: &str = "read_options";

/// The module of `formats::foreign` that a file belongs to.
fn part(file: &str) -> &str {
    let file = file.trim_start_matches("src/").trim_start_matches(FOLDER).trim_start_matches('/');
    file.split(['/', '.']).next().unwrap_or_default()
}

#[test]
fn formats_are_independent_of_each_other() {
    let mut checked = 0;
    for (file, targets) in graph(FOLDER) {
        for target in targets {
            let (from, to) = (part(&file), part(&target));
            checked += 1;
            assert!(to != OPTIONS, "{file} imports {target}: readers get a context, not options");
            let allowed = from == to || from == OPTIONS || !FORMATS.contains(&to);
            assert!(allowed, "{file} imports {target}: only foreign.rs may import a format");
        }
    }
    assert!(checked > 100, "only {checked} imports were found");
}

#[test]
fn every_format_has_a_file() {
    let files = graph(FOLDER);
    for format in FORMATS {
        assert!(
            files.contains_key(&format!("src/{FOLDER}/{format}.rs")),
            "{format} is not a file of {FOLDER}"
        );
    }
}
