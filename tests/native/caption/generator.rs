//! Generated pairs of caption and alternative text, the same in each run.

/// Pieces of the generated texts: words, labels, credits, numbers, invisible characters.
pub const PIECES: &[&str] = &[
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

/// A linear congruential generator with the constants of Knuth's MMIX, so that failures are reproducible.
struct Random(u64);

impl Random {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % most
    }

    fn text(&mut self) -> String {
        (0..self.below(7)).map(|_| PIECES[self.below(PIECES.len())]).collect()
    }

    /// Returns a second text, often a variant of the first.
    fn variant(&mut self, text: &str) -> String {
        match self.below(4) {
            0 => text.to_owned(),
            1 => format!("{}{text}", PIECES[self.below(PIECES.len())]),
            2 => format!("{text}{}", PIECES[self.below(PIECES.len())]),
            _ => self.text(),
        }
    }

    /// Returns characters of any plane: assigned or not, combining, with any direction.
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

/// Returns 30,000 pairs of caption and alternative text.
pub fn pairs() -> impl Iterator<Item = (String, String)> {
    let mut random = Random(20_261_124);
    (0..30_000).map(move |round| {
        // Every third pair is noise with added pieces.
        let caption = if round % 3 == 0 { random.noise() } else { random.text() };
        let alt = random.variant(&caption);
        (caption, alt)
    })
}
