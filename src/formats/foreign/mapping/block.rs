//! The rules of a body: each leads to some values and makes blocks of them.

use std::rc::Rc;

use super::check::{self, Checker, known, not, word, wrong};
use super::error::{MappingError, Problem};
use super::field::address;
use super::reading::MappingRun;
use super::source::Source;
use super::vocabulary::{ANY, BLOCKS, Kind, SORTED};
use crate::article::block::{Block, ListItem, Media, MediaKind};
use crate::article::caption::SourceTexts;
use crate::article::embed::Embed;
use crate::article::image::{Image, is_pixels};
use crate::article::notice::NoticeKind;
use crate::article::text::Text;
use crate::article::url::Url;
use crate::formats::foreign::reader_context::ReaderContext;
use crate::formats::json::{Node, shorten};

/// Boxes within boxes beyond this many levels are somebody's mistake.
const DEEPEST: usize = 32;

/// One rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    kind: &'static str,
    source: Source,
    keys: Vec<(&'static str, Source)>,
    /// What becomes of the values of each type.
    sorted: Vec<(String, Vec<Rule>)>,
}

/// Reads a rule or several.
pub fn rules(node: &Node<'_>, checker: &mut Checker) -> Result<Vec<Rule>, MappingError> {
    let mut rules = Vec::new();
    let mut result = Ok(());
    node.visit(&mut |node| {
        if result.is_ok() {
            match rule(node, checker) {
                Ok(rule) => rules.push(rule),
                Err(error) => result = Err(error),
            }
        }
    });
    result.map(|()| rules)
}

fn rule(node: &Node<'_>, checker: &mut Checker) -> Result<Rule, MappingError> {
    // A path alone leads to HTML.
    if node.as_str().is_some() {
        let source = checker.source(node, &[Kind::Html])?;
        return Ok(Rule { kind: "html", source, keys: Vec::new(), sorted: Vec::new() });
    }
    if !node.is_object() {
        return Err(not(node, "a path or a rule"));
    }
    let Some(kind) = node.get("kind") else { return Err(wrong(node, Problem::Missing("kind"))) };
    let (kind, keys) = word(&kind, BLOCKS, |(name, _)| name)?;
    let is_sorted = kind == SORTED.0;
    let more: &[&str] = if is_sorted { &["path", "kind", SORTED.1] } else { &["path", "kind"] };
    known(node, &[more, &check::names(keys)])?;
    let source = match node.get("path") {
        Some(path) if path.is_object() => return Err(not(&path, "a path or several")),
        Some(path) => checker.source(&path, &[])?,
        None => checker.itself(node, &[]),
    };
    let mut parts = Vec::new();
    for (index, (key, kinds)) in keys.iter().enumerate() {
        match node.get(key) {
            Some(part) => parts.push((*key, checker.source(&part, kinds)?)),
            None if is_sorted => return Err(wrong(node, Problem::Missing("type"))),
            // The first part is the value itself.
            None if index == 0 => parts.push((*key, checker.itself(node, kinds))),
            None => {}
        }
    }
    let mut sorted = Vec::new();
    if is_sorted {
        let Some(all) = node.get(SORTED.1) else { return Err(wrong(node, Problem::Missing(SORTED.1))) };
        if !all.is_object() {
            return Err(not(&all, "an object"));
        }
        let mut result = Ok(());
        all.members(&mut |name, inner| {
            if result.is_ok() {
                match rules(inner, checker) {
                    Ok(rules) => sorted.push((name.to_owned(), rules)),
                    Err(error) => result = Err(error),
                }
            }
        });
        result?;
    }
    Ok(Rule { kind, source, keys: parts, sorted })
}

/// The blocks that rules make of a value, one rule after the other.
pub fn blocks(rules: &[Rule], node: &Node<'_>, reading: &MappingRun<'_>) -> Vec<Block> {
    let mut out = Vec::new();
    for rule in rules {
        rule.apply(node, reading, &mut out, 0);
    }
    out
}

impl Rule {
    fn apply(&self, node: &Node<'_>, reading: &MappingRun<'_>, out: &mut Vec<Block>, depth: usize) {
        if depth > DEEPEST {
            return node.note(NoticeKind::TooDeep);
        }
        let mut images = Vec::new();
        self.source.each(node, reading, &mut |found| {
            let each = Each { rule: self, node: found, reading };
            match self.kind {
                "gallery" => images.extend(each.image().map(Rc::new)),
                "html" => out.extend(each.written(|context, node| context.html_blocks(node))),
                "markdown" => out.extend(each.written(|context, node| context.markdown_blocks(node))),
                "text" => out.extend(each.lines()),
                "document" => out.extend(reading.document(found)),
                "blocks" => each.sort(out, depth),
                _ => out.extend(each.block()),
            }
        });
        if images.len() == 1 {
            out.extend(images.into_iter().map(Block::Figure));
        } else if !images.is_empty() {
            out.push(Block::Gallery { images, caption: None, layout: None });
        }
    }
}

/// One value that a rule leads to.
struct Each<'a> {
    rule: &'a Rule,
    node: &'a Node<'a>,
    reading: &'a MappingRun<'a>,
}

impl Each<'_> {
    fn key(&self, name: &str) -> Option<&Source> {
        self.rule.keys.iter().find(|(key, _)| *key == name).map(|(_, source)| source)
    }

    fn words(&self, name: &str) -> Option<String> {
        self.raw(name).map(|words| words.trim().to_owned())
    }

    fn raw(&self, name: &str) -> Option<String> {
        self.key(name)?.words(self.node, self.reading)
    }

    fn text(&self, name: &str) -> Option<Text> {
        self.key(name)?.text(self.node, self.reading)
    }

    fn texts(&self, name: &str) -> Vec<Text> {
        let mut texts = Vec::new();
        if let Some(source) = self.key(name) {
            source.each(self.node, self.reading, &mut |found| {
                found.visit(&mut |found| {
                    texts.push(match source.kind {
                        Kind::Html => self.reading.context().html_text(found),
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
        address(self.key(name)?, self.node, self.reading, Url::media)
    }

    /// What is written in a string, or in several.
    fn written(&self, read: fn(&ReaderContext<'_>, &Node<'_>) -> Vec<Block>) -> Vec<Block> {
        let mut blocks = Vec::new();
        self.node.visit(&mut |node| {
            if node.as_str().is_none() {
                let _: Option<()> = node.note_wrong_type("a string");
                return;
            }
            blocks.extend(read(&self.reading.context(), node));
        });
        blocks
    }

    /// A paragraph for each line.
    fn lines(&self) -> Vec<Block> {
        let words = self.node.words().unwrap_or_default();
        let lines = words.lines().map(str::trim).filter(|line| !line.is_empty());
        lines.map(|line| Block::Paragraph(Text::plain(line))).collect()
    }

    /// Looks at the type of a value, and applies the rules for it.
    fn sort(&self, out: &mut Vec<Block>, depth: usize) {
        let Some(kind) = self.words("type") else { return self.node.note(NoticeKind::Missing("type")) };
        let find = |name: &str| self.rule.sorted.iter().find(|(known, _)| known == name);
        match find(&kind).or_else(|| find(ANY)) {
            Some((_, rules)) => {
                for rule in rules {
                    rule.apply(self.node, self.reading, out, depth + 1);
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
                    source.first(self.node, self.reading, &mut |found| Some(found.is_yes())) == Some(true)
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
                let url = address(self.key("url")?, self.node, self.reading, Url::link)?;
                let (title, size) = (self.words("title"), self.size());
                Block::Embed(Embed { title, size, caption: caption(), ..Embed::new(url) })
            }
            "table" => {
                let mut rows = Vec::new();
                let source = self.key("rows")?;
                source.each(self.node, self.reading, &mut |row| {
                    let mut cells = Vec::new();
                    row.visit(&mut |cell| cells.push(self.reading.context().html_text(cell)));
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
