//! Lines of a block document on their way into paragraphs: leaves of text, each with all its marks.
//!
//! A mark that two neighbours share is one mark, so that a link with a bold word in it stays one link.

use crate::article::block::Block;
use crate::article::text::{Span, Text};
use crate::formats::foreign::html::{Mark, TextBuilder};

/// The paragraph that is being written, and the blocks before it.
#[derive(Default)]
pub struct ParagraphBuilder {
    flow: TextBuilder,
    open: Vec<Mark>,
    blocks: Vec<Block>,
}

impl ParagraphBuilder {
    /// Appends the words of a leaf; a line break in them is one for the reader.
    pub fn words(&mut self, words: &str, marks: &[Mark]) {
        let same = self.open.iter().zip(marks).take_while(|(open, mark)| open == mark).count();
        for _ in self.open.drain(same..) {
            self.flow.close();
        }
        for mark in &marks[same..] {
            self.flow.open(mark.clone());
            self.open.push(mark.clone());
        }
        for (index, line) in words.split('\n').enumerate() {
            if index > 0 {
                self.flow.span(Span::Break);
            }
            self.flow.words(line);
        }
    }

    /// Ends a line inside the paragraph.
    pub fn line_break(&mut self) {
        self.flow.span(Span::Break);
    }

    /// Ends the paragraph, and appends a block.
    pub fn block(&mut self, block: Block) {
        self.flush();
        self.blocks.push(block);
    }

    /// Ends the paragraph, and appends blocks.
    pub fn extend(&mut self, blocks: impl IntoIterator<Item = Block>) {
        self.flush();
        self.blocks.extend(blocks);
    }

    /// Ends the paragraph.
    pub fn flush(&mut self) {
        for _ in self.open.drain(..) {
            self.flow.close();
        }
        self.blocks.extend(self.flow.take().map(Block::Paragraph));
    }

    /// All that was written.
    pub fn finish(mut self) -> Vec<Block> {
        self.flush();
        self.blocks
    }
}

/// Puts a box before the words of something to do.
pub fn tick(text: &mut Text, done: bool) {
    text.0.insert(0, Span::Plain(if done { "☑ " } else { "☐ " }.to_owned()));
}

/// The mark that editors call by this name; one that only changes looks is none.
pub fn mark(name: &str) -> Option<Mark> {
    match name {
        "bold" | "strong" | "b" => Some(Mark::Strong),
        "italic" | "em" | "emphasis" | "i" => Some(Mark::Emphasis),
        "code" | "inlineCode" => Some(Mark::Code),
        "subscript" | "sub" => Some(Mark::Sub),
        "superscript" | "sup" => Some(Mark::Sup),
        _ => None,
    }
}

/// Whether editors call by this name the mark of words that were struck out. Without their line they would say the
/// opposite of what was meant, so they are left out.
pub fn is_struck(name: &str) -> bool {
    matches!(name, "strike" | "strikethrough" | "strike-through" | "line-through" | "s" | "del")
}

/// Adds a mark in its place among the others: links outermost, program text innermost.
pub fn add(marks: &mut Vec<Mark>, mark: Mark) {
    let rank = |mark: &Mark| match mark {
        Mark::Link(_) => 0,
        Mark::Strong => 1,
        Mark::Emphasis => 2,
        Mark::Sub => 3,
        Mark::Sup => 4,
        Mark::Code => 5,
    };
    let at = marks.iter().position(|other| rank(other) >= rank(&mark)).unwrap_or(marks.len());
    if marks.get(at).is_none_or(|other| rank(other) != rank(&mark)) {
        marks.insert(at, mark);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::url::Url;

    #[test]
    fn neighbours_share_their_marks() {
        let url = Url::link(None, "https://a.example/").unwrap();
        let link = Mark::Link(url.clone());
        let mut line = ParagraphBuilder::default();
        line.words("a ", std::slice::from_ref(&link));
        let mut marks = vec![Mark::Strong];
        add(&mut marks, link.clone());
        add(&mut marks, link.clone());
        line.words("b", &marks);
        line.words(" c\nd", &[]);
        let strong = Span::Strong(Text::plain("b"));
        let link = Span::Link { url, text: Text(vec![Span::Plain("a ".into()), strong]) };
        let spans = vec![link, Span::Plain(" c".into()), Span::Break, Span::Plain("d".into())];
        assert_eq!(line.finish(), [Block::Paragraph(Text(spans))]);
    }
}
