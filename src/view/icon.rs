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
    /// Somebody's post.
    Post,
}

/// Draws an icon. Arrows turn round where lines run from right to left.
pub fn icon(icon: Icon) -> Tag {
    let (path, class) = match icon {
        Icon::Back => ("M15 5l-7 7 7 7", "av-icon_mirrored"),
        Icon::Forward => ("M9 5l7 7-7 7", "av-icon_mirrored"),
        Icon::Play => ("M8 5.5l11 6.5-11 6.5z", ""),
        Icon::Post => ("M4 5h16v11h-9l-5 4v-4H4z", ""),
        Icon::All => ("M5 7h14M5 12h14M5 17h14", ""),
        Icon::Close => ("M6 6l12 12M18 6L6 18", ""),
    };
    tag("svg", class)
        .attr("viewBox", "0 0 24 24")
        .attr("aria-hidden", "true")
        .child(tag("path", "").attr("d", path))
}
