//! `article-viewer prerender` as a process: the files that it writes, repeated and ended runs, and inputs with faults.

use std::collections::BTreeSet;
use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::command::{Run, run_with};

const SITE: &str = "static/demo/site.json";
const ARTICLES: &str = "static/demo/articles";

/// An empty folder that is removed at the end.
struct Scratch(PathBuf);

impl Scratch {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("article-viewer-{}-{name}", std::process::id()));
        _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    fn text(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    fn out(&self) -> String {
        self.path("out").to_string_lossy().into_owned()
    }

    /// The files below the output folder.
    fn files(&self) -> BTreeSet<String> {
        let mut files = BTreeSet::new();
        collect(&self.path("out"), &self.path("out"), &mut files);
        files
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        _ = fs::remove_dir_all(&self.0);
    }
}

fn collect(folder: &Path, root: &Path, files: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, root, files);
        } else {
            files.insert(path.strip_prefix(root).unwrap().to_string_lossy().into_owned());
        }
    }
}

fn prerender(scratch: &Scratch, arguments: &[&str], input: &[u8]) -> Run {
    let out = scratch.out();
    let all: Vec<&str> = ["prerender", "--out", &out].into_iter().chain(arguments.iter().copied()).collect();
    run_with(&all, input)
}

fn lines(articles: &[Value]) -> Vec<u8> {
    articles.iter().map(|article| format!("{article}\n")).collect::<String>().into_bytes()
}

fn article(id: &str) -> Value {
    json!({"id": id, "headline": format!("Headline of {id}"), "body": [format!("Text of {id}.")]})
}

/// Fails if XML is not well-formed.
fn xml(text: &str) -> roxmltree::Document<'_> {
    roxmltree::Document::parse(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

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

#[test]
fn what_has_not_changed_is_not_rendered_again() {
    let scratch = Scratch::new("again");
    let mut articles = [article("a"), article("b"), article("c")];
    assert_eq!(prerender(&scratch, &["-"], &lines(&articles)).code, Some(0));
    let time = |name: &str| fs::metadata(scratch.path(name)).unwrap().modified().unwrap();
    let before = time("out/articles/a/index.html");
    articles[1]["headline"] = "Another".into();
    // Lines may change their places.
    articles.swap(0, 2);
    let Run { err, code, .. } = prerender(&scratch, &["-"], &lines(&articles));
    assert_eq!(code, Some(0), "{err}");
    assert!(err.contains("1 pages written, 2 unchanged"), "{err}");
    assert_eq!(time("out/articles/a/index.html"), before);
    assert!(scratch.text("out/articles/b/index.html").contains("Another"));
    assert!(!scratch.path("out/articles/b-2").exists());
    // Another setting changes all pages.
    let Run { err, .. } = prerender(&scratch, &["-", "--attribute", "theme=dark"], &lines(&articles));
    assert!(err.contains("3 pages written, 0 unchanged"), "{err}");
    let Run { err, .. } =
        prerender(&scratch, &["-", "--attribute", "theme=dark", "--prune"], &lines(&articles[..1]));
    assert!(err.contains("0 pages written, 1 unchanged"), "{err}");
    assert_eq!(scratch.files().iter().filter(|name| name.starts_with("articles/")).count(), 1);
}

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
fn the_error_of_one_article_does_not_stop_the_others() {
    let scratch = Scratch::new("faults");
    let input =
        [lines(&[article("a")]), b"{\"no\": \"article\"}\nnot json\n\n".to_vec(), lines(&[article("b")])]
            .concat();
    let Run { err, code, .. } = prerender(&scratch, &["-", "missing.json", "nothing/*.json"], &input);
    assert_eq!(code, Some(2), "{err}");
    for part in [
        "error: standard input, line 2: ",
        "error: standard input, line 3: ",
        "error: missing.json: ",
        "error: nothing/*.json: ",
    ] {
        assert!(err.contains(part), "{part}: {err}");
    }
    assert!(err.contains("2 pages written, 0 unchanged, 4 failed"), "{err}");
    assert!(scratch.path("out/articles/b/index.html").exists());
}

#[test]
fn notices_are_an_exit_code_of_their_own() {
    let scratch = Scratch::new("strict");
    let wrong = "tests/fixtures/house-wrong-types/source.json";
    assert_eq!(prerender(&scratch, &[wrong], b"").code, Some(0));
    let Run { err, code, .. } = prerender(&scratch, &[wrong, "--strict", "--force", "--notices"], b"");
    assert_eq!(code, Some(1), "{err}");
    assert!(err.contains("required key"), "{err}");
}

#[test]
fn a_folder_that_cannot_be_written_is_named() {
    let scratch = Scratch::new("refused");
    fs::write(scratch.path("file"), "").unwrap();
    let out = scratch.path("file/out");
    let Run { err, code, .. } =
        run_with(&["prerender", "-", "--out", out.to_str().unwrap()], &lines(&[article("a")]));
    assert_eq!(code, Some(2));
    assert!(err.contains("file/out cannot be written"), "{err}");
    // A file in the place of a page's folder costs this page only.
    fs::create_dir_all(scratch.path("out/articles")).unwrap();
    fs::write(scratch.path("out/articles/a"), "").unwrap();
    let Run { err, code, .. } = prerender(&scratch, &["-"], &lines(&[article("a"), article("b")]));
    assert_eq!(code, Some(2));
    assert!(err.contains("articles/a/index.html cannot be written"), "{err}");
    assert!(scratch.path("out/articles/b/index.html").exists());
}

#[test]
fn a_run_that_was_ended_goes_on() {
    let scratch = Scratch::new("ended");
    let mut child = Command::new(env!("CARGO_BIN_EXE_article-viewer"))
        .args(["prerender", "-", "--out", &scratch.out()])
        .stdin(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let articles: Vec<Value> = (0..40).map(|number| article(&format!("n{number}"))).collect();
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(&lines(&articles[..20])).unwrap();
    stdin.flush().unwrap();
    let unfinished = scratch.path("out/manifest.unfinished.ndjson");
    let start = Instant::now();
    while fs::read_to_string(&unfinished).unwrap_or_default().lines().count() < 20 {
        assert!(start.elapsed() < Duration::from_secs(20), "the lines are not rendered");
        thread::sleep(Duration::from_millis(5));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    // The last line is cut, and a file was being written.
    let text = fs::read_to_string(&unfinished).unwrap();
    fs::write(&unfinished, &text[..text.len() - 9]).unwrap();
    fs::create_dir_all(scratch.path("out/.article-viewer")).unwrap();
    fs::write(scratch.path("out/.article-viewer/3"), "<!doctype").unwrap();
    for name in scratch.files().iter().filter(|name| name.ends_with(".html")) {
        assert!(scratch.text(&format!("out/{name}")).ends_with("</html>\n"), "{name} is incomplete");
    }
    let Run { err, code, .. } = prerender(&scratch, &["-"], &lines(&articles));
    assert_eq!(code, Some(0), "{err}");
    assert!(err.contains("21 pages written, 19 unchanged"), "{err}");
    assert!(!scratch.path("out/.article-viewer").exists());
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
                "/loop" => ("302 Found\r\nLocation: /loop", String::new()),
                "/reset" => continue,
                _ => ("500 Internal Server Error", String::new()),
            };
            let head =
                format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", body.len());
            _ = stream.write_all(format!("{head}{body}").as_bytes());
        }
    });
    origin
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
