//! Tests of Markdown, line by line: `*strong*`, `/emphasis/`, `<url text>`, `{code}`, `⏎`.

use super::*;
use crate::article::text::{Span, Text};
use crate::formats::json::{Node, Notices, Value};

fn read_as(words: &str) -> String {
    let value = Value::String(words.into());
    let notices = Notices::default();
    let node = Node::root(&value, &notices);
    let mut out = String::new();
    write(&blocks(words, MarkupContext::new(&node, None)), &mut out);
    notices.into_list().iter().for_each(|notice| out.push_str(&format!("! {notice}\n")));
    out.trim_end().to_owned()
}

fn write(blocks: &[Block], out: &mut String) {
    for block in blocks {
        let lines = match block {
            Block::Paragraph(text) => format!("p {}\n", marks(text)),
            Block::Heading { level, text } => format!("h{level} {}\n", marks(text)),
            Block::Quote { text, .. } => format!("> {}\n", marks(text)),
            Block::Code { language, text } => {
                format!("code {} {text}\n", language.clone().unwrap_or_default())
            }
            Block::Divider => "---\n".to_owned(),
            Block::List { start, items } => {
                let mut lines = String::new();
                for (index, item) in (0..).zip(items) {
                    let mark = start.map_or("-".to_owned(), |start| format!("{}.", start + index));
                    lines.push_str(&format!("{mark} {}\n", marks(&item.text)));
                    let mut inner = String::new();
                    write(&item.body, &mut inner);
                    inner.lines().for_each(|line| lines.push_str(&format!("  {line}\n")));
                }
                lines
            }
            other => format!("{other:?}\n"),
        };
        out.push_str(&lines);
    }
}

fn marks(text: &Text) -> String {
    let spans = text.0.iter().map(|span| match span {
        Span::Plain(words) => words.clone(),
        Span::Strong(text) => format!("*{}*", marks(text)),
        Span::Emphasis(text) => format!("/{}/", marks(text)),
        Span::Link { url, text } => format!("<{url} {}>", marks(text)),
        Span::Code(words) => format!("{{{words}}}"),
        Span::Break => "⏎".to_owned(),
        other => format!("{other:?}"),
    });
    spans.collect()
}

#[test]
fn blocks_are_read() {
    for (words, expected) in [
        ("", ""),
        ("one\ntwo\n\n\nthree", "p one two\np three"),
        ("第一行\n第二行", "p 第一行第二行"),
        ("one  \ntwo\\\nthree", "p one⏎two⏎three"),
        ("# a\n### b ###\n#no", "h2 a\nh3 b\np #no"),
        ("Title\n=====\nwords\n\nSub\n---", "h2 Title\np words\nh2 Sub"),
        ("a\n\n***\n\n- - -\n\nb", "p a\n---\n---\np b"),
        ("> one\n> two\n>\n> *three*\nlazy\n\nfour", "> one two⏎⏎/three/ lazy\np four"),
        ("> > deep", "> deep"),
        ("- a\n- b\n  more\nlazy\n\n- c", "- a\n- b more lazy\n- c"),
        ("- a\n  - inner\n    - third\n- b", "- a\n  - inner\n    - third\n- b"),
        ("1. a\n\n   second\n2) b", "1. a\n  p second\n2. b"),
        ("* a\n1. b", "- a\n1. b"),
        ("7. a\n9. b\n\nc\n\n0) d", "7. a\n8. b\np c\n0. d"),
        ("-no\n1.no\n12345678901. no", "p -no 1.no 12345678901. no"),
        ("```rust\n*a*\n\nb\n```\nc", "code rust *a*\n\nb\np c"),
        ("~~~\nnever closed", "code  never closed"),
        ("a\n- b", "p a\n- b"),
        ("<b>bold</b> <script>x</script>", "p <b>bold</b> <script>x</script>"),
    ] {
        assert_eq!(read_as(words), expected, "{words}");
    }
}

#[test]
fn marks_are_read() {
    for (words, expected) in [
        ("a *b* **c** ***d*** e", "p a /b/ *c* */d/* e"),
        ("_a_ __b__ snake_case_name", "p /a/ *b* snake_case_name"),
        ("**a *b* c** *d **e** f*", "p *a /b/ c* /d *e* f/"),
        ("**a *b***", "p *a /b/*"),
        ("2 * 3 * 4, *open, ** alone", "p 2 * 3 * 4, *open, ** alone"),
        ("**重点**内容", "p *重点*内容"),
        ("kept ~~gone~~ ~one~", "p kept ~one~"),
        ("`a *b*` ``c ` d`` `open", "p {a *b*} {c ` d} `open"),
        ("*a `*` b*", "p /a {*} b/"),
        ("\\*a\\* \\[b](c) \\q", "p *a* [b](c) \\q"),
        ("a &amp; b &lt;i&gt; &copy;", "p a & b <i> &copy;"),
        ("[a *b*](https://x.example/y \"title\") c", "p <https://x.example/y a /b/> c"),
        ("[a [b] c](</d e>)", "p </d%20e a [b] c>"),
        ("[a](x_(y)) [b] (c) [d", "p <x_(y) a> [b] (c) [d"),
        ("**[a](b)**", "p *<b a>*"),
        ("![a photo](b.jpg) c! d", "p a photo c! d"),
        ("<https://x.example/> <nothing> 1 < 2", "p <https://x.example/ https://x.example/> <nothing> 1 < 2"),
        ("[a](#note) b", "p a b"),
        ("[a](javascript:x)", "p a\n! the address \"javascript:x\" is not allowed; skipped"),
    ] {
        assert_eq!(read_as(words), expected, "{words}");
    }
}

/// Repeated markers take linear time and no stack.
#[test]
fn parses_long_runs_of_markers() {
    for part in ["*", "**a ", "_a", "`", "``` ", "[", "[a](", "> ", "- ", "~~a ", "![", "<", "\\", "*a **b "]
    {
        let words = part.repeat(5_000);
        assert!(blocks_of(&words) <= 5_000, "{part}");
    }
}

fn blocks_of(words: &str) -> usize {
    let value = Value::Null;
    let notices = Notices::default();
    let node = Node::root(&value, &notices);
    blocks(words, MarkupContext::new(&node, None)).len()
}
