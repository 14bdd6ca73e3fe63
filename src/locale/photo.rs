//! The words on the buttons of the lightbox, and in its list of keys.

/// What can be done with a photo.
pub struct Photos {
    /// Nearer.
    pub zoom_in: &'static str,
    /// Away.
    pub zoom_out: &'static str,
    /// So that all of it is seen.
    pub whole: &'static str,
    /// Up, down and sideways, when it is near.
    pub pan: &'static str,
    /// One after the other.
    pub slideshow: &'static str,
    /// What is written beneath it.
    pub caption: &'static str,
    /// Over everything else.
    pub full_screen: &'static str,
    /// To somebody.
    pub share: &'static str,
    /// What is said then, where the browser can only copy.
    pub copied: &'static str,
    /// To the reader's own machine.
    pub download: &'static str,
    /// What the keys do.
    pub keys: &'static str,
    /// To the first one.
    pub first: &'static str,
    /// To the last one.
    pub last: &'static str,
}
