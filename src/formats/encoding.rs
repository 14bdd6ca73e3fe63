//! Encodings other than UTF-8 and UTF-16 that the bytes of a document show.
//!
//! Content systems in China and Taiwan still send GBK and Big5. The decoders belong to the callers: the browser's own in a
//! page, encoding_rs natively.

/// Returns the label (WHATWG) of the encoding that a document must be decoded from before it is read: `gb18030` (which
/// includes GBK and GB2312) or `big5`. `None` for UTF-8 and UTF-16, and for UTF-8 with a few faulty bytes.
///
/// Both are pairs of bytes. Western, Japanese and Korean encodings differ in the share of frequent characters.
pub fn foreign_encoding(bytes: &[u8]) -> Option<&'static str> {
    if is_utf16(bytes) || is_mostly_utf8(bytes) {
        return None;
    }
    let mut counts = Counts::default();
    let mut rest = bytes;
    let mut follows_pair = false;
    while !rest.is_empty() {
        let length = match rest {
            [0..=0x7F, ..] => 1,
            [lead @ 0x81..=0xFE, trail @ (0x40..=0x7E | 0x80..=0xFE), ..] => {
                counts.add(*lead, *trail, follows_pair);
                2
            }
            [0x81..=0xFE, 0x30..=0x39, 0x81..=0xFE, 0x30..=0x39, ..] => 4,
            // A document may end in the middle of a character.
            [0x81..=0xFE] => 1,
            _ => return None,
        };
        follows_pair = length == 2;
        rest = rest.get(length..).unwrap_or_default();
    }
    counts.encoding()
}

/// Counts of the pairs of bytes in a document.
#[derive(Default)]
struct Counts {
    pairs: usize,
    /// Pairs that follow another pair. A Western text has single letters beyond ASCII.
    adjacent: usize,
    /// Pairs whose second byte is ASCII: two of five characters in Big5, hardly one in GBK.
    low: usize,
    /// Pairs that are not Big5.
    never_big5: usize,
    /// Punctuation and frequent characters of Big5.
    frequent_big5: usize,
    /// Frequent characters of GB2312, which are in the order of their pronunciation.
    frequent_gb: usize,
    /// Those of the second half, which are Chinese characters in Korean encodings, and rare there.
    late_gb: usize,
}

impl Counts {
    /// A text as short as this may lack characters of the second half by chance.
    const FEW: usize = 10;

    fn add(&mut self, lead: u8, trail: u8, follows_pair: bool) {
        let is_frequent_gb = (0xB0..=0xD7).contains(&lead) && trail >= 0xA1;
        self.pairs += 1;
        self.adjacent += usize::from(follows_pair);
        self.low += usize::from(trail < 0x80);
        self.never_big5 += usize::from((0x80..=0xA0).contains(&trail));
        self.frequent_big5 += usize::from((0xA1..=0xC6).contains(&lead));
        self.frequent_gb += usize::from(is_frequent_gb);
        self.late_gb += usize::from(is_frequent_gb && lead >= 0xC9);
    }

    fn encoding(&self) -> Option<&'static str> {
        if self.pairs == 0 || self.adjacent * 2 < self.pairs {
            return None;
        }
        if self.never_big5 == 0 && self.low * 5 > self.pairs && self.frequent_big5 * 5 > self.pairs * 4 {
            return Some("big5");
        }
        let is_chinese = self.late_gb > 0 || self.pairs < Self::FEW;
        (is_chinese && self.frequent_gb * 5 > self.pairs * 3).then_some("gb18030")
    }
}

/// Whether a document begins as UTF-16 does: with a byte order mark, or with a zero in one of two ASCII characters.
fn is_utf16(bytes: &[u8]) -> bool {
    matches!(bytes, [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] | [0, _, ..] | [_, 0, ..])
}

/// Whether most characters beyond ASCII are valid. Text of another encoding is valid UTF-8 by chance only.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let (mut valid, mut faulty) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        valid += chunk.valid().chars().filter(|character| !character.is_ascii()).count();
        faulty += usize::from(!chunk.invalid().is_empty());
    }
    valid >= faulty
}

#[cfg(test)]
mod tests {
    use super::*;

    /// "{"headline": "清晨的河湾，一条河的旧账还没有还清"}" in GBK.
    const GBK: &[u8] = b"{\"headline\": \"\xC7\xE5\xB3\xBF\xB5\xC4\xBA\xD3\xCD\xE5\xA3\xAC\xD2\xBB\xCC\xF5\xBA\xD3\xB5\xC4\xBE\xC9\xD5\xCB\xBB\xB9\xC3\xBB\xD3\xD0\xBB\xB9\xC7\xE5\"}";
    /// "{"headline": "一條河的舊帳還沒有還清"}" in Big5.
    const BIG5: &[u8] =
        b"{\"headline\": \"\xA4@\xB1\xF8\xAAe\xAA\xBA\xC2\xC2\xB1b\xC1\xD9\xA8S\xA6\xB3\xC1\xD9\xB2M\"}";

    #[test]
    fn recognizes_gbk_and_big5() {
        assert_eq!(foreign_encoding(GBK), Some("gb18030"));
        assert_eq!(foreign_encoding(BIG5), Some("big5"));
        assert_eq!(foreign_encoding(&GBK[..GBK.len() - 3]), Some("gb18030"), "a cut document");
    }

    #[test]
    fn leaves_utf_8_and_utf_16_alone() {
        for bytes in [
            "{\"headline\": \"一条河的旧账\"}".as_bytes(),
            b"{\"headline\": \"plain\"}",
            b"\xE4\xB8\x80\xE6\x9D\xA1\xFF\xE6\xB2\xB3",
            b"\xFF\xFE\x00\x4E",
            b"\"\0a\0\"\0",
            b"\0\"\0a\0\"",
        ] {
            assert_eq!(foreign_encoding(bytes), None, "{bytes:x?}");
        }
    }

    #[test]
    fn does_not_take_other_encodings_for_chinese() {
        for bytes in [
            &b"{\"caf\xE9\": \"d\xE9j\xE0 vu, \xC4rzte, \xD6l, cr\xE9\xE9\"}"[..],
            // "안녕하세요 오늘의 뉴스입니다" in EUC-KR.
            b"\xBE\xC8\xB3\xE7\xC7\xCF\xBC\xBC\xBF\xE4 \xBF\xC0\xB4\xC3\xC0\xC7 \xB4\xBA\xBD\xBA\xC0\xD4\xB4\xCF\xB4\xD9",
            // "今日のニュースをお伝えします" in EUC-JP and Shift_JIS.
            b"\xBA\xA3\xC6\xFC\xA4\xCE\xA5\xCB\xA5\xE5\xA1\xBC\xA5\xB9\xA4\xF2\xA4\xAA\xC5\xC1\xA4\xA8\xA4\xB7\xA4\xDE\xA4\xB9",
            b"\x8D\xA1\x93\xFA\x82\xCC\x83j\x83\x85\x81[\x83X\x82\xF0\x82\xA8\x93`\x82\xA6\x82\xB5\x82\xDC\x82\xB7",
            b"\x89PNG\r\n\x1A\n\xFF\xD8\xFF\xE0",
        ] {
            assert_eq!(foreign_encoding(bytes), None, "{bytes:x?}");
        }
    }
}
