//! Lists of channels in each format that has one. Each folder of tests/feeds shows one peculiarity: the document
//! (`source.json`), the parsed list (`list.txt`), the notices (`notices.txt`) and, for lists about the view, the markup
//! (`page.html`).
//!
//! `UPDATE_EXPECT=1 cargo test --features cli` updates the last three. Read the changes before you commit them.

use article_viewer::article::feed::{Feed, FeedItem};
use article_viewer::article::url::Url;
use article_viewer::formats::foreign::{self as formats, Mapping, ReadOptions};
use article_viewer::formats::{self as own, DocumentKind};
use article_viewer::prerender;
use article_viewer::state::State;
use article_viewer::state::effect::Effect;
use article_viewer::state::message::Fact;
use article_viewer::state::net::effect::NetworkEffect;
use article_viewer::state::net::request_kind::RequestKind;
use expect_test::expect_file;

use super::tree;

/// The lists about the view, which have a `page.html`: cards with and without images, and the failure panel.
const VIEW: [&str; 4] = ["broken-refused", "json-feed-authors", "json-ld-item-list", "wordpress-embedded"];

/// The URL of every list.
const ADDRESS: &str = "https://news.example/feeds/source.json";

#[test]
fn lists_match_their_expected_files() {
    let folders = tree::folders("tests/feeds");
    assert!(folders.len() >= 10, "lists are missing");
    for name in VIEW {
        assert!(folders.iter().any(|folder| folder.ends_with(name)), "tests/feeds/{name} is missing");
    }
    for folder in folders {
        let bytes = std::fs::read(folder.join("source.json")).unwrap();
        let (address, parser) = (Url::document(None, ADDRESS), prerender::parser());
        let mapping = std::fs::read(folder.join("mapping.json")).ok();
        let mapping = mapping.map(|mapping| Mapping::read(&mapping).unwrap());
        let context =
            ReadOptions { mapping: mapping.as_ref(), ..ReadOptions::new(address.as_ref(), &parser) };
        let (list, notices) = match formats::feed(&bytes, context) {
            Ok((feed, notices)) => {
                let house = formats::convert(DocumentKind::Feed, &bytes, context).unwrap();
                let again = own::converted_feed(house.as_bytes(), None).unwrap();
                assert_eq!(again, (feed.clone(), Vec::new()), "{}", folder.display());
                let notices: String = notices.iter().map(|notice| format!("{notice}\n")).collect();
                (outline(&feed), notices)
            }
            Err(error) => (format!("error: {error}\n"), String::new()),
        };
        expect_file![folder.join("list.txt")].assert_eq(&list);
        expect_file![folder.join("notices.txt")].assert_eq(&notices);
        let (page, golden) = (page(bytes), folder.join("page.html"));
        if VIEW.iter().any(|name| folder.ends_with(name)) {
            expect_file![golden].assert_eq(&page);
        } else {
            assert!(
                !golden.exists(),
                "{} exists: add the list to VIEW, or remove the file",
                golden.display()
            );
        }
    }
}

fn outline(feed: &Feed) -> String {
    let option = |label: &str, words: Option<String>| words.map(|words| format!("{label}: {words}\n"));
    let next = feed.next.as_ref().map(ToString::to_string);
    let mut out: String =
        option("title", feed.title.clone()).into_iter().chain(option("next", next)).collect();
    for item in &feed.items {
        let date = item.published.map(|date| date.iso()).unwrap_or_default();
        let language = item.language.as_ref().map(|language| language.as_str()).unwrap_or_default();
        let more = [&*item.authors.join(", "), &date, language].join(" | ");
        out.extend([line(item), " | ".to_owned(), more, "\n".to_owned()]);
    }
    out
}

/// Returns the markup of a channel for this response, one element per line.
fn page(bytes: Vec<u8>) -> String {
    let mut state = State::default();
    let base = Url::document(None, ADDRESS);
    state.options.set("site", Some("../site.json"), base.as_ref()).unwrap();
    state.update(Fact::Started { inline: None, fragment: None }.into(), 0);
    let answered = |kind, url: Option<&Url>, bytes| {
        Fact::Response { kind, url: url.cloned().unwrap(), result: Ok(bytes), info: None }.into()
    };
    let site = br#"{ "name": "N", "channels": [{ "id": "c", "name": "C", "feed": "feeds/source.json" }] }"#;
    let at = state.options.site.clone();
    state.update(answered(RequestKind::Site, at.as_ref(), site.to_vec()), 0);
    for effect in state.update(answered(RequestKind::Feed, base.as_ref(), bytes), 0) {
        if let Effect::Network(NetworkEffect::Convert(foreign)) = effect {
            state.update(prerender::convert(foreign).into(), 0);
        }
    }
    let html = prerender::markup(state).unwrap().replace("><", ">\n<");
    let (_, list) = html.split_once("<section").unwrap();
    let (list, _) = list.split_once("</section>").unwrap();
    format!("<section{list}</section>\n")
}

fn feed(address: &str, json: &str) -> Feed {
    let address = Url::link(None, address);
    let parser = prerender::parser();
    formats::feed(json.as_bytes(), ReadOptions::new(address.as_ref(), &parser)).unwrap().0
}

/// Returns an item in one line: name, page, article JSON, summary, image.
fn line(item: &FeedItem) -> String {
    let address = |url: &Option<Url>| url.as_ref().map(ToString::to_string).unwrap_or_default();
    let image = item.image.as_ref().map(|image| image.source.to_string()).unwrap_or_default();
    let summary = item.summary.clone().unwrap_or_default();
    [&item.link.name, &address(&item.link.url), &address(&item.link.src), &summary, &image]
        .map(String::as_str)
        .join(" | ")
}

#[test]
fn reads_items_of_json_feed() {
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
fn reads_ghost_posts_with_their_api_addresses() {
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
fn accepts_an_empty_list_of_ghost() {
    let json = r#"{ "posts": [], "meta": { "pagination": { "next": null } } }"#;
    assert_eq!(feed("https://mill.example/", json), Feed::default());
}
