//! Repairs of documents with known faults.

use super::scanner::{COMMA, COMMENT, CONTROL, QUOTE};
use super::*;

fn repaired(text: &str) -> (String, Vec<NoticeKind>) {
    let notices = Notices::default();
    let mut value = String::new();
    visit(text, &notices, &mut |node: &Node<'_>| value = format!("{:?}", node.value()))
        .unwrap_or_else(|error| panic!("{text}: {error}"));
    (value, notices.into_list().into_iter().map(|notice| notice.kind).collect())
}

fn valid(text: &str) -> String {
    format!("{:?}", parse(text).unwrap())
}

#[test]
fn repairs_known_faults_with_a_notice() {
    for (text, sound, fault) in [
        ("<![CDATA[ {\"a\": 1} ]]>", "{\"a\": 1}", MARKS),
        ("//<![CDATA[\n{\"a\": 1}", "{\"a\": 1}", MARKS),
        ("<!-- {\"a\": 1} -->", "{\"a\": 1}", MARKS),
        ("/* note */ {\"a\": 1};", "{\"a\": 1}", MARKS),
        ("{\"a\": 1}\0\0", "{\"a\": 1}", MARKS),
        ("{\"a\": /* note */ 1}", "{\"a\": 1}", COMMENT),
        ("{\"a\": [1, 2,],}", "{\"a\": [1, 2]}", COMMA),
        ("{\"a\": \"b\n\tc\"}", r#"{"a": "b\n\tc"}"#, CONTROL),
        ("{\"a\": \"b\0c\"}", r#"{"a": "b\ufffdc"}"#, CONTROL),
        (
            r#"{"a": "He said "no", twice", "b": ["c "d" e", "f"]}"#,
            r#"{"a": "He said \"no\", twice", "b": ["c \"d\" e", "f"]}"#,
            QUOTE,
        ),
        (
            r#"{"a": "He said "no", 'never' and "yes" all"}"#,
            r#"{"a": "He said \"no\", 'never' and \"yes\" all"}"#,
            QUOTE,
        ),
        (r#"{"a": "<img src="x.jpg" alt="y">"}"#, r#"{"a": "<img src=\"x.jpg\" alt=\"y\">"}"#, QUOTE),
    ] {
        let (value, notices) = repaired(text);
        assert_eq!(value, valid(sound), "{text}");
        assert_eq!(notices, [NoticeKind::Repaired(fault)], "{text}");
    }
}

#[test]
fn repairs_several_faults_at_once() {
    let (value, notices) = repaired("{\"a\": \"b\tc\", /* d */ \"e\": [1 , /* f */ ] , }");
    assert_eq!(value, valid(r#"{"a": "b\tc", "e": [1]}"#));
    assert_eq!(notices, [CONTROL, COMMENT, COMMA].map(NoticeKind::Repaired));
}

#[test]
fn leaves_other_faults_alone() {
    for text in [
        // A missing comma is no quotation mark inside a text.
        "[\"a\" \"b\"]",
        "{\"a\": [\"b\"\n \"c\", \"d\"]}",
        "[\"a\" {\"b\": 1}]",
        "{'a': \"b\"}",
        "{\"a\": \"b\", 'c': \"d\"}",
        "{\"a\": \"b\",\n c: \"d\"}",
        "{\"a\"： \"b\"}",
        "[,]",
        "[1,,]",
        "{\"a\":,}",
        "[1/* */2]",
        "[tr/* */ue]",
        "{'a': 1}",
        "[\"a\\x\"]",
    ] {
        let read = visit(text, &Notices::default(), &mut |_| {});
        assert_eq!(read, parse(text).map(|_| None), "{text}");
        assert!(read.is_err(), "{text}");
    }
}

#[test]
fn replaces_escaped_quotation_marks() {
    for text in ["{&quot;a&quot;: &quot;b&quot;}", "[{& #34;a& #34;: &#34;b&#34;}]"] {
        let quoted = with_quotes(text);
        assert!(quoted.contains("{\"a\": \"b\"}"), "{quoted}");
        assert_eq!(repaired(text).1, [NoticeKind::Repaired(ENTITIES)]);
    }
    let sound = "{\"a\": \"&quot;\"}";
    assert_eq!(with_quotes(sound), sound);
}

#[test]
fn reads_the_part_that_came_of_a_cut_document() {
    let (value, notices) = repaired("{\"a\": [\"b\tc\", \"one river, two ba");
    assert_eq!(value, valid(r#"{"a": ["b\tc", "one river, two ba…"]}"#));
    assert_eq!(notices, [NoticeKind::Repaired(CONTROL), NoticeKind::Truncated]);
}

#[test]
fn loses_only_what_is_nested_too_deeply() {
    let text = format!("{{\"a\": 1, \"b\": {}2{}, \"c\": 3}}", "[".repeat(400), "]".repeat(400));
    let (value, notices) = repaired(&text);
    assert!(value.contains("\"c\""), "{value}");
    assert_eq!(notices, [NoticeKind::TooDeep]);
}
