//! Prerendered pages: they hold the markup of the view, their JSON leads the live view to the same, and hostile articles stay text.

use std::collections::BTreeSet;
use std::fs;

use article_viewer::article::gallery;
use article_viewer::article::notice::NoticeKind;
use article_viewer::article::url::Url;
use article_viewer::formats::foreign::{Mapping, ReadOptions};
use article_viewer::prerender::{self, ArticleDocument, Document, PageOptions};
use article_viewer::view::{PRERENDERED_STYLE, STYLE};
use serde_json::{Value, json};

use super::{fixture, tree};

fn options() -> PageOptions {
    let site = article_viewer::article::site::Site { name: "The <Paper>".to_owned(), ..Default::default() };
    PageOptions {
        base: Url::document(None, "https://news.example/"),
        loader: Some("/v/article-viewer.js".to_owned()),
        site: Some(site),
        ..PageOptions::default()
    }
}

fn read(bytes: &[u8]) -> ArticleDocument {
    let (address, parser) = (Url::document(None, fixture::ADDRESS), prerender::parser());
    ArticleDocument::read(bytes, ReadOptions::new(address.as_ref(), &parser)).unwrap()
}

/// Returns the JSON of the script element with this type.
fn script<'a>(page: &'a str, kind: &str) -> &'a str {
    let start = format!("<script type=\"{kind}\">");
    let (_, rest) = page.split_once(&start).unwrap_or_else(|| panic!("{kind} is missing: {page}"));
    rest.split("</script>").next().unwrap()
}

#[test]
fn pages_hold_the_markup_of_the_view_and_the_json_leads_to_it() {
    let mut count = 0;
    for folder in tree::folders("tests/fixtures") {
        let bytes = fs::read(folder.join("source.json")).unwrap();
        let mapping = fs::read(folder.join("mapping.json")).ok();
        let mapping_read = mapping.as_ref().map(|bytes| Mapping::read(bytes).unwrap());
        let (address, parser) = (Url::document(None, fixture::ADDRESS), prerender::parser());
        let read =
            ReadOptions { mapping: mapping_read.as_ref(), ..ReadOptions::new(address.as_ref(), &parser) };
        let Ok(document) = ArticleDocument::read(&bytes, read) else { continue };
        let options = PageOptions { loader: Some("/v.js".to_owned()), ..PageOptions::default() };
        let page = prerender::page(&Document::Article(document), &options).unwrap();
        let view = prerender::markup(fixture::state(bytes, mapping)).unwrap();
        assert!(page.contains(&view), "{}", folder.display());
        // The live view reads the JSON of the page.
        let inline = script(&page, "application/json").to_owned().into_bytes();
        let live = prerender::markup(fixture::state(inline, None)).unwrap();
        assert_eq!(live, view, "{}", folder.display());
        count += 1;
    }
    assert!(count > 80, "{count} fixtures");
}

#[test]
fn the_style_in_a_page_has_the_rules_of_all_its_classes() {
    let mut classes = BTreeSet::new();
    for folder in tree::folders("tests/fixtures") {
        let bytes = fs::read(folder.join("source.json")).unwrap();
        let (address, parser) = (Url::document(None, fixture::ADDRESS), prerender::parser());
        let Ok(article) = ArticleDocument::read(&bytes, ReadOptions::new(address.as_ref(), &parser)) else {
            continue;
        };
        let page = prerender::page(&Document::Article(article), &options()).unwrap();
        let (_, view) = page.split_once("</style>").unwrap();
        for list in view.split("class=\"").skip(1) {
            classes.extend(list.split('"').next().unwrap().split(' ').map(str::to_owned));
        }
    }
    assert!(classes.len() > 100, "{classes:?}");
    let has = |style: &str, class: &str| {
        let rule = format!(".{class}");
        style
            .split(rule.as_str())
            .skip(1)
            .any(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || "-_".contains(c)))
    };
    let missing: Vec<_> =
        classes.iter().filter(|class| has(STYLE, class) && !has(PRERENDERED_STYLE, class)).collect();
    // The dialog is closed, hence not displayed.
    assert_eq!(missing, ["av-lightbox"]);
    assert!(STYLE.len() > PRERENDERED_STYLE.len() + 8000);
}

#[test]
fn a_page_says_what_search_engines_and_cards_need() {
    let bytes = fs::read("tests/fixtures/house-complete/source.json").unwrap();
    let document = read(&bytes);
    let photos = article_viewer::article::gallery::images(&document.parsed.article.body).len();
    let page = prerender::page(&Document::Article(document), &options()).unwrap();
    let graph: Value = serde_json::from_str(script(&page, "application/ld+json")).unwrap();
    let article = &graph["@graph"][0];
    assert_eq!(article["@type"], "NewsArticle");
    assert_eq!(article["image"].as_array().unwrap().len(), photos);
    assert!(article["image"][0]["caption"].is_string(), "{article}");
    // schema.org has distances with a unit, not numbers.
    for size in
        article["image"].as_array().unwrap().iter().flat_map(|image| [&image["width"], &image["height"]])
    {
        assert!(size.is_null() || size.as_str().is_some_and(|size| size.ends_with(" px")), "{article}");
    }
    assert_eq!(article["publisher"]["name"], "The <Paper>");
    assert_eq!(graph["@graph"][1]["@type"], "BreadcrumbList");
    for part in [
        "<link rel=\"canonical\"",
        "<meta property=\"og:title\"",
        "<meta name=\"twitter:card\"",
        "&lt;Paper&gt;</title>",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
}

#[test]
fn the_lead_photo_is_preloaded_as_the_view_loads_it() {
    let bytes = fs::read("static/demo/articles/river-returns.json").unwrap();
    let page = prerender::page(&Document::Article(read(&bytes)), &options()).unwrap();
    let (_, preload) = page.split_once("<link rel=\"preload\" as=\"image\"").unwrap();
    let preload = preload.split('>').next().unwrap();
    let value = |name: &str| {
        preload.split_once(&format!(" {name}=\"")).unwrap().1.split('"').next().unwrap().to_owned()
    };
    let (_, view) = page.split_once("<template").unwrap();
    assert!(view.contains(&format!("srcset=\"{}\"", value("imagesrcset"))), "{preload}");
    assert!(view.contains(&format!("sizes=\"{}\"", value("imagesizes"))), "{preload}");
}

#[test]
fn the_photos_beyond_the_maximum_are_left_out_as_in_the_viewer() {
    let photo = |number: usize| json!({"type": "image", "contentUrl": format!("https://n.example/{number}.jpg"), "caption": number.to_string()});
    let photos: Vec<Value> = (0..gallery::MAX_PHOTOS + 2).map(photo).collect();
    let document = read(json!({"headline": "Many", "body": photos}).to_string().as_bytes());
    assert_eq!(gallery::images(&document.parsed.article.body).len(), gallery::MAX_PHOTOS);
    assert!(document.parsed.notices.iter().any(|notice| notice.kind == NoticeKind::TooManyPhotos(2)));
}

#[test]
fn translations_are_alternates_of_each_other() {
    let article = json!({"headline": "H", "inLanguage": "en", "url": "https://news.example/a", "body": ["T"],
        "workTranslation": [{"inLanguage": "zh-Hans", "url": "/zh/a"}, {"inLanguage": "ar"}, {"inLanguage": "fr", "url": "javascript:x"}]});
    let page = prerender::page(&Document::Article(read(article.to_string().as_bytes())), &options()).unwrap();
    assert!(
        page.contains("<link rel=\"alternate\" hreflang=\"zh-Hans\" href=\"https://news.example/zh/a\">"),
        "{page}"
    );
    assert!(
        page.contains("<link rel=\"alternate\" hreflang=\"en\" href=\"https://news.example/a\">"),
        "{page}"
    );
    assert_eq!(page.matches("hreflang").count(), 2);
}

#[test]
fn hostile_texts_stay_text() {
    let evil = "x</script><script>alert(1)</script><!--]]>\"'&\u{2028}\u{202e}\0</template><img src=x onerror=alert(2)>";
    let article = json!({
        "id": evil, "headline": evil, "alternativeHeadline": evil, "description": evil, "inLanguage": "en",
        "articleSection": [evil], "breadcrumb": [{"name": evil, "url": "/x\"><script>"}],
        "author": [{"name": evil, "url": "/a\"'><"}], "editor": evil, "sourceOrganization": {"name": evil},
        "datePublished": evil,
        "body": [evil, {"type": "image", "contentUrl": "/p.jpg\" onload=\"alert(3)", "caption": evil, "alt": evil, "creditText": evil}],
    });
    let page = prerender::page(&Document::Article(read(article.to_string().as_bytes())), &options()).unwrap();
    // Three scripts are ours: the metadata, the loader, the JSON.
    assert_eq!(page.matches("<script").count(), 3, "{page}");
    assert_eq!(page.matches("</script>").count(), 3, "{page}");
    assert_eq!(page.matches("</template>").count(), 1, "{page}");
    assert!(!page.contains("<img src=x") && !page.contains(" onload=\"alert"), "{page}");
    assert!(!page.contains("<!--"), "{page}");
    let graph: Value = serde_json::from_str(script(&page, "application/ld+json")).unwrap();
    let headline = graph["@graph"][0]["headline"].as_str().unwrap();
    assert!(headline.contains("</script>") && !headline.contains(['\u{202e}', '\0']), "{headline}");
    let inline: Value = serde_json::from_str(script(&page, "application/json")).unwrap();
    assert!(inline["description"].as_str().unwrap().contains("</script><script>alert(1)"));
    let (head, _) = page.split_once("</head>").unwrap();
    assert!(!head.contains(['\u{202e}', '\0', '\u{2028}']) || head.contains("<title>"), "{head}");
}

#[test]
fn without_a_loader_a_page_has_no_script_and_no_json() {
    let options = PageOptions { loader: None, ..options() };
    let page =
        prerender::page(&Document::Article(read(br#"{"headline": "H", "body": ["T"]}"#)), &options).unwrap();
    assert_eq!(page.matches("<script").count(), 1, "only metadata: {page}");
}
