//! The sound documents that the mistakes are made in.

/// An article with the kinds of block that are written by hand most often.
pub const ARTICLE: &str = r#"{
  "$schema": "https://viewer.example/schema/article.strict.json",
  "id": "river-1",
  "url": "https://news.example/river",
  "inLanguage": "en",
  "headline": "A river returns",
  "description": "Five years of work on nine kilometres.",
  "datePublished": "2026-11-20T08:30:00+08:00",
  "dateModified": "2026-11-21",
  "articleSection": ["Parks"],
  "author": [{ "name": "Ann Lee", "url": "/people/ann" }],
  "sourceOrganization": { "name": "The Paper" },
  "body": [
    "Early in the morning the boats go out.",
    { "type": "heading", "level": 2, "text": "An old debt" },
    { "type": "paragraph", "text": ["The water is ", { "type": "strong", "text": "clean" }, " again."] },
    { "type": "image", "contentUrl": "river.jpg", "width": 1600, "height": 1067, "alt": "A bend at dawn",
      "caption": "The bend below the bridge.", "creditText": "Ann Lee" },
    { "type": "gallery", "layout": "grid", "images": [
      { "contentUrl": "a.jpg", "width": 800, "height": 600 },
      { "contentUrl": "b.jpg", "width": 800, "height": 600 } ] },
    { "type": "list", "ordered": true, "items": ["First the banks", "then the bed"] },
    { "type": "quote", "text": "It smells of water.", "cite": "A fisher" },
    { "type": "table", "header": ["Year", "Birds"], "rows": [["2025", "41"], ["2026", "97"]] },
    { "type": "embed", "url": "https://video.example/watch?v=1", "title": "A walk" }
  ],
  "nextArticle": { "name": "The bridge", "src": "bridge.json" }
}
"#;

/// A site with two channels.
pub const SITE: &str = r#"{
  "name": "The Paper",
  "url": "https://news.example/",
  "inLanguage": "en",
  "home": [{ "name": "Home", "url": "https://news.example/" }],
  "channels": [
    { "id": "parks", "name": "Parks", "feed": "feeds/parks.json" },
    { "name": "Traffic", "url": "https://news.example/traffic" }
  ]
}
"#;
