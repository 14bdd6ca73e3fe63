//! A validator of JSON Schemas. It knows only the keywords that the published schemas use, and fails on any other.

use serde_json::Value;

/// The pattern of paths in a mapping.
const PATH: &str = "^(/.*)?$";
/// The pattern of offsets in a mapping.
const OFFSET: &str = "^([Zz]|[+-][0-9]{2}(:?[0-9]{2})?)?$";
/// The pattern of templates in a mapping.
const TEMPLATE: &str = r"\{\}";

/// Returns the first violation of a schema, with its path.
pub fn fault(schema: &Value, root: &Value, value: &Value, path: &str) -> Option<String> {
    let matches = |name: &Value| match name.as_str().unwrap() {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "number" => value.is_number(),
        "integer" => value.as_f64().is_some_and(|number| number.fract() == 0.0),
        other => panic!("no type is called {other}"),
    };
    let fault_of = |schema: &Value, value: &Value, path: &str| fault(schema, root, value, path);
    if schema == &Value::Bool(true) {
        return None;
    }
    for (keyword, rule) in schema.as_object().unwrap() {
        let broken = match keyword.as_str() {
            "$schema" | "$defs" | "title" | "description" | "format" | "default" | "examples" => None,
            "$ref" => {
                let name = rule.as_str().unwrap().strip_prefix('#').unwrap();
                fault_of(root.pointer(name).unwrap(), value, path)
            }
            "anyOf" => {
                let fits = rule.as_array().unwrap().iter().any(|rule| fault_of(rule, value, path).is_none());
                (!fits).then(|| format!("{path} is none of the choices"))
            }
            "oneOf" => {
                let fits =
                    rule.as_array().unwrap().iter().filter(|rule| fault_of(rule, value, path).is_none());
                (fits.count() != 1).then(|| format!("{path} is not exactly one of the choices"))
            }
            "type" => {
                let fits = rule.as_array().map_or_else(|| matches(rule), |names| names.iter().any(matches));
                (!fits).then(|| format!("{path} is no {rule}"))
            }
            "enum" => {
                (!rule.as_array().unwrap().contains(value)).then(|| format!("{path} is none of {rule}"))
            }
            "pattern" => {
                let fits = |text: &str| match rule.as_str().unwrap() {
                    PATH => text.is_empty() || text.starts_with('/'),
                    OFFSET => is_offset(text),
                    TEMPLATE => text.contains("{}"),
                    _ => is_color(text),
                };
                value.as_str().is_some_and(|text| !fits(text)).then(|| format!("{path} is not {rule}"))
            }
            "const" => (rule != value).then(|| format!("{path} is not {rule}")),
            "required" => {
                let mut names = rule.as_array().unwrap().iter().filter_map(Value::as_str);
                let missing = names.find(|name| value.is_object() && value.get(name).is_none());
                missing.map(|name| format!("{path} lacks {name}"))
            }
            "patternProperties" => {
                assert_eq!(rule, &serde_json::json!({ "^_": {} }));
                None
            }
            "additionalProperties" => value.as_object().and_then(|fields| {
                let is_extension =
                    |key: &str| schema.get("patternProperties").is_some() && key.starts_with('_');
                let is_other = |key: &str| schema["properties"].get(key).is_none() && !is_extension(key);
                let mut fields = fields.iter().filter(|(key, _)| is_other(key));
                fields.find_map(|(key, value)| match rule {
                    Value::Bool(false) => Some(format!("{path} has the key {key}")),
                    rule => fault_of(rule, value, &format!("{path}/{key}")),
                })
            }),
            "properties" => rule
                .as_object()
                .unwrap()
                .iter()
                .find_map(|(key, rule)| fault_of(rule, value.get(key)?, &format!("{path}/{key}"))),
            "items" => value.as_array().and_then(|members| {
                let mut members = members.iter().enumerate();
                members.find_map(|(index, member)| fault_of(rule, member, &format!("{path}/{index}")))
            }),
            "minItems" => below(value.as_array().map(Vec::len), rule).then(|| format!("{path} is empty")),
            "minLength" => below(value.as_str().map(|words| words.chars().count()), rule)
                .then(|| format!("{path} is short")),
            "minimum" => {
                value.as_f64().is_some_and(|number| number < rule.as_f64().unwrap()).then(|| path.into())
            }
            "maximum" => {
                value.as_f64().is_some_and(|number| number > rule.as_f64().unwrap()).then(|| path.into())
            }
            other => panic!("the keyword {other} is not checked"),
        };
        if broken.is_some() {
            return broken;
        }
    }
    None
}

fn below(length: Option<usize>, least: &Value) -> bool {
    length.is_some_and(|length| length < least.as_u64().unwrap() as usize)
}

fn is_color(text: &str) -> bool {
    let digits = text.strip_prefix('#').unwrap_or_default();
    matches!(digits.len(), 3 | 6) && digits.chars().all(|c| c.is_ascii_hexdigit())
}

fn is_offset(text: &str) -> bool {
    let Some(digits) = text.strip_prefix(['+', '-']) else { return matches!(text, "" | "Z" | "z") };
    let digits = digits.replacen(':', "", usize::from(digits.get(2..3) == Some(":")));
    matches!(digits.len(), 2 | 4) && digits.chars().all(|c| c.is_ascii_digit())
}
