//! Moments as mail writes them (`Fri, 31 May 2019 12:17:58 -0700`), and as Unix does (`Tue Jan 28 12:00:00 CET 2020`).

use super::{Date, days_in, offset};

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// Zones with one meaning, in hours east of UTC.
const ZONES: [(&str, i16); 12] = [
    ("GMT", 0),
    ("UTC", 0),
    ("UT", 0),
    ("EST", -5),
    ("EDT", -4),
    ("MST", -7),
    ("MDT", -6),
    ("PST", -8),
    ("PDT", -7),
    ("WEST", 1),
    ("CET", 1),
    ("CEST", 2),
];

/// Reads the parts in whatever order they come; a day, a month by its name and a year are needed.
pub fn parse(text: &str) -> Option<Date> {
    let (mut day, mut month, mut year) = (None, None, None);
    let mut date = Date { year: 0, month: 0, day: 0, time: None, offset: None };
    for part in text.split([' ', ',', '\u{A0}']).filter(|part| !part.is_empty()) {
        let named = part.get(..3).and_then(|start| {
            let place = MONTHS.iter().position(|name| name.eq_ignore_ascii_case(start))?;
            u8::try_from(place + 1).ok()
        });
        if let Ok(number) = part.parse::<u16>()
            && !part.starts_with('+')
        {
            if part.len() <= 2 { day = u8::try_from(number).ok() } else { year = Some(number) }
        } else if let Some((hour, rest)) = part.split_once(':') {
            let minute = rest.split(':').next()?;
            date.time = Some((hour.parse().ok()?, minute.parse().ok()?));
        } else if part.starts_with(['+', '-']) || part == "Z" {
            date.offset = offset(part)?;
        } else if let Some((_, hours)) = ZONES.iter().find(|(name, _)| *name == part) {
            date.offset = Some(hours * 60);
        } else {
            month = month.or(named);
        }
    }
    Date { year: year?, month: month?, day: day?, ..date }.sound()
}

impl Date {
    fn sound(self) -> Option<Self> {
        let (hour, minute) = self.time.unwrap_or_default();
        let day = (1..=9999).contains(&self.year) && (1..=days_in(self.year, self.month)).contains(&self.day);
        (day && hour < 24 && minute < 60).then_some(self)
    }
}
