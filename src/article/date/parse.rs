//! The date formats of publishers.
//!
//! A text with several readings is rejected: `11/12/2026` is a day of November in some countries and of December in
//! others, and a wrong day is worse than none. Names of months are English; numerals may be Chinese.

use super::ascii::to_ascii;
use super::{Date, EXTENDED};

#[cfg(test)]
mod tests;

/// Names of months, followed by days of the week.
const NAMES: &[u8; 57] = b"janfebmaraprmayjunjulaugsepoctnovdecsunmontuewedthufrisat";

/// Parses a whole text as a date.
pub fn parse(text: &str) -> Option<Date> {
    let (ascii, is_second_half) = to_ascii(text)?;
    let mut fields = Fields { is_second_half, ..Fields::default() };
    let mut rest = ascii.trim_ascii();
    if EXTENDED && let Some(seconds) = unix_seconds(rest) {
        return Date::from_unix(seconds, 0);
    }
    while let Some(&first) = rest.first() {
        match first {
            b'0'..=b'9' => fields.digits(&mut rest)?,
            b'a'..=b'z' => fields.word(&mut rest)?,
            b'+' | b'-' if fields.time.is_some() => fields.sign(&mut rest)?,
            b' ' | b',' | b'.' | b'-' | b'/' | b'(' | b')' | b'[' | b']' | b'_' => rest = &rest[1..],
            _ => return None,
        }
    }
    let date = Date::day(fields.year?, fields.month?, fields.day?)?;
    let Some((mut hour, minute)) = fields.time else { return Some(date) };
    match fields.is_second_half {
        Some(true) if hour < 12 => hour += 12,
        Some(false) if hour == 12 => hour = 0,
        _ => {}
    }
    // 24:00 is the end of the day: the day is kept without time and offset.
    if hour > 23 {
        return Some(date);
    }
    Some(Date { time: Some((hour as u8, minute as u8)), offset: fields.offset, ..date })
}

/// Parses Unix time in seconds or milliseconds, which differ in length: ten digits of seconds last until 2286.
fn unix_seconds(text: &[u8]) -> Option<i64> {
    let count = digits(text);
    let fraction = &text[count..];
    if !fraction.is_empty() && (fraction[0] != b'.' || digits(&fraction[1..]) + 1 < fraction.len()) {
        return None;
    }
    let unit = match count {
        9 | 10 => 1,
        13 => 1000,
        // Milliseconds before 2001, unless the digits are a date and a time without hyphens.
        12 if Date::day(value(&text[..4]), value(&text[4..6]), value(&text[6..8])).is_none() => 1000,
        _ => return None,
    };
    Some(text[..count].iter().fold(0, |all, byte| all * 10 + i64::from(byte - b'0')) / unit)
}

/// The fields of a date that were parsed so far.
#[derive(Default)]
struct Fields {
    year: Option<u16>,
    month: Option<u16>,
    day: Option<u16>,
    /// Hour and minute as written.
    time: Option<(u16, u16)>,
    /// Whether the time is in the second half of the day, if the text names a half.
    is_second_half: Option<bool>,
    offset: Option<i16>,
}

impl Fields {
    /// Parses a number. Before a colon it is a time, with four digits a year, with more digits a date with a time, and
    /// otherwise a day.
    fn digits(&mut self, rest: &mut &[u8]) -> Option<()> {
        let count = digits(rest);
        if rest.get(count) == Some(&b':') {
            let hour = number(rest, 2)?;
            *rest = &rest[1..];
            // 下午3点 has no minutes.
            let minute = number(rest, 2).unwrap_or_default();
            if let [b':', after @ ..] = rest {
                *rest = after;
                // Seconds and their fractions are not shown.
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
                // A year with month and day, unless a name follows.
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
                if count > 8 { self.time_without_colons(rest) } else { Some(()) }
            }
            4 | 6 => self.time_without_colons(rest),
            _ => None,
        }
    }

    /// Parses a time without colons.
    fn time_without_colons(&mut self, rest: &mut &[u8]) -> Option<()> {
        let (hour, minute) = (number(rest, 2)?, number(rest, 2)?);
        _ = number(rest, 2);
        self.time(hour, minute)
    }

    /// Sets the time, if it is valid and the first one.
    fn time(&mut self, hour: u16, minute: u16) -> Option<()> {
        let is_valid = self.time.is_none() && hour <= 24 && minute < 60;
        self.time = Some((hour, minute));
        is_valid.then_some(())
    }

    /// Parses the name of a month, a day of the week or a time zone, or another word that occurs in dates.
    fn word(&mut self, rest: &mut &[u8]) -> Option<()> {
        let count = rest.iter().take_while(|byte| byte.is_ascii_lowercase()).count();
        let (word, after) = rest.split_at(count);
        *rest = after;
        if !EXTENDED {
            if word == b"z" {
                self.offset = Some(0);
            }
            return matches!(word, b"t" | b"z").then_some(());
        }
        let hours = match word {
            b"z" | b"gmt" | b"utc" | b"ut" => 0,
            // Zones with one meaning. CST has four and is not among them.
            b"cet" => 1,
            b"cest" => 2,
            b"est" => -5,
            b"edt" => -4,
            b"mst" | b"pdt" => -7,
            b"pst" => -8,
            b"t" | b"at" | b"st" | b"nd" | b"rd" | b"th" => return Some(()),
            _ => {
                if self.time.is_some() && matches!(word, b"a" | b"am" | b"p" | b"pm") {
                    self.is_second_half = Some(word[0] == b'p');
                    return Some(());
                }
                let index =
                    word.get(..3).and_then(|name| NAMES.chunks_exact(3).position(|known| known == name));
                return match index {
                    Some(index) if index < 12 => set(&mut self.month, index as u16 + 1),
                    Some(_) => Some(()),
                    // Unknown time zones after a time are ignored.
                    None => self.time.map(|_| ()),
                };
            }
        };
        self.offset = Some(hours * 60);
        Some(())
    }

    /// Parses the offset from UTC.
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

/// Sets a field that must be empty. A date with two days is ambiguous.
fn set(field: &mut Option<u16>, value: u16) -> Option<()> {
    field.replace(value).is_none().then_some(())
}

/// Returns the number of digits at the start.
fn digits(text: &[u8]) -> usize {
    text.iter().take_while(|byte| byte.is_ascii_digit()).count()
}

/// Parses a number of one to `max` digits.
fn number(rest: &mut &[u8], max: usize) -> Option<u16> {
    let count = digits(rest).min(max);
    let (number, after) = rest.split_at(count);
    *rest = after;
    (count > 0).then(|| value(number))
}

/// Returns the value of digits.
fn value(digits: &[u8]) -> u16 {
    digits.iter().fold(0, |all, byte| all * 10 + u16::from(byte - b'0'))
}
