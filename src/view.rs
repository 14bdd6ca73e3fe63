//! The reading view: facts in, markup out, requests back.
//!
//! Each part of the screen is a file with its style sheet beside it; build.rs concatenates the sheets. `viewer` alone reads the state.
//! Parts that change independently are components; the others are functions that return elements. The DOM, the network and foreign
//! formats never belong here. Nothing sets HTML from a string or writes a `style` attribute, because a strict content security policy
//! forbids both.

pub mod article;
pub mod block_context;
pub mod body;
pub mod breadcrumb;
pub mod byline;
pub mod caption;
pub mod channel;
pub mod channel_popover;
pub mod class;
pub mod embed_player;
pub mod failure;
pub mod gallery;
pub mod home_links;
pub mod icon;
pub mod lightbox;
pub mod link_context;
pub mod load_status;
pub mod masthead;
pub mod media;
pub mod next_article;
pub mod node_refs;
pub mod photo;
pub mod read_history;
pub mod related;
pub mod shared;
pub mod skeleton;
pub mod sources;
pub mod tabs;
pub mod tag;
pub mod view_context;
pub mod viewer;

pub use node_refs::NodeRefs;

/// The whole style sheet; build.rs concatenates the sheets of the components.
pub const STYLE: &str = include_str!(concat!(env!("OUT_DIR"), "/view.css"));

/// The part of the style sheet that a prerendered view needs, without the lightbox and other components that come later.
pub const PRERENDERED_STYLE: &str = include_str!(concat!(env!("OUT_DIR"), "/prerendered.css"));
