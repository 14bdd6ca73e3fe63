//! The snippets of foreign HTML, and a line for each block that is read from one. The native tests and those in the
//! browser share this file, so that both parsers are held to the same lines.

use article_viewer::article::url::Url;
use article_viewer::formats::foreign::html::HtmlParser;
use article_viewer::formats::foreign::{self, ReadOptions};

/// Snippets, each below a line `=== what it is about`.
const SNIPPETS: &str = include_str!("snippets.html");

/// Every snippet with what it is read as.
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

/// The derived form without what it says of nothing.
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
