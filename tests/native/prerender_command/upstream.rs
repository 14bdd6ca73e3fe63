//! Documents of servers, and their failures.

use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::thread;

use serde_json::{Value, json};

use super::super::command::Run;
use super::scratch::{Scratch, article, prerender};

/// Answers requests: a feed with two pages, articles, a loop of redirects, a connection that is closed, and an error.
fn serve() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let origin = format!("http://{}", listener.local_addr().unwrap());
    let own = origin.clone();
    thread::spawn(move || {
        for stream in listener.incoming() {
            let Ok(mut stream) = stream else { continue };
            let mut request = [0; 2048];
            let length = stream.read(&mut request).unwrap_or_default();
            let request = String::from_utf8_lossy(&request[..length]).into_owned();
            let path = request.split(' ').nth(1).unwrap_or_default().to_owned();
            let feed = |src: &str, next: Value| {
                let item = json!({"id": src, "title": src, "url": format!("{own}/{src}"), "_article_viewer": {"src": format!("{own}/{src}")}});
                json!({"version": "https://jsonfeed.org/version/1.1", "items": [item], "next_url": next})
                    .to_string()
            };
            let (status, body) = match path.as_str() {
                "/feed.json" => ("200 OK", feed("one.json", json!(format!("{own}/feed-2.json")))),
                "/feed-2.json" => ("200 OK", feed("two.json", Value::Null)),
                "/one.json" | "/two.json" => ("200 OK", article(path.trim_matches('/')).to_string()),
                "/menu" => ("200 OK", json!({"menu": [{"label": "Parks", "key": "parks"}]}).to_string()),
                "/cards" => {
                    ("200 OK", json!({"rows": [{"id": "1", "t": "One"}], "more": "cards2"}).to_string())
                }
                "/cards2" => ("200 OK", json!({"rows": [{"id": "2", "t": "Two"}]}).to_string()),
                "/record/1" | "/record/2" => {
                    let record = json!({"record": {"t": format!("Record {}", &path[8..]), "html": "<p>x", "in": "Parks"}});
                    ("200 OK", record.to_string())
                }
                "/loop" => ("302 Found\r\nLocation: /loop", String::new()),
                "/reset" => continue,
                "/hang" => {
                    // The connection stays open without an answer.
                    std::mem::forget(stream);
                    continue;
                }
                "/endless" => {
                    thread::spawn(move || {
                        let head = "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{\"headline\": \"";
                        let mut written = stream.write_all(head.as_bytes());
                        while written.is_ok() {
                            written = stream.write_all(&[b'a'; 65_536]);
                        }
                    });
                    continue;
                }
                "/large.json" => ("200 OK", large().to_string()),
                _ => ("500 Internal Server Error", String::new()),
            };
            let head =
                format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", body.len());
            _ = stream.write_all(format!("{head}{body}").as_bytes());
        }
    });
    origin
}

/// An article with five megabytes of text.
fn large() -> Value {
    let mut large = article("large");
    large["body"] = vec!["x".repeat(999); 5_200].into();
    large
}

#[test]
fn addresses_and_feeds_are_fetched_and_failures_cost_one_page() {
    let scratch = Scratch::new("fetched");
    let origin = serve();
    let at = |path: &str| format!("{origin}/{path}");
    let inputs = [at("feed.json"), at("loop"), at("reset"), at("error")];
    let inputs: Vec<&str> = inputs.iter().map(String::as_str).collect();
    let Run { err, code, .. } = prerender(&scratch, &inputs, b"");
    assert_eq!(code, Some(2), "{err}");
    assert!(err.contains("2 pages written, 0 unchanged, 3 failed"), "{err}");
    for path in ["loop", "reset", "error"] {
        assert!(
            err.contains(&format!("error: {}: the document cannot be fetched", at(path))),
            "{path}: {err}"
        );
    }
    let pages: Vec<_> = scratch.files().into_iter().filter(|name| name.ends_with("index.html")).collect();
    assert_eq!(pages, ["articles/one.json/index.html", "articles/two.json/index.html"]);
}

#[test]
fn a_server_that_hangs_costs_one_page() {
    let scratch = Scratch::new("slow");
    let origin = serve();
    let (hanging, other) = (format!("{origin}/hang"), format!("{origin}/one.json"));
    let Run { err, code, .. } = prerender(&scratch, &[&hanging, &other, "--timeout", "2"], b"");
    assert_eq!(code, Some(2), "{err}");
    assert!(err.contains("1 pages written, 0 unchanged, 1 failed"), "{err}");
    assert!(err.contains(&format!("error: {hanging}: the document cannot be fetched")), "{err}");
}

#[test]
fn a_document_that_never_ends_costs_one_page_and_a_large_article_is_rendered() {
    let scratch = Scratch::new("large");
    let origin = serve();
    let (endless, other) = (format!("{origin}/endless"), format!("{origin}/large.json"));
    let Run { err, code, .. } = prerender(&scratch, &[&endless, &other], b"");
    assert_eq!(code, Some(2), "{err}");
    assert!(err.contains("1 pages written, 0 unchanged, 1 failed"), "{err}");
    assert!(err.contains(&format!("error: {endless}: the document cannot be fetched completely")), "{err}");
    let page = scratch.text("out/articles/large/index.html");
    assert!(page.len() > 5_000_000 && page.ends_with("</html>\n"));
}

#[test]
fn a_mapping_reads_the_site_the_lists_and_the_articles_of_a_server() {
    let scratch = Scratch::new("mapped");
    let origin = serve();
    let mapping = json!({
        "headline": "/record/t",
        "articleSection": "/record/in",
        "body": "/record/html",
        "feed": {
            "items": { "path": "/rows/*", "headline": "/t", "src": { "path": "/id", "template": "/record/{}" } },
            "next": "/more",
        },
        "site": {
            "name": { "value": "The Mill" },
            "channels": { "path": "/menu/*", "name": "/label", "id": "/key" },
        },
    });
    let path = scratch.path("mapping.json");
    std::fs::write(&path, mapping.to_string()).unwrap();
    let (site, list) = (format!("{origin}/menu"), format!("{origin}/cards"));
    let Run { err, code, .. } =
        prerender(&scratch, &[&list, "--site", &site, "--mapping", path.to_str().unwrap()], b"");
    assert_eq!(code, Some(0), "{err}");
    assert!(err.contains("2 pages written, 0 unchanged, 0 failed, 0 notices"), "{err}");
    let channel = scratch.text("out/channels/parks/index.html");
    assert!(channel.contains("Record 1") && channel.contains("Record 2") && channel.contains("The Mill"));
}
