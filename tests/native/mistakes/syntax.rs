//! Mistakes in the syntax of JSON. Those that the viewer repairs are notices, the others are errors.

use super::Mistake;

pub const MISTAKES: &[Mistake] = &[
    // 26. Commas.
    ("\"97\"]] }", "\"97\"],] }", &["line 24", "comma", "remove", "]"]),
    ("\"src\": \"bridge.json\" }", "\"src\": \"bridge.json\", }", &["line 27", "comma", "remove"]),
    (
        "\"headline\": \"A river returns\",",
        "\"headline\": \"A river returns\"",
        &["line 6", "comma", "missing", "A river returns"],
    ),
    ("\"First the banks\", ", "\"First the banks\" ", &["line 22", "comma", "missing", "First the banks"]),
    (
        "{ \"contentUrl\": \"a.jpg\", \"width\": 800, \"height\": 600 },",
        "{ \"contentUrl\": \"a.jpg\", \"width\": 800, \"height\": 600 }",
        &["line 20", "comma", "missing"],
    ),
    // 27. Quotation marks.
    ("\"A river returns\"", "'A river returns'", &["line 6", "single quotation marks", "'A river", "double"]),
    ("\"headline\"", "'headline'", &["line 6", "single quotation marks", "'headline'", "double"]),
    ("\"A river returns\"", "“A river returns”", &["line 6", "“", "\"…\""]),
    ("A river returns", "A \"river\" returns", &["line 6", "column 18", "quotation mark", "\\\""]),
    ("\"headline\":", "headline:", &["line 6", "key", "headline", "quotation marks"]),
    ("\"A river returns\",", "\"A river returns,", &["line 6", "no closing quotation mark"]),
    // 28. Characters in texts.
    ("A river returns", "A river\nreturns", &["line 6", "line break", "\\n"]),
    ("\"level\": 2", "\"level\"： 2", &["line 15", "：", "\":\""]),
    // 29. Comments and words of programs.
    ("\"body\": [", "// the text\n  \"body\": [", &["line 13", "comment", "remove"]),
    ("\"body\": [", "/* the text */ \"body\": [", &["line 13", "comment", "remove"]),
    ("\"ordered\": true", "\"ordered\": True", &["line 22", "True", "true"]),
    ("\"width\": 1600", "\"width\": undefined", &["line 17", "undefined", "null"]),
    ("\"level\": 2", "\"level\": 02", &["line 15", "02", "number"]),
    // 30. Brackets.
    ("\"src\": \"bridge.json\" }\n}\n", "\"src\": \"bridge.json\" }\n", &["line 1", "{", "not closed"]),
    ("  ],\n  \"nextArticle\"", "  \"nextArticle\"", &["line 13", "[", "not closed"]),
];
