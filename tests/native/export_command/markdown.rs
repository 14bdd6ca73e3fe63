//! `--to markdown`: every block, hostile texts, and the way back.

use std::fs;

use article_viewer::article::Article;
use article_viewer::article::block::Block;
use article_viewer::article::text::{Span, Text};
use article_viewer::article::url::Url;
use article_viewer::formats::foreign::{self, Mapping, ReadOptions};
use article_viewer::prerender;
use expect_test::expect_file;

use super::super::command::{Run, run_with};
use super::super::{fixture, tree};
use super::reading::{by_common_mark, by_project, plain, words};

const BASE: &str = "https://xinghu.example/articles/river-returns.json";

fn article_of(body: Vec<Block>) -> Article {
    Article { headline: "T".to_owned(), body, ..Article::default() }
}

/// Returns the Markdown of one paragraph.
fn paragraph(text: Text) -> String {
    let markdown = prerender::markdown(&article_of(vec![Block::Paragraph(text)]));
    markdown.split_once("# T\n\n").unwrap().1.to_owned()
}

#[test]
fn articles_match_their_expected_files() {
    for (source, base, name) in [
        ("static/demo/articles/river-returns.json", BASE, "river-returns.md"),
        ("tests/fixtures/house-complete/source.json", fixture::ADDRESS, "house-complete.md"),
        ("tests/fixtures/house-right-to-left/source.json", fixture::ADDRESS, "house-right-to-left.md"),
    ] {
        let Run { out, err, code } = run_with(&["export", source, "--to", "markdown", "--base", base], b"");
        assert_eq!((code, err.as_str()), (Some(0), ""), "{source}");
        expect_file![tree::root().join("tests/native/export_command/expected").join(name)].assert_eq(&out);
    }
}

#[test]
fn captions_and_credits_are_written_once() {
    let out = run_with(&["export", "static/demo/articles/river-returns.json", "--to", "markdown"], b"").out;
    assert_eq!(out.matches("摄影：周禾").count(), 5, "{out}");
    assert_eq!(out.matches("清晨的清渚河湾").count(), 1);
}

#[test]
fn front_matter_is_valid_whatever_the_headline_is() {
    let headline = "---\n\"A\": [b] \\ {c} # d\u{85}\u{202e}\u{0} ---";
    let article = Article { headline: headline.to_owned(), ..Article::default() };
    let markdown = prerender::markdown(&article);
    assert!(
        markdown.starts_with("---\ntitle: \"--- \\\"A\\\": [b] \\\\ {c} # d ---\"\n---\n\n# "),
        "{markdown}"
    );
    let title = markdown.lines().nth(1).unwrap().strip_prefix("title: ").unwrap();
    assert!(serde_json::from_str::<String>(title).is_ok(), "{title}");
    let found = by_common_mark(&markdown);
    assert_eq!(found.elements, ["MetadataBlock"]);
}

#[test]
fn text_never_becomes_markup() {
    for hostile in [
        "# Heading",
        "## a ##",
        "- item",
        "+ item",
        "* item",
        "1. item",
        "999) item",
        "> quote",
        "===",
        "---",
        "***",
        "___",
        "```",
        "~~~ rust",
        "    indented",
        "\tindented",
        "**strong**",
        "_em_",
        "~~gone~~",
        "`code`",
        "``` a",
        "[a](javascript:alert(1))",
        "![a](https://x.example/a.png)",
        "[a]: https://x.example/",
        "[^source]",
        "[^source]: note",
        "<script>alert(1)</script>",
        "<b onclick=x>",
        "<!-- a -->",
        "<https://x.example/>",
        "&lt;b&gt; &#60; &copy; &",
        "a | b",
        "| a |\n| - |",
        "- [ ] task",
        "\\",
        "\\\\*a*",
        "a\\",
        "!",
        "a!",
        "a\n\nb",
        "a\n===\nb",
        "a  \nb",
        ": a",
        "https://x.example/ www.x.example a@b.example",
        "<?php",
        "<![CDATA[",
        "1986. Ein Jahr",
        "C#",
        "a #",
        "$a$",
        "snake_case_name",
        "2*3*4",
        "\u{a0}a",
    ] {
        let markdown = paragraph(Text::plain(hostile));
        let found = by_common_mark(&markdown);
        assert_eq!(found.elements, [""; 0], "{hostile:?}: {markdown}");
        let texts: Vec<String> = found.texts.iter().map(|text| plain(text)).collect();
        assert_eq!(texts, [plain(hostile)], "{markdown}");
        // The same holds in headings, lists, cells, captions and alternative texts.
        let text = || Text::plain(hostile);
        let body = vec![
            Block::Heading { level: 2, text: text() },
            Block::List { start: None, items: vec![text().into()] },
            Block::Quote { text: text(), cite: Some(hostile.to_owned()) },
            Block::Table { caption: None, header: vec![text()], rows: vec![vec![text(), text()]] },
        ];
        let found = by_common_mark(&prerender::markdown(&article_of(body)));
        assert_eq!(
            found.elements,
            ["MetadataBlock", "List", "BlockQuote", "Table", "TableHead", "TableRow"],
            "{hostile:?}"
        );
        let count = found.texts.iter().filter(|text| plain(text).ends_with(&plain(hostile))).count();
        assert_eq!(count, 7, "{hostile:?}: {:?}", found.texts);
    }
}

#[test]
fn an_exclamation_mark_before_a_link_makes_no_photo() {
    let url = Url::link(None, "https://x.example/a(b)_c*?d=1&copy;").unwrap();
    let text = Text(vec![Span::Plain("Go!".to_owned()), Span::Link { url, text: Text::plain("a]b") }]);
    let found = by_common_mark(&paragraph(text));
    assert_eq!(found.elements, ["link https://x.example/a%28b%29_c%2A?d=1&copy%3B"]);
    assert_eq!(found.texts, ["Go!a]b"]);
}

#[test]
fn code_of_any_content_stays_code() {
    for code in ["a", "```\n# not a heading\n```", "````", "<script>", "~~~", "  indented", "`"] {
        let markdown = prerender::markdown(&article_of(vec![Block::Code {
            language: Some("ru`st <b>".to_owned()),
            text: code.to_owned(),
        }]));
        let found = by_common_mark(&markdown);
        assert_eq!(found.elements.len(), 2, "{markdown}");
        assert!(found.elements[1].contains("rustb"), "{found:?}");
        assert_eq!(found.texts.last().unwrap().trim_end_matches('\n'), code);
        let inline = Text(vec![Span::Code(code.to_owned())]);
        assert_eq!(plain(&by_common_mark(&paragraph(inline)).texts[0]), plain(code));
    }
}

#[test]
fn marks_next_to_punctuation_are_recognized() {
    for (before, strong, after) in [
        ("他说", "“注意。”", "然后走了"),
        ("", "Note: ", "more"),
        ("a", "b", "c"),
        ("中", "文", "字"),
        ("(", "x", ")"),
    ] {
        for is_strong in [true, false] {
            let inner = Text::plain(strong);
            let marked = if is_strong { Span::Strong(inner) } else { Span::Emphasis(inner) };
            let text = Text(vec![Span::Plain(before.to_owned()), marked, Span::Plain(after.to_owned())]);
            let expected = words(&text);
            let markdown = paragraph(text);
            let found = by_common_mark(&markdown);
            assert_eq!(plain(&found.texts[0]), expected, "{markdown}");
            assert!(found.has(if is_strong { "strong" } else { "emphasis" }), "{markdown}");
        }
    }
}

/// A generator of numbers below a limit, the same in each run.
fn numbers() -> impl FnMut(usize) -> usize {
    let mut state = 7_u64;
    move |limit| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % limit
    }
}

fn random_text(number: &mut dyn FnMut(usize) -> usize, depth: usize) -> Text {
    const PIECES: [&str; 24] = [
        "a", "b ", " c", "中", "。", "“", "*", "**", "_", "__", "`", "``", "[", "](x)", "!", "<b>", "&amp;",
        "\\", "|", "~~", "# ", "1. ", "- ", "> ",
    ];
    let mut spans = Vec::new();
    for _ in 0..=number(4) {
        let mut words = || (0..=number(4)).map(|_| PIECES[number(PIECES.len())]).collect::<String>();
        let words = words();
        let kind = number(if depth == 0 { 4 } else { 7 });
        spans.push(match kind {
            0 | 1 => Span::Plain(words),
            2 => Span::Code(words),
            3 => Span::Break,
            4 => Span::Strong(random_text(number, depth - 1)),
            5 => Span::Emphasis(random_text(number, depth - 1)),
            _ => Span::Link {
                url: Url::link(None, "https://x.example/a_b").unwrap(),
                text: Text::plain(words),
            },
        });
    }
    Text(spans)
}

#[test]
fn no_combination_of_marks_changes_the_words() {
    let mut number = numbers();
    let mut strong = 0;
    for _ in 0..4_000 {
        let text = random_text(&mut number, 3);
        let expected = words(&text);
        if expected.is_empty() {
            continue;
        }
        let markdown = paragraph(text.clone());
        let found = by_common_mark(&markdown);
        let texts: Vec<String> = found.texts.iter().map(|text| plain(text)).collect();
        assert_eq!(texts, [expected], "{text:?}\n{markdown}");
        let is_known = |element: &String| {
            matches!(element.as_str(), "strong" | "emphasis" | "link https://x.example/a_b")
        };
        assert!(found.elements.iter().all(is_known), "{found:?}\n{markdown}");
        strong += usize::from(found.has("strong"));
    }
    assert!(strong > 300, "{strong} texts with strong words");
}

#[test]
fn the_project_reads_its_own_markdown() {
    let mut paragraphs = 0;
    let fixtures = tree::folders("tests/fixtures").into_iter().map(|folder| folder.join("source.json"));
    let demo = fs::read_dir(tree::root().join("static/demo/articles")).unwrap();
    for file in fixtures.chain(demo.map(|entry| entry.unwrap().path())) {
        let bytes = fs::read(&file).unwrap();
        let mapping =
            fs::read(file.with_file_name("mapping.json")).ok().map(|bytes| Mapping::read(&bytes).unwrap());
        let (address, parser) = (Url::document(None, fixture::ADDRESS), prerender::parser());
        let options =
            ReadOptions { mapping: mapping.as_ref(), ..ReadOptions::new(address.as_ref(), &parser) };
        let Ok(parsed) = foreign::article(&bytes, options) else { continue };
        let markdown = prerender::markdown(&parsed.article);
        let body = markdown.splitn(3, "---\n").nth(2).unwrap();
        let read = by_project(body);
        let mut read = read.iter().filter_map(|block| match block {
            Block::Paragraph(text) | Block::Heading { text, .. } => Some(words(text)),
            _ => None,
        });
        let mut found = by_common_mark(&markdown).texts.into_iter().map(|text| plain(&text));
        for block in &parsed.article.body {
            let (Block::Paragraph(text) | Block::Heading { text, .. }) = block else { continue };
            let expected = words(text);
            assert!(read.any(|words| words == expected), "{}: {expected}\n{body}", file.display());
            assert!(found.any(|words| words == expected), "{}: {expected}\n{body}", file.display());
            paragraphs += 1;
        }
    }
    assert!(paragraphs > 300, "{paragraphs} paragraphs");
}

#[test]
fn neighbouring_and_nested_lists_stay_apart() {
    let item = |words: &str| Text::plain(words).into();
    let nested =
        |words: &str, body| article_viewer::article::block::ListItem { text: Text::plain(words), body };
    let body = vec![
        Block::List { start: None, items: vec![item("a")] },
        Block::List { start: None, items: vec![item("b")] },
        Block::List {
            start: Some(3),
            items: vec![
                nested("c", vec![Block::List { start: Some(7), items: vec![item("d")] }]),
                nested("", vec![Block::Code { language: None, text: "e\n\nf".to_owned() }]),
            ],
        },
    ];
    let found = by_common_mark(&prerender::markdown(&article_of(body)));
    let lists = found.elements.iter().filter(|element| *element == "List").count();
    assert_eq!(lists, 4, "{found:?}");
    assert_eq!(
        found.texts[2..].iter().map(|text| text.trim_end()).collect::<Vec<_>>(),
        ["a", "b", "c", "d", "e\n\nf"]
    );
}
