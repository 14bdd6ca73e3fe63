//! Posts and pages of the WordPress REST API (<https://developer.wordpress.org/rest-api/reference/posts/>).
//!
//! A document is one post, or the first post of a list. With `?_embed` it includes authors, terms and the featured
//! photo; without, these are missing.

pub mod feed;
mod media;
mod post;
mod shortcode;
pub mod site;

use super::reader::Reader;
use super::reader_context::ReaderContext;
use super::{excerpt, html};
use crate::article::Article;
use crate::article::block::Block;
use crate::article::link::Link;
use crate::article::notice::NoticeKind;
use crate::formats::Format;
use crate::formats::json::Node;

use post::{authors, is_post, moment, rendered};

pub const READER: Reader = Reader { format: Format::WordPress, recognizes, read };

/// Recognizes an object with a rendered title and content, or a list of them.
pub fn recognizes(root: &Node<'_>) -> bool {
    root.first(is_post).unwrap_or_default()
}

/// Reads a post, or the first post of a list.
pub fn read(root: &Node<'_>, context: ReaderContext<'_>) -> Article {
    if root.is_list() {
        root.note(NoticeKind::FirstArticleOfList);
    }
    root.first(|node| post(node, context)).unwrap_or_default()
}

fn post(node: &Node<'_>, context: ReaderContext<'_>) -> Article {
    let url = node.link("link", context.base_url);
    let context = context.with_base_url(url.as_ref());
    let mut body = node
        .get("content")
        .and_then(|content| content.get("rendered").map(|html| html_body(&html, context)))
        .unwrap_or_default();
    let protected = node.get("content").is_some_and(|content| content.flag("protected"));
    if protected {
        node.note(NoticeKind::Protected);
    }
    // The excerpt that WordPress makes contains more than the text of paragraphs. Comparing it with the whole content
    // is rarely needed.
    let words = || rendered(node, "content", context).unwrap_or_default();
    let is_made = |excerpt: &str| {
        excerpt::is_cut_from(excerpt, || excerpt::text_of(&body)) || excerpt::is_cut_from(excerpt, words)
    };
    let description = rendered(node, "excerpt", context).filter(|excerpt| !is_made(excerpt));
    if let Some(photo) = media::featured(node, context) {
        body.insert(0, Block::Figure(photo.into()));
    }
    let embedded = node.get("_embedded");
    let embedded = embedded.as_ref();
    let published = moment(node, "date", "date_gmt");
    let modified = moment(node, "modified", "modified_gmt");
    // Publishing saves a post, so the modification date must be well after the publication.
    let modified =
        modified.filter(|modified| published.is_none_or(|published| modified.is_well_after(published)));
    let yoast = node.get("yoast_head_json");
    let yoast = yoast.as_ref();
    Article {
        id: node.text("id"),
        headline: rendered(node, "title", context).unwrap_or_default(),
        description,
        language: node.language("lang").or_else(|| yoast?.language("og_locale")),
        published,
        modified,
        sections: embedded.map(|embedded| categories(embedded, context)).unwrap_or_default(),
        authors: authors(node, context),
        source: yoast
            .and_then(|yoast| yoast.text("og_site_name"))
            .map(|name| Link { name, ..Link::default() }),
        body,
        url,
        protected,
        ..Article::default()
    }
}

/// Returns the blocks of a post. Shortcodes of page builders remain in the text if their plug-in is gone.
fn html_body(html: &Node<'_>, context: ReaderContext<'_>) -> Vec<Block> {
    let mut blocks = context.html_blocks(html);
    blocks.retain_mut(|block| {
        let Block::Paragraph(text) = block else { return true };
        if shortcode::remove(text)
            && let Some(embed) = html::embed_of_bare_url(text)
        {
            *block = Block::Embed(embed);
            return true;
        }
        !text.is_blank()
    });
    blocks
}

/// Returns the names of the categories. Tags are not channels.
fn categories(embedded: &Node<'_>, context: ReaderContext<'_>) -> Vec<String> {
    let mut names = Vec::new();
    if let Some(lists) = embedded.get("wp:term") {
        lists.visit(&mut |list| {
            list.visit(&mut |term| {
                let is_category = term.is_object() && term.text("taxonomy").as_deref() == Some("category");
                names.extend(is_category.then(|| context.plain_text_at(term, "name")).flatten());
            });
        });
    }
    names
}
