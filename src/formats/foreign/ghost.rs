//! Posts and pages of Ghost's Content API (<https://docs.ghost.org/content-api/>).
//!
//! A post alone, or the first one of `{"posts": […]}`. What a site wants to have run in its pages
//! (`codeinjection_head`) is never read.

pub mod feed;

use std::rc::Rc;

use super::reader::Reader;
use super::reader_context::ReaderContext;
use crate::article::Article;
use crate::article::block::Block;
use crate::article::caption::SourceTexts;
use crate::article::image::Image;
use crate::article::link::Link;
use crate::article::notice::NoticeKind;
use crate::article::url::Url;
use crate::formats::Format;
use crate::formats::json::Node;

pub const READER: Reader = Reader { format: Format::Ghost, recognizes, read };

/// What stands for the site's own address in exports.
const SITE: &str = "__GHOST_URL__";

/// A post, or an object with a list of posts or pages.
pub fn recognizes(root: &Node<'_>) -> bool {
    is_post(root) || list(root).is_some_and(|posts| posts.first(is_post).unwrap_or_default())
}

/// Whether a value is a post; lists may have been asked for without their texts.
pub fn is_post(node: &Node<'_>) -> bool {
    (node.has_key("html") || node.has("slug")) && (node.has("uuid") || node.has("comment_id"))
}

/// The list of an answer.
pub fn list<'s>(root: &'s Node<'_>) -> Option<Node<'s>> {
    root.get("posts").or_else(|| root.get("pages")).filter(Node::is_list)
}

/// Reads a post, or the first one of an answer; the others are further reading.
pub fn read(root: &Node<'_>, context: ReaderContext<'_>) -> Article {
    let Some(posts) = list(root) else { return post(root, context) };
    let mut all = Vec::new();
    let mut article = None;
    posts.visit(&mut |node| {
        if article.is_none() {
            article = Some(post(node, context));
        } else {
            all.extend(feed::link(node, context).filter(|link| link.url.is_some() || link.src.is_some()));
        }
    });
    if !all.is_empty() {
        posts.note(NoticeKind::FirstArticleOfList);
    }
    let mut article = article.unwrap_or_default();
    article.related = all;
    article
}

fn post(node: &Node<'_>, context: ReaderContext<'_>) -> Article {
    let url = node.link("url", context.base_url);
    let context = context.with_base_url(url.as_ref());
    let mut body = node.get("html").map(|html| html_body(&html, context)).unwrap_or_default();
    if node.has_key("access") && !node.flag("access") {
        node.note(NoticeKind::SubscribersOnly);
    }
    // Where the author wrote none, an excerpt is the beginning of the text, with its links spelled out.
    let cut = || if body.is_empty() { context.plain_text_at(node, "excerpt") } else { None };
    let description = context.plain_text_at(node, "custom_excerpt").or_else(cut);
    if let Some(photo) = feature(node, context) {
        body.insert(0, Block::Figure(Rc::new(photo)));
    }
    let published = node.date("published_at").or_else(|| node.date("created_at"));
    // A post is saved again in the moment in which it comes out.
    let modified = node
        .date("updated_at")
        .filter(|modified| published.is_none_or(|published| modified.is_well_after(published)));
    Article {
        id: node.text("id").or_else(|| node.text("uuid")),
        headline: node.text("title").unwrap_or_default(),
        description,
        language: node.language("locale"),
        published,
        modified,
        sections: node.each("tags", tag),
        authors: authors(node, context),
        body,
        url,
        ..Article::default()
    }
}

fn html_body(html: &Node<'_>, context: ReaderContext<'_>) -> Vec<Block> {
    let Some(words) = html.words() else { return Vec::new() };
    if words.contains(SITE) {
        context.html_blocks_of(&words.replace(SITE, ""), html)
    } else {
        context.html_blocks(html)
    }
}

/// The photo at the top.
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

/// A tag that readers may see; internal ones begin with `#`.
fn tag(node: &Node<'_>) -> Option<String> {
    if !node.is_object() {
        return node.words();
    }
    let internal = node.text("visibility").as_deref() == Some("internal");
    node.text("name").filter(|name| !internal && !name.starts_with('#'))
}

/// The authors of a post, if the answer brought them along.
fn authors(node: &Node<'_>, context: ReaderContext<'_>) -> Vec<Link> {
    let several = node.each("authors", |author| person(author, context));
    if several.is_empty() { node.each("primary_author", |author| person(author, context)) } else { several }
}

fn person(node: &Node<'_>, context: ReaderContext<'_>) -> Option<Link> {
    if !node.is_object() {
        return node.note_wrong_type("an author");
    }
    Some(Link { name: node.text("name")?, url: node.link("url", context.base_url), src: None })
}
