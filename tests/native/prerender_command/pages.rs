//! The pages of a run: their files, templates and fragments.

use std::fs;

use serde_json::Value;

use super::super::command::{Run, run_with};
use super::scratch::{ARTICLES, SITE, Scratch, article, lines, prerender, xml};

#[test]
fn writes_pages_lists_feeds_and_sitemaps() {
    let scratch = Scratch::new("site");
    let base = ["--site", SITE, "--base", "https://xinghu.example/", "--loader", "/v/article-viewer.js"];
    let Run { err, code, .. } = prerender(&scratch, &[&[ARTICLES], &base[..]].concat(), b"");
    assert_eq!(code, Some(0), "{err}");
    let files = scratch.files();
    for name in [
        "2026/bird-count.html",
        "channels/economy/index.html",
        "channels/economy/feed.json",
        "channels/economy/rss.xml",
        "index.html",
        "404.html",
        "rss.xml",
        "atom.xml",
        "feed.json",
        "sitemap.xml",
        "sitemap-1.xml",
        "news-sitemap.xml",
        "site.json",
        "manifest.ndjson",
    ] {
        assert!(files.contains(name), "{name} is missing: {files:?}");
    }
    assert!(
        !files.iter().any(|name| name.contains("unfinished") || name.starts_with(".article-viewer")),
        "{files:?}"
    );
    for name in files.iter().filter(|name| name.ends_with(".xml")) {
        xml(&scratch.text(&format!("out/{name}")));
    }
    let rss = scratch.text("out/rss.xml");
    let items = xml(&rss).descendants().filter(|node| node.has_tag_name("item")).count();
    assert!(items >= 24, "{items}");
    assert!(rss.contains("<link>https://xinghu.example/2026/"), "{rss}");
    let front = scratch.text("out/index.html");
    assert!(front.contains("href=\"/2026/"), "{front}");
    let manifest = scratch.text("out/manifest.ndjson");
    let records = manifest.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    assert_eq!(records.count(), files.iter().filter(|name| name.starts_with("2026/")).count());
}

/// The pages of the demo. The browser tests open them.
const PAGES: &str = "target/prerendered";

#[test]
fn the_demo_is_prerendered_for_the_browser_tests() {
    let arguments = [
        "prerender",
        ARTICLES,
        "--site",
        SITE,
        "--source",
        "/demo/articles/",
        "--loader",
        "/article-viewer.js",
    ];
    let Run { err, code, .. } = run_with(&[&arguments[..], &["--out", PAGES, "--prune"]].concat(), b"");
    assert_eq!(code, Some(0), "{err}");
}

#[test]
fn a_template_surrounds_the_element_and_escapes_values() {
    let scratch = Scratch::new("template");
    let template = scratch.path("page.html");
    fs::write(&template, "<title>{{ title }}</title>{{ head }}<main>{{ element }}</main>").unwrap();
    let mut one = article("a");
    one["headline"] = "A <b> {{ 7 * 7 }}".into();
    let arguments = ["-", "--template", template.to_str().unwrap()];
    let Run { err, code, .. } = prerender(&scratch, &arguments, &lines(&[one]));
    assert_eq!(code, Some(0), "{err}");
    let page = scratch.text("out/articles/a/index.html");
    assert!(page.starts_with("<title>A &lt;b&gt; {{ 7 * 7 }}</title>"), "{page}");
    assert!(page.contains("<main><article-viewer lang=\"en\">"), "{page}");
    fs::write(&template, "{{ titel }}").unwrap();
    let Run { err, code, .. } = prerender(&scratch, &arguments, &lines(&[article("b")]));
    assert_eq!(code, Some(2));
    assert!(err.contains("the template cannot be rendered"), "{err}");
}

#[test]
fn a_fragment_is_the_element_alone() {
    let scratch = Scratch::new("fragment");
    let arguments = [ARTICLES, "--fragment", "--loader", "/v.js", "--base", "https://news.example/"];
    assert_eq!(prerender(&scratch, &arguments, b"").code, Some(0));
    let fragment = scratch.text("out/articles/river-returns/index.html");
    assert!(fragment.starts_with("<article-viewer") && fragment.ends_with("</article-viewer>"));
    assert!(!scratch.path("out/sitemap.xml").exists() && !scratch.path("out/404.html").exists());
}

#[test]
fn a_page_names_its_oembed_document_whose_frame_has_the_json_beside_it() {
    let scratch = Scratch::new("oembed");
    let embed = ["--embed", "https://viewer.example/embed.html"];
    let base = ["--site", SITE, "--base", "https://news.example/"];
    let mut one = article("a");
    one["headline"] = "\"A\" </script>".into();
    let Run { err, code, .. } =
        prerender(&scratch, &[&["-"], &embed[..], &base].concat(), &lines(&[one.clone()]));
    assert_eq!(code, Some(0), "{err}");
    let page = scratch.text("out/articles/a/index.html");
    let link = "<link rel=\"alternate\" type=\"application/json+oembed\" title=\"&quot;A&quot; &lt;/script&gt;\" \
        href=\"https://news.example/articles/a/index.oembed.json\">";
    let (head, _) = page.split_once("</head>").unwrap();
    assert!(head.contains(link), "{head}");
    let document: Value = serde_json::from_str(&scratch.text("out/articles/a/index.oembed.json")).unwrap();
    assert_eq!(document["type"], "rich");
    let frame = "https://viewer.example/embed.html?src=https://news.example/articles/a/index.json&amp;site=https://news.example/site.json";
    assert!(document["html"].as_str().unwrap().contains(frame), "{document}");
    assert!(scratch.text("out/articles/a/index.json").contains("Text of a."));
    // They go with their page.
    let Run { err, .. } =
        prerender(&scratch, &[&["-", "--prune"], &embed[..], &base].concat(), &lines(&[article("b")]));
    assert!(!scratch.path("out/articles/a").exists(), "{err}");
    let Run { err, code, .. } = prerender(&scratch, &[&["-"], &embed[..]].concat(), &lines(&[one]));
    assert_eq!(code, Some(2));
    assert!(err.contains("--embed needs the address of the site: --base"), "{err}");
}

#[test]
fn hostile_texts_stay_text_in_a_template() {
    let scratch = Scratch::new("hostile-template");
    let template = scratch.path("page.html");
    let text = "<html lang=\"{{ language }}\"><title>{{ title }}</title><meta content=\"{{ description }}\"><link href='{{ canonical }}'>\
        <script>const title = {{ title | tojson }};</script>{{ head }}{{ element }}";
    fs::write(&template, text).unwrap();
    let evil = "x</title></script><script>alert(1)</script>{{ 7 * 7 }}{% raw %}]]>\"'&\u{2028}\u{202e}\u{0}";
    let mut one = article("a");
    for key in ["headline", "description", "url", "inLanguage"] {
        one[key] = evil.into();
    }
    let arguments = ["-", "--template", template.to_str().unwrap(), "--base", "https://news.example/"];
    let Run { err, code, .. } = prerender(&scratch, &arguments, &lines(&[one]));
    assert_eq!(code, Some(0), "{err}");
    let name =
        scratch.files().into_iter().find(|name| name.ends_with("index.html") && name.len() > 10).unwrap();
    let page = scratch.text(&format!("out/{name}"));
    let (own, _) = page.split_once("<meta property").unwrap();
    assert!(!page.contains("<script>alert"), "{page}");
    assert!(!own.contains("49") && own.contains("{{ 7 * 7 }}"), "{own}");
    assert!(!own.contains(['\u{202e}', '\0']), "{own:?}");
    assert_eq!(own.matches("</title>").count(), 2, "{own}");
}
