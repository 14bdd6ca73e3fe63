//! One example for each key, which editors show beside its description.

use serde_json::{Value, json};

/// Returns an example for a key of an object of this type.
pub fn example(kind: &str, key: &str) -> Option<Value> {
    Some(match (kind, key) {
        ("list", "items") => json!(["First the banks", "then the bed"]),
        ("gallery", "images") => json!([{ "contentUrl": "a.jpg", "width": 1600, "height": 1067 }]),
        ("code", "text") => json!("let water = clean();"),
        ("code", "language") => json!("rust"),
        ("sub" | "sup", "text") => json!("2"),
        ("ruby", "text") => json!("漢字"),
        ("embed", "url") => json!("https://video.example/watch?v=1"),
        ("embed", "title") => json!("A walk along the river"),
        ("video", "contentUrl") => json!("river.mp4"),
        ("audio", "contentUrl") => json!("river.mp3"),
        ("object", "image") => json!({ "contentUrl": "river.jpg", "width": 1600, "height": 1067 }),
        ("aside", "body") => json!(["In a box."]),
        _ => return general(key),
    })
}

/// Examples of keys that mean the same in every object.
fn general(key: &str) -> Option<Value> {
    Some(match key {
        "$schema" => json!("https://viewer.example/0.1.0/schema/article.strict.json"),
        "$comment" => json!("Checked by Ann on Friday"),
        "id" => json!("river-returns"),
        "url" => json!("https://news.example/river-returns"),
        "src" => json!("river-returns.json"),
        "inLanguage" | "language" => json!("en"),
        "headline" => json!("A river returns"),
        "alternativeHeadline" => json!("Five years of work"),
        "description" | "summary" => json!("Volunteers have cleaned nine kilometres of water."),
        "datePublished" | "date_published" => json!("2026-11-20T08:30:00+08:00"),
        "dateModified" | "date_modified" => json!("2026-11-21T10:00:00+08:00"),
        "articleSection" => json!(["Parks"]),
        "conditionsOfAccess" => json!("password"),
        "breadcrumb" => json!([{ "name": "Home", "url": "/" }, { "name": "Parks", "url": "/parks" }]),
        "author" | "editor" => json!({ "name": "Ann Lee", "url": "/people/ann" }),
        "authors" => json!([{ "name": "Ann Lee" }]),
        "sourceOrganization" => json!({ "name": "The Paper", "url": "https://news.example/" }),
        "body" => json!(["A paragraph.", { "type": "heading", "level": 2, "text": "A section" }]),
        "relatedLink" => json!([{ "name": "The bridge", "src": "bridge.json" }]),
        "nextArticle" | "previousArticle" => json!({ "name": "The bridge", "src": "bridge.json" }),
        "workTranslation" => json!([{ "inLanguage": "zh-Hans", "url": "/zh/river-returns" }]),
        "text" => json!("Early in the morning the boats go out."),
        "annotation" => json!("hànzì"),
        "level" => json!(2),
        "ordered" => json!(true),
        "start" => json!(2),
        "items" => json!([{ "id": "1", "title": "A river returns", "url": "/river" }]),
        "cite" => json!("A fisher"),
        "contentUrl" => json!("river.jpg"),
        "width" => json!(1600),
        "height" => json!(1067),
        "renditions" => {
            json!([{ "contentUrl": "river-800.avif", "width": 800, "encodingFormat": "image/avif" }])
        }
        "encodingFormat" => json!("image/avif"),
        "color" => json!("#7a8b9c"),
        "thumbnailUrl" => json!("river-16.png"),
        "caption" | "figcaption" | "fullScreenCaption" => json!("The bend below the bridge."),
        "accessibilityCaption" | "alt" => json!("A bend of the river at dawn"),
        "title" => json!("The river"),
        "creditText" => json!("Ann Lee"),
        "layout" => json!("grid"),
        "poster" => json!("river-poster.jpg"),
        "header" => json!(["Year", "Birds"]),
        "rows" => json!([["2025", "41"], ["2026", "97"]]),
        "heading" => json!("Beside the text"),
        "name" => json!("The Paper"),
        "logo" => json!("logo.svg"),
        "home" => json!([{ "name": "Home", "url": "https://news.example/" }]),
        "channels" => json!([{ "id": "parks", "name": "Parks", "feed": "feeds/parks.json" }]),
        "feed" => json!("feeds/parks.json"),
        "version" => json!("https://jsonfeed.org/version/1.1"),
        "next_url" => json!("parks-2.json"),
        "home_page_url" | "external_url" => json!("https://news.example/parks"),
        "feed_url" => json!("https://news.example/feeds/parks.json"),
        "user_comment" => json!("Read by the article viewer"),
        "icon" | "favicon" | "avatar" | "image" | "banner_image" => json!("river.jpg"),
        "expired" => json!(false),
        "hubs" => json!([{ "type": "WebSub", "url": "https://hub.example/" }]),
        "content_html" => json!("Early in the morning the boats go out.<br>At noon they return."),
        "content_text" => json!("Early in the morning the boats go out."),
        "tags" => json!(["water"]),
        "attachments" => json!([{ "url": "river.mp3", "mime_type": "audio/mpeg" }]),
        "_article_viewer" => json!({ "src": "river.json" }),
        _ => return None,
    })
}
