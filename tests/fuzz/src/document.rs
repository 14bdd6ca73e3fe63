//! Documents: an article in a given format and in the detected one, a feed, a site.

use article_viewer::formats::foreign::{self, ReadOptions};
use article_viewer::formats::wire;
use article_viewer::formats::{self, DocumentKind, Format, ParsedArticle, ReadError};

use crate::{MAX_NOTICES, article, with_context};

/// Parses an article in a given format and in the detected one.
pub fn article(data: &[u8], format: Format) {
    with_context(data, |context| {
        let given = both_ways(data, ReadOptions { format: Some(format), ..context });
        match (foreign::article(data, context), given) {
            (Ok(found), Ok(given)) if found.format == format => {
                assert_eq!(found.article, given.article)
            }
            (Ok(_), _) => _ = both_ways(data, context),
            (Err(error), _) => check_error(&error),
        }
    });
}

/// Parses a document directly and through house JSON, as a page does. Both must give the same article.
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
    assert!(reading.notices.len() <= MAX_NOTICES, "{} notices", reading.notices.len());
    let again = formats::converted(converted.as_bytes(), context.address)
        .unwrap_or_else(|error| panic!("{error}: {converted}"));
    article::check_json(&converted);
    article::check_same(&again.article, &reading.article, &converted);
    assert_eq!(again.format, reading.format);
    assert_eq!(again.notices.len(), reading.notices.len(), "{:?}", again.notices);
    article::check(&reading.article);
    Ok(reading)
}

/// Parses a list of articles.
pub fn feed(data: &[u8]) {
    with_context(data, |context| {
        let (feed, notices) = match foreign::feed(data, context) {
            Ok(read) => read,
            Err(error) => return check_error(&error),
        };
        assert!(notices.len() <= MAX_NOTICES);
        let written = wire::to_json(&wire::FeedJson::from(&feed));
        article::check_json(&written);
        let again = formats::converted_feed(written.as_bytes(), context.address);
        assert_eq!(again, Ok((feed, Vec::new())), "{written}");
    });
}

/// Parses a site.
pub fn site(data: &[u8]) {
    with_context(data, |context| {
        let (site, notices) = match foreign::site(data, context) {
            Ok(read) => read,
            Err(error) => return check_error(&error),
        };
        assert!(notices.len() <= MAX_NOTICES);
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
