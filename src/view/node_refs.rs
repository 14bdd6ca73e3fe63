//! The elements that the embed layer must find after rendering.
//!
//! Only elements that focus, scrolling or gestures need belong here. Reading or changing them is the job of `embed` and `browser`.

use yew::NodeRef;

/// References to rendered elements.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NodeRefs {
    /// The `<dialog>` of the lightbox.
    pub lightbox: NodeRef,
    /// The element that holds the current slide and its neighbors.
    pub lightbox_track: NodeRef,
    /// The scrolling row of thumbnails in the lightbox.
    pub thumbnails: NodeRef,
    /// The headline of the first article, or the name of the channel.
    pub heading: NodeRef,
    /// The scrolling row of channel tabs.
    pub tab_list: NodeRef,
    /// The tab of the current channel.
    pub current_tab: NodeRef,
    /// The first card that the last "more articles" added.
    pub first_added_card: NodeRef,
    /// The embedded player that was activated last.
    pub embed_player: NodeRef,
}
