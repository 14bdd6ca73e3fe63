//! Snippets of HTML, and one line for each block parsed from them. The native tests and the browser tests share this file,
//! so that both HTML parsers are compared with the same lines.

use article_viewer::article::url::Url;
use article_viewer::formats::foreign::html::HtmlParser;
use article_viewer::formats::foreign::{self, ReadOptions};

/// Snippets, each after a line `=== subject`.
const SNIPPETS: &str = include_str!("snippets.html");

/// Returns each snippet with the blocks parsed from it.
pub fn lines(parser: &HtmlParser) -> String {
    let address = Url::link(None, "https://news.example/2026/article.html");
    let mut out = String::new();
    for snippet in SNIPPETS.split("=== ").skip(1) {
        let (name, html) = snippet.split_once('\n').unwrap_or((snippet, ""));
        let html = html.strip_suffix('\n').unwrap_or(html);
        out.push_str(&format!("=== {name}\n"));
        let (blocks, notices) = foreign::html_fragment(html, ReadOptions::new(address.as_ref(), parser));
        for block in blocks {
            out.push_str(&short(&format!("{block:?}")));
            out.push('\n');
        }
        for notice in notices {
            out.push_str(&format!("notice: {notice}\n"));
        }
    }
    out
}

/// Returns the debug output without empty fields.
fn short(line: &str) -> String {
    let caption = "caption: Caption { shown: None, credit: None, alternative: None, decision: Decision { relation: None, rule: Absent, score: 0, junk_alt: false } }, position: 0";
    let line = line.replace(caption, "");
    let mut out = String::new();
    let mut words = line.split(' ').peekable();
    while let Some(word) = words.next() {
        let empty = words.peek().is_some_and(|next| matches!(next.trim_end_matches(','), "None" | "[]"));
        if word.ends_with(':') && empty {
            words.next();
            continue;
        }
        if !out.is_empty() && !word.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}
