//! The categories of a WordPress site (`wp/v2/categories`) as channels.

use crate::article::site::{Channel, Site};
use crate::article::url::Url;
use crate::formats::foreign::reader_context::ReaderContext;
use crate::formats::json::Node;

/// Recognizes a list of terms.
pub fn recognizes(root: &Node<'_>) -> bool {
    root.is_list() && root.first(|node| node.has("taxonomy") && node.has("name")).unwrap_or_default()
}

/// Reads each category as a channel. Categories without posts are skipped, because their tabs would be empty.
pub fn read(root: &Node<'_>, context: ReaderContext<'_>) -> Site {
    let mut site = Site::default();
    root.visit(&mut |node| {
        if node.text("count").as_deref() != Some("0") {
            channel(node, context).into_iter().for_each(|channel| site.add(channel));
        }
    });
    site
}

fn channel(node: &Node<'_>, context: ReaderContext<'_>) -> Option<Channel> {
    let Some(name) = context.plain_text_at(node, "name") else { return node.note_missing("name") };
    let id = node.text("slug").unwrap_or_else(|| name.clone());
    let posts =
        node.get("_links").and_then(|links| links.get("wp:post_type")?.first(|link| link.text("href"))?);
    let feed = posts.and_then(|address| {
        let joint = if address.contains('?') { '&' } else { '?' };
        Url::document(context.base_url, &format!("{address}{joint}_embed=1"))
    });
    Some(Channel { id, name, feed, url: node.link("link", context.base_url) })
}
