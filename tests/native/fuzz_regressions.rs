//! Findings of the fuzz targets in tests/fuzz, each reduced to a minimal document.

use std::time::{Duration, Instant};

use article_viewer::article::caption::{Caption, SourceTexts, decide};
use article_viewer::article::outline::outline;
use article_viewer::article::url::Url;
use article_viewer::formats::foreign::{self, ReadOptions};
use article_viewer::formats::{self, DocumentKind, Format, ParsedArticle};
use article_viewer::prerender;

use super::convert;

fn with<T>(format: Option<Format>, read: impl FnOnce(ReadOptions<'_>) -> T) -> T {
    let (address, parser) = (Url::document(None, "https://news.example/a.json"), prerender::parser());
    read(ReadOptions { format, ..ReadOptions::new(address.as_ref(), &parser) })
}

#[test]
fn converted_articles_equal_their_sources() {
    for (what, format, json) in [
        (
            "the older page of a live page without a headline",
            Format::Guardian,
            r#"{"pagination":{"older":"?page=2"},"blocks":[{"elements":[
                {"_type":"model.dotcomrendering.pageElements.TextBlockElement","html":"<p>Fog.</p>"}]}]}"#,
        ),
        (
            "an address that resembles an http address but is invalid",
            Format::JsonLd,
            r#"{"@type":"NewsArticle","@id":"https\ufffd://a.example/","headline":"Fog"}"#,
        ),
        (
            "a home page that is not an http address",
            Format::Guardian,
            r#"{"guardianBaseURL":"a.example","webURL":"b","headline":"Fog","blocks":[{"elements":[
                {"_type":"model.dotcomrendering.pageElements.TextBlockElement","html":"<p>Fog.</p>"}]}]}"#,
        ),
        (
            "a figure with a text that only begins like an address",
            Format::JsonFeed,
            r#"{"id":"1","title":"Fog","content_html":"<figure class='wp-block-embed'>httpfog</figure>"}"#,
        ),
        (
            "an invalid address as the id of an item",
            Format::JsonFeed,
            r#"{"id":"https\ufffd://a.example/","title":"Fog","content_text":"Until ten."}"#,
        ),
        (
            "an entry that embeds a document without words",
            Format::Contentful,
            r#"{"items":[{"sys":{"id":"a","type":"Entry"},"fields":{"title":"Fog","body":{"nodeType":"document","content":[
                {"nodeType":"paragraph","content":[{"nodeType":"text","value":"Until ten."}]},
                {"nodeType":"embedded-entry-block","data":{"target":{"sys":{"id":"b"}}}}]}}}],
                "includes":{"Entry":[{"sys":{"id":"b"},"fields":{"text":{"nodeType":"document","content":[]}}}]}}"#,
        ),
    ] {
        with(Some(format), |context| {
            let read = convert::both_ways(json.as_bytes(), context, &|| what.to_owned()).unwrap();
            assert_eq!(read.again, read.article, "{what}");
            let article = read.article;
            assert!(outline(&article).contains("Fog"), "{what}");
        });
    }
}

#[test]
fn texts_of_a_converted_list_are_not_decoded_again() {
    let json = r#"{"version":"https://jsonfeed.org/version/1.1","title":"A&amp;amp;B; more",
        "items":[{"title":"1 &amp;lt; 2;","url":"/a"},{"content_html":"","url":"/b","id":"b"}]}"#;
    with(None, |context| {
        let (feed, _) = foreign::feed(json.as_bytes(), context).unwrap();
        assert_eq!(feed.title.as_deref(), Some("A&B; more"));
        let written = foreign::convert(DocumentKind::Feed, json.as_bytes(), context).unwrap();
        let read = formats::converted_feed(written.as_bytes(), context.address);
        assert_eq!(read, Ok((feed, Vec::new())));
    });
}

#[test]
fn detecting_the_format_adds_no_notices() {
    let json =
        r#"{"version":["2.30"],"time":1,"items":[],"blocks":[{"type":"paragraph","data":{"text":"Fog."}}]}"#;
    with(None, |context| {
        let ParsedArticle { format, notices, .. } = foreign::article(json.as_bytes(), context).unwrap();
        assert_eq!((format, notices), (Format::EditorJs, Vec::new()));
    });
}

#[test]
fn a_container_is_removed_with_its_only_photo() {
    let photo = "<img src=a.jpg width=900 height=600>";
    let html = format!("{photo}<p>Fog.</p><ul><li>{photo}</li></ul><p>Light.</p>");
    let json = format!(r#"{{"title":"Fog","content_html":"{html}"}}"#);
    with(None, |context| {
        let article = convert::both_ways(json.as_bytes(), context, &|| html.clone()).unwrap().article;
        assert_eq!(article.body.len(), 3, "{}", outline(&article));
    });
}

#[test]
fn the_breadcrumb_of_an_article_without_a_headline_has_no_empty_name() {
    let json = r#"{"@graph":[{"@type":"NewsArticle","articleBody":"Fog."},
        {"@type":"BreadcrumbList","itemListElement":[{"name":"Town","item":"/town"}]}]}"#;
    with(Some(Format::JsonLd), |context| {
        let article = convert::both_ways(json.as_bytes(), context, &|| json.to_owned()).unwrap().article;
        assert_eq!(article.breadcrumb.len(), 1);
    });
}

#[test]
fn a_paragraph_becomes_a_caption_when_the_photo_between_is_removed() {
    let json = r#"{"headline":"x","body":[{"type":"image","contentUrl":"a.jpg"},
        {"type":"image","contentUrl":"b.jpg","caption":"Fog"},{"type":"image","contentUrl":"a.jpg"},"Fog"]}"#;
    let article = formats::article(json.as_bytes(), None).unwrap().article;
    let mut again = article.clone();
    again.finalize();
    assert_eq!(again, article);
    // The two remaining photos form one gallery, and no paragraph remains.
    assert_eq!(article.body.len(), 1, "{}", outline(&article));
}

#[test]
fn sizes_without_pixels_are_ignored() {
    let html = r#"<p><img src='a.jpg' srcset='b.jpg 0w, c.jpg 400w, d.jpg 400000w' data-orig-size='900000,2' alt='Fog'></p>
        <video src='a.mp4' width='0' height='90'></video><iframe src='https://maps.example/' width='80' height='0'></iframe>"#;
    let json = format!(r#"{{"title":"x","content_html":"{}"}}"#, html.replace('\n', " "));
    with(None, |context| {
        let article = convert::both_ways(json.as_bytes(), context, &|| json.clone()).unwrap().article;
        let images = article_viewer::article::gallery::images(&article.body);
        assert_eq!(images[0].renditions.iter().map(|it| it.width).collect::<Vec<_>>(), [400]);
        assert_eq!(images[0].size, None);
    });
}

#[test]
fn a_photo_without_a_number_has_no_id() {
    let html = "<p><img class='wp-image-' src='a.jpg' alt='Fog'></p><p>x</p><p><img class='wp-image-' src='b.jpg' alt='Mist'></p>";
    let json = format!(r#"{{"title":"x","content_html":"{html}"}}"#);
    with(None, |context| {
        let article = convert::both_ways(json.as_bytes(), context, &|| json.clone()).unwrap().article;
        let images = article_viewer::article::gallery::images(&article.body);
        assert_eq!(images.iter().map(|image| image.id.as_deref()).collect::<Vec<_>>(), [None, None]);
    });
}

#[test]
fn a_mailto_address_of_the_article_is_no_base_address() {
    let json =
        r#"{"title":"x","url":"mailto:a@b.example","image":"//photos.example/a.jpg","content_html":"Fog."}"#;
    with(Some(Format::JsonFeed), |context| {
        let article = convert::both_ways(json.as_bytes(), context, &|| json.to_owned()).unwrap().article;
        let images = article_viewer::article::gallery::images(&article.body);
        assert_eq!(images[0].source.as_str(), "https://photos.example/a.jpg");
    });
}

#[test]
fn an_attachment_without_a_name_shows_its_address() {
    let json =
        r#"{"title":"x","content_html":"Fog.","attachments":[{"url":"/","mime_type":"application/pdf"}]}"#;
    with(None, |context| {
        let context = ReadOptions { address: None, ..context };
        let article = convert::both_ways(json.as_bytes(), context, &|| json.to_owned()).unwrap().article;
        assert_eq!(outline(&article).lines().last(), Some("p: /"));
    });
}

#[test]
fn a_day_without_a_time_has_no_offset() {
    for json in [
        r#"{"@type":"NewsArticle","headline":"x","articleBody":"Fog.","dateModified":"2022-05-03T24:46:08-03:00"}"#,
        r#"{"id":1,"title":{"rendered":"x"},"content":{"rendered":"Fog."},"modified":"2022-05-03","modified_gmt":"2022-05-03"}"#,
        r#"{"id":1,"title":{"rendered":"x"},"content":{"rendered":"Fog."},"modified_gmt":"2022-05-03"}"#,
    ] {
        with(None, |context| {
            let article = convert::both_ways(json.as_bytes(), context, &|| json.to_owned()).unwrap().article;
            assert!(article.modified.is_some_and(|date| date.offset.is_none()), "{json}");
        });
    }
}

#[test]
fn deciding_a_caption_again_keeps_its_credit() {
    let text = |text: &str| Some(text.to_owned());
    for (caption, alt) in [
        // The name of the credit is removed from both texts before they are compared, not after.
        (r#"brid"AP/Ane"#, "bridg:Ane"),
        (r#"bridg:Ane"#, r#"brid"AP/Ane"#),
        ("The old bridge. Photo: Ann Lee", "Ann Lee: The old bridge. Photo: Robert Lee"),
    ] {
        let Caption { shown, credit, alternative, .. } = decide(
            &SourceTexts { caption: text(caption), alt: text(alt), ..SourceTexts::default() },
            "",
            None,
        );
        let again = SourceTexts {
            caption: shown.clone(),
            alt: alternative.clone(),
            credit: credit.clone(),
            ..SourceTexts::default()
        };
        let again = decide(&again, "", None);
        assert_eq!((again.shown, again.alternative, again.credit), (shown, alternative, credit), "{caption}");
    }
}

/// Some of these documents took minutes. Each now takes less than a second in an optimized build on an idle machine; the limit
/// leaves room for a busy machine and a debug build.
#[test]
fn long_documents_are_read_in_limited_time() {
    const MAX_DURATION: Duration = Duration::from_secs(90);
    let figure = |caption: &str, alt: &str| {
        format!(
            r#"{{"headline":"x","body":[{{"type":"image","contentUrl":"a.jpg","caption":"{caption}","alt":"{alt}"}}]}}"#
        )
    };
    let html = |html: &str| format!(r#"{{"title":"x","content_html":"{html}"}}"#);
    let numbers = |numbers: &mut dyn Iterator<Item = u32>| {
        numbers.map(|number| format!("{number} ")).collect::<String>()
    };
    for json in [
        html(&"<ul><li>".repeat(25_000)),
        html(&"<div>".repeat(40_000)),
        html(&"<dl><dt>x<dd>".repeat(15_000)),
        html(&"<figure>".repeat(25_000)),
        figure(&"（记者 周禾 摄）".repeat(4_000), "x"),
        figure(&"<".repeat(100_000), "x"),
        figure(&format!("&{}", "amp;".repeat(25_000)), "x"),
        figure(&numbers(&mut (0..17_000)), &numbers(&mut (0..17_000).rev())),
    ] {
        with(None, |context| {
            let start = Instant::now();
            assert!(foreign::article(json.as_bytes(), context).is_ok());
            assert!(start.elapsed() < MAX_DURATION, "{:?}: {}", start.elapsed(), &json[..80]);
        });
    }
}

#[test]
fn categories_with_the_same_slug_are_one_channel() {
    let json = r#"[{"name":"Fog","slug":"fog","taxonomy":"category"},{"name":"Mist","slug":"fog","taxonomy":"category"}]"#;
    with(None, |context| {
        let (site, _) = foreign::site(json.as_bytes(), context).unwrap();
        assert_eq!(site.channels.iter().map(|channel| &*channel.name).collect::<Vec<_>>(), ["Fog"]);
    });
}
