//! Points in time, for sorting dates with different offsets.
//!
//! Parses only the date format of the demo's articles and does not format dates.

/// Seconds since 1970 in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Timestamp(i64);

impl Timestamp {
    /// Parses `2026-11-20T08:30:00+08:00`, or the same with `Z`.
    pub fn parse(text: &str) -> Option<Self> {
        let (local, offset) = text.split_at_checked(19)?;
        let number = |start, end| local.get(start..end)?.parse::<i64>().ok();
        let (year, month, day) = (number(0, 4)?, number(5, 7)?, number(8, 10)?);
        let (hour, minute, second) = (number(11, 13)?, number(14, 16)?, number(17, 19)?);
        let seconds = hour * 3600 + minute * 60 + second;
        Some(Self(days(year, month, day)? * 86_400 + seconds - offset_seconds(offset)?))
    }
}

fn offset_seconds(offset: &str) -> Option<i64> {
    if offset == "Z" {
        return Some(0);
    }
    let (hours, minutes) = offset.get(1..)?.split_once(':')?;
    let seconds = hours.parse::<i64>().ok()? * 3600 + minutes.parse::<i64>().ok()? * 60;
    match offset.get(..1)? {
        "+" => Some(seconds),
        "-" => Some(-seconds),
        _ => None,
    }
}

/// Days since 1970 in the Gregorian calendar. The computation starts years in March, so that the leap day is the last one.
fn days(year: i64, month: i64, day: i64) -> Option<i64> {
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    let year = if month <= 2 { year - 1 } else { year };
    let in_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    Some(year * 365 + year / 4 - year / 100 + year / 400 + in_year - 719_468)
}

#[cfg(test)]
mod tests {
    use super::Timestamp;

    #[test]
    fn parses_a_date_with_any_offset() {
        let parse = Timestamp::parse;
        assert_eq!(parse("1970-01-01T00:00:00Z"), Some(Timestamp(0)));
        assert_eq!(parse("2000-03-01T00:00:00Z"), Some(Timestamp(951_868_800)));
        assert_eq!(parse("2026-11-20T08:30:00+08:00"), parse("2026-11-19T19:30:00-05:00"));
        assert_eq!(parse("2026-11-20"), None);
        assert_eq!(parse("2026-13-20T08:30:00Z"), None);
    }
}
