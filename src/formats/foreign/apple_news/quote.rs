//! Quotations: the quotation, its source, and pull quotes that repeat the body.

use super::component::ComponentReader;
use super::text;
use crate::article::block::Block;
use crate::article::text::Text;
use crate::formats::foreign::html::{collapse, join_text};
use crate::formats::json::Node;

impl ComponentReader<'_> {
    pub(super) fn quote(&mut self, node: &Node<'_>) {
        if !self.source(node) {
            let text = join_text(text::blocks(node, self.page), 2);
            self.push((!text.is_blank()).then_some(Block::Quote { text, cite: None }));
        }
    }

    /// Reads a text. A text that is anchored to another one is a quotation from it.
    pub(super) fn body(&mut self, node: &Node<'_>) {
        /// The maximum length of an anchored text that is a quotation.
        const MAX_QUOTE_LENGTH: usize = 300;
        let mut blocks = text::blocks(node, self.page);
        let anchored = node
            .get("anchor")
            .is_some_and(|anchor| anchor.has("targetComponentIdentifier") || anchor.has("targetComponent"));
        match blocks.as_slice() {
            [Block::Paragraph(text)] if anchored && text.words().chars().count() < MAX_QUOTE_LENGTH => {
                if let Some(Block::Paragraph(text)) = blocks.pop() {
                    self.push(Some(Block::Quote { text, cite: None }));
                    if !self.in_aside {
                        self.pull_quotes.push(self.blocks.len() - 1);
                    }
                }
            }
            _ => blocks.into_iter().for_each(|block| self.push(Some(block))),
        }
    }

    /// Uses a text that begins with a dash as the source of the quotation before it.
    pub(super) fn source(&mut self, node: &Node<'_>) -> bool {
        const DASHES: [char; 5] = ['—', '–', '―', '-', '‒'];
        let Some(Block::Quote { cite: cite @ None, .. }) = self.blocks.last_mut() else { return false };
        let words = text::plain_text(node, self.page).unwrap_or_default();
        let name = words.trim_start_matches(DASHES).trim();
        if name.len() == words.len() || name.is_empty() {
            return false;
        }
        *cite = Some(collapse(name));
        true
    }

    /// Finishes the article: removes pull quotes that repeat the body.
    pub fn finish(&mut self) {
        /// The maximum number of pull quotes that are compared.
        const MAX_PULL_QUOTES: usize = 50;
        self.flush_caption();
        while matches!(self.blocks.last(), Some(Block::Divider)) {
            self.blocks.pop();
        }
        if self.pull_quotes.is_empty() {
            return;
        }
        let bare = |text: &Text| text.words().chars().filter(|c| c.is_alphanumeric()).collect::<String>();
        let mut whole = String::new();
        for block in &self.blocks {
            if let Block::Paragraph(text) = block {
                whole.push_str(&bare(text));
            }
        }
        self.pull_quotes.truncate(MAX_PULL_QUOTES);
        for at in std::mem::take(&mut self.pull_quotes).into_iter().rev() {
            if let Some(Block::Quote { text, .. }) = self.blocks.get(at)
                && whole.contains(&bare(text))
            {
                self.blocks.remove(at);
            }
        }
    }
}
