//! The icons on buttons. They are hidden from screen readers; the button has a label.

use super::tag::{Tag, tag};

/// An icon, by its meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// The previous item.
    Previous,
    /// The next item.
    Next,
    /// Close.
    Close,
    /// A list of everything.
    Menu,
    /// Play video, or start a slideshow.
    Play,
    /// Play audio.
    Audio,
    /// Pause.
    Pause,
    /// A post of a social network.
    Post,
    /// Zoom in.
    ZoomIn,
    /// Zoom out.
    ZoomOut,
    /// Slide or hide captions.
    Caption,
    /// Share.
    Share,
    /// Download.
    Download,
    /// Fill the screen.
    FullScreen,
    /// Help.
    Help,
}

/// Draws an icon. Arrows are mirrored in right-to-left text.
pub fn icon(icon: Icon) -> Tag {
    let (path, class) = match icon {
        Icon::Previous => ("M15 5l-7 7 7 7", "av-icon_mirrored"),
        Icon::Next => ("M9 5l7 7-7 7", "av-icon_mirrored"),
        Icon::Play => ("M8 5.5l11 6.5-11 6.5z", ""),
        Icon::Audio => ("M5 10v4M9 6v12M13 9v6M17 4v16M21 10v4", ""),
        Icon::Pause => ("M8 6v12M16 6v12", ""),
        Icon::ZoomIn => {
            ("M10.5 4a6.5 6.5 0 100 13 6.5 6.5 0 000-13zM15.5 15.5L20 20M7.5 10.5h6M10.5 7.5v6", "")
        }
        Icon::ZoomOut => ("M10.5 4a6.5 6.5 0 100 13 6.5 6.5 0 000-13zM15.5 15.5L20 20M7.5 10.5h6", ""),
        Icon::Caption => ("M4 5h16v14H4zM8 11h8M8 15h5", ""),
        Icon::Share => ("M12 14V4M8 7l4-4 4 4M6 11H5v9h14v-9h-1", ""),
        Icon::Download => ("M12 4v10M8 11l4 4 4-4M5 20h14", ""),
        Icon::FullScreen => ("M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5", ""),
        Icon::Help => ("M9 9a3 3 0 113.5 3c-.5.2-.5.8-.5 2M12 17.5v.1", ""),
        Icon::Post => ("M4 5h16v11h-9l-5 4v-4H4z", ""),
        Icon::Menu => ("M5 7h14M5 12h14M5 17h14", ""),
        Icon::Close => ("M6 6l12 12M18 6L6 18", ""),
    };
    tag("svg", class)
        .attr("viewBox", "0 0 24 24")
        .attr("aria-hidden", "true")
        .child(tag("path", "").attr("d", path))
}
