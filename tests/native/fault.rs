//! Documents that went wrong, made from every fixture in the same way in each run: a value is exchanged for one of
//! another type, nested, or made huge; a key is there twice; the text ends early. Whatever comes: an article or an
//! error with words, a bounded number of notices, and no panic.
//!
//! Fixtures of new formats join by being there.

mod place;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

use article_viewer::article::Article;
use article_viewer::article::outline::outline;
use article_viewer::article::url::Url;
use article_viewer::formats::foreign::html::HtmlParser;
use article_viewer::formats::foreign::{self, Mapping, ReadOptions};
use article_viewer::formats::{ParsedArticle, ReadError};
use article_viewer::prerender;

use super::{convert, fixture, tree};
use place::{Place, places};

/// No document of this size takes so long, even in a debug build on a busy machine; an endless loop does.
const LONGEST: Duration = Duration::from_secs(60);

/// So many notices are kept, and one that counts the rest.
const MOST_NOTICES: usize = 101;

/// Documents tried of each sort, of all fixtures together; of more, the generator chooses.
const TRIED: usize = 12_000;

/// What stands in the place of a value.
fn wrong_values() -> Vec<String> {
    let plain = [
        "null",
        "true",
        "0",
        "-1.5e300",
        "99999999999999999999",
        r#""""#,
        r#"" ""#,
        r#""x""#,
        r#""12""#,
        r#""\ud800 half a character \udc00""#,
        r#""\u0000\u0008\uFEFF\u202e""#,
        r#""javascript:alert(1)""#,
        r#""http://[::1]:x/ a?b#c""#,
        r#""<p>a<img src=x><table><tr><td>b</p></b><ul><li>c""#,
        r#""2026-13-45T99:99""#,
        "[]",
        "{}",
        "[null]",
        r#"["x", 1, null, [], {}]"#,
        r#"{"x": 1, "": null, "type": 7, "text": {}, "url": []}"#,
    ];
    let mut all: Vec<String> = plain.into_iter().map(str::to_owned).collect();
    all.push(nested("[", "1", "]", 200));
    all.push(nested(r#"{"body": ["#, r#"{"type": "divider"}"#, "]}", 100));
    all.push(nested(r#"{"text": "#, "1", "}", 200));
    all.push(format!("\"{}\"", "河 <b> &amp; ".repeat(1_000)));
    all.push(format!("\"{}\"", "<ul><li><blockquote><b>".repeat(60)));
    all
}

fn nested(before: &str, inner: &str, after: &str, depth: usize) -> String {
    format!("{}{inner}{}", before.repeat(depth), after.repeat(depth))
}

/// The sources of all fixtures that are UTF-8, by name.
fn sources() -> Vec<(String, String)> {
    let names = tree::files("tests/fixtures", "/source.json");
    let text = |name: String| Some((name.clone(), std::fs::read_to_string(tree::root().join(name)).ok()?));
    let sources: Vec<(String, String)> = names.into_iter().filter_map(text).collect();
    assert!(sources.len() >= 18, "fixtures are missing");
    sources
}

/// Reads a document, and checks what holds for every document.
fn read(text: &[u8], parser: &HtmlParser, what: &dyn Fn() -> String) -> Result<Article, ReadError> {
    mapped(text, parser, None, what)
}

/// Reads a document by way of a mapping, if there is one.
fn mapped(
    text: &[u8],
    parser: &HtmlParser,
    mapping: Option<&Mapping>,
    what: &dyn Fn() -> String,
) -> Result<Article, ReadError> {
    let address = Url::media(None, "https://news.example/articles/source.json");
    let start = Instant::now();
    let read = || {
        let context = ReadOptions { mapping, ..ReadOptions::new(address.as_ref(), parser) };
        foreign::article(text, context).map(|reading| (outline(&reading.article), reading))
    };
    let read = catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|_| panic!("a panic: {}", what()));
    assert!(start.elapsed() < LONGEST, "{:?}: {}", start.elapsed(), what());
    match read {
        Ok((outline, ParsedArticle { article, notices, .. })) => {
            assert!(
                !outline.is_empty() || (article.headline.is_empty() && article.body.is_empty()),
                "{}",
                what()
            );
            assert!(notices.len() <= MOST_NOTICES, "{} notices: {}", notices.len(), what());
            for notice in notices {
                let words = notice.to_string();
                assert!(words.len() < 2_000, "{words}: {}", what());
            }
            Ok(article)
        }
        Err(error) => {
            let words = error.to_string();
            assert!(!words.is_empty() && words.len() < 2_000, "{words}: {}", what());
            Err(error)
        }
    }
}

#[test]
fn values_of_every_wrong_kind() {
    let wrong = wrong_values();
    let parser = prerender::parser();
    let mut random = Random(1);
    let (mut articles, mut errors) = (0, 0);
    let sources = sources();
    let tried = TRIED / sources.len();
    for (name, text) in sources {
        let (places, mapping) = (places(&text), convert::mapping(&name));
        let all = places.len() * wrong.len();
        for Place { value, .. } in &places {
            for wrong in &wrong {
                if random.below(all) >= tried {
                    continue;
                }
                let variant = [&text[..value.start], wrong, &text[value.end..]].concat();
                let what = || format!("{name}, {value:?} is {}", shortened(wrong));
                match mapped(variant.as_bytes(), &parser, mapping.as_ref(), &what) {
                    Ok(_) => {
                        // The way through house JSON takes three times as long, so only some go it.
                        if articles % 4 == 0 {
                            let context =
                                ReadOptions { mapping: mapping.as_ref(), ..ReadOptions::new(None, &parser) };
                            let read = convert::both_ways(variant.as_bytes(), context, &what).unwrap();
                            assert_eq!(said(&read.again), said(&read.article), "{}", what());
                        }
                        articles += 1;
                    }
                    Err(_) => errors += 1,
                }
            }
        }
    }
    assert!(articles > 5_000 && errors > 100, "{articles} articles, {errors} errors");
}

#[test]
fn keys_that_are_there_twice() {
    let parser = prerender::parser();
    let mut random = Random(2);
    let mut count = 0;
    let sources = sources();
    let tried = TRIED / sources.len() / 9;
    for (name, text) in sources {
        let mapping = convert::mapping(&name);
        let read = |text: &[u8], parser: &HtmlParser, what: &dyn Fn() -> String| {
            mapped(text, parser, mapping.as_ref(), what)
        };
        let original = read(text.as_bytes(), &parser, &|| name.clone()).ok();
        let places = places(&text);
        let all = places.len();
        for Place { value, key } in places {
            let Some(key) = key.filter(|_| random.below(all) < tried) else { continue };
            let (before, behind) = (&text[..key.start], &text[value.end..]);
            let (key, pair) = (&text[key.clone()], &text[key.start..value.end]);
            for wrong in ["7", "[]", r#"{"x": "y"}"#] {
                let what = || format!("{name}, {key} is there twice, once as {wrong}");
                // Of two equal keys the last one counts, as in browsers.
                let last = format!("{before}{key}: {wrong}, {pair}{behind}");
                assert_eq!(read(last.as_bytes(), &parser, &what).ok(), original, "{}", what());
                let first = format!("{before}{pair}, {key}: {wrong}{behind}");
                let alone = format!("{before}{key}: {wrong}{behind}");
                let alone = read(alone.as_bytes(), &parser, &what).ok();
                assert_eq!(read(first.as_bytes(), &parser, &what).ok(), alone, "{}", what());
                count += 2;
            }
        }
    }
    assert!(count > 1_000, "{count} documents");
}

#[test]
fn texts_that_end_early() {
    let parser = prerender::parser();
    let sources = sources();
    let ends = TRIED / sources.len();
    for (name, text) in sources {
        let bytes = text.trim_end().as_bytes();
        let is_json = !places(&text).is_empty();
        for end in (0..bytes.len()).step_by(bytes.len() / ends + 1) {
            let what = || format!("{name}, {end} bytes of it");
            let read = read(&bytes[..end], &parser, &what);
            let expected = matches!(read, Err(ReadError::Truncated | ReadError::Empty));
            assert!(expected || !is_json, "{read:?}: {}", what());
        }
    }
}

#[test]
fn the_same_text_in_other_encodings() {
    let parser = prerender::parser();
    for (name, text) in sources() {
        let original = read(text.as_bytes(), &parser, &|| name.clone());
        let marked = format!("\u{feff}{text}");
        let big = marked.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let little = marked.encode_utf16().flat_map(u16::to_le_bytes).collect();
        for bytes in [marked.into_bytes(), big, little] {
            let what = || format!("{name}, {:x?}…", &bytes[..3]);
            assert_eq!(read(&bytes, &parser, &what), original, "{}", what());
        }
        let odd = [b"\xff\xfe", text.as_bytes(), b"\xd8"].concat();
        _ = read(&odd, &parser, &|| format!("{name}, as UTF-16 that it is not"));
        let latin =
            [&text.as_bytes()[..text.len() / 2], b"\xe9", &text.as_bytes()[text.len() / 2..]].concat();
        let read = read(&latin, &parser, &|| format!("{name}, with a byte of Latin-1"));
        assert!(matches!(read, Err(ReadError::Encoding { .. })), "{name}: {read:?}");
    }
}

#[test]
fn strings_with_half_characters() {
    let parser = prerender::parser();
    let mut random = Random(3);
    let sources = sources();
    let tried = TRIED / sources.len() / 2;
    for (name, text) in sources {
        let original = read(text.as_bytes(), &parser, &|| name.clone());
        let places = places(&text);
        let all = places.len();
        for Place { value, .. } in places {
            if random.below(all) >= tried || !text[value.clone()].starts_with('"') {
                continue;
            }
            let (start, end) = (value.start + 1, value.end - 1);
            let inner = &text[start..end];
            let halves = format!(r"{}\udc00{inner}\ud83d{}", &text[..start], &text[end..]);
            let read = read(halves.as_bytes(), &parser, &|| format!("{name}, halves around {inner}"));
            assert!(
                read.is_ok() || original.is_err() || is_type(&text, value.start),
                "{name}, {inner}: {read:?}"
            );
        }
    }
}

/// What tells the format of a document must be whole.
fn is_type(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end_matches([' ', ':', '\n']);
    ["type\"", "version\"", "schema\"", "context\""].iter().any(|key| before.ends_with(key))
}

#[test]
fn documents_that_are_large_or_deep() {
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
        ("50,000 blocks of HTML", post(&html), 50_000),
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

/// What an article says: faulty documents have white space where house JSON has none.
fn said(article: &Article) -> String {
    outline(article).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn shortened(words: &str) -> String {
    words.chars().take(60).collect()
}

/// The same numbers in each run (Knuth's linear congruence).
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end.max(1)
    }
}
