//! Which failures are tried again by themselves, how often and after which pause (docs/adr/024-time-limits-and-retries.md).
//!
//! Never here: the requests, and the reader's own retry.

use crate::state::net::load::LoadError;

/// The number of automatic tries after the first one.
pub const MAX_RETRIES: u32 = 4;

/// The longest `Retry-After` that is waited for, in seconds.
const MAX_RETRY_AFTER: u32 = 120;

/// Whether another try may help in a moment: a fault of the network, or a server that is overloaded or restarted.
pub fn is_transient(error: &LoadError) -> bool {
    match error {
        LoadError::Unreachable { url, .. } => url.is_absolute(),
        LoadError::Timeout { .. } => true,
        LoadError::Status { status, .. } => matches!(status, 429 | 502..=504),
        _ => false,
    }
}

/// Whether the network, when it is back, may have ended the failure.
pub fn may_depend_on_network(error: &LoadError) -> bool {
    is_transient(error) || matches!(error, LoadError::Converter { .. } | LoadError::Mapping { .. })
}

/// The ticks to wait before a try: 1, 2, 4, 8, each with a random share of up to as many again, or what the server asks for.
/// `None` if it asks for more than is waited. `tick` is the length of a tick in milliseconds.
pub fn pause(retries: u32, random: u32, retry_after: Option<u32>, tick: u32) -> Option<u32> {
    let base = 1 << retries.min(MAX_RETRIES);
    let pause = base + random % (base + 1);
    let Some(seconds) = retry_after else { return Some(pause) };
    (seconds <= MAX_RETRY_AFTER).then(|| (seconds * 1000).div_ceil(tick.max(1)).max(pause))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::url::Url;
    use crate::formats::ReadError;

    #[test]
    fn retries_the_network_and_overloaded_servers_only() {
        let url = || Url::document(None, "https://a.example/a.json").unwrap();
        let status = |status| LoadError::Status { url: url(), status };
        let unreadable = LoadError::Unreadable { url: None, error: ReadError::Html };
        assert!(is_transient(&LoadError::Unreachable { url: url(), reason: String::new() }));
        assert!(is_transient(&LoadError::Timeout { url: url() }));
        for code in [429, 502, 503, 504] {
            assert!(is_transient(&status(code)), "{code}");
        }
        for code in [400, 401, 403, 404, 410, 451, 500, 501, 505] {
            assert!(!is_transient(&status(code)), "{code}");
        }
        let file = Url::document(None, "a.json").unwrap();
        for error in [
            unreadable,
            LoadError::NoAddress,
            LoadError::Origin { url: url() },
            LoadError::Unreachable { url: file, reason: String::new() },
        ] {
            assert!(!is_transient(&error), "{error}");
        }
    }

    #[test]
    fn pauses_grow_and_are_spread() {
        for retries in 0..MAX_RETRIES {
            let base = 1 << retries;
            let pauses: Vec<u32> =
                (0..100).map(|random| pause(retries, random, None, 1000).unwrap()).collect();
            assert!(pauses.iter().all(|pause| (base..=2 * base).contains(pause)));
            assert!(pauses.contains(&base) && pauses.contains(&(2 * base)));
        }
    }

    #[test]
    fn waits_as_long_as_the_server_asks_within_a_bound() {
        assert_eq!(pause(0, 0, Some(7), 1000), Some(7));
        assert_eq!(pause(0, 0, Some(7), 50), Some(140));
        assert_eq!(pause(3, 0, Some(1), 1000), Some(8), "never sooner than without the header");
        assert_eq!(pause(0, 0, Some(MAX_RETRY_AFTER), 1000), Some(MAX_RETRY_AFTER));
        assert_eq!(pause(0, 0, Some(MAX_RETRY_AFTER + 1), 1000), None);
        assert_eq!(pause(0, 0, Some(u32::MAX), 1000), None);
    }
}
