//! Properties of every article: finalizing it again changes nothing, and neither does a conversion to house JSON and back.

use article_viewer::article::Article;
use article_viewer::article::outline::outline;
use article_viewer::formats::{self, wire};
use serde_json::Value;

use crate::address::{is_address, is_safe};

/// Checks an article that has been settled.
pub fn check(article: &Article) {
    let mut again = article.clone();
    again.finalize();
    assert_eq!(&again, article, "settled twice");
    assert!(!outline(article).contains('\0'));
}

/// Checks that an article is the same when it was written as house JSON, and settled by whoever reads that.
pub fn check_written(mut article: Article) {
    let house = wire::to_json(&wire::ArticleJson::from(&article));
    check_json(&house);
    let read = formats::article(house.as_bytes(), None).unwrap_or_else(|error| panic!("{error}: {house}"));
    assert_eq!(read.notices, [], "{house}");
    article.finalize();
    check_same(&read.article, &article, &house);
    check(&article);
}

/// Checks that two articles are the same but for white space, of which house JSON takes off what stands at the ends.
pub fn check_same(one: &Article, other: &Article, written: &str) {
    if one != other && squeezed(one) != squeezed(other) {
        assert_eq!(one, other, "{written}");
    }
}

/// The derived form without white space, and without the texts that were nothing else.
fn squeezed(article: &Article) -> String {
    let mut form = format!("{article:?}");
    for space in ('\0'..='\u{3000}').filter(|c| c.is_whitespace()) {
        form = form.replace(&space.escape_debug().to_string(), "");
    }
    form.replace("Some(\"\")", "None")
        .replace("Plain(\"\"),", "")
        .replace(",Plain(\"\")", "")
        .replace("Plain(\"\")", "")
}

/// Checks what was written: it is JSON without U+0000 and without an address that must not be opened.
pub fn check_json(text: &str) {
    let value = wire::json_value(text).unwrap_or_else(|error| panic!("{error}: {text}"));
    walk(&value, "");
}

fn walk(value: &Value, key: &str) {
    match value {
        Value::String(words) => {
            assert!(!words.contains('\0'), "U+0000 in {key}: {words:?}");
            assert!(!is_address(key) || is_safe(words, key), "{key}: {words:?}");
        }
        Value::Array(members) => members.iter().for_each(|member| walk(member, key)),
        Value::Object(fields) => fields.iter().for_each(|(key, value)| walk(value, key)),
        _ => {}
    }
}
