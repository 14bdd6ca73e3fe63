//! Documents that are large or deeply nested.

use article_viewer::article::gallery;
use article_viewer::article::outline::outline;
use article_viewer::formats::ReadError;
use article_viewer::prerender;

use super::super::fixture;
use super::read;
use super::values::nested;

#[test]
fn reads_large_and_deep_documents() {
    let parser = prerender::parser();
    let block =
        r#"{"type": "paragraph", "text": ["a ", {"type": "strong", "text": "b"}]}, {"type": "nothing"}, 7, "#;
    // Different photos, because the same one is shown once.
    let photo =
        |number| format!("<p>a <b>b</b></p><figure><img src='{number}.jpg' width=90 height=90></figure>");
    let html: String = (0..25_000).map(photo).collect();
    let post = |html: &str| {
        format!(r#"{{"id": 1, "title": {{"rendered": "a"}}, "content": {{"rendered": "{html}"}}}}"#)
    };
    let house = |body: &str| format!(r#"{{"headline": "a", "body": [{body}]}}"#);
    for (name, document, blocks) in [
        ("50,000 paragraphs", house(&format!("{}7", block.repeat(50_000))), 50_000),
        // Photos beyond the maximum are left out.
        ("50,000 blocks of HTML", post(&html), 25_000 + gallery::MAX_PHOTOS),
        ("one paragraph of 50,000 pieces", house(&format!(r#"[{}"z"]"#, r#"" ", "b ", "#.repeat(50_000))), 0),
    ] {
        let article = read(document.as_bytes(), &parser, &|| name.to_owned()).unwrap();
        assert!(article.body.len() >= blocks, "{name}: {} blocks", article.body.len());
    }
    let deep = |before: &str, after: &str| nested(before, r#""z""#, after, 200);
    for (name, document) in [
        ("asides", house(&nested(r#"{"type": "aside", "body": ["#, r#""z""#, "]}", 120))),
        (
            "lists",
            house(&nested(r#"{"type": "list", "items": [{"text": "a", "body": ["#, r#""z""#, "]}]}", 60)),
        ),
        (
            "marks",
            house(&format!(
                r#"{{"type": "paragraph", "text": {}}}"#,
                deep(r#"{"type": "strong", "text": "#, "}")
            )),
        ),
        ("brackets", house(&deep("[", "]"))),
        ("boxes of HTML", post(&nested("<div>", "z", "</div>", 200))),
        ("lists of HTML", post(&nested("<ul><li>", "z", "</li></ul>", 200))),
        ("quotes of HTML", post(&nested("<blockquote>", "z", "</blockquote>", 200))),
        ("tables of HTML", post(&nested("<table><tr><td>", "z", "</td></tr></table>", 200))),
        ("marks of HTML", post(&format!("<p>{}</p>", nested("<b>a", "z", "</b>", 200)))),
        ("figures of HTML", post(&nested("<figure><figcaption>", "z", "</figcaption></figure>", 200))),
    ] {
        let article = read(document.as_bytes(), &parser, &|| name.to_owned()).unwrap();
        assert_eq!(article.headline, "a", "{name}");
        assert!(fixture::page(document.into_bytes()).contains("av-article"), "{name}");
    }
    for open in ["[", "{\"a\":", "[[{\"body\":["] {
        let document = open.repeat(100_000);
        let read = read(document.as_bytes(), &parser, &|| open.to_owned());
        assert_eq!(read, Err(ReadError::TooDeep), "{open}");
    }
}

/// Openings of elements that a parser keeps open, each of another kind.
const OPENINGS: [&str; 14] = [
    "<b>",
    "<del>",
    "<ul>",
    "<div>",
    "<b/>",
    "<noscript>",
    "<optgroup>",
    "<h1><li>",
    "<dd><li>",
    "<rt>",
    "<table><tr><td>",
    "<p><b class=@>",
    "<a href=@><p>",
    "<font color=@>",
];

#[test]
fn parses_fifty_thousand_open_elements_in_limited_time() {
    let parser = prerender::parser();
    for opening in OPENINGS {
        let html: String = (0..50_000).map(|number| opening.replace('@', &number.to_string())).collect();
        let document = serde_json::json!({
            "id": 1,
            "title": {"rendered": "a"},
            "content": {"rendered": format!("<p>first</p>{html}deep<p>last</p>")},
        });
        // `read` has a limit of time.
        let article = read(document.to_string().as_bytes(), &parser, &|| opening.to_owned()).unwrap();
        let text = outline(&article);
        // The text of some elements is left out.
        let kept = if ["<del>", "<noscript>", "<rt>"].contains(&opening) {
            &["first"][..]
        } else {
            &["first", "deep", "last"]
        };
        for words in kept {
            assert!(text.contains(words), "{opening}: {words} is missing");
        }
    }
}
