//! Mistakes in values: names that do not exist, impossible languages and dates, markup, sizes and addresses.

use super::Mistake;

pub const MISTAKES: &[Mistake] = &[
    // 16. Layouts of galleries.
    (
        "\"layout\": \"grid\"",
        "\"layout\": \"carousel\"",
        &["/body/4/layout", "\"carousel\"", "single", "\"strip\""],
    ),
    ("\"layout\": \"grid\"", "\"layout\": \"Grid\"", &["/body/4/layout", "\"Grid\"", "\"grid\""]),
    ("\"layout\": \"grid\"", "\"layout\": \"masonry\"", &["/body/4/layout", "\"masonry\"", "mosaic"]),
    // 17. Levels of headings.
    ("\"level\": 2", "\"level\": 1", &["/body/1/level", "1", "headline", "2"]),
    ("\"level\": 2", "\"level\": 7", &["/body/1/level", "7", "2 to 6"]),
    ("\"level\": 2", "\"level\": \"h2\"", &["/body/1/level", "2 to 6"]),
    // 18. HTML in texts.
    ("go out.\"", "go <b>out</b>.\"", &["/body/0", "<b>", "\"strong\""]),
    ("smells of water", "smells<br>of water", &["/body/6/text", "<br>", "\"break\""]),
    ("A river returns", "A river&nbsp;returns", &["/headline", "&nbsp;", "character"]),
    ("then the bed", "<p>then the bed</p>", &["/body/5/items/1", "<p>", "paragraph"]),
    ("\"Birds\"", "\"<a href='/b'>Birds</a>\"", &["/body/7/header/1", "<a", "\"link\""]),
    // 19. Languages.
    ("\"inLanguage\": \"en\"", "\"inLanguage\": \"english\"", &["/inLanguage", "\"english\"", "\"en\""]),
    ("\"inLanguage\": \"en\"", "\"inLanguage\": \"cn\"", &["/inLanguage", "\"cn\"", "\"zh\""]),
    ("\"inLanguage\": \"en\"", "\"inLanguage\": \"en-UK\"", &["/inLanguage", "\"en-UK\"", "\"en-GB\""]),
    ("\"inLanguage\": \"en\"", "\"inLanguage\": \"xx\"", &["/inLanguage", "\"xx\"", "BCP 47"]),
    // 20. Dates.
    ("2026-11-20T08:30:00+08:00", "2026-02-30", &["/datePublished", "2026-02-30", "2026-11-20T"]),
    ("2026-11-20T08:30:00+08:00", "20/11/26", &["/datePublished", "20/11/26", "2026-11-20T"]),
    ("2026-11-20T08:30:00+08:00", "yesterday", &["/datePublished", "yesterday", "2026-11-20T"]),
    ("2026-11-20T08:30:00+08:00", "11/12/2026", &["/datePublished", "11/12/2026", "2026-11-20T"]),
    (
        "\"dateModified\": \"2026-11-21\"",
        "\"dateModified\": \"2025-11-21\"",
        &["/dateModified", "2025-11-21", "before"],
    ),
    ("2026-11-20T08:30:00+08:00", "0026-11-20", &["/datePublished", "year 26"]),
    // 21. Rows of tables.
    ("[\"2026\", \"97\"]", "[]", &["/body/7/rows/1", "empty", "remove"]),
    ("[\"2026\", \"97\"]", "[\"\", \"\"]", &["/body/7/rows/1", "empty", "remove"]),
    ("[\"2026\", \"97\"]", "[\"2026\"]", &["/body/7/rows/1", "1 cell", "2"]),
    // 22. Conditions of access.
    (
        "\"id\": \"river-1\"",
        "\"conditionsOfAccess\": \"subscribers\"",
        &["/conditionsOfAccess", "\"subscribers\"", "\"password\""],
    ),
    (
        "\"id\": \"river-1\"",
        "\"conditionsOfAccess\": \"Password\"",
        &["/conditionsOfAccess", "\"Password\"", "\"password\""],
    ),
    // 23. Sizes.
    (
        "\"width\": 1600, \"height\": 1067",
        "\"width\": \"wide\", \"height\": 1067",
        &["/body/3/width", "pixels"],
    ),
    (
        "\"width\": 1600, \"height\": 1067",
        "\"width\": \"100%\", \"height\": 1067",
        &["/body/3/width", "pixels", "%"],
    ),
    ("\"width\": 1600, \"height\": 1067", "\"width\": 1600", &["/body/3", "\"height\""]),
    // 24. Addresses.
    ("\"river.jpg\"", "\"file:///photos/river.jpg\"", &["/body/3/contentUrl", "file:", "http"]),
    ("\"river.jpg\"", "\"C:\\\\photos\\\\river.jpg\"", &["/body/3/contentUrl", "photos", "http"]),
    ("\"river.jpg\"", "\"www.news.example/river.jpg\"", &["/body/3/contentUrl", "www.", "https://"]),
    ("https://news.example/river", "javascript:alert(1)", &["/url", "javascript:", "http"]),
    // 25. Values of the wrong type.
    (
        "[{ \"name\": \"Ann Lee\", \"url\": \"/people/ann\" }]",
        "true",
        &["/author", "true or false", "string"],
    ),
    ("\"A bend at dawn\"", "[\"A bend\"]", &["/body/3/alt", "a list", "string"]),
    ("\"It smells of water.\"", "true", &["/body/6/text", "true or false", "string"]),
];
