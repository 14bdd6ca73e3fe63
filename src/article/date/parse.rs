//! The shapes in which publishers write a moment, and what they come to.
//!
//! Where two readings are possible there is none: `11/12/2026` is a day of November here and one of December
//! there, and a wrong day is worse than no day. Names of months are English, numerals also Chinese.
//!
//! Whatever script a text is in, it is first said in ASCII, then read as bytes, piece by piece: this is part of the
//! program in the page, and patterns of characters are large.

use super::Date;

/// Whether the rarer shapes are read, too: the viewer itself leaves documents with such dates to the converter, and
/// carries only what house JSON promises (ISO 8601 with its usual separators, and 年月日).
const WIDE: bool = cfg!(feature = "foreign");

/// What the months begin with, and behind them the days of the week.
const NAMES: &[u8; 57] = b"janfebmaraprmayjunjulaugsepoctnovdecsunmontuewedthufrisat";

const NUMERALS: &str = "〇一二三四五六七八九零";

/// Reads a whole text as a moment.
pub fn parse(text: &str) -> Option<Date> {
    let mut pieces = Pieces::default();
    let plain = pieces.plain(text)?;
    let mut rest = plain.trim_ascii();
    if WIDE && let Some(seconds) = seconds(rest) {
        return Date::from_unix(seconds, 0);
    }
    while let Some(&first) = rest.first() {
        match first {
            b'0'..=b'9' => pieces.digits(&mut rest)?,
            b'a'..=b'z' => pieces.word(&mut rest)?,
            b'+' | b'-' if pieces.time.is_some() => pieces.sign(&mut rest)?,
            b' ' | b',' | b'.' | b'-' | b'/' | b'(' | b')' | b'[' | b']' | b'_' => rest = &rest[1..],
            _ => return None,
        }
    }
    let date = Date::day(pieces.year?, pieces.month?, pieces.day?)?;
    let Some((mut hour, minute)) = pieces.time else { return Some(date) };
    match pieces.second_half {
        Some(true) if hour < 12 => hour += 12,
        Some(false) if hour == 12 => hour = 0,
        _ => {}
    }
    // The end of a day is no time of that day, and a day alone has no offset.
    if hour > 23 {
        return Some(date);
    }
    Some(Date { time: Some((hour as u8, minute as u8)), offset: pieces.offset, ..date })
}

/// Seconds or milliseconds of Unix, told apart by their length: ten digits of seconds last until 2286.
fn seconds(text: &[u8]) -> Option<i64> {
    let count = digits(text);
    let fraction = &text[count..];
    if !fraction.is_empty() && (fraction[0] != b'.' || digits(&fraction[1..]) + 1 < fraction.len()) {
        return None;
    }
    let unit = match count {
        9 | 10 => 1,
        13 => 1000,
        // Milliseconds before 2001, unless it is a day and a time without their hyphens.
        12 if Date::day(value(&text[..4]), value(&text[4..6]), value(&text[6..8])).is_none() => 1000,
        _ => return None,
    };
    Some(text[..count].iter().fold(0, |all, byte| all * 10 + i64::from(byte - b'0')) / unit)
}

/// What was found so far.
#[derive(Default)]
struct Pieces {
    year: Option<u16>,
    month: Option<u16>,
    day: Option<u16>,
    /// Hour and minute as they were written.
    time: Option<(u16, u16)>,
    /// Whether the time is one of the second half of the day.
    second_half: Option<bool>,
    offset: Option<i16>,
}

impl Pieces {
    /// The text in small letters of ASCII. Halves of the day are noted, days of the week are dropped.
    fn plain(&mut self, text: &str) -> Option<Vec<u8>> {
        let mut plain = Vec::new();
        let mut chars = text.chars();
        while let Some(c) = chars.next() {
            let byte = match c {
                ' '..='~' => c.to_ascii_lowercase() as u8,
                '０'..='９' => (c as u32 - '０' as u32) as u8 + b'0',
                '年' | '月' => b'-',
                '时' | '時' | '点' | '點' | '分' | '：' => b':',
                '日' | '号' | '秒' | '午' | '晨' | '星' | '（' | '）' | '，' | '　' | '\u{a0}' => {
                    b' '
                }
                '上' | '早' | '凌' | '下' | '中' | '晚' => {
                    let second = matches!(c, '下' | '中' | '晚');
                    self.second_half = self.second_half.or(Some(second));
                    b' '
                }
                // The day follows in one character: 星期五, 周五.
                '期' | '周' => {
                    chars.next();
                    b' '
                }
                // 十 is ten, 十一 eleven, 二十 twenty, 二十一 twenty-one.
                '十' => {
                    if !plain.last().is_some_and(u8::is_ascii_digit) {
                        plain.push(b'1');
                    }
                    if chars.clone().next().and_then(numeral).is_some() {
                        continue;
                    }
                    b'0'
                }
                _ => numeral(c)?,
            };
            plain.push(byte);
        }
        Some(plain)
    }

    /// A number: of four digits a year, of more a day and a time in one, before a colon a time, else a day.
    fn digits(&mut self, rest: &mut &[u8]) -> Option<()> {
        let count = digits(rest);
        if rest.get(count) == Some(&b':') {
            let hour = number(rest, 2)?;
            *rest = &rest[1..];
            // 下午3点 has no minutes.
            let minute = number(rest, 2).unwrap_or_default();
            if let [b':', after @ ..] = rest {
                *rest = after;
                // Seconds and their fractions are of no interest to a reader.
                _ = number(rest, 2);
                if let [b'.', after @ ..] = rest {
                    *rest = &after[digits(after)..];
                }
            }
            return self.time(hour, minute);
        }
        match count {
            1 | 2 => set(&mut self.day, number(rest, 2)?),
            4 if self.year.is_none() => {
                self.year = number(rest, 4);
                // A year with a month and a day behind it, unless a name follows.
                if let [b'-' | b'/' | b'.', b'0'..=b'9', ..] = rest {
                    *rest = &rest[1..];
                    set(&mut self.month, number(rest, 2)?)?;
                    let [b'-' | b'/' | b'.', ..] = rest else { return None };
                    *rest = &rest[1..];
                    set(&mut self.day, number(rest, 2)?)?;
                }
                Some(())
            }
            8 | 12 | 14 if self.year.is_none() => {
                self.year = number(rest, 4);
                set(&mut self.month, number(rest, 2)?)?;
                set(&mut self.day, number(rest, 2)?)?;
                if count > 8 { self.dense(rest) } else { Some(()) }
            }
            4 | 6 => self.dense(rest),
            _ => None,
        }
    }

    /// A time without colons.
    fn dense(&mut self, rest: &mut &[u8]) -> Option<()> {
        let (hour, minute) = (number(rest, 2)?, number(rest, 2)?);
        _ = number(rest, 2);
        self.time(hour, minute)
    }

    fn time(&mut self, hour: u16, minute: u16) -> Option<()> {
        let sound = self.time.is_none() && hour <= 24 && minute < 60;
        self.time = Some((hour, minute));
        sound.then_some(())
    }

    /// The name of a month, of a day, of a zone, or a word that belongs to dates.
    fn word(&mut self, rest: &mut &[u8]) -> Option<()> {
        let count = rest.iter().take_while(|byte| byte.is_ascii_lowercase()).count();
        let (word, after) = rest.split_at(count);
        *rest = after;
        if !WIDE {
            if word == b"z" {
                self.offset = Some(0);
            }
            return matches!(word, b"t" | b"z").then_some(());
        }
        let hours = match word {
            b"z" | b"gmt" | b"utc" | b"ut" => 0,
            // Zones with one meaning. Of CST there are four, and it is none.
            b"cet" => 1,
            b"cest" => 2,
            b"est" => -5,
            b"edt" => -4,
            b"mst" | b"pdt" => -7,
            b"pst" => -8,
            b"t" | b"at" | b"st" | b"nd" | b"rd" | b"th" => return Some(()),
            _ => {
                if self.time.is_some() && matches!(word, b"a" | b"am" | b"p" | b"pm") {
                    self.second_half = Some(word[0] == b'p');
                    return Some(());
                }
                let place =
                    word.get(..3).and_then(|name| NAMES.chunks_exact(3).position(|known| known == name));
                return match place {
                    Some(place) if place < 12 => set(&mut self.month, place as u16 + 1),
                    Some(_) => Some(()),
                    // Behind a time stand names of zones that nobody can know.
                    None => self.time.map(|_| ()),
                };
            }
        };
        self.offset = Some(hours * 60);
        Some(())
    }

    /// The distance from UTC.
    fn sign(&mut self, rest: &mut &[u8]) -> Option<()> {
        let sign = if rest[0] == b'-' { -1 } else { 1 };
        *rest = &rest[1..];
        let hours = number(rest, 2)?;
        if let [b':', after @ ..] = rest {
            *rest = after;
        }
        let minutes = number(rest, 2).unwrap_or_default();
        self.offset = Some(sign * (hours * 60 + minutes) as i16);
        (hours <= 14 && minutes < 60).then_some(())
    }
}

/// Fills a place that must be empty: a second day makes both doubtful.
fn set(place: &mut Option<u16>, value: u16) -> Option<()> {
    place.replace(value).is_none().then_some(())
}

fn numeral(c: char) -> Option<u8> {
    if !WIDE {
        return None;
    }
    NUMERALS.chars().position(|numeral| numeral == c).map(|at| b'0' + at as u8 % 10)
}

/// How many digits a text begins with.
fn digits(text: &[u8]) -> usize {
    text.iter().take_while(|byte| byte.is_ascii_digit()).count()
}

/// A number of at most so many digits, and at least one.
fn number(rest: &mut &[u8], most: usize) -> Option<u16> {
    let count = digits(rest).min(most);
    let (number, after) = rest.split_at(count);
    *rest = after;
    (count > 0).then(|| value(number))
}

fn value(digits: &[u8]) -> u16 {
    digits.iter().fold(0, |all, byte| all * 10 + u16::from(byte - b'0'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_house_json_promises_is_read_without_the_converter() {
        for (text, iso) in [
            ("2026-11-20T08:30:00+08:00", "2026-11-20T08:30+08:00"),
            ("2026-11-20t08:30:00.123z", "2026-11-20T08:30Z"),
            ("2026-11-20 08:30", "2026-11-20T08:30"),
            ("2026/1/2", "2026-01-02"),
            ("2026.11.20", "2026-11-20"),
            ("2026年11月20日 8:05", "2026-11-20T08:05"),
            ("2026年11月20日 下午3时5分", "2026-11-20T15:05"),
        ] {
            assert_eq!(parse(text).map(|date| date.iso()).as_deref(), Some(iso), "{text}");
        }
        for text in ["", "2026-02-30", "11/12/2026", "2026-11-20T25:00", "2026-11-20 morning"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    #[test]
    #[cfg(feature = "foreign")]
    fn the_shapes_of_publishers_are_read() {
        for (text, iso) in [
            ("2026-11-20T08:30:00+08:00", "2026-11-20T08:30+08:00"),
            ("2026-11-20T08:30:00.123Z", "2026-11-20T08:30Z"),
            ("2026-11-20T08:30:00-0330", "2026-11-20T08:30-03:30"),
            ("2026-11-20T08:30:00+08", "2026-11-20T08:30+08:00"),
            ("2026-11-20T08:30+08:00[Asia/Shanghai]", "2026-11-20T08:30+08:00"),
            ("2026-11-20 08:30", "2026-11-20T08:30"),
            ("2026-11-20 08:30:00.0", "2026-11-20T08:30"),
            ("2026-11-20 08:30:00 +0800 CST", "2026-11-20T08:30+08:00"),
            ("2026-11-20 08:30:00 UTC", "2026-11-20T08:30Z"),
            ("2026-11-20", "2026-11-20"),
            ("2024-02-29", "2024-02-29"),
            ("2026/1/2", "2026-01-02"),
            ("2026.11.20", "2026-11-20"),
            ("20261120", "2026-11-20"),
            ("20261120T083000Z", "2026-11-20T08:30Z"),
            ("20261120083000", "2026-11-20T08:30"),
            ("202611200830", "2026-11-20T08:30"),
            // The end of a day is not its beginning.
            ("2026-11-20T24:00", "2026-11-20"),
            ("2026-11-20T24:46:08-03:00", "2026-11-20"),
            ("Fri, 20 Nov 2026 08:30:00 +0800", "2026-11-20T08:30+08:00"),
            ("Fri, 20 Nov 2026 08:30:00 GMT", "2026-11-20T08:30Z"),
            ("20 Nov 2026 08:30 EST", "2026-11-20T08:30-05:00"),
            ("20 Nov 2026 08:30 CST", "2026-11-20T08:30"),
            ("Tue Jan 28 12:00:00 CET 2020", "2020-01-28T12:00+01:00"),
            ("20 Nov 2026 08:30", "2026-11-20T08:30"),
            ("20-Nov-2026", "2026-11-20"),
            ("Fri, 31 May 2019 12:17:58 -0700", "2019-05-31T12:17-07:00"),
            ("6 Feb 2018 06:34 GMT", "2018-02-06T06:34Z"),
            ("2026-11-20T08:30:00.123456+0200", "2026-11-20T08:30+02:00"),
            ("2026年11月20日 周五 下午3:05", "2026-11-20T15:05"),
            ("二〇二六年二月二十一日", "2026-02-21"),
            ("November 20, 2026", "2026-11-20"),
            ("Friday, November 20th, 2026 at 8:30 p.m.", "2026-11-20T20:30"),
            ("Sept. 3, 2026 12:05 AM", "2026-09-03T00:05"),
            ("Fri Nov 20 2026 08:30:00 GMT+0800 (China Standard Time)", "2026-11-20T08:30+08:00"),
            ("Fri Nov 20 08:30:00 +0800 2026", "2026-11-20T08:30+08:00"),
            ("2026年11月20日 08:30", "2026-11-20T08:30"),
            ("2026年11月20日8:05", "2026-11-20T08:05"),
            ("2026年11月20日 上午8时30分", "2026-11-20T08:30"),
            ("2026年11月20日 下午3点", "2026-11-20T15:00"),
            ("2026年11月20日（星期五）晚上 8：05", "2026-11-20T20:05"),
            ("2026年11月20日 8时30分15秒", "2026-11-20T08:30"),
            ("２０２６年１１月２０日", "2026-11-20"),
            ("二〇二六年十一月二十日", "2026-11-20"),
            ("二零二六年十月三十一日", "2026-10-31"),
            ("二〇二六年一月十日上午十时五分", "2026-01-10T10:05"),
            ("1795163400", "2026-11-20T08:30Z"),
            ("1795163400.25", "2026-11-20T08:30Z"),
            ("1795163400000", "2026-11-20T08:30Z"),
            ("946684799999", "1999-12-31T23:59Z"),
        ] {
            assert_eq!(parse(text).map(|date| date.iso()).as_deref(), Some(iso), "{text}");
        }
    }

    #[test]
    fn what_is_ambiguous_or_impossible_is_refused() {
        for text in [
            "",
            "yesterday",
            "11/12/2026",
            "20/11/2026",
            "11-12-26",
            "26-1-1",
            "2026-02-30",
            "2026-13-01",
            "0000-00-00 00:00:00",
            "2026-11-20T25:00",
            "2026-11-20T08:60",
            "2026-11-20T08:30+99:00",
            "2026-11-20 in the morning",
            "Noon 20, 2026",
            "Nov 20",
            "Nov 2026",
            "31 Nov 2026",
            "Nov 20 20 2026",
            "12 345 Nov",
            "20036-20-09T30:2020:00+00:00",
            "Fri, 31 Feb 2019 12:17:58 -0700",
            "31 May 2019 25:00",
            "2026-11-20 2027-11-20",
            "2026-11-20 08:30 09:30",
            "May",
            "0",
            "12",
            "20261320",
            "12345678901234567890",
            "十",
            "年月日",
            "二〇二六年",
            "星期五",
            "No",
            "…",
            "2026年é",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    #[test]
    fn no_beginning_of_a_date_fails() {
        for text in ["Fri, 20 Nov 2026 08:30:00 +0800", "二〇二六年十一月二十日（星期五）下午8时30分15秒"]
        {
            for (end, _) in text.char_indices() {
                _ = parse(&text[..end]);
            }
        }
    }
}
