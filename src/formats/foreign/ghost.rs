//! Posts and pages of Ghost's Content API (<https://docs.ghost.org/content-api/>).
//!
//! A document is one post, or the first post of `{"posts": […]}`. Scripts of the site (`codeinjection_head`) are
//! never read.

pub mod feed;
mod post;

use std::rc::Rc;

use super::reader::Reader;
use super::reader_context::ReaderContext;
use crate::article::Article;
use crate::article::block::Block;
use crate::article::notice::NoticeKind;
use crate::formats::Format;
use crate::formats::json::Node;

use post::{SITE, authors, feature, is_post, link, list};

pub const READER: Reader = Reader { format: Format::Ghost, recognizes, read };

/// Recognizes a post, or an object with a list of posts or pages.
pub fn recognizes(root: &Node<'_>) -> bool {
    is_post(root) || list(root).is_some_and(|posts| posts.first(is_post).unwrap_or_default())
}

/// Reads a post, or the first post of a response. The other posts become related links.
pub fn read(root: &Node<'_>, context: ReaderContext<'_>) -> Article {
    let Some(posts) = list(root) else { return read_post(root, context) };
    let mut all = Vec::new();
    let mut article = None;
    posts.visit(&mut |node| {
        if article.is_none() {
            article = Some(read_post(node, context));
        } else {
            all.extend(link(node, context).filter(|link| link.url.is_some() || link.src.is_some()));
        }
    });
    if !all.is_empty() {
        posts.note(NoticeKind::FirstArticleOfList);
    }
    let mut article = article.unwrap_or_default();
    article.related = all;
    article
}

fn read_post(node: &Node<'_>, context: ReaderContext<'_>) -> Article {
    let url = node.link("url", context.base_url);
    let context = context.with_base_url(url.as_ref());
    let mut body = node.get("html").map(|html| html_body(&html, context)).unwrap_or_default();
    if node.has_key("access") && !node.flag("access") {
        node.note(NoticeKind::SubscribersOnly);
    }
    // Without a custom excerpt, Ghost returns the beginning of the text, in which links are written out.
    let cut = || if body.is_empty() { context.plain_text_at(node, "excerpt") } else { None };
    let description = context.plain_text_at(node, "custom_excerpt").or_else(cut);
    if let Some(photo) = feature(node, context) {
        body.insert(0, Block::Figure(Rc::new(photo)));
    }
    let published = node.date("published_at").or_else(|| node.date("created_at"));
    // Publishing saves a post, so the modification date must be well after the publication.
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

/// Returns a public tag. The names of internal tags begin with `#`.
fn tag(node: &Node<'_>) -> Option<String> {
    if !node.is_object() {
        return node.words();
    }
    let internal = node.text("visibility").as_deref() == Some("internal");
    node.text("name").filter(|name| !internal && !name.starts_with('#'))
}
