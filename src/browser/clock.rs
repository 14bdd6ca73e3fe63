//! The time of day. The state uses it to compute the age of a list.

use js_sys::Date;

/// Milliseconds since 1970.
pub fn milliseconds() -> f64 {
    Date::now()
}

/// Seconds since 1970. Unlike `performance.now()`, this clock also runs while the machine sleeps.
pub fn seconds() -> u32 {
    (milliseconds() / 1000.0) as u32
}

/// The difference of local time from UTC, in minutes.
pub fn utc_offset() -> i16 {
    -(Date::new_0().get_timezone_offset() as i16)
}
