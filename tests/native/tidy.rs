//! Invariants of ARCHITECTURE.md: imports between layers and crates, forbidden calls, size and form of files.
//! Rules for documents, decision records, comments and the glossary are in the submodules. Behavior is not tested here.

mod caption_stages;
mod documents;
mod formats;
mod glossary;
mod imports;
mod openers;
mod records;
mod state;

use super::tree;

/// Each layer and the layers that it may import.
const LAYERS: [(&str, &[&str]); 12] = [
    ("article", &["article"]),
    ("formats", &["article", "formats"]),
    ("options", &["article", "formats", "options"]),
    ("state", &["article", "formats", "options", "state"]),
    ("locale", &["article", "formats", "locale", "state"]),
    ("view", &["article", "formats", "locale", "state", "view"]),
    ("browser", &["article", "browser", "formats", "state"]),
    ("converter", &["article", "converter", "formats"]),
    ("event_detail", &["event_detail"]),
    (
        "embed",
        &["article", "browser", "embed", "event_detail", "formats", "locale", "options", "state", "view"],
    ),
    ("element", &["element", "event_detail", "formats", "options"]),
    ("prerender", &["article", "formats", "locale", "options", "prerender", "state", "view"]),
];

/// Crates that only some layers may import.
const CRATES: [(&str, &[&str]); 7] = [
    ("yew", &["view", "element", "embed", "prerender"]),
    ("web_sys", &["browser", "element", "embed"]),
    ("js_sys", &["browser", "converter", "element", "embed"]),
    ("wasm_bindgen", &["browser", "converter", "element", "embed", "event_detail"]),
    ("gloo", &["browser", "embed"]),
    ("tokio", &["prerender"]),
    ("html5ever", &["prerender"]),
];

fn sources() -> Vec<(String, String)> {
    tree::files("src", ".rs").into_iter().map(|name| (name.clone(), tree::text(&name))).collect()
}

fn layer(name: &str) -> &str {
    name.trim_start_matches("src/").split(['/', '.']).next().unwrap_or_default()
}

/// The code without comments and tests.
fn code(text: &str) -> String {
    let product = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let lines = product.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn layers_import_only_the_layers_below() {
    for (name, text) in sources() {
        let Some((_, allowed)) = LAYERS.iter().find(|(layer_, _)| *layer_ == layer(&name)) else { continue };
        for after in code(&text).split("crate::").skip(1) {
            let other = after.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default();
            let is_layer = LAYERS.iter().any(|(layer_, _)| *layer_ == other);
            assert!(
                !is_layer || allowed.contains(&other),
                "{name} must not import `{other}`; see LAYERS in tests/native/tidy.rs"
            );
        }
    }
}

#[test]
fn crates_are_used_only_in_their_layers() {
    for (name, text) in sources() {
        if name.starts_with("src/bin/") {
            continue;
        }
        for (krate, allowed) in CRATES {
            let named = code(&text).contains(&format!("{krate}::"));
            assert!(
                !named || allowed.contains(&layer(&name)),
                "{name} must not use {krate}; see CRATES in tests/native/tidy.rs"
            );
        }
    }
}

/// The only files that serialize or deserialize. The article model is never serializable.
const SERIALIZING: [&str; 6] = [
    "src/formats/wire",
    "src/event_detail.rs",
    "src/embed/event.rs",
    "src/element/event.rs",
    // Metadata in the terms of schema.org.
    "src/prerender/document.rs",
    "src/prerender/json_ld.rs",
];

#[test]
fn only_wire_structs_are_serializable() {
    for (name, text) in sources().into_iter().filter(|(name, _)| !name.starts_with("src/bin/")) {
        let serializes = ["serde", "schemars", "Serialize"].iter().any(|word| code(&text).contains(word));
        let allowed = SERIALIZING.iter().any(|folder| name.starts_with(folder));
        assert!(!serializes || allowed, "{name} must not use serde; see SERIALIZING in tests/native/tidy.rs");
    }
}

#[test]
fn no_call_injects_markup_or_styles() {
    const SINKS: [&str; 8] = [
        "innerHTML",
        "outerHTML",
        "set_inner_html",
        "from_html_unchecked",
        "insertAdjacentHTML",
        "document.write",
        "eval(",
        "attr(\"style\"",
    ];
    let scripts = tree::files("static", ".js").into_iter().map(|name| (name.clone(), tree::text(&name)));
    for (name, text) in sources().into_iter().chain(scripts) {
        for sink in SINKS {
            assert!(!text.contains(sink), "{name} uses {sink}");
        }
    }
}

#[test]
fn every_file_opens_with_a_comment() {
    for folder in ["src", "tests", "benches", "examples", "xtask/src"] {
        for name in tree::files(folder, ".rs") {
            assert!(!name.ends_with("/mod.rs"), "{name}: a file and its folder share a name");
            assert!(tree::text(&name).starts_with("//! "), "{name} must open with `//!`");
        }
        for name in tree::files(folder, ".mjs") {
            assert!(tree::text(&name).starts_with("// "), "{name} must open with `// `");
        }
    }
}

#[test]
fn files_stay_small() {
    for (name, text) in sources() {
        let lines = code(&text).lines().count();
        assert!(lines <= 300, "{name} has {lines} lines: split it by noun");
    }
}

#[test]
fn class_names_have_the_prefix_of_the_project() {
    for name in tree::files("src/view", ".css") {
        let text = tree::text(&name);
        let selectors = text.split(['{', '}']).step_by(2).filter(|part| !part.contains(';'));
        for class in selectors.flat_map(|part| part.split('.').skip(1)) {
            let class = class
                .split(|c: char| !c.is_alphanumeric() && c != '-' && c != '_')
                .next()
                .unwrap_or_default();
            let own = class == "av" || class.starts_with("av-") || class.chars().all(|c| c.is_ascii_digit());
            assert!(own || class.ends_with("em"), "{name}: .{class} needs the prefix `av-`");
        }
    }
}

#[test]
fn lock_files_name_no_registry() {
    let locks =
        ["benches", "tests/e2e", "examples"].map(|folder| tree::files(folder, "package-lock.json")).concat();
    assert!(locks.len() > 2);
    for name in locks {
        assert!(
            !tree::text(&name).contains("\"resolved\""),
            "{name} names a registry: run npm install --omit-lockfile-registry-resolved"
        );
    }
}

#[test]
fn no_file_names_a_path_of_a_machine() {
    let mut names = tree::files("src", ".rs");
    for (folder, ending) in [
        ("xtask", ".rs"),
        ("xtask", ".py"),
        ("tests", ".rs"),
        ("tests", ".mjs"),
        ("static", ".json"),
        ("docs", ".md"),
        ("examples", ""),
    ] {
        names.extend(tree::files(folder, ending));
    }
    for name in names.into_iter().filter(|name| name != "tests/native/tidy.rs") {
        let text = tree::text(&name);
        for path in ["/root/", "/work/", "/home/"] {
            assert!(!text.contains(path), "{name} names {path}");
        }
    }
}
