//! The values that replace those of fixtures.

/// The values that replace others.
pub fn wrong_values() -> Vec<String> {
    let plain = [
        "null",
        "true",
        "0",
        "-1.5e300",
        "99999999999999999999",
        r#""""#,
        r#"" ""#,
        r#""x""#,
        r#""12""#,
        r#""\ud800 half a character \udc00""#,
        r#""\u0000\u0008\uFEFF\u202e""#,
        r#""javascript:alert(1)""#,
        r#""http://[::1]:x/ a?b#c""#,
        r#""<p>a<img src=x><table><tr><td>b</p></b><ul><li>c""#,
        r#""2026-13-45T99:99""#,
        "[]",
        "{}",
        "[null]",
        r#"["x", 1, null, [], {}]"#,
        r#"{"x": 1, "": null, "type": 7, "text": {}, "url": []}"#,
    ];
    let mut all: Vec<String> = plain.into_iter().map(str::to_owned).collect();
    all.push(nested("[", "1", "]", 200));
    all.push(nested(r#"{"body": ["#, r#"{"type": "divider"}"#, "]}", 100));
    all.push(nested(r#"{"text": "#, "1", "}", 200));
    all.push(format!("\"{}\"", "河 <b> &amp; ".repeat(1_000)));
    all.push(format!("\"{}\"", "<ul><li><blockquote><b>".repeat(60)));
    all
}

pub fn nested(before: &str, inner: &str, after: &str, depth: usize) -> String {
    format!("{}{inner}{}", before.repeat(depth), after.repeat(depth))
}
