//! When a cached list is asked for again (docs/adr/012-lists-and-revalidation.md).
//!
//! Never here: what changes in the list then (see `content::list`).

use crate::state::content::list::List;

/// The number of seconds for which a list is fresh.
pub const FRESH: u32 = 60;

/// Whether a list has to be asked for again. The clock may have been set back since.
pub fn is_stale(list: &List, now: u32) -> bool {
    now.abs_diff(list.validated_at) >= FRESH
}
