//! HTML: parsed by html5ever, walked, and made blocks.

use article_viewer::article::Article;
use article_viewer::formats::foreign;

use crate::{MOST_NOTICES, article, with_context};

/// Reads a piece of HTML as it would be read inside a document.
pub fn snippet(data: &[u8]) {
    let html = String::from_utf8_lossy(data);
    with_context(data, |context| {
        let (body, notices) = foreign::html_fragment(&html, context);
        assert!(notices.len() <= MOST_NOTICES);
        article::check_written(Article { headline: "Headline".to_owned(), body, ..Article::default() });
    });
}
