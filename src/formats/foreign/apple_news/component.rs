//! The components of a document in reading order. The role of a component decides what it becomes.

use std::rc::Rc;

use super::caption::DeferredCaption;
use super::document_context::DocumentContext;
use super::{map, media, table, text};
use crate::article::block::Block;
use crate::article::link::Link;
use crate::article::notice::NoticeKind;
use crate::article::url::Url;
use crate::formats::foreign::html::collapse;
use crate::formats::json::{Node, shorten};

/// The maximum depth of nested components.
const MAX_DEPTH: usize = 64;

/// A byline component.
pub struct Byline {
    pub words: String,
    /// Whether it names authors. Photographers and illustrators are named nowhere else.
    pub of_author: bool,
}

/// Reads components and collects the parts of an article.
pub struct ComponentReader<'a> {
    pub(super) page: DocumentContext<'a>,
    pub blocks: Vec<Block>,
    pub title: Option<String>,
    /// The text above the title.
    pub kicker: Option<String>,
    pub intro: Option<String>,
    pub bylines: Vec<Byline>,
    pub related: Vec<Link>,
    /// A caption whose photo has not been read, or cannot be shown.
    pub(super) deferred_caption: Option<DeferredCaption>,
    /// Indexes of pull quotes that may repeat the body.
    pub(super) pull_quotes: Vec<usize>,
    pub(super) in_aside: bool,
    depth: usize,
}

impl<'a> ComponentReader<'a> {
    pub fn new(page: DocumentContext<'a>) -> Self {
        Self {
            page,
            blocks: Vec::new(),
            title: None,
            kicker: None,
            intro: None,
            bylines: Vec::new(),
            related: Vec::new(),
            deferred_caption: None,
            pull_quotes: Vec::new(),
            in_aside: false,
            depth: 0,
        }
    }

    /// Reads the components of a document or of a container.
    pub fn components(&mut self, parent: &Node<'_>) {
        let Some(list) = parent.get("components") else { return };
        if self.depth > MAX_DEPTH {
            return list.note(NoticeKind::TooDeep);
        }
        self.depth += 1;
        list.visit(&mut |node| self.component(node));
        self.depth -= 1;
    }

    fn component(&mut self, node: &Node<'_>) {
        if !node.is_object() {
            return node.note_wrong_type("a component").unwrap_or_default();
        }
        let Some(role) = node.text("role") else { return node.note_missing("role").unwrap_or_default() };
        if node.flag("hidden") {
            return;
        }
        let page = self.page;
        match role.as_str() {
            "container" | "section" | "chapter" | "header" => self.container(node),
            "aside" if self.in_aside => self.container(node),
            "aside" => self.aside(node),
            "title" => self.title(node),
            "heading" => self.heading(node, 2),
            "heading1" | "heading2" | "heading3" | "heading4" | "heading5" | "heading6" => {
                let digit = role.bytes().last().map_or(1, |digit| digit - b'0');
                self.heading(node, (digit + 1).min(6));
            }
            "intro" => match text::plain_text(node, page) {
                Some(words) if self.intro.is_none() => self.intro = Some(words),
                _ => self.paragraphs(node),
            },
            "caption" => self.caption(node),
            "pullquote" | "quote" => self.quote(node),
            "author" | "byline" | "photographer" | "illustrator" => self.byline(node, &role),
            "photo" | "figure" | "image" | "portrait" | "logo" => match media::photo(node, page) {
                Some(image) => self.push(Some(Block::Figure(Rc::new(image)))),
                // The photo is missing, but its caption can be read.
                None => self.defer_orphaned_caption(node),
            },
            "gallery" | "mosaic" => {
                let gallery = media::gallery(node, page);
                self.push(gallery);
            }
            "video" | "audio" | "music" => match media::player(node, &role, page) {
                Some(player) => self.push(Some(player)),
                None => self.defer_orphaned_caption(node),
            },
            "embedwebvideo" | "embedvideo" | "tweet" | "instagram" | "facebook_post" | "tiktok" => {
                let embed = media::embed(node, page);
                self.push(embed);
            }
            "map" | "place" => map::map(node, page).into_iter().for_each(|block| self.push(Some(block))),
            "htmltable" => {
                let blocks = node.get("html").map(|html| page.context.html_blocks(&html)).unwrap_or_default();
                blocks.into_iter().for_each(|block| self.push(Some(block)));
            }
            "datatable" => {
                let table = table::table(node, page);
                self.push(table);
            }
            "divider" => {
                // A divider separates two blocks. Without a block before it, it is decoration.
                if !matches!(self.blocks.last(), None | Some(Block::Divider)) {
                    self.push(Some(Block::Divider));
                }
            }
            "link_button" => {
                let (name, url) = (text::plain_text(node, page), node.link("URL", page.context.base_url));
                self.related.extend(name.map(|name| Link { name, url, src: None }));
            }
            "article_link" => {
                let id = node.text("articleIdentifier");
                let url = id.and_then(|id| Url::link(None, &format!("https://apple.news/{id}")));
                let name = first_words(node, page, 0);
                self.related.extend(name.map(|name| Link { name, url, src: None }));
            }
            "flexible_spacer" | "arkit" => {}
            other if other.ends_with("_advertisement") => {}
            _ if node.has("text") => self.body(node),
            _ if node.has("components") => self.container(node),
            other => node.note(NoticeKind::UnknownBlock(shorten(other))),
        }
    }

    fn paragraphs(&mut self, node: &Node<'_>) {
        text::blocks(node, self.page).into_iter().for_each(|block| self.push(Some(block)));
    }

    fn container(&mut self, node: &Node<'_>) {
        let fill = media::fill(node, self.page);
        self.push(fill);
        self.components(node);
    }

    fn aside(&mut self, node: &Node<'_>) {
        self.flush_caption();
        let outer = std::mem::take(&mut self.blocks);
        self.in_aside = true;
        self.container(node);
        self.flush_caption();
        self.in_aside = false;
        let body = std::mem::replace(&mut self.blocks, outer);
        self.push((!body.is_empty()).then_some(Block::Aside { heading: None, body }));
    }

    fn title(&mut self, node: &Node<'_>) {
        if self.title.is_some() {
            return self.heading(node, 2);
        }
        let Some(words) = text::plain_text(node, self.page) else { return };
        self.title = Some(collapse(&words));
        // Headings above the title are a kicker. Images may stand between the two.
        let is_head = |block: &Block| {
            matches!(block, Block::Heading { .. } | Block::Divider | Block::Figure(_) | Block::Media(_))
        };
        if self.in_aside || !self.blocks.iter().all(is_head) {
            return;
        }
        let mut rubric = Vec::new();
        self.blocks.retain(|block| match block {
            Block::Heading { text, .. } => {
                rubric.push(collapse(&text.words()));
                false
            }
            other => *other != Block::Divider,
        });
        self.kicker = (!rubric.is_empty()).then(|| rubric.join(" · "));
    }

    fn heading(&mut self, node: &Node<'_>, level: u8) {
        let text = text::text(node, self.page);
        self.push((!text.is_blank()).then_some(Block::Heading { level, text }));
    }

    fn byline(&mut self, node: &Node<'_>, role: &str) {
        if self.source(node) {
            return;
        }
        let Some(words) = text::plain_text(node, self.page) else { return };
        let words = collapse(&words);
        if !self.bylines.iter().any(|byline| byline.words == words) {
            self.bylines.push(Byline { words, of_author: matches!(role, "author" | "byline") });
        }
    }
}

/// Returns the first text in a component or in its children.
fn first_words(node: &Node<'_>, page: DocumentContext<'_>, depth: usize) -> Option<String> {
    if depth > MAX_DEPTH || !node.is_object() {
        return None;
    }
    let inner = || node.each("components", |inner| first_words(inner, page, depth + 1)).into_iter().next();
    text::plain_text(node, page).map(|words| collapse(&words)).or_else(inner)
}
