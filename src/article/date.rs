//! Moments as publishers write them: a calendar day, perhaps a time, perhaps an offset.
//!
//! The wall time is kept as written, because local news means local time. How a date is said in words
//! is the locale's business.

mod mail;

/// A day of the Gregorian calendar, with the time of day if the publisher gave one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date {
    /// Year, 1 to 9999.
    pub year: u16,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, 1 to 31.
    pub day: u8,
    /// Hour and minute.
    pub time: Option<(u8, u8)>,
    /// Minutes east of UTC, if they were written down.
    pub offset: Option<i16>,
}

impl Date {
    /// Reads ISO 8601 and its usual neighbours: a space for the `T`, seconds and fractions left out or
    /// not, slashes for hyphens, and the Chinese 年月日; also the dates of mail.
    pub fn parse(text: &str) -> Option<Self> {
        Self::numbers(text).or_else(|| mail::parse(text))
    }

    fn numbers(text: &str) -> Option<Self> {
        let mut rest = text.trim();
        let year = number(&mut rest, 4, 4)?;
        separator(&mut rest, &['-', '/', '.', '年'])?;
        let month = number(&mut rest, 1, 2)?;
        separator(&mut rest, &['-', '/', '.', '月'])?;
        let day = number(&mut rest, 1, 2)?;
        rest = rest.strip_prefix('日').unwrap_or(rest);
        let (year, month, day) = (year, u8::try_from(month).ok()?, u8::try_from(day).ok()?);
        if year == 0 || !(1..=12).contains(&month) || day == 0 || day > days_in(year, month) {
            return None;
        }
        let mut date = Self { year, month, day, time: None, offset: None };
        rest = rest.strip_prefix(['T', 't']).unwrap_or(rest).trim_start();
        if rest.is_empty() {
            return Some(date);
        }
        let hour = u8::try_from(number(&mut rest, 1, 2)?).ok()?;
        separator(&mut rest, &[':', '时', '：'])?;
        let minute = u8::try_from(number(&mut rest, 2, 2)?).ok()?;
        if hour > 24 || minute > 59 {
            return None;
        }
        date.time = Some((hour % 24, minute));
        rest = rest.strip_prefix('分').unwrap_or(rest);
        // Seconds and their fractions are of no interest to a reader.
        if separator(&mut rest, &[':', '：']).is_some() {
            number(&mut rest, 2, 2)?;
            if separator(&mut rest, &['.', ',']).is_some() {
                rest = rest.trim_start_matches(|c: char| c.is_ascii_digit());
            }
        }
        date.offset = offset(rest.trim())?;
        Some(date)
    }

    /// The moment this many milliseconds after 1970 began, on the clock of UTC.
    pub fn of_epoch(milliseconds: u64) -> Option<Self> {
        let minutes = milliseconds / 60_000;
        let (hour, minute) = (minutes / 60 % 24, minutes % 60);
        // Counted from the first of March of the year 0, in cycles of 400, 100, 4 years and one year.
        let days = minutes / (24 * 60) + 719_468;
        let (cycle, day) = (days / 146_097, days % 146_097);
        let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
        let day = day - (365 * year + year / 4 - year / 100);
        let month = (5 * day + 2) / 153;
        let day = day - (153 * month + 2) / 5 + 1;
        let (month, next) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
        let year = u16::try_from(cycle * 400 + year + next).ok().filter(|year| *year <= 9999)?;
        let time = Some((hour as u8, minute as u8));
        Some(Self { year, month: month as u8, day: day as u8, time, offset: Some(0) })
    }

    /// Minutes since the first of March of the year 0 on the clock that it was written by, whatever its offset.
    pub fn minutes(&self) -> i64 {
        // Years begin in March here, so that a leap day is the last one of its year.
        let (month, year) =
            (i64::from(self.month + 9) % 12, i64::from(self.year) - i64::from(self.month <= 2));
        let days =
            365 * year + year / 4 - year / 100 + year / 400 + (month * 306 + 5) / 10 + i64::from(self.day)
                - 1;
        let (hour, minute) = self.time.unwrap_or_default();
        (days * 24 + i64::from(hour)) * 60 + i64::from(minute)
    }

    /// The machine-readable form for `<time datetime>`.
    pub fn iso(&self) -> String {
        let Self { year, month, day, .. } = self;
        let mut iso = format!("{year:04}-{month:02}-{day:02}");
        if let Some((hour, minute)) = self.time {
            iso.push_str(&format!("T{hour:02}:{minute:02}"));
            match self.offset {
                Some(0) => iso.push('Z'),
                Some(offset) => {
                    let sign = if offset < 0 { '-' } else { '+' };
                    let minutes = offset.unsigned_abs();
                    iso.push_str(&format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60));
                }
                None => {}
            }
        }
        iso
    }
}

fn days_in(year: u16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 31,
    }
}

fn number(rest: &mut &str, least: usize, most: usize) -> Option<u16> {
    let digits = rest.bytes().take(most).take_while(u8::is_ascii_digit).count();
    if digits < least {
        return None;
    }
    let (digits, after) = rest.split_at(digits);
    *rest = after;
    digits.parse().ok()
}

fn separator(rest: &mut &str, allowed: &[char]) -> Option<()> {
    *rest = rest.strip_prefix(allowed)?;
    Some(())
}

/// The outer `None` is an unreadable offset, the inner one an absent one.
fn offset(text: &str) -> Option<Option<i16>> {
    let sign = match text.chars().next() {
        None => return Some(None),
        Some('Z' | 'z') if text.len() == 1 => return Some(Some(0)),
        Some('+') => 1,
        Some('-') => -1,
        Some(_) => return None,
    };
    let mut rest = &text[1..];
    let hours = i16::try_from(number(&mut rest, 2, 2)?).ok()?;
    rest = rest.strip_prefix(':').unwrap_or(rest);
    let minutes = if rest.is_empty() { 0 } else { i16::try_from(number(&mut rest, 2, 2)?).ok()? };
    (rest.is_empty() && hours <= 14 && minutes < 60).then_some(Some(sign * (hours * 60 + minutes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usual_shapes_are_read() {
        for (text, iso) in [
            ("2026-11-20T08:30:00+08:00", "2026-11-20T08:30+08:00"),
            ("2026-11-20T08:30:00.123Z", "2026-11-20T08:30Z"),
            ("2026-11-20 08:30", "2026-11-20T08:30"),
            ("2026-11-20", "2026-11-20"),
            ("2026/1/2", "2026-01-02"),
            ("2026年11月20日 8:05", "2026-11-20T08:05"),
            ("2026-11-20T08:30:00-0330", "2026-11-20T08:30-03:30"),
            ("2024-02-29", "2024-02-29"),
            ("2026-11-20T08:30:00.123456+0200", "2026-11-20T08:30+02:00"),
            ("Fri, 31 May 2019 12:17:58 -0700", "2019-05-31T12:17-07:00"),
            ("6 Feb 2018 06:34 GMT", "2018-02-06T06:34Z"),
            ("Tue Jan 28 12:00:00 CET 2020", "2020-01-28T12:00+01:00"),
            ("January 28, 2020", "2020-01-28"),
        ] {
            assert_eq!(Date::parse(text).map(|date| date.iso()).as_deref(), Some(iso), "{text}");
        }
    }

    #[test]
    fn moments_are_counted_from_1970() {
        for (milliseconds, iso) in [
            (0, "1970-01-01T00:00Z"),
            (951_782_399_999, "2000-02-28T23:59Z"),
            (951_868_799_000, "2000-02-29T23:59Z"),
            (951_868_800_000, "2000-03-01T00:00Z"),
            (1_709_164_800_000, "2024-02-29T00:00Z"),
            (1_735_689_599_000, "2024-12-31T23:59Z"),
            (4_107_542_400_000, "2100-03-01T00:00Z"),
        ] {
            assert_eq!(Date::of_epoch(milliseconds).map(|date| date.iso()).as_deref(), Some(iso));
        }
        assert_eq!(Date::of_epoch(u64::MAX), None);
    }

    #[test]
    fn impossible_days_are_refused() {
        for text in [
            "",
            "yesterday",
            "2026-02-30",
            "2026-13-01",
            "2026-11-20T25:00",
            "26-1-1",
            "2026-11-20T08:30+99:00",
            "20036-20-09T30:2020:00+00:00",
            "Fri, 31 Feb 2019 12:17:58 -0700",
            "31 May 2019 25:00",
            "May",
        ] {
            assert_eq!(Date::parse(text), None, "{text}");
        }
    }
}
