//! JSON text with fields in a given order.
//!
//! serde_json sorts fields by name. Its feature `preserve_order` would also apply to the viewer whenever both are compiled
//! together.

use serde_json::Value;

/// A value as indented text. Characters beyond ASCII are not escaped.
pub fn value(value: &Value) -> String {
    format!("{value:#}")
}

/// An object whose values are JSON texts. Fields without a value are left out.
pub fn object(fields: &[(&str, Option<String>)]) -> String {
    let lines = fields.iter().filter_map(|(name, text)| Some(format!("\"{name}\": {}", text.as_ref()?)));
    enclose('{', &lines.collect::<Vec<_>>(), '}')
}

/// An array of JSON texts.
pub fn array(items: &[String]) -> String {
    enclose('[', items, ']')
}

fn enclose(open: char, lines: &[String], close: char) -> String {
    if lines.is_empty() {
        return format!("{open}{close}");
    }
    // JSON strings contain no line breaks, so every line can be indented.
    let inside = lines.join(",\n").replace('\n', "\n  ");
    format!("{open}\n  {inside}\n{close}")
}

#[cfg(test)]
mod tests {
    use super::{array, object, value};
    use serde_json::json;

    #[test]
    fn keeps_the_order_and_can_be_parsed() {
        let inner = object(&[("b", Some(value(&json!("河\n\"")))), ("a", None)]);
        let text = object(&[("z", Some(array(&[inner]))), ("y", Some(array(&[])))]);
        assert!(text.starts_with("{\n  \"z\": [\n    {\n      \"b\": \"河\\n"));
        let back: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(back, json!({ "y": [], "z": [{ "b": "河\n\"" }] }));
    }
}
