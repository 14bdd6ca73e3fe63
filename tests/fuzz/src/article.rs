//! What holds of every article: it stays as it is when it is settled again, and on its way through house JSON.

use article_viewer::article::Article;
use article_viewer::article::outline::outline;
use article_viewer::formats::foreign::write;
use article_viewer::formats::{self, Json};

use crate::address::{is_address, is_safe};

/// Checks an article that has been settled.
pub fn check(article: &Article) {
    let mut again = article.clone();
    again.settle();
    assert_eq!(&again, article, "settled twice");
    if article.headline.is_empty() && article.body.is_empty() {
        return;
    }
    let house = write::article(article);
    let read = formats::article(house.as_bytes(), None).unwrap_or_else(|error| panic!("{error}: {house}"));
    assert_eq!(read.notices, [], "{house}");
    assert_eq!(&read.article, article, "{house}");
    assert!(!outline(article).contains('\0'));
    check_json(&house);
}

/// Checks what was written: it is JSON without U+0000 and without an address that must not be opened.
pub fn check_json(text: &str) {
    let value = Json::parse(text).unwrap_or_else(|error| panic!("{error}: {text}"));
    walk(&value, "");
}

fn walk(value: &Json, key: &str) {
    match value {
        Json::String(words) => {
            assert!(!words.contains('\0'), "U+0000 in {key}: {words:?}");
            assert!(!is_address(key) || is_safe(words, key), "{key}: {words:?}");
        }
        Json::List(members) => members.iter().for_each(|member| walk(member, key)),
        Json::Object(fields) => fields.iter().for_each(|(key, value)| walk(value, key)),
        _ => {}
    }
}
