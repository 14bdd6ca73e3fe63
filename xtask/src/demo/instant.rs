//! Moments, so that dates with different offsets can be put into one order.
//!
//! It reads the one form that the demo's articles use, and it does not format anything.

/// Seconds since 1970 in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Instant(i64);

impl Instant {
    /// Reads `2026-11-20T08:30:00+08:00`, or the same with `Z`.
    pub fn read(text: &str) -> Option<Self> {
        let (moment, offset) = text.split_at_checked(19)?;
        let number = |start, end| moment.get(start..end)?.parse::<i64>().ok();
        let (year, month, day) = (number(0, 4)?, number(5, 7)?, number(8, 10)?);
        let (hour, minute, second) = (number(11, 13)?, number(14, 16)?, number(17, 19)?);
        let seconds = hour * 3600 + minute * 60 + second;
        Some(Self(days(year, month, day)? * 86_400 + seconds - seconds_of(offset)?))
    }
}

fn seconds_of(offset: &str) -> Option<i64> {
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

/// Days since 1970 in the Gregorian calendar, counted in years that start in March and so end with the leap day.
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
    use super::Instant;

    #[test]
    fn reads_a_moment_in_any_offset() {
        let read = Instant::read;
        assert_eq!(read("1970-01-01T00:00:00Z"), Some(Instant(0)));
        assert_eq!(read("2000-03-01T00:00:00Z"), Some(Instant(951_868_800)));
        assert_eq!(read("2026-11-20T08:30:00+08:00"), read("2026-11-19T19:30:00-05:00"));
        assert_eq!(read("2026-11-20"), None);
        assert_eq!(read("2026-13-20T08:30:00Z"), None);
    }
}
