//! The few drawings on buttons. They say nothing to a screen reader; the button does.

use super::tag::{Tag, tag};

/// What a drawing means, not what it looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// Back to the one before.
    Back,
    /// On to the one after.
    Forward,
    /// Away with it.
    Close,
    /// All there are.
    All,
    /// Begin to play.
    Play,
    /// Something to be heard.
    Sound,
    /// Stop for a while.
    Pause,
    /// Somebody's post.
    Post,
    /// Come nearer.
    Nearer,
    /// Step back.
    Farther,
    /// What is written beneath.
    Caption,
    /// Give it to somebody.
    Share,
    /// Take it along.
    Download,
    /// Over the whole screen.
    Screen,
    /// What the keys do.
    Keys,
}

/// Draws an icon. Arrows turn round where lines run from right to left.
pub fn icon(icon: Icon) -> Tag {
    let (path, class) = match icon {
        Icon::Back => ("M15 5l-7 7 7 7", "av-icon_mirrored"),
        Icon::Forward => ("M9 5l7 7-7 7", "av-icon_mirrored"),
        Icon::Play => ("M8 5.5l11 6.5-11 6.5z", ""),
        Icon::Sound => ("M5 10v4M9 6v12M13 9v6M17 4v16M21 10v4", ""),
        Icon::Pause => ("M8 6v12M16 6v12", ""),
        Icon::Nearer => {
            ("M10.5 4a6.5 6.5 0 100 13 6.5 6.5 0 000-13zM15.5 15.5L20 20M7.5 10.5h6M10.5 7.5v6", "")
        }
        Icon::Farther => ("M10.5 4a6.5 6.5 0 100 13 6.5 6.5 0 000-13zM15.5 15.5L20 20M7.5 10.5h6", ""),
        Icon::Caption => ("M4 5h16v14H4zM8 11h8M8 15h5", ""),
        Icon::Share => ("M12 14V4M8 7l4-4 4 4M6 11H5v9h14v-9h-1", ""),
        Icon::Download => ("M12 4v10M8 11l4 4 4-4M5 20h14", ""),
        Icon::Screen => ("M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5", ""),
        Icon::Keys => ("M9 9a3 3 0 113.5 3c-.5.2-.5.8-.5 2M12 17.5v.1", ""),
        Icon::Post => ("M4 5h16v11h-9l-5 4v-4H4z", ""),
        Icon::All => ("M5 7h14M5 12h14M5 17h14", ""),
        Icon::Close => ("M6 6l12 12M18 6L6 18", ""),
    };
    tag("svg", class)
        .attr("viewBox", "0 0 24 24")
        .attr("aria-hidden", "true")
        .child(tag("path", "").attr("d", path))
}
