//! Applies the rules of a body: finds the values of each rule and makes blocks of them.

use std::rc::Rc;

use super::block_rule::BlockRule;
use super::mapping_run::MappingRun;
use super::value_source::ValueSource;
use super::vocabulary::{ANY_TYPE, ValueKind};
use crate::article::block::{Block, ListItem, Media, MediaKind};
use crate::article::caption::SourceTexts;
use crate::article::embed::Embed;
use crate::article::image::{Image, is_pixels};
use crate::article::notice::NoticeKind;
use crate::article::text::Text;
use crate::article::url::Url;
use crate::formats::foreign::reader_context::ReaderContext;
use crate::formats::json::{Node, shorten};

/// The maximum depth of nested rules.
const MAX_DEPTH: usize = 32;

/// Returns the blocks of a value, one rule after the other.
pub fn blocks(rules: &[BlockRule], node: &Node<'_>, run: &MappingRun<'_>) -> Vec<Block> {
    let mut out = Vec::new();
    for rule in rules {
        rule.apply(node, run, &mut out, 0);
    }
    out
}

impl BlockRule {
    fn apply(&self, node: &Node<'_>, run: &MappingRun<'_>, out: &mut Vec<Block>, depth: usize) {
        if depth > MAX_DEPTH {
            return node.note(NoticeKind::TooDeep);
        }
        let mut images = Vec::new();
        self.source.each(node, run, &mut |found| {
            let matched = RuleMatch { rule: self, node: found, run };
            match self.kind {
                "gallery" => images.extend(matched.image().map(Rc::new)),
                "html" => out.extend(matched.markup_blocks(|context, node| context.html_blocks(node))),
                "markdown" => {
                    out.extend(matched.markup_blocks(|context, node| context.markdown_blocks(node)))
                }
                "text" => out.extend(matched.lines()),
                "document" => out.extend(run.rich_text(found)),
                "blocks" => matched.apply_by_type(out, depth),
                _ => out.extend(matched.block()),
            }
        });
        if images.len() == 1 {
            out.extend(images.into_iter().map(Block::Figure));
        } else if !images.is_empty() {
            out.push(Block::Gallery { images, caption: None, layout: None });
        }
    }
}

/// One value that a rule matches.
struct RuleMatch<'a> {
    rule: &'a BlockRule,
    node: &'a Node<'a>,
    run: &'a MappingRun<'a>,
}

impl RuleMatch<'_> {
    fn key(&self, name: &str) -> Option<&ValueSource> {
        self.rule.parts.iter().find(|(key, _)| *key == name).map(|(_, source)| source)
    }

    fn words(&self, name: &str) -> Option<String> {
        self.raw(name).map(|words| words.trim().to_owned())
    }

    fn raw(&self, name: &str) -> Option<String> {
        self.key(name)?.plain_text(self.node, self.run)
    }

    fn text(&self, name: &str) -> Option<Text> {
        self.key(name)?.text(self.node, self.run)
    }

    fn texts(&self, name: &str) -> Vec<Text> {
        let mut texts = Vec::new();
        if let Some(source) = self.key(name) {
            source.each(self.node, self.run, &mut |found| {
                found.visit(&mut |found| {
                    texts.push(match source.kind {
                        ValueKind::Html => self.run.context().html_text(found),
                        _ => found.words().map(Text::plain).unwrap_or_default(),
                    });
                });
            });
        }
        texts
    }

    fn pixels(&self, name: &str) -> Option<u32> {
        let words = self.words(name)?;
        let end = words.find(|c: char| !c.is_ascii_digit()).unwrap_or(words.len());
        words[..end].parse().ok().filter(|pixels| is_pixels(*pixels))
    }

    fn size(&self) -> Option<(u32, u32)> {
        self.pixels("width").zip(self.pixels("height"))
    }

    fn media(&self, name: &str) -> Option<Url> {
        self.key(name)?.url(self.node, self.run, Url::media)
    }

    /// Reads the markup in a string or in several strings.
    fn markup_blocks(&self, read: fn(&ReaderContext<'_>, &Node<'_>) -> Vec<Block>) -> Vec<Block> {
        let mut blocks = Vec::new();
        self.node.visit(&mut |node| {
            if node.as_str().is_none() {
                let _: Option<()> = node.note_wrong_type("a string");
                return;
            }
            blocks.extend(read(&self.run.context(), node));
        });
        blocks
    }

    /// Returns a paragraph for each line.
    fn lines(&self) -> Vec<Block> {
        let words = self.node.words().unwrap_or_default();
        let lines = words.lines().map(str::trim).filter(|line| !line.is_empty());
        lines.map(|line| Block::Paragraph(Text::plain(line))).collect()
    }

    /// Applies the rules for the type of the value.
    fn apply_by_type(&self, out: &mut Vec<Block>, depth: usize) {
        let Some(kind) = self.words("type") else { return self.node.note(NoticeKind::Missing("type")) };
        let find = |name: &str| self.rule.by_type.iter().find(|(known, _)| known == name);
        match find(&kind).or_else(|| find(ANY_TYPE)) {
            Some((_, rules)) => {
                for rule in rules {
                    rule.apply(self.node, self.run, out, depth + 1);
                }
            }
            None => self.node.note(NoticeKind::UnknownBlock(shorten(&kind))),
        }
    }

    fn image(&self) -> Option<Image> {
        Some(Image {
            id: self.words("id"),
            source: self.media("contentUrl")?,
            size: self.size(),
            texts: SourceTexts {
                caption: self.words("caption"),
                alt: self.words("alt"),
                title: self.words("title"),
                description: self.words("description"),
                credit: self.words("creditText"),
                ..SourceTexts::default()
            },
            ..Image::default()
        })
    }

    fn block(&self) -> Option<Block> {
        let caption = || self.words("caption");
        Some(match self.rule.kind {
            "paragraph" => Block::Paragraph(self.text("text")?),
            "heading" => {
                let level = self.pixels("level").map_or(2, |level| level.clamp(2, 6) as u8);
                Block::Heading { level, text: self.text("text")? }
            }
            "list" => {
                let items: Vec<ListItem> = self
                    .texts("items")
                    .into_iter()
                    .filter(|text| !text.is_blank())
                    .map(ListItem::from)
                    .collect();
                let ordered = self.key("ordered").is_some_and(|source| {
                    source.first(self.node, self.run, &mut |found| Some(found.is_true())) == Some(true)
                });
                return (!items.is_empty()).then_some(Block::List { start: ordered.then_some(1), items });
            }
            "quote" => Block::Quote { text: self.text("text")?, cite: self.words("cite") },
            "image" => Block::Figure(Rc::new(self.image()?)),
            "video" | "audio" => {
                let kind = if self.rule.kind == "video" { MediaKind::Video } else { MediaKind::Audio };
                let (source, poster) = (self.media("contentUrl")?, self.media("poster"));
                Block::Media(Media {
                    kind,
                    source,
                    poster,
                    size: self.size(),
                    caption: caption(),
                    position: 0,
                })
            }
            "embed" => {
                let url = self.key("url")?.url(self.node, self.run, Url::link)?;
                let (title, size) = (self.words("title"), self.size());
                Block::Embed(Embed { title, size, caption: caption(), ..Embed::new(url) })
            }
            "table" => {
                let mut rows = Vec::new();
                let source = self.key("rows")?;
                source.each(self.node, self.run, &mut |row| {
                    let mut cells = Vec::new();
                    row.visit(&mut |cell| cells.push(self.run.context().html_text(cell)));
                    rows.push(cells);
                });
                let mut header = self.texts("header");
                if rows.is_empty() && !header.is_empty() {
                    rows.push(std::mem::take(&mut header));
                }
                return (!rows.is_empty()).then_some(Block::Table { caption: None, header, rows });
            }
            "code" => Block::Code { language: self.words("language"), text: self.raw("text")? },
            _ => Block::Divider,
        })
    }
}
