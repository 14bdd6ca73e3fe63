//! The answers of the server: pages, frames, oEmbed, feeds, and the headers by which they are cached.

use std::sync::Arc;
use std::thread;

use serde_json::Value;

use super::server::{BASE, Server};
use super::upstream::{Mode, Upstream};

#[test]
fn a_page_is_complete_and_cached() {
    let upstream = Upstream::start();
    let server = Server::start(
        &upstream.origin,
        &["--loader", "/v/article-viewer.js", "--site", "static/demo/site.json"],
    );
    let first = server.get("/n/2026/a");
    assert_eq!(first.status, 200, "{first:?}");
    assert_eq!(first.header("content-type"), Some("text/html; charset=utf-8"));
    assert_eq!(first.header("cache-status"), Some("article-viewer; fwd=miss"));
    let page = first.text();
    assert!(page.starts_with("<!doctype html>") && page.ends_with("</html>\n"), "{page}");
    for part in [
        "First text.",
        "<template shadowrootmode=\"open\">",
        "<link rel=\"canonical\" href=\"https://news.example/n/2026/a\">",
        "href=\"https://news.example/n/oembed?url=https://news.example/n/2026/a\"",
        "site=\"https://news.example/n/site.json\"",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    let again = server.request("GET", "/n/2026/a/?utm_source=x", &[]);
    assert_eq!(again.header("cache-status"), Some("article-viewer; hit"));
    assert_eq!((again.text(), upstream.count()), (page, 1));
    let control = again.header("cache-control").unwrap();
    assert!(control.starts_with("public, max-age=60, stale-while-revalidate="), "{control}");
    let head = server.request("HEAD", "/n/2026/a", &[]);
    assert_eq!((head.status, head.body.len()), (200, 0));
    assert!(server.get("/n/site.json").text().contains("channels"));
}

#[test]
fn a_template_is_around_the_element() {
    let upstream = Upstream::start();
    let template = std::env::temp_dir().join(format!("article-viewer-template-{}.html", std::process::id()));
    std::fs::write(
        &template,
        "<html><head>{{ head }}</head><h1>{{ title }} &amp; us</h1>{{ element }}</html>",
    )
    .unwrap();
    let server = Server::start(&upstream.origin, &["--template", template.to_str().unwrap()]);
    std::fs::remove_file(&template).unwrap();
    let page = server.get("/n/a").text();
    assert!(page.starts_with("<html><head>") && page.contains("&amp; us</h1>"), "{page}");
    assert!(page.contains("First text.") && page.contains("rel=\"canonical\""), "{page}");
    // A frame has no page of the publisher around it.
    assert!(!server.get("/n/embed/a").text().contains("&amp; us"));
}

#[test]
fn a_known_page_is_not_sent_again() {
    let upstream = Upstream::start();
    let server = Server::start(&upstream.origin, &[]);
    let etag = server.get("/n/a").header("etag").unwrap().to_owned();
    for known in [etag.as_str(), "*", &format!("\"x\", {etag}")] {
        let answer = server.request("GET", "/n/a", &[&format!("If-None-Match: {known}")]);
        assert_eq!((answer.status, answer.body.len()), (304, 0), "{known}");
        assert_eq!(answer.header("etag"), Some(&*etag));
    }
    assert_eq!(server.request("GET", "/n/a", &["If-None-Match: \"x\""]).status, 200);
}

#[test]
fn answers_are_compressed_as_the_reader_wants() {
    let upstream = Upstream::start();
    let server = Server::start(&upstream.origin, &[]);
    let plain = server.get("/n/a").body.len();
    for encoding in ["br", "gzip", "zstd"] {
        let answer = server.request("GET", "/n/a", &[&format!("Accept-Encoding: {encoding}")]);
        assert_eq!(answer.header("content-encoding"), Some(encoding));
        assert_eq!(answer.header("vary").map(str::to_ascii_lowercase).as_deref(), Some("accept-encoding"));
        assert!(answer.body.len() * 2 < plain, "{encoding}: {} of {plain}", answer.body.len());
    }
}

#[test]
fn readers_at_the_same_time_cost_one_request() {
    let upstream = Upstream::start();
    upstream.set(Mode::Hang);
    let server = Arc::new(Server::start(&upstream.origin, &[]));
    let readers: Vec<_> = (0..30)
        .map(|_| {
            let server = server.clone();
            thread::spawn(move || server.get("/n/a").status)
        })
        .collect();
    while upstream.count() == 0 {
        thread::yield_now();
    }
    upstream.set(Mode::Text("Late text."));
    for reader in readers {
        assert_eq!(reader.join().unwrap(), 200);
    }
    assert_eq!(upstream.count(), 1);
}

#[test]
fn a_frame_and_its_oembed_document_are_beside_the_page() {
    let upstream = Upstream::start();
    let server = Server::start(&upstream.origin, &["--loader", "/v.js"]);
    let frame = server.get("/n/embed/a");
    assert_eq!(frame.header("content-security-policy"), Some("frame-ancestors *"));
    assert!(frame.text().contains("<base target=\"_top\"><meta name=\"robots\" content=\"noindex\">"));
    assert_eq!(server.get("/n/a").header("content-security-policy"), Some("frame-ancestors 'self'"));
    let document = |query: &str| -> Value {
        let answer = server.get(&format!("/n/oembed?url=https%3A%2F%2Fnews.example%2Fn%2Fa{query}"));
        assert_eq!((answer.status, answer.header("content-type")), (200, Some("application/json")));
        serde_json::from_slice(&answer.body).unwrap()
    };
    let full = document("");
    assert_eq!((&full["type"], &full["author_name"]), (&"rich".into(), &"Ann".into()));
    assert!(full["html"].as_str().unwrap().contains(&format!("src=\"{BASE}embed/a\"")), "{full}");
    let small = document("&maxwidth=320&maxheight=99999&format=json");
    assert_eq!((&small["width"], &small["height"]), (&320.into(), &full["height"]));
    assert!(small["html"].as_str().unwrap().contains(" width=\"320\" "), "{small}");
    for other in [
        "https://other.example/a",
        "https://news.example/n/../a",
        "x",
        "https://news.example/n/embed%2Fa%3Fb",
    ] {
        assert_eq!(server.get(&format!("/n/oembed?url={other}")).status, 404, "{other}");
    }
}

#[test]
fn feeds_are_written_in_three_formats() {
    let upstream = Upstream::start();
    let feed = format!("{}/feed", upstream.origin);
    let server = Server::start(&upstream.origin, &["--feed", &feed]);
    for (path, kind) in [("/n/feed", "application/rss+xml"), ("/n/atom.xml", "application/atom+xml")] {
        let answer = server.get(path);
        assert!(answer.header("content-type").unwrap().starts_with(kind));
        let text = answer.text();
        roxmltree::Document::parse(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
        assert!(text.contains("3 &lt; 4 ]]&gt;") && text.contains("https://news.example/a"), "{text}");
    }
    let json: Value = serde_json::from_slice(&server.get("/n/feed.json").body).unwrap();
    assert_eq!(json["items"][0]["title"], "3 < 4 ]]>");
    assert_eq!(Server::start(&upstream.origin, &[]).get("/n/feed").status, 404);
}

#[test]
fn hostile_requests_are_refused_before_the_upstream_is_asked() {
    let upstream = Upstream::start();
    let server = Server::start(&upstream.origin, &[]);
    for path in [
        "/n/../a",
        "/n/%2e%2e/a",
        "/n/a%2f..%2fb",
        "/n/a%00",
        "/n/a%0d%0aX-Evil:%20y",
        "/n/%5c%5chost%5ca",
        "/n//evil.example/a",
        "/n/a@evil.example",
        "/n/a%23b",
        "/n/a%3fb",
        "/n/.env",
        "/other/a",
        "/n",
        "/",
    ] {
        let answer = server.get(path);
        assert_eq!(answer.status, 404, "{path}");
        assert!(answer.header("x-evil").is_none(), "{answer:?}");
    }
    let posted = server.request("POST", "/n/a", &["Content-Length: 0"]);
    assert_eq!((posted.status, posted.header("allow")), (405, Some("GET, HEAD")));
    // Hyper refuses it before it reaches the server.
    let long = server.get(&format!("/n/{}", "a".repeat(5_000)));
    assert_eq!(long.status, 404);
    assert_eq!(upstream.count(), 0);
}

#[test]
fn health_metrics_and_logs_tell_what_happens() {
    let upstream = Upstream::start();
    let server = Server::start(&upstream.origin, &[]);
    assert_eq!((server.get("/health").status, server.get("/ready").status), (200, 200));
    server.get("/n/a");
    server.get("/n/a");
    server.get("/n/missing");
    let metrics = server.get("/metrics").text();
    for line in [
        "article_viewer_requests_total{status=\"200\"} 4",
        "article_viewer_requests_total{status=\"404\"} 1",
        "article_viewer_cache_total{origin=\"hit\"} 1",
        "article_viewer_cache_total{origin=\"miss\"} 1",
        "article_viewer_upstream_total{result=\"missing\"} 1",
        "article_viewer_request_seconds_count 5",
    ] {
        assert!(metrics.contains(line), "{line}: {metrics}");
    }
    server
        .wait_for("/health", "requests are not logged", |_| server.log().contains("\"path\":\"/n/missing\""));
    for line in server.log().lines() {
        serde_json::from_str::<Value>(line).unwrap_or_else(|error| panic!("{error}: {line}"));
    }
}
