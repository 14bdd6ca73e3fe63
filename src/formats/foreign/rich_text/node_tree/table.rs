//! Tables: rows of cells, each with blocks.

use super::NodeTree;
use crate::article::block::Block;
use crate::article::notice::NoticeKind;
use crate::article::text::Text;
use crate::formats::foreign::html;
use crate::formats::foreign::rich_text::MAX_DEPTH;
use crate::formats::json::Node;

/// The maximum number of columns.
const MAX_COLUMNS: usize = 100;

#[derive(Default)]
struct Rows {
    rows: Vec<Vec<Text>>,
    /// Whether all cells of the first row are headers.
    headed: bool,
    /// Blocks that are not text. They follow the table.
    others: Vec<Block>,
}

impl NodeTree<'_> {
    pub(super) fn table(self, node: &Node<'_>, depth: usize) -> Vec<Block> {
        let mut found = Rows::default();
        self.rows(node, depth, &mut found);
        // A header row without rows below it is a row.
        let header = if found.headed && found.rows.len() > 1 { found.rows.remove(0) } else { Vec::new() };
        let mut blocks = Vec::new();
        if !found.rows.is_empty() {
            blocks.push(Block::Table { caption: None, header, rows: found.rows });
        }
        blocks.extend(found.others);
        blocks
    }

    /// Collects rows, which may be in groups.
    fn rows(self, node: &Node<'_>, depth: usize, found: &mut Rows) {
        if depth > MAX_DEPTH {
            return node.note(NoticeKind::TooDeep);
        }
        self.children(node, &mut |child| {
            if !matches!(self.kind(child).as_str(), "tablerow" | "tr") {
                return self.rows(child, depth + 1, found);
            }
            let (mut cells, mut headed) = (Vec::new(), true);
            self.children(child, &mut |cell| {
                headed =
                    headed && matches!(self.kind(cell).as_str(), "tableheader" | "tableheadercell" | "th");
                let (texts, others) = html::split_text_blocks(self.blocks(cell, depth + 1));
                found.others.extend(others);
                cells.push(html::join_text(texts, 1));
                // The other columns of a cell with a span are empty.
                let columns =
                    self.attributes(cell, |attributes| attributes.pixels("colspan")).unwrap_or(1) as usize;
                let width = columns.min(MAX_COLUMNS.saturating_sub(cells.len()));
                cells.extend((1..width).map(|_| Text::default()));
            });
            if cells.iter().any(|cell| !cell.is_blank()) {
                found.headed = if found.rows.is_empty() { headed } else { found.headed };
                found.rows.push(cells);
            }
        });
    }
}
