//! Whether the open article or list is the publisher's latest one.
//!
//! Never here: why it is not.

/// The relation of what is shown to what the publisher has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Freshness {
    /// It was loaded without a fault.
    #[default]
    Current,
    /// A copy from this time, in seconds since 1970, because the network has failed.
    Saved(u32),
    /// The response ended early.
    Incomplete,
}
