//! Builds the text of a paragraph: text with open marks around it.

use super::whitespace;
use crate::article::text::{Span, Text};
use crate::article::url::Url;

/// A mark around text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Important text.
    Strong,
    /// Stressed text.
    Emphasis,
    /// A link.
    Link(Url),
    /// Program code.
    Code,
    /// Subscript.
    Sub,
    /// Superscript.
    Sup,
}

/// Builds the text of a paragraph.
#[derive(Debug, Default)]
pub struct TextBuilder {
    spans: Vec<Span>,
    /// The open marks with the spans inside them, outermost first.
    open: Vec<(Mark, Vec<Span>)>,
}

impl TextBuilder {
    /// Appends text. White space is collapsed across marks.
    pub fn push_text(&mut self, words: &str) {
        let after_space = self.last().is_none_or(ends_in_space);
        let spans = self.innermost();
        if let Some(Span::Plain(last)) = spans.last_mut() {
            return whitespace::append_collapsed(last, words, after_space);
        }
        let mut fresh = String::with_capacity(words.len());
        whitespace::append_collapsed(&mut fresh, words, after_space);
        if !fresh.is_empty() {
            spans.push(Span::Plain(fresh));
        }
    }

    /// Appends a span that is not text.
    pub fn push_span(&mut self, span: Span) {
        self.innermost().push(span);
    }

    /// Whether a mark of this kind is open. Marks of one kind are not nested.
    pub fn is_open(&self, mark: &Mark) -> bool {
        let kind = std::mem::discriminant(mark);
        self.open.iter().any(|(open, _)| std::mem::discriminant(open) == kind)
    }

    /// Opens a mark.
    pub fn open_mark(&mut self, mark: Mark) {
        self.open.push((mark, Vec::new()));
    }

    /// Closes the innermost mark.
    pub fn close_mark(&mut self) {
        if let Some((mark, inner)) = self.open.pop() {
            let marked = apply_mark(&mark, inner);
            self.innermost().extend(marked);
        }
    }

    /// Whether the paragraph is empty.
    pub fn is_empty(&self) -> bool {
        self.last().is_none()
    }

    /// Whether the paragraph ends with a line break.
    pub fn ends_in_break(&self) -> bool {
        self.last().is_some_and(|span| last_leaf_is(span, &|span| matches!(span, Span::Break)))
    }

    /// Returns the paragraph; `None` if it is blank. Open marks continue in the next one.
    pub fn take_text(&mut self) -> Option<Text> {
        let marks: Vec<Mark> = self.open.iter().map(|(mark, _)| mark.clone()).collect();
        while !self.open.is_empty() {
            self.close_mark();
        }
        let mut spans = std::mem::take(&mut self.spans);
        self.open = marks.into_iter().map(|mark| (mark, Vec::new())).collect();
        trim(&mut spans, true);
        trim(&mut spans, false);
        let text = Text(spans);
        (!text.is_blank()).then_some(text)
    }

    fn innermost(&mut self) -> &mut Vec<Span> {
        match self.open.last_mut() {
            Some((_, spans)) => spans,
            None => &mut self.spans,
        }
    }

    fn last(&self) -> Option<&Span> {
        let inner = self.open.iter().rev().find_map(|(_, spans)| spans.last());
        inner.or(self.spans.last())
    }
}

/// Applies a mark. A mark around blank text is dropped, its space is kept.
fn apply_mark(mark: &Mark, inner: Vec<Span>) -> Vec<Span> {
    let text = Text(inner);
    if text.is_blank() {
        return text.0;
    }
    // Code, subscript and superscript contain plain text. A link inside them becomes a link around them.
    if matches!(mark, Mark::Code | Mark::Sub | Mark::Sup)
        && text.0.iter().any(|span| matches!(span, Span::Link { .. }))
    {
        let mut spans = Vec::new();
        for span in text.0 {
            match span {
                Span::Link { url, text } => {
                    spans.push(Span::Link { url, text: Text(apply_mark(mark, text.0)) })
                }
                other => spans.extend(apply_mark(mark, vec![other])),
            }
        }
        return spans;
    }
    vec![match mark {
        Mark::Strong => Span::Strong(text),
        Mark::Emphasis => Span::Emphasis(text),
        Mark::Link(url) => Span::Link { url: url.clone(), text },
        Mark::Code => Span::Code(text.words()),
        Mark::Sub => Span::Sub(text.words()),
        Mark::Sup => Span::Sup(text.words()),
    }]
}

fn ends_in_space(span: &Span) -> bool {
    last_leaf_is(span, &|span| match span {
        Span::Plain(words) => words.ends_with(' '),
        Span::Break => true,
        _ => false,
    })
}

/// Whether the last leaf of a span satisfies a condition.
fn last_leaf_is(span: &Span, is: &dyn Fn(&Span) -> bool) -> bool {
    match span {
        Span::Strong(text) | Span::Emphasis(text) | Span::Link { text, .. } => {
            text.0.last().is_some_and(|last| last_leaf_is(last, is))
        }
        other => is(other),
    }
}

/// Removes white space, indents and line breaks from one end.
fn trim(spans: &mut Vec<Span>, start: bool) {
    loop {
        let index = if start { 0 } else { spans.len().saturating_sub(1) };
        let empty = match spans.get_mut(index) {
            None => return,
            Some(Span::Break) => true,
            Some(Span::Plain(words)) => {
                let rest = if start {
                    words.trim_start_matches(whitespace::is_indent_space)
                } else {
                    words.trim_end_matches(whitespace::is_indent_space)
                };
                if rest.len() < words.len() {
                    *words = rest.to_owned();
                }
                words.is_empty()
            }
            Some(Span::Strong(text) | Span::Emphasis(text) | Span::Link { text, .. }) => {
                trim(&mut text.0, start);
                text.0.is_empty()
            }
            Some(_) => false,
        };
        if !empty {
            return;
        }
        spans.remove(index);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn collapses_space_across_marks_and_trims_inside_them() {
        let mut builder = TextBuilder::default();
        builder.push_text("　　 a ");
        builder.open_mark(Mark::Strong);
        builder.push_text(" b ");
        builder.close_mark();
        builder.push_text(" c ");
        builder.open_mark(Mark::Emphasis);
        builder.push_text("  ");
        builder.close_mark();
        let strong = Span::Strong(Text::plain("b "));
        let spans = vec![Span::Plain("a ".into()), strong, Span::Plain("c".into())];
        assert_eq!(builder.take_text(), Some(Text(spans)));
        assert_eq!(builder.take_text(), None);
    }

    #[test]
    fn a_mark_continues_in_the_next_paragraph() {
        let mut builder = TextBuilder::default();
        builder.open_mark(Mark::Strong);
        builder.push_text("a");
        builder.push_span(Span::Break);
        assert!(builder.ends_in_break());
        assert_eq!(builder.take_text(), Some(Text(vec![Span::Strong(Text::plain("a"))])));
        builder.push_text("b");
        builder.close_mark();
        assert_eq!(builder.take_text(), Some(Text(vec![Span::Strong(Text::plain("b"))])));
    }
}
