//! Builds paragraphs from leaves of text, each of which lists all its marks.
//!
//! A mark that two adjacent leaves share becomes one mark, so that a link with a bold word in it stays one link.

use crate::article::block::Block;
use crate::article::text::Span;
use crate::formats::foreign::html::{Mark, TextBuilder};

/// The paragraph that is being written, and the blocks before it.
#[derive(Default)]
pub struct ParagraphBuilder {
    text: TextBuilder,
    open: Vec<Mark>,
    blocks: Vec<Block>,
}

impl ParagraphBuilder {
    /// Appends the text of a leaf. Newlines become line breaks.
    pub fn push_text(&mut self, words: &str, marks: &[Mark]) {
        let same = self.open.iter().zip(marks).take_while(|(open, mark)| open == mark).count();
        for _ in self.open.drain(same..) {
            self.text.close_mark();
        }
        for mark in &marks[same..] {
            self.text.open_mark(mark.clone());
            self.open.push(mark.clone());
        }
        for (index, line) in words.split('\n').enumerate() {
            if index > 0 {
                self.text.push_span(Span::Break);
            }
            self.text.push_text(line);
        }
    }

    /// Appends a line break.
    pub fn line_break(&mut self) {
        self.text.push_span(Span::Break);
    }

    /// Ends the paragraph and appends a block.
    pub fn push_block(&mut self, block: Block) {
        self.flush();
        self.blocks.push(block);
    }

    /// Ends the paragraph and appends blocks.
    pub fn extend(&mut self, blocks: impl IntoIterator<Item = Block>) {
        self.flush();
        self.blocks.extend(blocks);
    }

    /// Ends the paragraph.
    pub fn flush(&mut self) {
        for _ in self.open.drain(..) {
            self.text.close_mark();
        }
        self.blocks.extend(self.text.take_text().map(Block::Paragraph));
    }

    /// Returns all blocks.
    pub fn finish(mut self) -> Vec<Block> {
        self.flush();
        self.blocks
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::text::Text;
    use crate::article::url::Url;
    use crate::formats::foreign::rich_text::mark::insert_mark;

    #[test]
    fn merges_marks_of_adjacent_leaves() {
        let url = Url::link(None, "https://a.example/").unwrap();
        let link = Mark::Link(url.clone());
        let mut paragraph = ParagraphBuilder::default();
        paragraph.push_text("a ", std::slice::from_ref(&link));
        let mut marks = vec![Mark::Strong];
        insert_mark(&mut marks, link.clone());
        insert_mark(&mut marks, link.clone());
        paragraph.push_text("b", &marks);
        paragraph.push_text(" c\nd", &[]);
        let strong = Span::Strong(Text::plain("b"));
        let link = Span::Link { url, text: Text(vec![Span::Plain("a ".into()), strong]) };
        let spans = vec![link, Span::Plain(" c".into()), Span::Break, Span::Plain("d".into())];
        assert_eq!(paragraph.finish(), [Block::Paragraph(Text(spans))]);
    }
}
