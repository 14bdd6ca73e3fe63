//! The time that a thread has used, for the fuzz targets and the native tests.

use std::sync::LazyLock;
use std::time::{Duration, Instant};

/// Returns the time for which this thread has run, so that a busy machine changes nothing. Linux reports it in nanoseconds,
/// and counts it when the thread yields. Elsewhere, returns the time since the first call.
pub fn clock() -> Duration {
    std::thread::yield_now();
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    let schedule = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let running = schedule.and_then(|text| text.split_whitespace().next()?.parse().ok());
    running.map_or_else(|| START.elapsed(), Duration::from_nanos)
}
