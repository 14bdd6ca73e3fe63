//! Deep, long and hostile documents: each ends in an article or an error within bounded time.

use article_viewer::formats::foreign::{self as formats, ReadOptions};
use article_viewer::formats::{ParsedArticle, ReadError};
use article_viewer::prerender;

fn read(json: &[u8]) -> Result<ParsedArticle, ReadError> {
    formats::article(json, ReadOptions::new(None, &prerender::parser()))
}

#[test]
fn deeply_nested_values_are_read() {
    let deep = format!("{}{}", "[".repeat(200), "]".repeat(200));
    let objects = format!("{}1{}", "{\"@graph\": [".repeat(90), "]}".repeat(90));
    for (start, keys) in [
        (r#"{ "content_html": "x""#, &["authors", "attachments", "tags", "title", "image", "language"][..]),
        (r#"{ "html": "x", "uuid": "u""#, &["authors", "tags", "title", "feature_image", "published_at"]),
        (
            r#"{ "@type": "Article", "headline": "x""#,
            &[
                "author",
                "image",
                "articleBody",
                "liveBlogUpdate",
                "video",
                "@graph",
                "mainEntityOfPage",
                "breadcrumb",
            ],
        ),
    ] {
        for key in keys {
            for value in [&deep, &objects] {
                let json = format!("{start}, \"{key}\": {value} }}");
                assert!(read(json.as_bytes()).is_ok(), "{start} {key}");
            }
        }
    }
}

#[test]
fn values_of_any_type_are_read() {
    for (start, keys) in [
        (
            r#"{ "content_html": "x""#,
            &[
                "id",
                "url",
                "title",
                "authors",
                "author",
                "attachments",
                "tags",
                "image",
                "date_published",
                "_article_viewer",
            ][..],
        ),
        (
            r#"{ "uuid": "u", "slug": "x""#,
            &[
                "html",
                "title",
                "url",
                "authors",
                "tags",
                "feature_image",
                "feature_image_caption",
                "access",
                "custom_excerpt",
            ],
        ),
        (
            r#"{ "@type": "Article", "name": "x""#,
            &[
                "headline",
                "author",
                "image",
                "articleBody",
                "video",
                "publisher",
                "url",
                "mainEntityOfPage",
                "isPartOf",
                "inLanguage",
                "isAccessibleForFree",
                "articleSection",
                "relatedLink",
                "datePublished",
                "@id",
                "associatedMedia",
            ],
        ),
    ] {
        for key in keys {
            for value in [
                "null",
                "true",
                "7",
                "\"\"",
                "\"\\ud800\"",
                "[]",
                "{}",
                "[[{}]]",
                "[null, 1, {}]",
                "{\"name\": 1}",
            ] {
                let json = format!("{start}, \"{key}\": {value} }}");
                assert!(read(json.as_bytes()).is_ok(), "{json}");
            }
        }
    }
}

#[test]
fn long_lists_are_read() {
    let many = |one: &str| vec![one; 20_000].join(",");
    for json in [
        format!(r#"{{ "content_html": "{}" }}"#, "<p>x</p>".repeat(50_000)),
        format!(r#"{{ "content_text": "x", "attachments": [{}] }}"#, many(r#"{"url": "/a", "mime_type": "audio/x"}"#)),
        format!(r#"{{ "version": "1", "items": [{}] }}"#, many(r#"{"url": "/a", "title": "x"}"#)),
        format!(r#"{{ "posts": [{}] }}"#, many(r#"{"url": "/a", "uuid": "u", "slug": "x", "title": "x"}"#)),
        format!(r#"{{ "@type": "Article", "headline": "x", "image": [{}] }}"#, many(r#""/a-123456789-photo.jpg""#)),
        // References without a target, and a cycle.
        format!(r#"{{ "@type": "Article", "headline": "x", "author": [{}] }}"#, many(r##"{"@id": "#a"}"##)),
        r##"{ "@type": "Article", "@id": "#a", "headline": "x", "author": {"@id": "#a"}, "isPartOf": {"@id": "#a"} }"##.into(),
    ] {
        assert!(read(json.as_bytes()).is_ok(), "{}", &json[..60]);
    }
}

#[test]
fn repeated_faults_take_linear_time() {
    for text in ["\"/*", "\"a\" ", "/*", "[\"\n\",", "<!--", "&quot;", "\0", "{\"a\":\"b\"c"] {
        let json = format!("{{\"a\": {}", text.repeat(20_000));
        assert!(read(json.as_bytes()).is_err(), "{text}");
    }
}

#[test]
fn deeply_nested_formats_keep_their_text() {
    let html = format!("<p>{}deep{} after</p>", "<strong>".repeat(900), "</strong>".repeat(900));
    let reading = read(format!(r#"{{ "title": "x", "content_html": "{html}" }}"#).as_bytes()).unwrap();
    let outline = article_viewer::article::outline::outline(&reading.article);
    assert!(outline.contains("p: deep after"), "{outline}");
}

#[test]
fn removes_null_characters() {
    for words in ["a\\u0000b", "a\0b", "a&#0;b", "a\\u0000b <i>\\u0000</i>"] {
        let json = format!(r#"{{ "title": "{words}", "content_html": "<p title='{words}'>{words}</p>" }}"#);
        let utf16: Vec<u8> = json.encode_utf16().flat_map(u16::to_le_bytes).collect();
        for bytes in [json.as_bytes(), &utf16] {
            let outline = article_viewer::article::outline::outline(&read(bytes).unwrap().article);
            assert!(!outline.contains('\0') && outline.contains("headline: a"), "{outline:?}");
        }
    }
}

#[test]
fn nested_elements_take_linear_time() {
    // An earlier version copied or visited the content of each level twice.
    for start in [
        "<details><summary>s</summary>",
        "<div class='kg-card kg-cta-card'>",
        "<h2><blockquote>",
        "<h2><blockquote><i aria-hidden='true'>x</i>",
        "<ul><p>",
        "<table><tr><td>a<td>",
        "<details><summary><h3>",
    ] {
        let html = format!("{}{}", start.repeat(100), "<b>word</b> ".repeat(2_000));
        let parser = prerender::parser();
        let (blocks, _) = formats::html_fragment(&html, ReadOptions::new(None, &parser));
        let words = format!("{blocks:?}").matches("word").count();
        assert!(words >= 2_000, "{start}: {words}");
    }
    let html = "<h2><blockquote>".repeat(50);
    assert!(formats::html_fragment(&html, ReadOptions::new(None, &prerender::parser())).0.is_empty());
}
