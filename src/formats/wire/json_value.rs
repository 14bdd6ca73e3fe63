//! Parses with the parser of the readers into a value of serde_json. Tests compare the two parsers with it.

use crate::formats::ReadError;
use crate::formats::json::{self, Value};

/// Parses a whole document. Of two equal keys the last one counts.
///
/// # Errors
/// When the text is not JSON.
pub fn json_value(text: &str) -> Result<serde_json::Value, ReadError> {
    json::parse(text).map(convert)
}

fn convert(value: Value<'_>) -> serde_json::Value {
    match value {
        Value::Null => serde_json::Value::Null,
        Value::Bool(flag) => flag.into(),
        // A number beyond the range of serde_json becomes 0.
        Value::Number((number, _)) => serde_json::from_str(number).unwrap_or(0.into()),
        Value::String(string) => string.into(),
        Value::Array(members) => members.into_iter().map(convert).collect(),
        Value::Object(entries) => {
            entries.into_iter().map(|(key, value)| (key.into_owned(), convert(value))).collect()
        }
    }
}
