//! Dates: a day of the Gregorian calendar, with time and offset from UTC if the publisher gave them.
//!
//! The time is kept as written, because local news uses local time. Formatting for readers belongs to the locale.

mod ascii;
mod parse;

/// Whether all date formats are parsed. The viewer itself parses only the formats of house JSON (ISO 8601 with its common
/// separators, and 年月日); documents with other dates go to the converter.
const EXTENDED: bool = cfg!(feature = "foreign");

/// Days from 0000-03-01 to 1970-01-01.
const UNIX_DAYS: i64 = 719_468;

/// A date with optional time and offset.
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
    /// Minutes east of UTC.
    pub offset: Option<i16>,
}

impl Date {
    /// Parses ISO 8601 and similar formats, RFC 2822, English months, 年月日, and Unix time in seconds or milliseconds.
    /// Ambiguous dates are rejected. Without the feature `foreign`, only the formats of house JSON are parsed.
    pub fn parse(text: &str) -> Option<Self> {
        parse::parse(text)
    }

    /// Converts Unix time to a date with an offset in minutes east of UTC.
    pub fn from_unix(seconds: i64, offset: i16) -> Option<Self> {
        let minutes = seconds.div_euclid(60) + i64::from(offset);
        let days = minutes.div_euclid(24 * 60) + UNIX_DAYS;
        // The mean year has 365.2425 days. The estimate is the year or a neighbour of it.
        let mut year = (days * 10_000 + 5_000).div_euclid(3_652_425);
        let first = |year: i64| 365 * year + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
        while first(year) > days {
            year -= 1;
        }
        while first(year + 1) <= days {
            year += 1;
        }
        let in_year = days - first(year);
        let month = (in_year * 5 + 2) / 153;
        let day = in_year - (month * 153 + 2) / 5 + 1;
        let (year, month) = if month < 10 { (year, month + 3) } else { (year + 1, month - 9) };
        let minute = minutes.rem_euclid(24 * 60);
        let date = Self::day(u16::try_from(year).ok()?, month as u16, day as u16)?;
        Some(Self { time: Some(((minute / 60) as u8, (minute % 60) as u8)), offset: Some(offset), ..date })
    }

    /// Returns a day without time, if it exists in the calendar.
    fn day(year: u16, month: u16, day: u16) -> Option<Self> {
        let is_valid = (1..=9999).contains(&year) && (1..=12).contains(&month) && day > 0;
        let date = Self { year, month: month as u8, day: day as u8, time: None, offset: None };
        (is_valid && day <= u16::from(days_in(year, date.month))).then_some(date)
    }

    /// Returns the minutes of the local time since 0000-03-01, without regard to the offset.
    pub fn minutes(&self) -> i64 {
        // The year begins in March, so that a leap day is its last day.
        let (month, year) =
            (i64::from(self.month + 9) % 12, i64::from(self.year) - i64::from(self.month <= 2));
        let days =
            365 * year + year / 4 - year / 100 + year / 400 + (month * 306 + 5) / 10 + i64::from(self.day)
                - 1;
        let (hour, minute) = self.time.unwrap_or_default();
        (days * 24 + i64::from(hour)) * 60 + i64::from(minute)
    }

    /// Whether a modification is more than five minutes after the publication. Many systems save an article again while
    /// they publish it.
    pub fn is_well_after(&self, published: Self) -> bool {
        self.minutes() - published.minutes() > 5
    }

    /// Returns the ISO 8601 form for `<time datetime>`.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn converts_unix_time_to_dates() {
        for (seconds, iso) in [
            (0, "1970-01-01T00:00Z"),
            (-1, "1969-12-31T23:59Z"),
            (951_782_400, "2000-02-29T00:00Z"),
            (951_868_799, "2000-02-29T23:59Z"),
            (951_868_800, "2000-03-01T00:00Z"),
            (1_795_163_400, "2026-11-20T08:30Z"),
            (4_107_542_400, "2100-03-01T00:00Z"),
            (253_402_300_799, "9999-12-31T23:59Z"),
        ] {
            assert_eq!(Date::from_unix(seconds, 0).map(|date| date.iso()).as_deref(), Some(iso), "{seconds}");
        }
        assert_eq!(
            Date::from_unix(-1, 480).map(|date| date.iso()).as_deref(),
            Some("1970-01-01T07:59+08:00")
        );
        for beyond in [253_402_300_800, -62_167_219_201, i64::MAX, i64::MIN] {
            assert_eq!(Date::from_unix(beyond, 0), None, "{beyond}");
        }
    }

    #[test]
    fn calendar_conversions_are_inverse() {
        for day in 0..60_000 {
            let date = Date::from_unix(day * 86_400, 0).unwrap();
            assert_eq!(date.minutes(), (day + UNIX_DAYS) * 24 * 60, "{}", date.iso());
        }
    }
}
