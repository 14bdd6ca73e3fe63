//! Tests of mappings: what they read, and how errors name their place.

use super::super::ReadOptions;
use super::Mapping;
use crate::article::outline::outline;
use crate::article::url::Url;
use crate::formats::ReadError;
use crate::formats::foreign::html::HtmlParser;
use crate::formats::foreign::{article, feed, site};

/// Returns the outline of a document read by a mapping, and its notices.
fn read(mapping: &str, document: &str) -> (String, Vec<String>) {
    let mapping = Mapping::read(mapping.as_bytes()).unwrap();
    let parser = HtmlParser::default();
    let context = ReadOptions { mapping: Some(&mapping), ..ReadOptions::new(None, &parser) };
    let reading = article(document.as_bytes(), context).unwrap();
    let notices = reading.notices.iter().map(ToString::to_string).collect();
    (outline(&reading.article), notices)
}

#[test]
fn an_error_names_its_place() {
    for (mapping, words) in [
        ("", "mapping: the document is empty"),
        ("{\n \"headline\": ,", "mapping: the JSON is broken at line 2, column 14"),
        ("[]", "mapping: expected an object, found a list"),
        ("{}", "mapping: missing headline, body, feed or site"),
        (r#"{"feed":{}}"#, "mapping: /feed: missing items"),
        (r#"{"feed":{"items":{"path":"/a/*"}}}"#, "mapping: /feed/items: missing headline"),
        (r#"{"feed":{"items":{"headline":"/t"}}}"#, "mapping: /feed/items: missing path"),
        (
            r#"{"feed":{"items":{"path":"/a/*","headline":"/t","link":"/l"}}}"#,
            "mapping: /feed/items: unknown key \"link\"; allowed keys: path, headline, url, src, image, ",
        ),
        (r#"{"site":{"channels":{"path":"/c/*"}}}"#, "mapping: /site/channels: missing name"),
        (r#"{"site":[]}"#, "mapping: /site: expected an object, found a list"),
        (
            r#"{"headline":"/a","url":{"path":"/id","template":"/x"}}"#,
            "mapping: /url/template: \"/x\" has no {}, the place of the value",
        ),
        (r#"{"headlin":"/a"}"#, "mapping: unknown key \"headlin\"; allowed keys: id, url, inLanguage, "),
        (
            r#"{"headline":"a"}"#,
            "mapping: /headline: \"a\" is not a JSON Pointer: it must be empty or begin with",
        ),
        (r#"{"headline":7}"#, "mapping: /headline: expected a string, found a number"),
        (r#"{"headline":[]}"#, "mapping: /headline: missing a path"),
        (r#"{"headline":["/a",true]}"#, "mapping: /headline/1: expected a string, found true or false"),
        (r#"{"headline":{}}"#, "mapping: /headline: missing path"),
        (
            r#"{"headline":{"path":"/a","kind":"date"}}"#,
            "mapping: /headline/kind: unknown value \"date\"; allowed values: text, html",
        ),
        (
            r#"{"headline":{"path":"/a","knd":"html"}}"#,
            "mapping: /headline: unknown key \"knd\"; allowed keys: path, value, kind, separator, offset, template",
        ),
        (
            r#"{"headline":"/a","datePublished":{"path":"/d","offset":"8"}}"#,
            "mapping: /datePublished/offset: \"8\" is not an offset such as +08:00",
        ),
        (
            r#"{"author":{"path":"/a","name":"x"},"body":"/b"}"#,
            "mapping: /author/name: \"x\" is not a JSON Pointer",
        ),
        (r#"{"body":[{"path":"/a"}]}"#, "mapping: /body/0: missing kind"),
        (
            r#"{"body":[{"kind":"htm"}]}"#,
            "mapping: /body/0/kind: unknown value \"htm\"; allowed values: html, text, ",
        ),
        (
            r#"{"body":[{"kind":"code","lang":"/l"}]}"#,
            "mapping: /body/0: unknown key \"lang\"; allowed keys: path, kind, text, language",
        ),
        (r#"{"body":["/a",7]}"#, "mapping: /body/1: expected a path or a rule, found a number"),
        (
            r#"{"body":{"kind":"html","path":{"path":"/a"}}}"#,
            "mapping: /body/path: expected a path or several, found an object",
        ),
        (r#"{"body":{"kind":"blocks","path":"/a/*"}}"#, "mapping: /body: missing type"),
        (r#"{"body":{"kind":"blocks","type":"/t"}}"#, "mapping: /body: missing rules"),
        (
            r#"{"body":{"kind":"blocks","type":"/t","rules":{"p~/":[{"kind":"paragraf"}]}}}"#,
            "mapping: /body/rules/p~0~1/0/kind: unknown value \"paragraf\"",
        ),
    ] {
        let error = Mapping::read(mapping.as_bytes()).unwrap_err().to_string();
        assert!(error.starts_with(words), "{mapping}\n{error}\n{words}");
    }
}

#[test]
fn paths_match_lists_objects_and_escaped_keys() {
    let document = r#"{"h":"H","a/b":{"~":["x","y"]},"by":{"one":{"n":"A"},"two":{"n":"B"}},"alone":"C","*":{"k":"star"},"empty":[],"no":null,"blank":" "}"#;
    for (path, found) in [
        ("/a~1b/~0/1", "y"),
        ("/a~1b/~0/*", "x, y"),
        ("/by/*/n", "A, B"),
        ("/alone/*", "C"),
        ("/*/k", "star"),
    ] {
        let mapping = format!(r#"{{"headline":"/h","author":"{path}"}}"#);
        let (outline, notices) = read(&mapping, document);
        assert_eq!(outline, format!("headline: H\nauthor: {found}\n"), "{path}");
        assert_eq!(notices, [] as [&str; 0], "{path}");
    }
    for (path, noticed) in [
        ("/a~1b/~0/2", true),
        ("/a~1b/x", true),
        ("/alone/x", true),
        ("/by/*/m", true),
        ("/empty/*", false),
        ("/no", false),
        ("/blank", false),
    ] {
        let mapping = format!(r#"{{"headline":"/h","author":"{path}"}}"#);
        let (outline, notices) = read(&mapping, document);
        assert_eq!(outline, "headline: H\n", "{path}");
        let expected = format!("mapping rule /author: no value at {path}");
        assert_eq!(notices, if noticed { vec![expected] } else { Vec::new() });
    }
}

#[test]
fn uses_the_first_path_with_a_value_and_notes_no_default() {
    let document = r#"{"short":"","long":"Long","n":5}"#;
    for (source, found) in [
        (r#"["/none","/short","/long"]"#, "Long"),
        (r#"{"path":["/none","/short"],"value":"Default"}"#, "Default"),
        (r#"{"value":"Fixed"}"#, "Fixed"),
        (r#""/n""#, "5"),
    ] {
        let (outline, notices) = read(&format!(r#"{{"headline":{source},"id":"/n"}}"#), document);
        assert_eq!(outline, format!("id: 5\nheadline: {found}\n"));
        assert_eq!(notices, [] as [&str; 0], "{source}");
    }
}

#[test]
fn reads_lists_dates_and_links_as_described() {
    let document = r#"{"t":"T","by":"王伟、李娜 ，Ann Lee","tags":"a b","s":1763600000,"ms":"1763600000123","d":"2026年11月20日 8:05",
        "people":[{"n":"A","u":"/a"},{"n":"B"}],"odd":"someday"}"#;
    let mapping = r#"{"headline":"/t","author":{"path":"/by","kind":"list"},"editor":{"path":"/people/*","name":"/n","url":"/u"},
        "articleSection":{"path":"/tags","kind":"list","separator":" "},
        "datePublished":{"path":["/ms"],"offset":"+08:00"},"dateModified":"/d"}"#;
    let (outline, notices) = read(mapping, document);
    assert_eq!(
        outline,
        "headline: T\nauthor: 王伟, 李娜, Ann Lee\neditor: A </a>, B\npublished: 2025-11-20T08:53+08:00\n\
         modified: 2026-11-20T08:05\nsections: a, b\n"
    );
    assert_eq!(notices, [] as [&str; 0]);
    let (outline, notices) =
        read(r#"{"headline":"/t","datePublished":"/s","dateModified":"/odd"}"#, document);
    assert_eq!(outline, "headline: T\npublished: 2025-11-20T00:53Z\n");
    assert_eq!(notices, ["/odd: \"someday\" is not a known date format; skipped"]);
}

#[test]
fn an_error_response_is_not_an_article() {
    let mapping = Mapping::read(br#"{"headline":"/data/title","body":"/data/content"}"#).unwrap();
    let parser = HtmlParser::default();
    let context = ReadOptions { mapping: Some(&mapping), ..ReadOptions::new(None, &parser) };
    let refused = article(br#"{"code":404,"msg":"no such article"}"#, context).unwrap_err();
    assert_eq!(refused.to_string(), "the server says: no such article");
    assert!(article(br#"[1,2]"#, context).unwrap_err().to_string().contains("not an article"));
}

#[test]
fn deep_and_long_documents_are_bounded() {
    let mapping = r#"{"headline":{"value":"H"},"body":{"path":"/*/*/*/*/*/*","kind":"text"}}"#;
    let mut document = String::from("\"x\"");
    for _ in 0..200 {
        document = format!("[{document}]");
    }
    let (_, notices) = read(mapping, &document);
    let wrong = "/0/0/0/0/0/0: expected a string, found a list; skipped";
    assert_eq!(notices, [wrong]);
    let blocks = vec![r#"{"t":"p","c":"w"}"#; 50_000].join(",");
    let mapping = r#"{"body":{"path":"/b/*","kind":"blocks","type":"/t","rules":{"p":{"kind":"paragraph","text":"/c"}}}}"#;
    let (outline, _) = read(mapping, &format!(r#"{{"b":[{blocks}]}}"#));
    assert_eq!(outline.lines().count(), 50_000);
}

#[test]
fn a_document_without_any_value_is_not_an_article() {
    let mapping = Mapping::read(
        br#"{"headline":{"path":"/title","value":"Fixed"},"body":[{"kind":"html","path":"/text"}]}"#,
    );
    let mapping = mapping.unwrap();
    let parser = HtmlParser::default();
    let context = ReadOptions { mapping: Some(&mapping), ..ReadOptions::new(None, &parser) };
    for (document, said) in [
        (r#"{"error":"x"}"#, Some("the server says: x")),
        (r#"{"title":" "}"#, Some("the JSON is not an article: found an object with the keys title")),
        (r#"{"text":"Fog."}"#, None),
    ] {
        let error = article(document.as_bytes(), context).err().map(|error| error.to_string());
        assert_eq!(error.as_deref(), said, "{document}");
    }
}

#[test]
fn paths_are_strict_json_pointers() {
    let error = Mapping::read(br#"{"headline":"/a~2b"}"#).unwrap_err().to_string();
    assert!(error.starts_with("mapping: /headline: \"/a~2b\" is not"), "{error}");
    // An index has one spelling.
    let (outline, notices) = read(r#"{"headline":"/0","id":"/01"}"#, r#"["Fog","Mist"]"#);
    assert!(outline.contains("headline: Fog") && !outline.contains("Mist"), "{outline}");
    assert_eq!(notices.len(), 1, "{notices:?}");
}

#[test]
fn reads_a_list_and_leaves_out_items_without_a_headline() {
    let mapping = r#"{"feed":{"title":"/name","next":{"path":"/page/after","template":"?after={}"},
        "items":{"path":"/rows","headline":["/short","/long"],"src":{"path":"/id","template":"/api/{}.json"},
        "url":"/page","author":{"path":"/by","kind":"list"},"datePublished":{"path":"/t","offset":"+08:00"}}}}"#;
    let document = r#"{"name":"N","page":{"after":"b&c"},"rows":[
        {"id":"a b/ö","long":"A","page":"/p/1","by":"X、Y","t":1795132800},{"id":2},{"id":3,"short":"C"}]}"#;
    let mapping = Mapping::read(mapping.as_bytes()).unwrap();
    let parser = HtmlParser::default();
    let address = Url::document(None, "https://n.example/lists/1.json");
    let options = ReadOptions { mapping: Some(&mapping), ..ReadOptions::new(address.as_ref(), &parser) };
    let (feed, notices) = feed(document.as_bytes(), options).unwrap();
    assert_eq!(feed.title.as_deref(), Some("N"));
    assert_eq!(feed.next.unwrap().as_str(), "https://n.example/lists/1.json?after=b%26c");
    let [first, last] = &feed.items[..] else { panic!("{:?}", feed.items) };
    assert_eq!((first.link.name.as_str(), last.link.name.as_str()), ("A", "C"));
    assert_eq!(first.link.src.as_ref().unwrap().as_str(), "https://n.example/api/a%20b/%C3%B6.json");
    assert_eq!(first.authors, ["X", "Y"]);
    assert_eq!(first.published.unwrap().iso(), "2026-11-20T08:00+08:00");
    let notices: Vec<String> = notices.iter().map(ToString::to_string).collect();
    assert_eq!(notices, ["/rows/1: required key \"headline\" is missing; skipped"]);
}

#[test]
fn a_list_may_be_empty_but_not_missing_and_the_last_page_has_no_next_one() {
    let mapping = r#"{"feed":{"items":{"path":"/rows/*","headline":"/t"},"next":"/next"}}"#;
    let mapping = Mapping::read(mapping.as_bytes()).unwrap();
    let parser = HtmlParser::default();
    let options = ReadOptions { mapping: Some(&mapping), ..ReadOptions::new(None, &parser) };
    assert_eq!(feed(br#"{"rows":[]}"#, options), Ok(Default::default()));
    // Without the mapping this would be a JSON Feed.
    assert!(matches!(feed(br#"{"items":[{"title":"T"}]}"#, options), Err(ReadError::NotFeed { .. })));
    // Other kinds of documents are read as without the mapping.
    assert_eq!(article(br#"{"headline":"H","body":["a"]}"#, options).unwrap().article.headline, "H");
    assert_eq!(site(br#"{"name":"N","channels":[]}"#, options).unwrap().0.name, "N");
}

#[test]
fn reads_a_site() {
    let mapping = r#"{"site":{"name":{"value":"N"},"home":{"path":"/top/*","name":"/n","url":"/u"},"channels":
        {"path":"/menu/*","name":"/label","id":"/key","feed":{"path":"/key","template":"/list/{}"}}}}"#;
    let document = r#"{"top":[{"n":"H","u":"/h"}],"menu":{"x":{"label":"A","key":"a"},"y":{"label":"B"}}}"#;
    let mapping = Mapping::read(mapping.as_bytes()).unwrap();
    let parser = HtmlParser::default();
    let options = ReadOptions { mapping: Some(&mapping), ..ReadOptions::new(None, &parser) };
    let (read, _) = site(document.as_bytes(), options).unwrap();
    assert_eq!((read.name.as_str(), read.home[0].name.as_str()), ("N", "H"));
    let channels: Vec<_> =
        read.channels.iter().map(|channel| (&*channel.id, channel.feed.is_some())).collect();
    assert_eq!(channels, [("a", true), ("B", false)]);
    assert!(matches!(site(br#"{"channels":[]}"#, options), Err(ReadError::NotSite { .. })));
}
