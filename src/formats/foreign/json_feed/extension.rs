//! The viewer's own extension of an item, `_article_viewer`: `src`, the article JSON to open in place, and `image`, a
//! house image.

use crate::article::image::Image;
use crate::article::link::Link;
use crate::formats::foreign::Context;
use crate::formats::house;
use crate::formats::json::Node;

/// What an item is called, and where it can be had.
pub fn link(node: &Node<'_>, context: Context<'_>) -> Option<Link> {
    let src = node.get("_article_viewer").and_then(|own| own.document("src", context.address));
    Some(Link { name: super::name(node, context)?, url: super::page(node, context), src })
}

/// The image of the extension.
pub fn image(node: &Node<'_>, context: Context<'_>) -> Option<Image> {
    house::image(&node.get("_article_viewer")?.get("image")?, context.address)
}
