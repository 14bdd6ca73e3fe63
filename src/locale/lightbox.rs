//! The texts of the lightbox: its buttons, and the list of its keyboard shortcuts.

/// The texts of the lightbox in one language.
pub struct LightboxTexts {
    /// Zooms in.
    pub zoom_in: &'static str,
    /// Zooms out.
    pub zoom_out: &'static str,
    /// Fits the whole photo into the window.
    pub whole: &'static str,
    /// Moves an enlarged photo.
    pub pan: &'static str,
    /// Starts or stops the slideshow.
    pub slideshow: &'static str,
    /// Shows or hides the caption.
    pub caption: &'static str,
    /// Fills the screen.
    pub full_screen: &'static str,
    /// Shares a link to the photo.
    pub share: &'static str,
    /// Confirms that the link was copied, where the browser cannot share.
    pub copied: &'static str,
    /// Downloads the photo.
    pub download: &'static str,
    /// Shows the keyboard shortcuts.
    pub keys: &'static str,
    /// The first photo.
    pub first: &'static str,
    /// The last photo.
    pub last: &'static str,
}
