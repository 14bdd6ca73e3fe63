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
fn articles_that_were_another_one_when_they_were_read_again() {
    for (what, format, json) in [
        (
            "the older page of a live page without a headline",
            Format::Guardian,
            r#"{"pagination":{"older":"?page=2"},"blocks":[{"elements":[
                {"_type":"model.dotcomrendering.pageElements.TextBlockElement","html":"<p>Fog.</p>"}]}]}"#,
        ),
        (
            "an address that looks like one of the web, and is none",
            Format::JsonLd,
            r#"{"@type":"NewsArticle","@id":"https\ufffd://a.example/","headline":"Fog"}"#,
        ),
        (
            "a home page that is no address of the web",
            Format::Guardian,
            r#"{"guardianBaseURL":"a.example","webURL":"b","headline":"Fog","blocks":[{"elements":[
                {"_type":"model.dotcomrendering.pageElements.TextBlockElement","html":"<p>Fog.</p>"}]}]}"#,
        ),
        (
            "a figure of what only begins like an address",
            Format::JsonFeed,
            r#"{"id":"1","title":"Fog","content_html":"<figure class='wp-block-embed'>httpfog</figure>"}"#,
        ),
        (
            "the same as the name of an item",
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
fn a_list_that_was_converted_is_read_whatever_its_words_look_like() {
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
fn who_asks_what_a_document_is_notes_nothing() {
    let json =
        r#"{"version":["2.30"],"time":1,"items":[],"blocks":[{"type":"paragraph","data":{"text":"Fog."}}]}"#;
    with(None, |context| {
        let ParsedArticle { format, notices, .. } = foreign::article(json.as_bytes(), context).unwrap();
        assert_eq!((format, notices), (Format::EditorJs, Vec::new()));
    });
}

#[test]
fn what_held_nothing_but_a_photo_goes_with_it() {
    let photo = "<img src=a.jpg width=900 height=600>";
    let html = format!("{photo}<p>Fog.</p><ul><li>{photo}</li></ul><p>Light.</p>");
    let json = format!(r#"{{"title":"Fog","content_html":"{html}"}}"#);
    with(None, |context| {
        let article = convert::both_ways(json.as_bytes(), context, &|| html.clone()).unwrap().article;
        assert_eq!(article.body.len(), 3, "{}", outline(&article));
    });
}

#[test]
fn an_article_without_a_headline_has_no_name_at_the_end_of_its_way() {
    let json = r#"{"@graph":[{"@type":"NewsArticle","articleBody":"Fog."},
        {"@type":"BreadcrumbList","itemListElement":[{"name":"Town","item":"/town"}]}]}"#;
    with(Some(Format::JsonLd), |context| {
        let article = convert::both_ways(json.as_bytes(), context, &|| json.to_owned()).unwrap().article;
        assert_eq!(article.breadcrumb.len(), 1);
    });
}

#[test]
fn a_caption_meets_its_photo_when_another_photo_between_them_goes() {
    let json = r#"{"headline":"x","body":[{"type":"image","contentUrl":"a.jpg"},
        {"type":"image","contentUrl":"b.jpg","caption":"Fog"},{"type":"image","contentUrl":"a.jpg"},"Fog"]}"#;
    let article = formats::article(json.as_bytes(), None).unwrap().article;
    let mut again = article.clone();
    again.finalize();
    assert_eq!(again, article);
    // The two photos that are left follow one another, and no words are left behind them.
    assert_eq!(article.body.len(), 1, "{}", outline(&article));
}

#[test]
fn what_has_no_pixels_has_no_size() {
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
fn an_article_at_a_mailbox_is_read_from_where_it_came() {
    let json =
        r#"{"title":"x","url":"mailto:a@b.example","image":"//photos.example/a.jpg","content_html":"Fog."}"#;
    with(Some(Format::JsonFeed), |context| {
        let article = convert::both_ways(json.as_bytes(), context, &|| json.to_owned()).unwrap().article;
        let images = article_viewer::article::gallery::images(&article.body);
        assert_eq!(images[0].source.as_str(), "https://photos.example/a.jpg");
    });
}

#[test]
fn a_file_without_a_name_is_called_by_its_address() {
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
fn a_name_that_is_kept_is_kept_when_it_is_settled_again() {
    let text = |text: &str| Some(text.to_owned());
    for (caption, alt) in [
        // The name of the credit is taken off both before they are compared, not after.
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

/// Some of these took minutes. Now none takes a second, but the machine may be busy and the build unoptimised.
#[test]
fn what_is_long_is_read_soon() {
    const LONGEST: Duration = Duration::from_secs(90);
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
            assert!(start.elapsed() < LONGEST, "{:?}: {}", start.elapsed(), &json[..80]);
        });
    }
}

#[test]
fn two_categories_of_one_name_are_one_channel() {
    let json = r#"[{"name":"Fog","slug":"fog","taxonomy":"category"},{"name":"Mist","slug":"fog","taxonomy":"category"}]"#;
    with(None, |context| {
        let (site, _) = foreign::site(json.as_bytes(), context).unwrap();
        assert_eq!(site.channels.iter().map(|channel| &*channel.name).collect::<Vec<_>>(), ["Fog"]);
    });
}
