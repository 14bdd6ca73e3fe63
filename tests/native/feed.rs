//! A channel's list in each format that has one.

use article_viewer::article::feed::{Feed, Item};
use article_viewer::article::url::Url;
use article_viewer::formats::foreign::{self as formats, Context};
use article_viewer::prerender;

fn feed(address: &str, json: &str) -> Feed {
    let address = Url::link(None, address);
    let parser = prerender::parser();
    formats::feed(json.as_bytes(), Context::new(address.as_ref(), &parser)).unwrap().0
}

/// An item in one line: what it is called, its page, its JSON, its summary, its picture.
fn line(item: &Item) -> String {
    let address = |url: &Option<Url>| url.as_ref().map(ToString::to_string).unwrap_or_default();
    let image = item.image.as_ref().map(|image| image.source.to_string()).unwrap_or_default();
    let summary = item.summary.clone().unwrap_or_default();
    [&item.link.name, &address(&item.link.url), &address(&item.link.src), &summary, &image]
        .map(String::as_str)
        .join(" | ")
}

#[test]
fn json_feed_lists_its_items() {
    let feed = feed(
        "https://bend.example/feed.json",
        r#"{
            "version": "https://jsonfeed.org/version/1",
            "title": "Bend &#8211; all of it",
            "next_url": "feed-2.json",
            "items": [
                { "title": "Rain &amp; more", "url": "/rain", "summary": "It &lt;fell&gt;.", "banner_image": "//p.example/rain.jpg",
                  "_article_viewer": { "src": "rain.json" } },
                { "id": "https://bend.example/fog", "content_html": "<p>Fog <b>until</b> ten.</p>" },
                7,
                {}
            ]
        }"#,
    );
    assert_eq!(feed.title.as_deref(), Some("Bend – all of it"));
    assert_eq!(feed.next.unwrap().as_str(), "https://bend.example/feed-2.json");
    let lines: Vec<String> = feed.items.iter().map(line).collect();
    assert_eq!(
        lines,
        [
            "Rain & more | https://bend.example/rain | https://bend.example/rain.json | It <fell>. | https://p.example/rain.jpg",
            "Fog until ten. | https://bend.example/fog |  |  | ",
        ]
    );
}

#[test]
fn ghost_lists_its_posts_and_knows_where_each_can_be_had() {
    let feed = feed(
        "https://mill.example/ghost/api/content/posts/?key=k1&limit=2&page=1",
        r#"{
            "posts": [
                { "id": "a1", "uuid": "u", "slug": "weir", "title": "The weir", "url": "https://mill.example/weir/",
                  "custom_excerpt": "Law & water", "feature_image": "/content/weir.jpg" }
            ],
            "meta": { "pagination": { "page": 1, "next": 2 } }
        }"#,
    );
    assert_eq!(
        feed.next.unwrap().as_str(),
        "https://mill.example/ghost/api/content/posts/?key=k1&limit=2&page=2"
    );
    assert_eq!(
        line(&feed.items[0]),
        "The weir | https://mill.example/weir/ | \
         https://mill.example/ghost/api/content/posts/a1/?key=k1&include=authors,tags | Law & water | \
         https://mill.example/content/weir.jpg"
    );
}

#[test]
fn an_empty_list_of_ghost_is_a_list() {
    let json = r#"{ "posts": [], "meta": { "pagination": { "next": null } } }"#;
    assert_eq!(feed("https://mill.example/", json), Feed::default());
}
