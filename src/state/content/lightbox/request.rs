//! Requests for the lightbox: by keys, buttons and gestures, and events of its images.
//!
//! Never here: what follows from a request (see `lightbox` and `slide`).

/// A request of the reader, or an event of the slide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LightboxRequest {
    /// Slide the photo at this position.
    Open(usize),
    /// The photo before.
    Previous,
    /// The photo after.
    Next,
    /// The first photo.
    First,
    /// The last photo.
    Last,
    /// Close the lightbox.
    Close,
    /// Close what is on top: the list of keys, else the lightbox.
    Dismiss,
    /// Start or stop the slideshow.
    ToggleSlideshow,
    /// The time of a slide or of a notice is over.
    TimerElapsed,
    /// Show or hide the list of keys.
    ToggleKeyboardHelp,
    /// Show or hide the captions.
    ToggleCaptions,
    /// Enter or leave full screen.
    ToggleFullScreen,
    /// Share the link to this photo.
    Share,
    /// The link was copied.
    LinkCopied,
    /// Change the transform of the photo.
    Transform(TransformStep),
    /// A gesture has enlarged the photo, or made it fit again.
    Zoomed(bool),
    /// The image at this position is loaded, or has failed.
    ImageLoaded(usize),
    /// The slide that was opened is painted.
    Painted,
}

/// A change of the transform by a key or a button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TransformStep {
    /// One step larger.
    ZoomIn,
    /// One step smaller.
    ZoomOut,
    /// As large as the stage allows.
    Fit,
    /// Enlarged, or back to that.
    ToggleZoom,
    /// Steps to the right and down; negative ones go left and up.
    Pan(i8, i8),
}
