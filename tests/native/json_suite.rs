//! JSON texts of the kinds of JSONTestSuite (<https://github.com/nst/JSONTestSuite>): `y` must be accepted, `n` must be
//! rejected, and for `i` the result of the viewer is written down.

use article_viewer::formats::wire::json_value;

/// Accepted by every parser.
const ACCEPTED: [&str; 45] = [
    "[[]   ]",
    "[\"\"]",
    "[]",
    "[\"a\"]",
    "[false]",
    "[null, 1, \"1\", {}]",
    "[null]",
    "[1\n]",
    " [1]",
    "[1,null,null,null,2]",
    "[2] ",
    "[123e65]",
    "[0e+1]",
    "[0e1]",
    "[ 4]",
    "[-0.000000000000000000000000000000000000000000000000000000000000000000000000000000001]",
    "[20e1]",
    "[-0]",
    "[-123]",
    "[-1]",
    "[1E22]",
    "[1E-2]",
    "[1E+2]",
    "[123e45]",
    "[123.456e78]",
    "[1e-2]",
    "[123.456789]",
    "{\"asd\":\"sdf\", \"dfg\":\"fgh\"}",
    "{\"a\":\"b\",\"a\":\"c\"}",
    "{}",
    "{\"\":0}",
    "{\"foo\\u0000bar\": 42}",
    "{\n\"a\": \"b\"\n}",
    "[\"\\u0060\\u012a\\u12AB\"]",
    "[\"\\uD801\\udc37\"]",
    "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"]",
    "[\"\\\\u0000\"]",
    "[\"a/*b*/c/*d//e\"]",
    "[\"\u{7f}\"]",
    "[\"\u{2028}\"]",
    "[\"\u{ffff}\"]",
    "\"asd\"",
    "-0.1",
    "true",
    "\t[\"a\"]\r\n",
];

/// Rejected by every parser.
const REJECTED: [&str; 71] = [
    "[1 true]",
    "[\"\": 1]",
    "[\"\"],",
    "[,1]",
    "[1,,2]",
    "[\"x\",,]",
    "[\"x\"]]",
    "[\"\",]",
    "[\"x\"",
    "[x",
    "[3[4]]",
    "[1:2]",
    "[,]",
    "[-]",
    "[   , \"\"]",
    "[\"a\",\n4\n,1,",
    "[1,]",
    "[\"\u{b}a\"\\f]",
    "[*]",
    "[1,",
    "[fals]",
    "[nul]",
    "[tru]",
    "[++1234]",
    "[+1]",
    "[-01]",
    "[-1.0.]",
    "[-2.]",
    "[-NaN]",
    "[.-1]",
    "[.2e-3]",
    "[0.1.2]",
    "[0.3e+]",
    "[0.e1]",
    "[0E+]",
    "[1.0e-]",
    "[1 000.0]",
    "[1eE2]",
    "[2.e+3]",
    "[9.e+]",
    "[Inf]",
    "[NaN]",
    "[1+2]",
    "[0x1]",
    "[-foo]",
    "[012]",
    "[1ea]",
    "{[: \"x\"}\n",
    "{\"x\", null}",
    "{\"x\"::\"b\"}",
    "{\"a\":\"a\" 123}",
    "{key: 'value'}",
    "{\"a\" b}",
    "{:\"b\"}",
    "{\"a\":",
    "{\"a\"",
    "{1:1}",
    "{\"id\":0,,,,,}",
    "{'a':0}",
    "{\"id\":0,}",
    "{\"a\":\"b\"}/**/",
    "{\"a\":\"b\",,\"c\":\"d\"}",
    "{a: \"b\"}",
    "{\"a\":\"a",
    "[\"\\uD800\\\"]",
    "[\"\\x00\"]",
    "[\"a\nb\"]",
    "[\"\\u00A\"]",
    "{\"a\":/*comment*/\"b\"}",
    "[\u{2060}]",
    "",
];

/// Left to the parser: the text, and the result as JSON.
const DECIDED: [(&str, &str); 7] = [
    ("[\"\\uDADA\"]", "[\"\u{fffd}\"]"),
    ("[\"\\uD888\\u1234\"]", "[\"\u{fffd}\u{1234}\"]"),
    ("[\"\\uD800\\n\"]", "[\"\u{fffd}\\n\"]"),
    ("[\"\\uDd1ea\"]", "[\"\u{fffd}a\"]"),
    ("[\"\\uD800\\uD800\\n\"]", "[\"\u{fffd}\u{fffd}\\n\"]"),
    ("[\"\\ud800abc\"]", "[\"\u{fffd}abc\"]"),
    ("[\"\\uDd1e\\uD834\"]", "[\"\u{fffd}\u{fffd}\"]"),
];

#[test]
fn accepts_valid_json_with_the_values_of_serde_json() {
    for text in ACCEPTED {
        let value = json_value(text).unwrap_or_else(|error| panic!("{text}: {error}"));
        let expected: serde_json::Value =
            serde_json::from_str(&text.replace("foo\\u0000", "foo\\ufffd")).unwrap();
        assert_eq!(value, expected, "{text}");
    }
}

#[test]
fn rejects_invalid_json() {
    for text in REJECTED {
        assert!(json_value(text).is_err(), "{text}");
        assert!(serde_json::from_str::<serde_json::Value>(text).is_err(), "{text}");
    }
}

#[test]
fn replaces_lone_surrogates() {
    for (text, result) in DECIDED {
        let expected: serde_json::Value = serde_json::from_str(result).unwrap();
        assert_eq!(json_value(text), Ok(expected), "{text}");
    }
}

#[test]
fn bounds_the_depth() {
    let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    assert!(json_value(&nested(256)).is_ok());
    assert_eq!(
        json_value(&nested(100_000)).unwrap_err().to_string(),
        "the JSON is nested more than 256 levels deep"
    );
    assert!(json_value(&"[".repeat(100_000)).is_err());
    assert!(json_value(&"[{\"\":".repeat(50_000)).is_err());
}
