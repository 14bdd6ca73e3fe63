//! What must hold of captions whatever the words are: found by many made-up pairs, the same ones in each run.

use article_viewer::article::caption::{Caption, Relation, Texts, settle};

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

fn texts(caption: &str, alt: &str) -> Texts {
    Texts { caption: Some(caption.to_owned()), alt: Some(alt.to_owned()), ..Texts::default() }
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
        let (there, back) = (settle(&texts(&a, &b), "", None), settle(&texts(&b, &a), "", None));
        assert_eq!(there.decision.relation, turned(back.decision.relation), "{a:?} / {b:?}");
        assert_eq!(there.decision.score, back.decision.score, "{a:?} / {b:?}");
    }
}

#[test]
fn what_is_settled_stays_settled() {
    for (caption, alt) in pairs() {
        let Caption { shown, credit, alternative, .. } = settle(&texts(&caption, &alt), "", None);
        let again = Texts {
            caption: shown.clone(),
            alt: alternative.clone(),
            credit: credit.clone(),
            ..Texts::default()
        };
        let settled = settle(&again, "", None);
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
        let plain = settle(&texts(&caption, &alt), "", None);
        let padded = settle(
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
        let settled = settle(&texts(&caption, &alt), "", None);
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
