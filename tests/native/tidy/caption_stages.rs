//! Inside `article/caption/` a text passes the stages in one direction: no file imports a later stage.

use super::code;
use crate::tree;

/// The modules of `article/caption/` by stage. A module may import modules of its own stage and of earlier ones.
const STAGES: [&[&str]; 9] = [
    &["letter", "word_list", "display_width"],
    &["source_texts"],
    &["clean"],
    &["strip"],
    &["normalize"],
    &["compare"],
    &["decide"],
    &["policy"],
    // The module itself hands the names of all stages on.
    &[""],
];

const FOLDER: &str = "src/article/caption";

fn stage(module: &str) -> usize {
    STAGES
        .iter()
        .position(|modules| modules.contains(&module))
        .unwrap_or_else(|| panic!("article/caption/{module} has no stage; add it to STAGES in this file"))
}

/// The path of a file's module below `caption`: `["strip", "credit"]` for `strip/credit.rs`.
fn module(name: &str) -> Vec<&str> {
    let path = name.trim_start_matches(FOLDER).trim_end_matches(".rs").trim_start_matches('/');
    path.split('/').collect()
}

/// The first names of an import: `["a", "b"]` for `{a::c, b}`, `["a"]` for `a::b`.
fn first_names(path: &str) -> Vec<&str> {
    let name = |text: &str| text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len());
    match path.strip_prefix('{') {
        Some(list) => {
            let list = &list[..list.find("};").unwrap_or(list.len())];
            let mut depth = 0;
            let parts = list.split(|c: char| {
                depth += i32::from(c == '{') - i32::from(c == '}');
                c == ',' && depth == 0
            });
            parts.map(str::trim).map(|part| &part[..name(part)]).filter(|part| !part.is_empty()).collect()
        }
        None => vec![&path[..name(path)]],
    }
}

/// The modules of `article/caption/` that a file names; `""` is `caption.rs` itself.
fn imports<'a>(own: &[&'a str], text: &'a str) -> Vec<&'a str> {
    let mut found = Vec::new();
    for path in text.split("crate::article::caption::").skip(1) {
        found.extend(first_names(path));
    }
    let mut rest = text;
    while let Some(at) = rest.find("super::") {
        let mut path = &rest[at..];
        let mut levels = 0;
        while let Some(after) = path.strip_prefix("super::") {
            (path, levels) = (after, levels + 1);
        }
        rest = path;
        // One level above a module of the first level is `caption`.
        match own.len().checked_sub(levels) {
            Some(0) => found.extend(first_names(path)),
            Some(_) => found.push(own[0]),
            None => {}
        }
    }
    // A name that is no module belongs to `caption.rs`.
    let is_module = |name: &&str| STAGES.iter().any(|modules| modules.contains(name));
    found.into_iter().map(|name| if is_module(&name) { name } else { "" }).collect()
}

#[test]
fn a_caption_passes_the_stages_in_one_direction() {
    let files = tree::files(FOLDER, ".rs");
    assert!(files.len() > 20, "{FOLDER} is missing");
    for name in &files {
        let own = module(name);
        let text = code(&tree::text(name));
        for other in imports(&own, &text) {
            assert!(
                stage(other) <= stage(own[0]),
                "{name} imports `{other}`, which is a later stage of captions; see src/article/caption.rs"
            );
        }
    }
}

#[test]
fn imports_are_found_in_every_form() {
    let own = ["strip", "credit"];
    assert_eq!(imports(&own, "use super::super::clean::{a, b};"), ["clean"]);
    assert_eq!(
        imports(&own, "use crate::article::caption::{compare::{a, b}, decide};"),
        ["compare", "decide"]
    );
    assert_eq!(imports(&own, "use super::label::a;"), ["strip"]);
    assert_eq!(imports(&["strip"], "use super::Caption; super::decide::decide()"), ["", "decide"]);
}
