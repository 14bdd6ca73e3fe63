//! The files that `export` reads and writes, and its errors.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpListener;

use super::super::command::{Run, run_with};
use super::super::prerender_command::scratch::Scratch;

/// The beginning of a PNG file.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0";
const PNG_DATA: &str = "data:image/png;base64,iVBORw0KGgoAAA==";

fn run(arguments: &[&str], input: &[u8]) -> Run {
    let all: Vec<&str> = ["export"].into_iter().chain(arguments.iter().copied()).collect();
    run_with(&all, input)
}

fn article(photos: &[&str]) -> String {
    let photo = |source: &&str| serde_json::json!({"type": "image", "contentUrl": source, "alt": *source});
    let body: Vec<_> = photos.iter().map(photo).collect();
    serde_json::json!({"headline": "A", "body": body}).to_string()
}

#[test]
fn an_existing_file_is_replaced_only_with_force() {
    let scratch = Scratch::new("export-out");
    let out = scratch.out();
    let document = article(&[]);
    let Run { out: printed, err, code } = run(&["-", "--out", &out], document.as_bytes());
    assert_eq!((code, printed.as_str(), err.as_str()), (Some(0), "", ""));
    let written = scratch.text("out");
    assert_eq!(written, run(&["-"], document.as_bytes()).out);
    let Run { err, code, .. } = run(&["-", "--to", "markdown", "--out", &out], document.as_bytes());
    assert_eq!(
        (code, err),
        (Some(2), format!("error: {out} exists; choose another name, or use --force to replace it\n"))
    );
    assert_eq!(scratch.text("out"), written);
    assert_eq!(run(&["-", "--to", "markdown", "--out", &out, "--force"], document.as_bytes()).code, Some(0));
    assert_eq!(scratch.text("out"), "---\ntitle: \"A\"\n---\n\n# A\n");
    let missing = scratch.path("no/out").to_string_lossy().into_owned();
    let Run { err, code, .. } = run(&["-", "--out", &missing], document.as_bytes());
    assert_eq!(code, Some(2));
    assert!(err.starts_with(&format!("error: {missing} cannot be written: ")), "{err}");
}

#[test]
fn local_photos_are_embedded_and_others_are_named() {
    let scratch = Scratch::new("export-photos");
    fs::create_dir(scratch.path("articles")).unwrap();
    fs::write(scratch.path("a b.png"), PNG).unwrap();
    fs::write(scratch.path("secret.png"), "secret text").unwrap();
    let file = scratch.path("articles/1.json");
    let sources = [
        "../a%20b.png?w=1#x",
        "../secret.png",
        "none.png",
        "/etc/hostname",
        "%2Fetc/hostname",
        "..",
        "https://x.example/a.png",
    ];
    fs::write(&file, article(&sources)).unwrap();
    let name = file.to_string_lossy();
    let Run { out, err, code } = run(&[&name], b"");
    assert_eq!(code, Some(0));
    assert_eq!(out.matches(PNG_DATA).count(), 1, "{err}");
    assert!(out.contains(" src=\"https://x.example/a.png\""), "{out}");
    let notices: Vec<&str> = err.lines().collect();
    assert_eq!(notices.len(), 5, "{err}");
    for (notice, words) in notices.iter().zip([
        "../secret.png: the photo is linked, not embedded: the file is not JPEG, PNG, WebP, AVIF or GIF",
        "none.png cannot be read: ",
        "/etc/hostname: the photo is linked, not embedded: the address is relative; --base makes it absolute",
        "%2Fetc/hostname: the photo is linked, not embedded: the address is not a file beside the document",
        " is not a file",
    ]) {
        assert!(notice.starts_with("notice: ") && notice.contains(words), "{notice}");
    }
    assert_eq!(run(&[&name, "--strict"], b"").code, Some(1));
    // With a base, addresses are those of the web.
    let linked = run(&[&name, "--base", "https://news.example/articles/1.json", "--strict"], b"");
    assert_eq!((linked.code, linked.err.as_str()), (Some(0), ""));
    assert!(linked.out.contains(" src=\"https://news.example/a%20b.png"), "{}", linked.out);
    // The standard input is in no folder.
    assert_eq!(run(&["-"], article(&sources).as_bytes()).out.matches("data:image/png;").count(), 0);
    assert_eq!(run(&[&name, "--photos", "link"], b"").out.matches("data:image/png;").count(), 0);
}

#[test]
fn the_largest_rendition_that_paper_needs_is_embedded() {
    let scratch = Scratch::new("export-renditions");
    for name in ["source.png", "480.png", "1600.png", "2400.png", "1600.avif"] {
        fs::write(scratch.path(name), [PNG, name.as_bytes()].concat()).unwrap();
    }
    let rendition = |name: &str, width: u32| serde_json::json!({"contentUrl": name, "width": width});
    let mut renditions =
        vec![rendition("480.png", 480), rendition("1600.png", 1_600), rendition("2400.png", 2_400)];
    renditions
        .push(serde_json::json!({"contentUrl": "1600.avif", "width": 1_600, "encodingFormat": "image/avif"}));
    let photo = serde_json::json!({"type": "image", "contentUrl": "source.png", "alt": "A", "renditions": renditions});
    let file = scratch.path("1.json");
    fs::write(&file, serde_json::json!({"headline": "A", "body": [photo]}).to_string()).unwrap();
    let Run { out, err, code } = run(&[&file.to_string_lossy(), "--strict"], b"");
    assert_eq!((code, err.as_str()), (Some(0), ""));
    // The ends of the files in Base64: "1600.png" follows ten bytes.
    assert!(out.contains("data:image/png;base64,iVBORw0KGgoAADE2MDAucG5n\""), "{out}");
    assert_eq!((out.matches("data:image/").count(), out.matches("srcset=").count()), (1, 0), "{out}");
    // Without the rendition's file, the photo itself is embedded.
    fs::remove_file(scratch.path("1600.png")).unwrap();
    let out = run(&[&file.to_string_lossy(), "--strict"], b"").out;
    assert!(out.contains("data:image/png;base64,iVBORw0KGgoAAHNvdXJjZS5wbmc=\""), "{out}");
}

#[test]
fn photos_of_the_web_are_fetched_on_request() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let origin = format!("http://{}", listener.local_addr().unwrap());
    let server = std::thread::spawn(move || {
        let mut paths = Vec::new();
        for _ in 0..2 {
            let (mut stream, _) = listener.accept().unwrap();
            let mut request = [0; 2_048];
            let length = stream.read(&mut request).unwrap();
            let path = String::from_utf8_lossy(&request[..length]).split(' ').nth(1).unwrap().to_owned();
            let status = if path == "/a.png" { "200 OK" } else { "404 Not Found" };
            let head =
                format!("HTTP/1.1 {status}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n", PNG.len());
            stream.write_all(&[head.as_bytes(), PNG].concat()).unwrap();
            paths.push(path);
        }
        paths
    });
    let document = article(&["a.png", "missing.png"]);
    let base = format!("{origin}/1.json");
    let Run { out, err, code } = run(&["-", "--base", &base, "--photos", "embed"], document.as_bytes());
    assert_eq!(code, Some(0));
    assert_eq!(server.join().unwrap(), ["/a.png", "/missing.png"]);
    assert_eq!(out.matches(PNG_DATA).count(), 1, "{out}");
    assert!(out.contains(&format!(" src=\"{origin}/missing.png\"")), "{out}");
    assert!(
        err.starts_with(&format!("notice: {origin}/missing.png: the photo is linked, not embedded: ")),
        "{err}"
    );
    assert_eq!(err.lines().count(), 1, "{err}");
}

#[test]
fn invalid_input_is_reported_with_the_reason() {
    for (folder, reason) in [
        ("broken-empty", "the document is empty"),
        ("broken-html", "the document is a web page or XML, not JSON"),
        ("broken-not-article", "the JSON is not an article: found "),
        ("nowhere", "cannot be read"),
    ] {
        let file = format!("tests/fixtures/{folder}/source.json");
        for form in ["html", "markdown"] {
            let Run { out, err, code } = run(&[&file, "--to", form], b"");
            assert_eq!((code, out.as_str()), (Some(2), ""), "{file}");
            assert!(err.starts_with(&format!("error: {file}")) && err.contains(reason), "{err}");
            assert_eq!(err.lines().count(), 1, "{err}");
        }
    }
    let Run { err, code, .. } = run(&["-", "--to", "markdown", "--photos", "embed"], article(&[]).as_bytes());
    let words = "error: --photos: Markdown links its photos; leave the option out or use --to html\n";
    assert_eq!((code, err.as_str()), (Some(2), words));
    let post = "tests/fixtures/wordpress-post/source.json";
    assert_eq!(run(&[post, "--as", "wordpress", "--to", "markdown"], b"").code, Some(0));
    assert_eq!(run(&[post, "--as", "house"], b"").code, Some(2));
}
