//! Assets and entries that Contentful's rich text embeds. Each site defines the shape of its entries.

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

/// The depth that an entry adds, because it contains another body.
const ENTRY_DEPTH: usize = 8;

impl NodeTree<'_> {
    /// Reads a link to an asset or an entry. A link to an entry without a URL keeps its text.
    pub(super) fn entry_link(
        self,
        node: &Node<'_>,
        depth: usize,
        outer: &[Mark],
        paragraph: &mut ParagraphBuilder,
    ) {
        let mut marks = outer.to_vec();
        let target = node.get("data");
        let url = target.as_ref().and_then(|data| {
            self.record.first_unwrapped(data, &["target"], |target| {
                let base = self.record.context.base_url;
                let own = || target.get("url").and_then(|url| url.resolved(base, Url::link));
                if target.has("file") { asset::asset_url(target, self.record) } else { own() }
            })
        });
        if let Some(url) = url {
            mark::insert_mark(&mut marks, Mark::Link(url));
        }
        self.read_children(node, depth, &marks, paragraph);
    }

    /// Reads an embedded asset or entry.
    pub(super) fn embedded(
        self,
        node: &Node<'_>,
        depth: usize,
        marks: &[Mark],
        paragraph: &mut ParagraphBuilder,
    ) {
        let Some(target) = node.get("data") else {
            let _: Option<()> = node.note_missing("data");
            return;
        };
        let Some(target) = target.get("target") else {
            let _: Option<()> = target.note_missing("target");
            return;
        };
        let inline = self.kind(node) == "embeddedentryinline";
        let entry_path = EntryPath {
            id: target.get("sys").and_then(|sys| sys.text("id")).unwrap_or_default(),
            outer: self.entries,
        };
        let tree = NodeTree { entries: Some(&entry_path), ..self };
        self.record.visit_unwrapped(&target, &mut |target| {
            if inline {
                if let Some(name) = self.record.text(target, &["title", "name", "headline"]) {
                    paragraph.push_text(&name, marks);
                }
            } else if target.has("file") {
                paragraph.extend(asset::file(target, self.record));
            } else {
                let mut blocks = Vec::new();
                if self.is_within(&entry_path.id) {
                    target.note(NoticeKind::TooDeep);
                    return;
                }
                tree.entry(target, depth + ENTRY_DEPTH, &mut blocks);
                if blocks.is_empty() {
                    target.note(NoticeKind::UnknownBlock(shorten("embedded-entry-block")));
                }
                paragraph.extend(blocks);
            }
        });
    }

    /// Whether an entry is being read already. Entries may reference each other in circles.
    fn is_within(self, id: &str) -> bool {
        let mut around = self.entries;
        while let Some(entry) = around {
            if entry.id == id {
                return true;
            }
            around = entry.outer;
        }
        false
    }

    /// Reads an entry of any shape: its files, embeds and texts.
    fn entry(self, fields: &Node<'_>, depth: usize, out: &mut Vec<Block>) {
        let record = self.record;
        fields.members(&mut |key, value| {
            record.visit_unwrapped(value, &mut |value| {
                if value.has("file") {
                    out.extend(asset::file(value, record));
                } else if value.get("nodeType").is_some() {
                    let body = self.blocks(value, depth);
                    let heading = record.text(fields, &["title", "name", "headline"]);
                    if heading.is_some() || !body.is_empty() {
                        out.push(Block::Aside { heading, body });
                    }
                } else if value.as_str().is_some_and(|words| words.starts_with("https://")) && !is_link(value)
                {
                    let title = record.text(fields, &["title", "name", "headline"]);
                    let caption = record.text(fields, &["caption", "description"]);
                    let url = value.resolved(record.context.base_url, Url::link);
                    out.extend(url.map(|url| Block::Embed(Embed { title, caption, ..Embed::new(url) })));
                } else if key == "code" {
                    let language = record.text(fields, &["language"]);
                    out.extend(value.words().map(|text| Block::Code { language, text }));
                }
            });
        });
        // An image without a caption gets the caption of its entry.
        if let [Block::Figure(image)] = out.as_mut_slice() {
            let texts = &mut std::rc::Rc::make_mut(image).texts;
            texts.figcaption = record.text(fields, &["caption"]);
        }
    }
}
