//! Documents: an article as one format and as whatever it is taken for, a feed, a site.

use article_viewer::formats::foreign::{self, ReadOptions};
use article_viewer::formats::wire;
use article_viewer::formats::{self, Format, DocumentKind, ReadError, ParsedArticle};

use crate::{MOST_NOTICES, article, with_context};

/// Reads a document with a format insisted on, and as what it looks like.
pub fn article(data: &[u8], format: Format) {
    with_context(data, |context| {
        let insisted = both_ways(data, ReadOptions { format: Some(format), ..context });
        match (foreign::article(data, context), insisted) {
            (Ok(found), Ok(insisted)) if found.format == format => {
                assert_eq!(found.article, insisted.article)
            }
            (Ok(_), _) => _ = both_ways(data, context),
            (Err(error), _) => check_error(&error),
        }
    });
}

/// Reads a document at once and by way of house JSON, as a page does, which must come to the same.
pub fn both_ways(data: &[u8], context: ReadOptions<'_>) -> Result<ParsedArticle, ReadError> {
    let converted = foreign::convert(DocumentKind::Article, data, context);
    let reading = match foreign::article(data, context) {
        Ok(reading) => reading,
        Err(error) => {
            check_error(&error);
            assert_eq!(converted, Err(error.clone()));
            return Err(error);
        }
    };
    let converted = converted.unwrap_or_else(|error| panic!("{error}"));
    assert!(reading.notices.len() <= MOST_NOTICES, "{} notices", reading.notices.len());
    let again = formats::converted(converted.as_bytes(), context.address)
        .unwrap_or_else(|error| panic!("{error}: {converted}"));
    article::check_json(&converted);
    article::check_same(&again.article, &reading.article, &converted);
    assert_eq!(again.format, reading.format);
    assert_eq!(again.notices.len(), reading.notices.len(), "{:?}", again.notices);
    article::check(&reading.article);
    Ok(reading)
}

/// Reads a list of articles.
pub fn feed(data: &[u8]) {
    with_context(data, |context| {
        let (feed, notices) = match foreign::feed(data, context) {
            Ok(read) => read,
            Err(error) => return check_error(&error),
        };
        assert!(notices.len() <= MOST_NOTICES);
        let written = wire::to_json(&wire::FeedJson::from(&feed));
        article::check_json(&written);
        let again = formats::converted_feed(written.as_bytes(), context.address);
        assert_eq!(again, Ok((feed, Vec::new())), "{written}");
    });
}

/// Reads a site.
pub fn site(data: &[u8]) {
    with_context(data, |context| {
        let (site, notices) = match foreign::site(data, context) {
            Ok(read) => read,
            Err(error) => return check_error(&error),
        };
        assert!(notices.len() <= MOST_NOTICES);
        let written = wire::to_json(&wire::SiteJson::from(&site));
        article::check_json(&written);
        let again = formats::site(written.as_bytes(), context.address);
        assert_eq!(again, Ok((site, Vec::new())), "{written}");
    });
}

fn check_error(error: &ReadError) {
    let words = error.to_string();
    assert!(!words.is_empty() && words.len() < 2_000, "{words}");
}
