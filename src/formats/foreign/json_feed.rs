//! JSON Feed 1 and 1.1 (<https://www.jsonfeed.org/version/1.1/>): one item, or an item of a feed.
//!
//! The extension `_article_viewer` of an item may contain `image`, a house image with its size and renditions.

mod attachment;
pub mod feed;
mod item;

use std::rc::Rc;

use super::excerpt;
use super::plain_text::{self, LineBreaks};
use super::reader::Reader;
use super::reader_context::ReaderContext;
use crate::article::Article;
use crate::article::block::Block;
use crate::article::image::Image;
use crate::article::link::Link;
use crate::article::notice::NoticeKind;
use crate::article::text::Text;
use crate::article::url::Url;
use crate::formats::Format;
use crate::formats::json::Node;

use item::{decoded, link, name, own_image, page, title};

pub const READER: Reader = Reader { format: Format::JsonFeed, recognizes, read };

/// Recognizes an item with content, or a feed that names its version.
pub fn recognizes(root: &Node<'_>) -> bool {
    let has_content = |node: &Node<'_>| node.has("content_html") || node.has("content_text");
    let says_so = |first: &Node<'_>| first.is_object() && (root.has("version") || has_content(first));
    let listed = || root.get("items").and_then(|items| items.first(says_so)).unwrap_or_default();
    has_content(root) || (feed::recognizes(root) && listed())
}

/// Reads an item, or the item of a feed that has the requested URL, else the first one. The other items become
/// related links.
pub fn read(root: &Node<'_>, context: ReaderContext<'_>) -> Article {
    let Some(items) = root.get("items").filter(Node::is_list) else { return read_item(root, None, context) };
    let (mut count, mut wanted) = (0, None);
    items.visit(&mut |node| {
        let is_wanted = context.base_url.is_some_and(|address| {
            page(node, context).is_some_and(|page| page.without_fragment() == address.without_fragment())
        });
        wanted = wanted.or(is_wanted.then_some(count));
        count += 1;
    });
    if count > 1 && wanted.is_none() {
        root.note(NoticeKind::FirstArticleOfList);
    }
    let mut article = Article::default();
    let mut related = Vec::new();
    let mut index = 0;
    items.visit(&mut |node| {
        if index == wanted.unwrap_or_default() {
            article = read_item(node, Some(root), context);
        } else {
            related.extend(link(node, context).filter(|link| link.url.is_some() || link.src.is_some()));
        }
        index += 1;
    });
    article.related.extend(related);
    article
}

fn read_item(node: &Node<'_>, feed: Option<&Node<'_>>, context: ReaderContext<'_>) -> Article {
    if !node.is_object() {
        return node.note_wrong_type("an item").unwrap_or_default();
    }
    let home = feed.and_then(|feed| feed.link("home_page_url", context.base_url));
    let context = context.with_base_url(home.as_ref());
    let url = page(node, context);
    let context = context.with_base_url(url.as_ref());
    let headline = title(node, context);
    let mut body = content(node, context);
    // An excerpt of the text may begin with the headline.
    let new = |summary: &String, body: &[Block]| !excerpt::is_cut_from(summary, || excerpt::text_of(body));
    let summary = decoded(node, "summary", context).filter(|summary| new(summary, &body));
    if let Some(headline) = &headline {
        excerpt::without_headline(headline, &mut body);
    }
    let description = summary.filter(|summary| new(summary, &body));
    let headline = headline.or_else(|| name(node, context)).unwrap_or_default();
    // A post of one sentence consists of its headline.
    if body == [Block::Paragraph(Text::plain(headline.as_str()))] {
        body.clear();
    }
    attachment::add(node, context, &mut body);
    for (place, image) in lead(node, context).into_iter().enumerate() {
        body.insert(place, Block::Figure(Rc::new(image)));
    }
    let published = node.date("date_published");
    let modified = node
        .date("date_modified")
        .filter(|modified| published.is_none_or(|published| modified.is_well_after(published)));
    let mut authors = item::authors(node, context);
    if let (true, Some(feed)) = (authors.is_empty(), feed) {
        authors = item::authors(feed, context);
    }
    Article {
        id: node.text("id"),
        headline,
        description,
        language: node.language("language").or_else(|| feed?.language("language")),
        published,
        modified,
        sections: node.each("tags", |tag| tag.words()),
        authors,
        body,
        related: about(node, context, url.as_ref()).into_iter().collect(),
        url,
        ..Article::default()
    }
}

/// Returns a link to the page that the item is about.
fn about(node: &Node<'_>, context: ReaderContext<'_>, own: Option<&Url>) -> Option<Link> {
    let url = node.link("external_url", context.base_url).filter(|url| Some(url) != own)?;
    let address = url.as_str();
    let name = address.split_once("//").map_or(address, |(_, rest)| rest).trim_end_matches('/');
    Some(Link { name: name.to_owned(), url: Some(url), src: None })
}

fn content(node: &Node<'_>, context: ReaderContext<'_>) -> Vec<Block> {
    for key in ["content_html", "content_text", "summary"] {
        let Some(content) = node.get(key) else { continue };
        let Some(mut words) = content.words() else { continue };
        // Entities are escaped twice, unless the text is about entities.
        if key == "content_html" && words.contains("&amp;#") && !words.contains("<code") {
            words = words.replace("&amp;#", "&#");
        }
        let blocks = match key {
            "content_html" if words.contains('<') => context.html_blocks_of(&words, &content),
            "content_html" => plain_text::paragraphs(&words, LineBreaks::Break, &|line| {
                context.html_text_of(line, &content)
            }),
            _ => plain_text::paragraphs(&words, LineBreaks::Break, &plain_text::link_urls),
        };
        if !blocks.is_empty() {
            return blocks;
        }
    }
    Vec::new()
}

/// Returns the photos at the top. Banner and image may be the same.
fn lead(node: &Node<'_>, context: ReaderContext<'_>) -> Vec<Image> {
    let own = own_image(node, context);
    if own.is_some() {
        return own.into_iter().collect();
    }
    let mut images: Vec<Image> = Vec::new();
    for key in ["banner_image", "image"] {
        if let Some(source) = node.media(key, context.base_url)
            && images.iter().all(|image| image.source != source)
        {
            images.push(Image { source, ..Image::default() });
        }
    }
    images
}
