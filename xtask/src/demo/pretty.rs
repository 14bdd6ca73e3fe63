//! JSON text with the fields in the order in which people read them.
//!
//! serde_json sorts an object's fields by name; the feature that keeps their order would apply to the viewer, too,
//! whenever both are compiled together.

use serde_json::Value;

/// A value as indented text. Characters beyond ASCII stay themselves.
pub fn value(value: &Value) -> String {
    format!("{value:#}")
}

/// An object of fields whose values are texts already; absent ones are left out.
pub fn object(fields: &[(&str, Option<String>)]) -> String {
    let lines = fields.iter().filter_map(|(name, text)| Some(format!("\"{name}\": {}", text.as_ref()?)));
    enclose('{', &lines.collect::<Vec<_>>(), '}')
}

/// A list of texts.
pub fn array(items: &[String]) -> String {
    enclose('[', items, ']')
}

fn enclose(open: char, lines: &[String], close: char) -> String {
    if lines.is_empty() {
        return format!("{open}{close}");
    }
    // No line break is part of a JSON string, so each one may be indented.
    let inside = lines.join(",\n").replace('\n', "\n  ");
    format!("{open}\n  {inside}\n{close}")
}

#[cfg(test)]
mod tests {
    use super::{array, object, value};
    use serde_json::json;

    #[test]
    fn keeps_the_order_and_reads_back() {
        let inner = object(&[("b", Some(value(&json!("河\n\"")))), ("a", None)]);
        let text = object(&[("z", Some(array(&[inner]))), ("y", Some(array(&[])))]);
        assert!(text.starts_with("{\n  \"z\": [\n    {\n      \"b\": \"河\\n"));
        let back: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(back, json!({ "y": [], "z": [{ "b": "河\n\"" }] }));
    }
}
