//! Captions of whole articles: policy, repeated photos, repetition.

use std::collections::BTreeMap;
use std::rc::Rc;

use article_viewer::article::Article;
use article_viewer::article::block::Block;
use article_viewer::article::caption::{Caption, SourceTexts, decide, repeats};
use article_viewer::article::gallery::images;
use article_viewer::article::image::Image;
use article_viewer::article::text::{Span, Text};
use article_viewer::article::url::Url;
use article_viewer::formats::foreign::ReadOptions;
use article_viewer::formats::{self, ParsedArticle};
use article_viewer::prerender;
use article_viewer::state::State;
use article_viewer::state::effect::{Effect, ScheduleEffect};
use article_viewer::state::message::Fact;

use crate::tree;

#[test]
fn finalizing_an_article_again_changes_nothing() {
    for folder in tree::folders("tests/fixtures") {
        let bytes = std::fs::read(folder.join("source.json")).unwrap();
        let Ok(ParsedArticle { article, .. }) = formats::article(&bytes, None) else { continue };
        let mut again = article.clone();
        again.finalize();
        assert_eq!(again, article, "{}", folder.display());
    }
}

#[test]
fn a_caption_policy_applies_to_the_open_article() {
    let json = r#"{"headline":"H","body":[
        {"type":"image","contentUrl":"1.jpg","alt":"The bridge","creditText":"Ann Lee"},
        {"type":"image","contentUrl":"2.jpg","alt":"The river.","caption":"The river"}]}"#;
    let page = |policy: &str| {
        let mut state = State::default();
        state.update(Fact::Started { inline: Some(json.as_bytes().into()), fragment: None }.into(), 0);
        let attribute = |value: &str| Fact::Attribute {
            name: "caption-policy".into(),
            value: Some(value.into()),
            base: None,
        };
        // The policy changes while the article is open, which is not parsed again.
        assert!(state.update(attribute("hide-credit").into(), 0).is_empty());
        assert!(state.update(attribute(policy).into(), 0).is_empty());
        while state.update(Fact::Rendered.into(), 0).contains(&Effect::Schedule(ScheduleEffect::RenderNext)) {
        }
        prerender::markup(state).unwrap()
    };
    let plain = page("");
    assert!(plain.contains("alt=\"The bridge\"") && plain.contains("Photo: Ann Lee"));
    assert!(!plain.contains("The river."), "the caption has the same content");
    let shown = page("show-alt hide-credit");
    assert!(shown.contains(">The bridge</span>") && !shown.contains("alt=\"The bridge\""));
    assert!(!shown.contains("Ann Lee"));
    assert!(page("keep-alt").contains("alt=\"The river.\""));
}

/// The photos of all fixtures of one format, and how many repeat something.
#[derive(Default)]
struct Reached {
    photos: usize,
    captions: usize,
    names: usize,
    credits: usize,
    repeated: Vec<String>,
}

impl Reached {
    fn add(&mut self, fixture: &str, article: &Article) {
        for image in images(&article.body) {
            let Caption { shown, alternative, credit, .. } = &image.caption;
            self.photos += 1;
            self.captions += usize::from(shown.is_some());
            self.names += usize::from(alternative.is_some());
            self.credits += usize::from(credit.is_some());
            let Some(shown) = shown else { continue };
            // A paragraph with a link stays, because a caption has no links.
            let is_linked = |text: &Text| text.0.iter().any(|span| matches!(span, Span::Link { .. }));
            let is_paragraph = |block: &Block| matches!(block, Block::Paragraph(text) if repeats(shown, &text.words()) && !is_linked(text));
            let texts = SourceTexts {
                caption: Some(shown.clone()),
                alt: alternative.clone(),
                ..SourceTexts::default()
            };
            let announced = decide(&texts, "", None).alternative;
            for (what, is_repeated) in [
                ("caption", article.body.iter().any(is_paragraph)),
                ("name", alternative.is_some() && announced != *alternative),
                (
                    "credit",
                    credit.as_ref().is_some_and(|credit| credit.len() > 4 && shown.contains(credit.as_str())),
                ),
            ] {
                if is_repeated {
                    self.repeated.push(format!("{fixture}: {what} of {shown:?}"));
                }
            }
        }
    }
}

#[test]
fn each_photo_has_its_caption_name_and_credit_once() {
    let mut formats: BTreeMap<String, Reached> = BTreeMap::new();
    for folder in tree::folders("tests/fixtures") {
        let name = folder.file_name().unwrap().to_str().unwrap().to_owned();
        let bytes = std::fs::read(folder.join("source.json")).unwrap_or_default();
        let parser = prerender::parser();
        let options = ReadOptions::new(None, &parser);
        let Ok(ParsedArticle { article, .. }) = formats::foreign::article(&bytes, options) else { continue };
        let format = name.split('-').next().unwrap().to_owned();
        formats.entry(format).or_default().add(&name, &article);
    }
    let repeated: Vec<&String> = formats.values().flat_map(|format| &format.repeated).collect();
    assert!(repeated.is_empty(), "{repeated:#?}");
    let document = tree::text("docs/captions.md");
    for (format, Reached { photos, captions, names, credits, .. }) in
        formats.iter().filter(|(_, format)| format.photos > 0)
    {
        let row = format!("| {format} | {photos} | {captions} | {names} | {credits} | 0 |");
        assert!(document.contains(&row), "docs/captions.md lacks the row {row}");
    }
}

#[test]
fn the_name_of_the_publisher_is_not_announced() {
    let json = r#"{"headline":"H","sourceOrganization":{"name":"The Daily Bend"},"body":[
        {"type":"image","contentUrl":"1.jpg","alt":"the daily bend"},
        {"type":"image","contentUrl":"2.jpg","alt":"The daily bend of the river"}]}"#;
    let ParsedArticle { article, .. } = formats::article(json.as_bytes(), None).unwrap();
    let source = article.source.as_ref().map(|source| &*source.name);
    let names: Vec<Option<&str>> =
        images(&article.body).iter().map(|image| image.caption.alternative.as_deref()).collect();
    assert_eq!(
        (source, &names[..]),
        (Some("The Daily Bend"), &[None, Some("The daily bend of the river")][..])
    );
}

fn gallery(images: Vec<Rc<Image>>) -> Block {
    Block::Gallery { images, caption: None, layout: None }
}

#[test]
fn keeps_photos_with_the_same_caption_and_merges_repeated_photos() {
    let photo = |source: &str, caption: &str| {
        let texts = SourceTexts { caption: Some(caption.to_owned()), ..SourceTexts::default() };
        Rc::new(Image { source: Url::media(None, source).unwrap(), texts, ..Image::default() })
    };
    let body = vec![
        Block::Figure(photo("https://n.example/a-300x200.jpg", "One caption")),
        gallery(vec![
            photo("https://n.example/b.jpg", "One caption"),
            photo("https://n.example/a.jpg", "One caption."),
        ]),
        gallery(vec![photo("https://n.example/b-scaled.jpg", "One caption")]),
    ];
    let mut article = Article { body, ..Article::default() };
    article.finalize();
    let sources: Vec<&str> = images(&article.body).iter().map(|image| image.source.as_str()).collect();
    assert_eq!(sources, ["https://n.example/a-300x200.jpg", "https://n.example/b.jpg"]);
    assert_eq!(article.body.len(), 2, "an empty gallery is removed");
}

#[test]
fn keeps_photos_that_may_differ() {
    let count = |photos: [(&str, &str, &str); 2]| {
        let body = photos.into_iter().map(|(source, id, caption)| {
            let text = |text: &str| (!text.is_empty()).then(|| text.to_owned());
            let texts = SourceTexts { caption: text(caption), ..SourceTexts::default() };
            let source = Url::media(None, source).unwrap();
            Block::Figure(Rc::new(Image { source, texts, id: text(id), ..Image::default() }))
        });
        let mut article = Article { body: body.collect(), ..Article::default() };
        article.finalize();
        images(&article.body).len()
    };
    for (two, photos) in [
        (true, [("https://old.example/a.jpg", "7", ""), ("https://news.example/b.jpg", "7", "")]),
        (true, [("https://n.example/photo.jpg?id=1", "", ""), ("https://n.example/photo.jpg?id=2", "", "")]),
        (
            true,
            [
                ("https://n.example/a.jpg", "", "The bridge"),
                ("https://n.example/a.jpg", "", "A heron at sea"),
            ],
        ),
        (false, [("https://n.example/a.jpg", "", "The bridge"), ("https://n.example/a.jpg", "", "")]),
        (false, [("https://n.example/a.jpg?w=100", "", ""), ("https://n.example/a.jpg?w=200&q=8", "", "")]),
        (false, [("https://old.example/a.jpg", "7", ""), ("https://news.example/a-300x200.jpg", "7", "")]),
        (
            false,
            [
                ("https://n.example/a.jpg", "", "The old bridge"),
                ("https://n.example/a.jpg", "", "The old bridge at dawn"),
            ],
        ),
    ] {
        assert_eq!(count(photos), if two { 2 } else { 1 }, "{photos:?}");
    }
}

#[test]
fn long_captions_of_many_photos_are_not_compared_word_by_word() {
    let words =
        "The old bridge over the river was opened by the mayor on a rainy morning in October ".repeat(10);
    let (caption, alt) = (format!("{words}Ann Lee waved"), format!("Ann Lee waved. {words}"));
    let name_with = |photos: usize| {
        let body = (0..photos).map(|at| {
            let texts = SourceTexts {
                caption: Some(caption.clone()),
                alt: Some(alt.clone()),
                ..SourceTexts::default()
            };
            let source = Url::media(None, &format!("https://n.example/{at}.jpg")).unwrap();
            Block::Figure(Rc::new(Image { source, texts, ..Image::default() }))
        });
        let mut article = Article { body: body.collect(), ..Article::default() };
        article.finalize();
        images(&article.body)[0].caption.alternative.clone()
    };
    assert_eq!((name_with(1), name_with(400).is_some()), (None, true));
}
