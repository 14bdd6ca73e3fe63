//! `--to html`: one file without a script, whatever the article contains.

use std::fs;

use article_viewer::view::PRERENDERED_STYLE;
use expect_test::expect_file;

use super::super::command::{Run, run_with};
use super::super::{fixture, tree};

const BASE: &str = "https://xinghu.example/articles/river-returns.json";

/// Returns the file without the style sheet of the view.
fn html(source: &str, base: &str) -> String {
    let Run { out, code, err } = run_with(&["export", source, "--base", base], b"");
    assert_eq!(code, Some(0), "{source}: {err}");
    assert!(out.contains(PRERENDERED_STYLE), "{source}");
    out.replace(PRERENDERED_STYLE, "\n/* the style sheet of a prerendered view */\n")
}

#[test]
fn articles_match_their_expected_files() {
    for (source, base, name) in [
        ("static/demo/articles/river-returns.json", BASE, "river-returns.html"),
        ("tests/fixtures/house-complete/source.json", fixture::ADDRESS, "house-complete.html"),
        ("tests/fixtures/house-right-to-left/source.json", fixture::ADDRESS, "house-right-to-left.html"),
    ] {
        // One element on a line is easier to read.
        let html = html(source, base).replace("><", ">\n<");
        expect_file![tree::root().join("tests/native/export_command/expected").join(name)].assert_eq(&html);
    }
}

#[test]
fn no_file_has_a_script_or_a_control() {
    let mut count = 0;
    for folder in tree::folders("tests/fixtures") {
        let file = folder.join("source.json");
        let (file, mapping) = (file.to_string_lossy(), folder.join("mapping.json"));
        let mapping = mapping.to_string_lossy();
        let mut arguments = vec!["export", &file, "--base", fixture::ADDRESS];
        if fs::exists(&*mapping).unwrap() {
            arguments.extend(["--mapping", &mapping]);
        }
        let Run { out, code, .. } = run_with(&arguments, b"");
        if code != Some(0) {
            continue;
        }
        for wrong in [
            "<script",
            "<button",
            "<iframe",
            "<video",
            "<audio",
            "<object",
            "<form",
            " onerror=\"",
            "javascript:",
            "loading=\"lazy\"",
        ] {
            assert!(!tags(&out).any(|tag| tag.contains(wrong)), "{file}: {wrong}");
        }
        assert_eq!(out.matches("http-equiv=\"Content-Security-Policy\"").count(), 1, "{file}");
        count += 1;
    }
    assert!(count > 80, "{count} fixtures");
}

/// Returns the tags without the texts in their attributes.
fn tags(html: &str) -> impl Iterator<Item = String> {
    html.split('<').skip(1).map(|rest| {
        let tag = rest.split('>').next().unwrap();
        let is_text = |name: &str| {
            ["alt", "title", "content", "aria-label"].iter().any(|text| name.ends_with(&format!(" {text}=")))
        };
        let mut parts = tag.split('"');
        let mut out = String::from("<");
        while let (Some(name), value) = (parts.next(), parts.next()) {
            let value = value.filter(|_| !is_text(name)).unwrap_or_default();
            out.push_str(&format!("{name}\"{value}\""));
        }
        out
    })
}

#[test]
fn metadata_is_escaped_and_the_policy_fits_the_photos() {
    let document = r#"{"headline": "</title><script>alert(1)</script>", "inLanguage": "ar", "url": "https://x.example/?a=\"><b>",
        "author": "\"><script>", "body": [{"type": "image", "contentUrl": "data:image/png;base64,AAAA"}]}"#;
    let out = run_with(&["export", "-"], document.as_bytes()).out;
    assert!(out.contains("<title>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;</title>"), "{out}");
    assert!(!out.contains("<script"), "{out}");
    assert!(out.starts_with("<!doctype html>\n<html lang=\"ar\" dir=\"rtl\">"), "{out}");
    assert_eq!(out.matches("<link rel=\"canonical\" href=\"https://x.example/?a=").count(), 1);
    assert!(out.contains("img-src data:; "), "only embedded photos: {out}");
    let linked = document.replace("data:image/png;base64,AAAA", "https://x.example/a.png");
    let out = run_with(&["export", "-"], linked.as_bytes()).out;
    assert!(out.contains("img-src data: https: http:; "), "{out}");
}
