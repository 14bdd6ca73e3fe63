//! What Contentful's rich text names: files, and entries of whatever shape a site gives them.

use super::{EntryPath, NodeTree};
use crate::article::block::Block;
use crate::article::embed::Embed;
use crate::article::notice::NoticeKind;
use crate::article::url::Url;
use crate::formats::foreign::html::Mark;
use crate::formats::foreign::rich_text::asset;
use crate::formats::foreign::rich_text::value::is_link;
use crate::formats::foreign::rich_text::{mark, paragraph_builder::ParagraphBuilder};
use crate::formats::json::{Node, shorten};

/// An entry is a body again: it costs as much of the depth as a few levels of nodes.
const STEP: usize = 8;

impl NodeTree<'_> {
    /// A link to a file leads there; one to an entry has no address that is known here, and keeps its words.
    pub(super) fn entry_link(
        self,
        node: &Node<'_>,
        depth: usize,
        outer: &[Mark],
        line: &mut ParagraphBuilder,
    ) {
        let mut marks = outer.to_vec();
        let target = node.get("data");
        let url = target.as_ref().and_then(|data| {
            self.record.inner(data, &["target"], |target| {
                let base = self.record.context.base_url;
                let own = || target.get("url").and_then(|url| url.resolved(base, Url::link));
                if target.has("file") { asset::address(target, self.record) } else { own() }
            })
        });
        if let Some(url) = url {
            mark::insert_mark(&mut marks, Mark::Link(url));
        }
        self.contents(node, depth, &marks, line);
    }

    /// A file, or an entry.
    pub(super) fn embedded(self, node: &Node<'_>, depth: usize, marks: &[Mark], line: &mut ParagraphBuilder) {
        let Some(target) = node.get("data") else {
            let _: Option<()> = node.note_missing("data");
            return;
        };
        let Some(target) = target.get("target") else {
            let _: Option<()> = target.note_missing("target");
            return;
        };
        let inline = self.kind(node) == "embeddedentryinline";
        let within = EntryPath {
            id: target.get("sys").and_then(|sys| sys.text("id")).unwrap_or_default(),
            outer: self.within,
        };
        let walk = NodeTree { within: Some(&within), ..self };
        self.record.unwrapped(&target, &mut |target| {
            if inline {
                if let Some(name) = self.record.words(target, &["title", "name", "headline"]) {
                    line.words(&name, marks);
                }
            } else if target.has("file") {
                line.extend(asset::file(target, self.record));
            } else {
                let mut blocks = Vec::new();
                if self.is_within(&within.id) {
                    target.note(NoticeKind::TooDeep);
                    return;
                }
                walk.entry(target, depth + STEP, &mut blocks);
                if blocks.is_empty() {
                    target.note(NoticeKind::UnknownBlock(shorten("embedded-entry-block")));
                }
                line.extend(blocks);
            }
        });
    }

    /// Whether the walk is in this entry already: entries may name each other in circles.
    fn is_within(self, id: &str) -> bool {
        let mut around = self.within;
        while let Some(entry) = around {
            if entry.id == id {
                return true;
            }
            around = entry.outer;
        }
        false
    }

    /// An entry of unknown shape: its files, what it embeds, its words.
    fn entry(self, fields: &Node<'_>, depth: usize, out: &mut Vec<Block>) {
        let record = self.record;
        fields.members(&mut |key, value| {
            record.unwrapped(value, &mut |value| {
                if value.has("file") {
                    out.extend(asset::file(value, record));
                } else if value.get("nodeType").is_some() {
                    let body = self.inside(value, depth);
                    let heading = record.words(fields, &["title", "name", "headline"]);
                    if heading.is_some() || !body.is_empty() {
                        out.push(Block::Aside { heading, body });
                    }
                } else if value.as_str().is_some_and(|words| words.starts_with("https://")) && !is_link(value)
                {
                    let title = record.words(fields, &["title", "name", "headline"]);
                    let caption = record.words(fields, &["caption", "description"]);
                    let url = value.resolved(record.context.base_url, Url::link);
                    out.extend(url.map(|url| Block::Embed(Embed { title, caption, ..Embed::new(url) })));
                } else if key == "code" {
                    let language = record.words(fields, &["language"]);
                    out.extend(value.words().map(|text| Block::Code { language, text }));
                }
            });
        });
        // A photo of an entry takes the entry's words, where it has none of its own.
        if let [Block::Figure(image)] = out.as_mut_slice() {
            let texts = &mut std::rc::Rc::make_mut(image).texts;
            texts.figcaption = record.words(fields, &["caption"]);
        }
    }
}
