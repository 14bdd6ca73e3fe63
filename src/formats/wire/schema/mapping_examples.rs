//! One example for each key of a mapping, which editors show beside its description.

use serde_json::{Value, json};

/// Returns an example for a key of a rule of this kind, or of another object of a mapping.
pub fn example(kind: &str, key: &str) -> Option<Value> {
    Some(match (kind, key) {
        ("blocks", "type") => json!("/type"),
        (_, "$schema") => json!("https://viewer.example/0.1.0/schema/mapping.json"),
        (_, "$comment") => json!("Fields of our system, version 3"),
        (_, "path") => json!("/data/title"),
        (_, "value") => json!("en"),
        (_, "separator") => json!(","),
        (_, "offset") => json!("+08:00"),
        (_, "template") => json!("/api/articles/{}"),
        (_, "feed") if kind != "object" => json!({ "path": "/id", "template": "/api/list?channel={}" }),
        (_, "feed") => json!({ "items": { "path": "/data/list/*", "headline": "/title", "src": "/api" } }),
        (_, "site") => {
            json!({ "channels": { "path": "/data/channels/*", "name": "/title", "feed": "/list" } })
        }
        (_, "channels") => json!({ "path": "/data/channels/*", "name": "/title", "feed": "/list" }),
        (_, "home") => json!({ "path": "/data/home", "name": "/title", "url": "/link" }),
        (_, "next") => json!("/data/nextPage"),
        (_, "logo" | "image") => json!("/picture"),
        (_, "kind") => json!("html"),
        (_, "rules") => json!({ "p": [{ "kind": "paragraph", "text": "/text" }] }),
        (_, "author") => json!("/data/authors/*/name"),
        (_, "editor" | "breadcrumb" | "relatedLink") => {
            json!({ "path": "/data/authors/*", "name": "/name" })
        }
        (_, "sourceOrganization" | "nextArticle" | "previousArticle") => {
            json!({ "path": "/data/next", "name": "/title" })
        }
        (_, "body") => json!([{ "path": "/data/content", "kind": "html" }]),
        (_, "name") => json!("/name"),
        (_, "url" | "src" | "contentUrl" | "poster") => json!("/url"),
        (_, "datePublished" | "dateModified") => json!({ "path": "/data/date", "offset": "+08:00" }),
        (_, "inLanguage") => json!({ "value": "en" }),
        (_, "articleSection") => json!("/data/channels/*/name"),
        (_, "headline" | "alternativeHeadline" | "description" | "id" | "title") => json!("/data/title"),
        ("list", "items") => json!("/items/*"),
        (_, "items") => json!({ "path": "/data/list/*", "headline": "/title", "src": "/api" }),
        (_, "rows") => json!("/rows/*"),
        (_, "header") => json!("/head/*"),
        (
            _,
            "text" | "caption" | "alt" | "creditText" | "cite" | "level" | "ordered" | "language" | "width"
            | "height",
        ) => {
            json!("/text")
        }
        _ => return None,
    })
}
