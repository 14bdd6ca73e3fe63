//! HTML: parsed by html5ever and converted to blocks.

use article_viewer::article::Article;
use article_viewer::formats::foreign;

use crate::{MAX_NOTICES, article, with_context};

/// Converts a fragment of HTML, as in a field of a document.
pub fn snippet(data: &[u8]) {
    let html = String::from_utf8_lossy(data);
    with_context(data, |context| {
        let (body, notices) = foreign::html_fragment(&html, context);
        assert!(notices.len() <= MAX_NOTICES);
        article::check_written(Article { headline: "Headline".to_owned(), body, ..Article::default() });
    });
}
