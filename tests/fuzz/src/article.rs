//! Properties of every article: finalizing it again changes nothing, and neither does a conversion to house JSON and back.

use article_viewer::article::Article;
use article_viewer::article::outline::outline;
use article_viewer::formats::{self, wire};
use serde_json::Value;

use crate::address::{is_address, is_safe};

/// Checks a finalized article.
pub fn check(article: &Article) {
    let mut again = article.clone();
    again.finalize();
    assert_eq!(&again, article, "finalized twice");
    assert!(!outline(article).contains('\0'));
}

/// Checks that conversion to house JSON and back changes nothing. The article is not finalized yet.
pub fn check_written(mut article: Article) {
    let house = wire::to_json(&wire::ArticleJson::from(&article));
    check_json(&house);
    let read = formats::article(house.as_bytes(), None).unwrap_or_else(|error| panic!("{error}: {house}"));
    assert_eq!(read.notices, [], "{house}");
    article.finalize();
    check_same(&read.article, &article, &house);
    check(&article);
}

/// Checks that two articles are equal except for white space, because house JSON is trimmed when it is parsed.
pub fn check_same(one: &Article, other: &Article, house: &str) {
    if one != other && without_space(one) != without_space(other) {
        assert_eq!(one, other, "{house}");
    }
}

/// Returns the debug output without white space and without texts that become empty.
fn without_space(article: &Article) -> String {
    let mut form = format!("{article:?}");
    for space in ('\0'..='\u{3000}').filter(|c| c.is_whitespace()) {
        form = form.replace(&space.escape_debug().to_string(), "");
    }
    form.replace("Some(\"\")", "None")
        .replace("Plain(\"\"),", "")
        .replace(",Plain(\"\")", "")
        .replace("Plain(\"\")", "")
}

/// Checks output: it is JSON without U+0000 and without unsafe addresses.
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
