//! Lists of channels and their paging.

use std::fs;

use serde_json::Value;

use super::super::command::Run;
use super::scratch::{Scratch, article, lines, prerender};

#[test]
fn lists_have_pages_and_the_sitemap_names_each_page() {
    let scratch = Scratch::new("paging");
    let site = scratch.path("site.json");
    fs::write(&site, r#"{"name": "N", "channels": [{"id": "a", "name": "A"}]}"#).unwrap();
    let articles: Vec<Value> = (0..70)
        .map(|number| {
            let mut article = article(&format!("n{number}"));
            article["articleSection"] = "A".into();
            article["datePublished"] = format!("2026-11-{:02}T08:00Z", number % 28 + 1).into();
            article
        })
        .collect();
    let arguments = ["-", "--site", site.to_str().unwrap(), "--base", "https://news.example/"];
    let Run { err, code, .. } = prerender(&scratch, &arguments, &lines(&articles));
    assert_eq!(code, Some(0), "{err}");
    let second = scratch.text("out/channels/a/2/index.html");
    assert!(second.contains("<a rel=\"prev\" href=\"/channels/a/\">"), "{second}");
    assert!(second.contains("<a rel=\"next\" href=\"/channels/a/3/\">"), "{second}");
    let third = scratch.text("out/channels/a/3/index.html");
    assert_eq!(third.matches("part=\"card\"").count(), 10, "{third}");
    let feed: Value = serde_json::from_str(&scratch.text("out/channels/a/feed.json")).unwrap();
    assert_eq!(feed["next_url"], "/channels/a/feed-2.json");
    assert_eq!(scratch.text("out/sitemap-1.xml").matches("<loc>").count(), 70);
}
