//! The time of day, by which the state knows how old a list is.

use js_sys::Date;

/// Milliseconds since 1970.
pub fn milliseconds() -> f64 {
    Date::now()
}

/// Seconds since 1970; other than a page's own clock it also goes on while the machine sleeps.
pub fn seconds() -> u32 {
    (milliseconds() / 1000.0) as u32
}
