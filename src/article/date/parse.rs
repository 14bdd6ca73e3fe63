//! The shapes in which publishers write a moment, and what they come to.
//!
//! Where two readings are possible there is none: `11/12/2026` is a day of November here and one of December
//! there, and a wrong day is worse than no day. Names of months are English, numerals also Chinese.

use super::Date;

/// Whether the rarer shapes are read, too: the viewer itself leaves documents with such dates to the converter, and
/// carries only what house JSON promises (ISO 8601 with its usual separators, and 年月日).
const WIDE: bool = cfg!(feature = "foreign");

/// What the months begin with, and behind them the days of the week.
const NAMES: &str = "janfebmaraprmayjunjulaugsepoctnovdecsunmontuewedthufrisat";

const NUMERALS: &str = "〇一二三四五六七八九零";

/// The halves of a day, and whether it is the second one.
const HALVES: [(&str, bool); 10] = [
    ("上午", false),
    ("下午", true),
    ("凌晨", false),
    ("早上", false),
    ("中午", true),
    ("晚上", true),
    ("am", false),
    ("pm", true),
    ("a.m.", false),
    ("p.m.", true),
];

/// Zones with one meaning, in hours east of UTC. Of CST there are four, and it is none.
const ZONES: [(&str, i16); 12] = [
    ("GMT", 0),
    ("UTC", 0),
    ("UT", 0),
    ("Z", 0),
    ("EST", -5),
    ("EDT", -4),
    ("MST", -7),
    ("MDT", -6),
    ("PST", -8),
    ("PDT", -7),
    ("CEST", 2),
    ("CET", 1),
];

/// Reads a whole text as a moment.
pub fn parse(text: &str) -> Option<Date> {
    let text = text.trim();
    if WIDE && let Some(date) = stamp(text) {
        return Some(date);
    }
    let (mut date, rest) = year_first(text).or_else(|| if WIDE { named(text) } else { None })?;
    let rest = behind_day(rest);
    if !rest.is_empty() {
        time(rest, &mut date)?;
    }
    Some(date)
}

/// Seconds or milliseconds of Unix, told apart by their length: ten digits of seconds last until 2286.
fn stamp(text: &str) -> Option<Date> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    if !whole.bytes().chain(fraction.bytes()).all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let unit = match whole.len() {
        9 | 10 => 1,
        13 => 1000,
        // Milliseconds before 2001, unless it is a day and a time without their hyphens.
        12 if year_first(whole).is_none() => 1000,
        _ => return None,
    };
    Date::of_epoch(whole.bytes().fold(0, |all, byte| all * 10 + i64::from(byte - b'0')) / unit, 0)
}

/// ISO 8601 with its usual separators or none, and 年月日.
fn year_first(text: &str) -> Option<(Date, &str)> {
    let mut rest = text;
    let year = number(&mut rest, 4, 4)?;
    let dense = separator(&mut rest, &['-', '/', '.', '年']).is_none();
    let least = if dense { 2 } else { 1 };
    let month = number(&mut rest, least, 2)?;
    if !dense {
        separator(&mut rest, &['-', '/', '.', '月'])?;
    }
    let day = number(&mut rest, least, 2)?;
    rest = rest.strip_prefix(['日', '号']).unwrap_or(rest);
    Some((Date::day(year, month, day)?, rest))
}

/// A month by its name, a day and a year in any order: RFC 2822, and how people write.
fn named(text: &str) -> Option<(Date, &str)> {
    let (mut year, mut month, mut day) = (None, None, None);
    let mut rest = text;
    // The clock of Unix has the year behind the time.
    if let Some((before, mut last)) = text.rsplit_once(' ')
        && before.contains(':')
        && last.len() == 4
        && let Some(found) = number(&mut last, 4, 4)
    {
        (year, rest) = (Some(found), before);
    }
    while year.is_none() || month.is_none() || day.is_none() {
        rest = rest.trim_start_matches([' ', ',', '.', '-', '/']);
        let letters = letters(rest);
        if letters > 0 {
            let name = rest.get(..3)?;
            let index = (0..19).find(|at| NAMES[at * 3..at * 3 + 3].eq_ignore_ascii_case(name))?;
            if index < 12 {
                month = Some(index as u16 + 1);
            }
            rest = &rest[letters..];
            continue;
        }
        let before = rest.len();
        let value = number(&mut rest, 1, 4)?;
        let place = match before - rest.len() {
            4 => &mut year,
            1 | 2 => &mut day,
            _ => return None,
        };
        if place.replace(value).is_some() {
            return None;
        }
        // As in `20th`.
        if self::letters(rest) == 2 {
            rest = &rest[2..];
        }
    }
    Some((Date::day(year?, month?, day?)?, rest))
}

/// What follows a day and is no time yet: a `T`, an `at`, a day of the week.
fn behind_day(text: &str) -> &str {
    const SPACE: [char; 6] = [' ', ',', '　', '\u{a0}', 'T', 't'];
    let mut rest = text.trim_start_matches(SPACE);
    if !WIDE {
        return rest;
    }
    rest = rest.strip_prefix("at ").unwrap_or(rest);
    let inner = rest.trim_start_matches(['(', '（']);
    if let Some(weekday) = inner.strip_prefix("星期").or_else(|| inner.strip_prefix('周')) {
        rest = weekday.trim_start_matches(|c: char| NUMERALS.contains(c) || "日天)）".contains(c));
    }
    rest.trim_start_matches(SPACE)
}

/// Reads a time of day, and an offset behind it.
fn time(text: &str, date: &mut Date) -> Option<()> {
    let mut rest = text;
    let before = half(&mut rest);
    let mut hour = number(&mut rest, 1, 2)?;
    let mark = rest.chars().next()?;
    let mut minute = 0;
    if ":：".contains(mark) || mark.is_ascii_digit() {
        rest = rest.trim_start_matches([':', '：']);
        minute = number(&mut rest, 2, 2)?;
    } else {
        separator(&mut rest, &['时', '時', '点', '點'])?;
        if let Some(found) = number(&mut rest, 1, 2) {
            minute = found;
        }
    }
    // Seconds and their fractions are of no interest to a reader.
    rest = rest.strip_prefix([':', '：', '分']).unwrap_or(rest);
    if number(&mut rest, 2, 2).is_some() {
        rest = rest.strip_prefix('秒').unwrap_or(rest);
        if separator(&mut rest, &['.', ',']).is_some() {
            rest = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        }
    }
    match before.or_else(|| half(&mut rest)) {
        Some(true) if hour < 12 => hour += 12,
        Some(false) if hour == 12 => hour = 0,
        _ => {}
    }
    if hour > 24 || minute > 59 {
        return None;
    }
    date.offset = offset(rest)?;
    // The end of a day is no time of that day.
    if hour < 24 {
        date.time = Some((hour as u8, minute as u8));
    }
    Some(())
}

fn half(rest: &mut &str) -> Option<bool> {
    if !WIDE {
        return None;
    }
    let text = rest.trim_start();
    let (word, second) = HALVES.into_iter().find(|(word, _)| starts_with(text, word))?;
    *rest = text[word.len()..].trim_start();
    Some(second)
}

/// The outer `None` is an unreadable offset, the inner one an absent one.
fn offset(text: &str) -> Option<Option<i16>> {
    let mut rest = text.trim();
    let zones = if WIDE { &ZONES[..] } else { &ZONES[3..4] };
    let zone = zones.iter().find(|(name, _)| starts_with(rest, name));
    if let Some((name, _)) = zone {
        rest = &rest[name.len()..];
    }
    let mut found = zone.map(|(_, hours)| hours * 60);
    let sign = if rest.starts_with('-') { -1 } else { 1 };
    if separator(&mut rest, &['+', '-']).is_some() {
        let hours = number(&mut rest, 1, 2)? as i16;
        rest = rest.strip_prefix(':').unwrap_or(rest);
        let minutes = number(&mut rest, 2, 2).unwrap_or_default() as i16;
        if hours > 14 || minutes > 59 {
            return None;
        }
        found = Some(sign * (hours * 60 + minutes));
    }
    // As in `+0800 CST` and `+08:00[Asia/Shanghai]`.
    let name = |byte: u8| byte.is_ascii_alphabetic() || b" ()[]/_".contains(&byte);
    rest.bytes().all(name).then_some(found)
}

/// A number of so many digits, Arabic or Chinese.
fn number(rest: &mut &str, least: usize, most: usize) -> Option<u16> {
    let (mut value, mut count, mut ten) = (0, 0, false);
    let mut after = *rest;
    while count < most
        && let Some(c) = after.chars().next()
    {
        match digit(c) {
            Some(digit) if ten => value += digit,
            Some(digit) => value = value * 10 + digit,
            // 十一 is eleven, 二十 is twenty.
            None if c == '十' && !ten && value < 10 => {
                value = value.max(1) * 10;
                ten = true;
            }
            None => break,
        }
        count += usize::from(c != '十');
        after = &after[c.len_utf8()..];
    }
    if count < least && !ten {
        return None;
    }
    *rest = after;
    Some(value)
}

fn digit(c: char) -> Option<u16> {
    match c {
        '0'..='9' => Some(c as u16 - '0' as u16),
        '０'..='９' => Some(c as u16 - '０' as u16),
        _ => NUMERALS.chars().position(|numeral| numeral == c).map(|at| at as u16 % 10),
    }
}

fn separator(rest: &mut &str, allowed: &[char]) -> Option<()> {
    *rest = rest.strip_prefix(allowed)?;
    Some(())
}

fn starts_with(text: &str, word: &str) -> bool {
    text.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
}

fn letters(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_alphabetic).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
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
            ("Fri, 20 Nov 2026 08:30:00 +0800", "2026-11-20T08:30+08:00"),
            ("Fri, 20 Nov 2026 08:30:00 GMT", "2026-11-20T08:30Z"),
            ("20 Nov 2026 08:30 EST", "2026-11-20T08:30-05:00"),
            ("20 Nov 2026 08:30 CST", "2026-11-20T08:30"),
            ("Tue Jan 28 12:00:00 CET 2020", "2020-01-28T12:00+01:00"),
            ("20 Nov 2026 08:30", "2026-11-20T08:30"),
            ("20-Nov-2026", "2026-11-20"),
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
