//! The file names of articles: equal ones, and those of hostile articles.

use std::fs;

use serde_json::{Value, json};

use super::super::command::Run;
use super::scratch::{Scratch, article, lines, prerender, xml};

#[test]
fn two_articles_with_one_name_have_two_pages_in_the_order_of_the_inputs() {
    let scratch = Scratch::new("names");
    let twice = [
        json!({"headline": "Same", "body": ["First."]}),
        json!({"headline": "Same", "body": ["Second."]}),
        json!({"id": "../../../escape", "headline": "Up", "body": ["Third."]}),
        json!({"id": "channels/../../x", "url": "https://news.example/../../y", "headline": "Up", "body": ["Fourth."]}),
    ];
    let arguments = ["-", "--jobs", "4", "--base", "https://news.example/"];
    let Run { err, code, .. } = prerender(&scratch, &arguments, &lines(&twice));
    assert_eq!(code, Some(0), "{err}");
    assert!(scratch.text("out/articles/Same/index.html").contains("First."));
    assert!(scratch.text("out/articles/Same-2/index.html").contains("Second."));
    assert_eq!(scratch.files().iter().filter(|name| name.ends_with("index.html")).count(), 4);
    let entries: Vec<_> = fs::read_dir(&scratch.0).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(entries, ["out"], "nothing is written beside the folder");
    // The same input leads to the same names.
    let Run { err, .. } = prerender(&scratch, &arguments, &lines(&twice));
    assert!(err.contains("0 pages written, 4 unchanged"), "{err}");
}

#[test]
fn hostile_articles_stay_inside_feeds_and_sitemaps() {
    let scratch = Scratch::new("hostile");
    let evil = "a]]><x>&\"'</title><script>\u{2028}\u{202e}\u{0}\u{b}\u{fffe}z";
    let site = scratch.path("site.json");
    fs::write(&site, json!({"name": evil, "channels": [{"id": evil, "name": evil}]}).to_string()).unwrap();
    let mut one = article(evil);
    one["headline"] = evil.into();
    one["description"] = evil.into();
    one["author"] = evil.into();
    one["articleSection"] = evil.into();
    one["datePublished"] = "2026-11-30".into();
    let arguments = ["-", "--site", site.to_str().unwrap(), "--base", "https://news.example/?a=\"><x"];
    let Run { err, code, .. } = prerender(&scratch, &arguments, &lines(&[one]));
    assert_eq!(code, Some(0), "{err}");
    let files = scratch.files();
    assert!(
        files.iter().all(|name| name.chars().all(|c| c.is_alphanumeric() || "-_./".contains(c))),
        "{files:?}"
    );
    for name in files.iter().filter(|name| name.ends_with(".xml")) {
        let text = scratch.text(&format!("out/{name}"));
        assert_eq!(xml(&text).descendants().filter(|node| node.has_tag_name("x")).count(), 0, "{name}");
        assert!(!text.contains(['\u{202e}', '\u{0}', '\u{b}', '\u{fffe}']), "{name}");
    }
    for name in files.iter().filter(|name| name.ends_with(".json")) {
        serde_json::from_str::<Value>(&scratch.text(&format!("out/{name}"))).unwrap();
    }
}

#[test]
fn an_article_does_not_take_the_name_of_a_list_or_its_feed() {
    let scratch = Scratch::new("lists-names");
    let site = scratch.path("site.json");
    std::fs::write(&site, r#"{"name": "N", "channels": [{"id": "a", "name": "A"}]}"#).unwrap();
    let paths = ["", "channels/a/", "channels/a/2/", "feed.html", "site.html", "channels/a/feed.html"];
    let articles: Vec<Value> = paths
        .iter()
        .enumerate()
        .map(|(number, path)| {
            let mut one = article(&format!("n{number}"));
            one["url"] = format!("https://news.example/{path}").into();
            one
        })
        .collect();
    let arguments =
        ["-", "--site", site.to_str().unwrap(), "--base", "https://news.example/", "--json-files"];
    let Run { err, code, .. } = prerender(&scratch, &arguments, &lines(&articles));
    assert_eq!(code, Some(0), "{err}");
    for name in ["site.json", "feed.json", "channels/a/feed.json", "channels/a/index.html"] {
        assert!(!scratch.text(&format!("out/{name}")).contains("Text of n"), "{name}");
    }
    let manifest = scratch.text("out/manifest.ndjson");
    for line in manifest.lines() {
        let record: Value = serde_json::from_str(line).unwrap();
        let page = scratch.text(&format!("out/{}", record["path"].as_str().unwrap()));
        assert!(page.contains("Text of n"), "{record}");
    }
    assert_eq!(manifest.lines().count(), paths.len());
}
