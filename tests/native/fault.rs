//! Fault injection: each run changes every fixture in the same ways. A value is replaced by one of another type, a key is
//! repeated, the text is cut off or encoded differently. The result must be an article or an error with a message, a
//! bounded number of notices, and no panic.
//!
//! Fixtures of new formats are included without a change here.

mod place;
mod size;
mod values;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

use article_viewer::article::Article;
use article_viewer::article::outline::outline;
use article_viewer::article::url::Url;
use article_viewer::formats::foreign::html::HtmlParser;
use article_viewer::formats::foreign::{self, Mapping, ReadOptions};
use article_viewer::formats::{ParsedArticle, ReadError};
use article_viewer::prerender;

use super::{convert, tree};
use place::{Place, places};
use values::wrong_values;

/// The time limit for one document, generous enough for a debug build on a busy machine.
const LONGEST: Duration = Duration::from_secs(60);

/// The notices that are kept, and one that counts the others.
const MOST_NOTICES: usize = 101;

/// The number of documents of each kind, for all fixtures together. The generator chooses them.
const TRIED: usize = 12_000;

/// The sources of all fixtures that are UTF-8, by name.
fn sources() -> Vec<(String, String)> {
    let names = tree::files("tests/fixtures", "/source.json");
    let text = |name: String| Some((name.clone(), std::fs::read_to_string(tree::root().join(name)).ok()?));
    let sources: Vec<(String, String)> = names.into_iter().filter_map(text).collect();
    assert!(sources.len() >= 18, "fixtures are missing");
    sources
}

/// Reads a document and checks the general rules.
fn read(text: &[u8], parser: &HtmlParser, what: &dyn Fn() -> String) -> Result<Article, ReadError> {
    mapped(text, parser, None, what)
}

/// Reads a document with a mapping, if there is one, and checks the general rules.
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
fn reads_documents_with_values_of_other_types() {
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
                        // The conversion to house JSON takes three times as long, so only some documents are converted.
                        if articles % 4 == 0 {
                            let context =
                                ReadOptions { mapping: mapping.as_ref(), ..ReadOptions::new(None, &parser) };
                            let read = convert::both_ways(variant.as_bytes(), context, &what).unwrap();
                            assert_eq!(
                                normalized_outline(&read.again),
                                normalized_outline(&read.article),
                                "{}",
                                what()
                            );
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
fn uses_the_last_of_two_equal_keys() {
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
fn reads_the_part_that_came_of_documents_that_are_cut_off() {
    let parser = prerender::parser();
    let sources = sources();
    let ends = TRIED / sources.len();
    let (mut articles, mut errors) = (0, 0);
    for (name, text) in sources {
        let bytes = text.trim_end().as_bytes();
        let is_json = !places(&text).is_empty();
        for end in (0..bytes.len()).step_by(bytes.len() / ends + 1).filter(|_| is_json) {
            let what = || format!("{name}, {end} bytes of it");
            match read(&bytes[..end], &parser, &what) {
                Ok(_) => articles += 1,
                Err(ReadError::Truncated | ReadError::Empty) => errors += 1,
                Err(error) => panic!("{error}: {}", what()),
            }
        }
    }
    assert!(articles > 5_000 && errors > 100, "{articles} articles, {errors} errors");
}

#[test]
fn names_a_cut_in_a_notice() {
    let parser = prerender::parser();
    let whole =
        r#"{"headline": "A river", "body": [{"type": "paragraph", "text": "The old bridge is closed."}]}"#;
    let article = foreign::article(&whole.as_bytes()[..80], ReadOptions::new(None, &parser)).unwrap();
    assert_eq!(article.notices.len(), 1);
    assert!(article.notices[0].to_string().starts_with("truncated: "), "{}", article.notices[0]);
    assert_eq!(outline(&article.article).lines().last().unwrap().trim(), "p: The old bridge i…");
}

#[test]
fn reads_the_same_text_in_other_encodings() {
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
        // A byte of Latin-1 in the middle of a text.
        let places = places(&text);
        let is_text = |place: &&Place| {
            let value = &text[place.value.clone()];
            value.starts_with('"') && value.contains(' ') && !value.contains('\\')
        };
        let Some(place) = places.iter().rfind(is_text) else { continue };
        let middle = text[..place.value.end].rfind(' ').unwrap();
        let latin = [&text.as_bytes()[..middle], b"\xe9", &text.as_bytes()[middle..]].concat();
        let read = read(&latin, &parser, &|| format!("{name}, with a byte of Latin-1"));
        assert!(read.is_ok() || original.is_err(), "{name}: {read:?}");
    }
}

#[test]
fn reads_strings_with_lone_surrogates() {
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

/// Whether the value identifies the format of the document. Replacing it would make the format unknown.
fn is_type(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end_matches([' ', ':', '\n']);
    ["type\"", "version\"", "schema\"", "context\""].iter().any(|key| before.ends_with(key))
}

/// Returns the outline with normalized white space, which differs between faulty documents and house JSON.
fn normalized_outline(article: &Article) -> String {
    outline(article).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn shortened(words: &str) -> String {
    words.chars().take(60).collect()
}

/// A generator with the same numbers in each run (linear congruential, constants by Knuth).
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end.max(1)
    }
}
