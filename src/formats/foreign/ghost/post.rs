//! Properties of a post that articles and lists share: its link, authors and feature image.

use crate::article::caption::SourceTexts;
use crate::article::image::Image;
use crate::article::link::Link;
use crate::article::url::Url;
use crate::formats::foreign::reader_context::ReaderContext;
use crate::formats::json::Node;

/// The placeholder for the site's own URL in exports.
pub const SITE: &str = "__GHOST_URL__";

/// Whether a value is a post. Lists may be requested without the texts of posts.
pub fn is_post(node: &Node<'_>) -> bool {
    (node.has_key("html") || node.has("slug")) && (node.has("uuid") || node.has("comment_id"))
}

/// Returns the list of posts or pages of a response.
pub fn list<'s>(root: &'s Node<'_>) -> Option<Node<'s>> {
    root.get("posts").or_else(|| root.get("pages")).filter(Node::is_list)
}

/// Returns a link with the title, the page and the API address of a post: `…/posts/?key=K` has it at
/// `…/posts/ID/?key=K`.
pub fn link(node: &Node<'_>, context: ReaderContext<'_>) -> Option<Link> {
    let src = context.base_url.and_then(|address| {
        let (path, query) = address.without_fragment().split_once('?')?;
        let path = path.trim_end_matches('/');
        let key = query.split('&').find(|pair| pair.starts_with("key="))?;
        let id = node.text("id").filter(|_| path.ends_with("/posts") || path.ends_with("/pages"))?;
        Url::document(None, &[path, "/", &id, "/?", key, "&include=authors,tags"].concat())
    });
    Some(Link { name: node.text("title")?, url: node.link("url", context.base_url), src })
}

/// Returns the feature image.
pub fn feature(node: &Node<'_>, context: ReaderContext<'_>) -> Option<Image> {
    let field = node.get("feature_image")?;
    let address = field.as_str().and_then(|address| address.strip_prefix(SITE));
    let source = match address {
        Some(path) => Url::media(context.base_url, path),
        None => field.as_media(context.base_url),
    }?;
    let texts = SourceTexts {
        caption: context.plain_text_at(node, "feature_image_caption"),
        alt: node.raw("feature_image_alt"),
        ..SourceTexts::default()
    };
    Some(Image { source, texts, ..Image::default() })
}

/// Returns the authors, if the response includes them.
pub fn authors(node: &Node<'_>, context: ReaderContext<'_>) -> Vec<Link> {
    let several = node.each("authors", |author| person(author, context));
    if several.is_empty() { node.each("primary_author", |author| person(author, context)) } else { several }
}

fn person(node: &Node<'_>, context: ReaderContext<'_>) -> Option<Link> {
    if !node.is_object() {
        return node.note_wrong_type("an author");
    }
    Some(Link { name: node.text("name")?, url: node.link("url", context.base_url), src: None })
}
