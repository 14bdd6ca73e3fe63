//! What must hold of captions whatever the words are: found by many made-up pairs, the same ones in each run.

use std::rc::Rc;

use article_viewer::article::Article;
use article_viewer::article::block::Block;
use article_viewer::article::caption::{Caption, Relation, SourceTexts, decide};
use article_viewer::article::gallery::images;
use article_viewer::article::image::Image;
use article_viewer::article::url::Url;
use article_viewer::formats::{self, ParsedArticle};
use article_viewer::prerender;
use article_viewer::state::State;
use article_viewer::state::effect::{Effect, ScheduleEffect};
use article_viewer::state::message::Fact;

use super::tree;

/// Pieces of which pairs are made: words, decorations, credits, numbers, marks nobody sees.
const PIECES: &[&str] = &[
    "河湾",
    "薄雾",
    "志愿者",
    "3.2",
    "公里",
    "。",
    "，",
    "↑",
    "▲",
    "图注：",
    "（记者 周禾 摄）",
    "（本版图片均为周禾摄）",
    "（2019年摄）",
    "（图片来源：视觉中国）",
    "图/视觉中国",
    "新华社发",
    "[사진=연합뉴스]",
    "ⓒ",
    "｜",
    "Courtesy of ",
    "Getty Images",
    "　",
    " ",
    "  ",
    "\n",
    "\u{200B}",
    "\u{FEFF}",
    "\u{200D}",
    "The bridge",
    "at dawn",
    "Ann Lee",
    "(Photo: Ann Lee)",
    "(left)",
    ". ",
    "1998",
    "IMG_3886.jpg",
    "café",
    "CAFÉ",
    "مُحَمَّد",
    "محمد",
    "पुल",
    "สะพาน",
    "１２３",
    "🙂",
    "\u{301}",
    "(",
    "）",
    "Photo:",
    "x",
    "6. ",
    "图为",
    "摄影：周禾",
    "周禾 摄",
    "Photograph: Ann Lee/Agency",
    "All photographs: Ann Lee",
    "<b>",
    "</b>",
    "&amp;",
    "&nbsp;",
    "- ",
    "Ann Lee: ",
    "…",
    "臺灣",
    "© Ann Lee",
    "(AP Photo/Ann Lee)",
    "École",
    "ecole",
    "台湾",
    "다리",
    "ድልድይ",
    "גשר",
];

/// A small generator of numbers (Knuth's MMIX constants), so that a failure can be seen again.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % most
    }

    fn text(&mut self) -> String {
        (0..self.below(7)).map(|_| PIECES[self.below(PIECES.len())]).collect()
    }

    /// A second text, often a variant of the first.
    fn variant(&mut self, text: &str) -> String {
        match self.below(4) {
            0 => text.to_owned(),
            1 => format!("{}{text}", PIECES[self.below(PIECES.len())]),
            2 => format!("{text}{}", PIECES[self.below(PIECES.len())]),
            _ => self.text(),
        }
    }

    /// Any characters at all: assigned or not, combining, turning the direction, from any plane.
    fn noise(&mut self) -> String {
        const BLOCKS: [(u32, usize); 14] = [
            (0x00, 0x80),
            (0x80, 0x180),
            (0x300, 0x70),
            (0x370, 0x290),
            (0x5D0, 0x240),
            (0x900, 0x700),
            (0x1000, 0x400),
            (0x2000, 0x70),
            (0x3000, 0x100),
            (0x4E00, 0x5200),
            (0xAC00, 0x2C00),
            (0xFE00, 0x200),
            (0x1_F000, 0x1000),
            (0x0, 0x11_0000),
        ];
        let length = self.below(24);
        let mut letter = || {
            let (start, size) = BLOCKS[self.below(BLOCKS.len())];
            char::from_u32(start + u32::try_from(self.below(size)).unwrap()).unwrap_or('\u{FFFD}')
        };
        (0..length).map(|_| letter()).collect()
    }
}

fn texts(caption: &str, alt: &str) -> SourceTexts {
    SourceTexts { caption: Some(caption.to_owned()), alt: Some(alt.to_owned()), ..SourceTexts::default() }
}

fn pairs() -> impl Iterator<Item = (String, String)> {
    let mut dice = Dice(20_261_124);
    (0..30_000).map(move |round| {
        // Each third pair is noise, to which pieces are added.
        let caption = if round % 3 == 0 { dice.noise() } else { dice.text() };
        let alt = dice.variant(&caption);
        (caption, alt)
    })
}

#[test]
fn the_relation_is_the_same_from_both_sides() {
    for (a, b) in pairs() {
        let turned = |relation| match relation {
            Relation::CaptionOnly => Relation::AltOnly,
            Relation::AltOnly => Relation::CaptionOnly,
            other => other,
        };
        let (there, back) = (decide(&texts(&a, &b), "", None), decide(&texts(&b, &a), "", None));
        assert_eq!(there.decision.relation, turned(back.decision.relation), "{a:?} / {b:?}");
        assert_eq!(there.decision.score, back.decision.score, "{a:?} / {b:?}");
    }
}

#[test]
fn what_is_settled_stays_settled() {
    for (caption, alt) in pairs() {
        let Caption { shown, credit, alternative, .. } = decide(&texts(&caption, &alt), "", None);
        let again = SourceTexts {
            caption: shown.clone(),
            alt: alternative.clone(),
            credit: credit.clone(),
            ..SourceTexts::default()
        };
        let settled = decide(&again, "", None);
        assert_eq!(
            (settled.shown, settled.alternative, settled.credit),
            (shown, alternative, credit),
            "{caption:?} / {alt:?}"
        );
    }
}

#[test]
fn space_around_and_marks_nobody_sees_change_nothing() {
    for (caption, alt) in pairs() {
        let plain = decide(&texts(&caption, &alt), "", None);
        let padded = decide(
            &texts(&format!("\u{FEFF} \u{3000}{caption}\n\u{200B}"), &format!("\u{200E}{alt} ")),
            "",
            None,
        );
        assert_eq!(plain.shown, padded.shown, "{caption:?}");
        assert_eq!(plain.decision.relation, padded.decision.relation, "{caption:?} / {alt:?}");
    }
}

#[test]
fn nothing_is_invented() {
    for (caption, alt) in pairs() {
        let settled = decide(&texts(&caption, &alt), "", None);
        let from = |shown: &Option<String>, source: &str| {
            let mut rest = source.chars();
            let words = shown.as_deref().unwrap_or_default().chars().filter(|c| !c.is_whitespace());
            assert!(
                words.into_iter().all(|c| rest.any(|other| other == c)),
                "{shown:?} is not in {source:?}"
            );
        };
        from(&settled.shown, &caption);
        from(&settled.alternative, &alt);
        from(&settled.credit, &format!("{caption}{alt}"));
    }
}

#[test]
fn settling_an_article_twice_is_settling_it_once() {
    for folder in tree::folders("tests/fixtures") {
        let bytes = std::fs::read(folder.join("source.json")).unwrap();
        let Ok(ParsedArticle { article, .. }) = formats::article(&bytes, None) else { continue };
        let mut again = article.clone();
        again.finalize();
        assert_eq!(again, article, "{}", folder.display());
    }
}

#[test]
fn a_policy_is_applied_to_what_is_shown_and_can_be_changed() {
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
        // Changed while the article is open, and without reading it again.
        assert!(state.update(attribute("hide-credit").into(), 0).is_empty());
        assert!(state.update(attribute(policy).into(), 0).is_empty());
        while state.update(Fact::Rendered.into(), 0).contains(&Effect::Schedule(ScheduleEffect::RenderNext)) {
        }
        prerender::markup(state).unwrap()
    };
    let plain = page("");
    assert!(plain.contains("alt=\"The bridge\"") && plain.contains("Photo: Ann Lee"));
    assert!(!plain.contains("The river."), "the caption says it");
    let shown = page("show-alt hide-credit");
    assert!(shown.contains(">The bridge</span>") && !shown.contains("alt=\"The bridge\""));
    assert!(!shown.contains("Ann Lee"));
    assert!(page("keep-alt").contains("alt=\"The river.\""));
}

fn gallery(images: Vec<Rc<Image>>) -> Block {
    Block::Gallery { images, caption: None, layout: None }
}

#[test]
fn different_photos_with_one_caption_are_all_kept_and_one_photo_once() {
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
    assert_eq!(article.body.len(), 2, "an emptied gallery is gone");
}

#[test]
fn what_may_be_another_photo_or_says_something_else_is_kept() {
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

/// The labelled pairs of the study, where they are at hand: the numbers of docs/captions.md.
#[test]
fn the_labelled_pairs_are_judged_as_well_as_docs_captions_says() {
    let Ok(lines) = std::fs::read_to_string(tree::root().join("../shared/captions/pairs.jsonl")) else {
        return;
    };
    let (mut right, mut wrong, mut missed, mut dropped) = (0.0, 0.0, 0.0, Vec::new());
    let (mut junk_right, mut junk_wrong, mut junk_missed) = (0.0, 0.0, 0.0);
    for row in lines.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap()) {
        let text = |key: &str| row[key].as_str().map(str::to_owned);
        let texts = SourceTexts {
            caption: text("caption"),
            alt: text("alt"),
            title: text("title"),
            credit: text("credit"),
            ..SourceTexts::default()
        };
        let settled = decide(&texts, row["headline"].as_str().unwrap_or_default(), None).decision;
        match (settled.junk_alt, row["junk_alt"] == true) {
            (true, true) => junk_right += 1.0,
            (true, false) => junk_wrong += 1.0,
            (false, true) => junk_missed += 1.0,
            (false, false) => {}
        }
        let (label, note) = (text("relation").unwrap(), text("note").unwrap_or_default());
        if label.ends_with("-only") || note.contains("xlang") {
            continue;
        }
        let said = matches!(settled.relation, Relation::Same | Relation::Contained);
        match (said, label != "different") {
            (true, true) => right += 1.0,
            (true, false) if note.contains("borderline") => wrong += 1.0,
            (true, false) => dropped.push(text("id")),
            (false, true) => missed += 1.0,
            (false, false) => {}
        }
    }
    assert!(dropped.is_empty(), "different, and called redundant: {dropped:?}");
    let f1 = 2.0 * right / (2.0 * right + wrong + missed);
    assert!(f1 >= 0.94, "F1 of redundant: {f1}");
    let (precision, recall) =
        (junk_right / (junk_right + junk_wrong), junk_right / (junk_right + junk_missed));
    assert!(precision >= 0.97 && recall >= 0.85, "junk: precision {precision}, recall {recall}");
}
