//! Captions of figures: which elements are captions, and which paragraphs can be one.

use super::tree::{Element, HtmlNode, text_content, text_content_without};
use super::whitespace;
use crate::article::text::{Span, Text};

/// Classes of captions that are not a `<figcaption>`.
const CAPTION_CLASSES: [&str; 4] =
    ["wp-caption-text", "wp-element-caption", "gallery-caption", "blocks-gallery-caption"];

/// Whether an element is the caption of the figure that contains it.
pub fn is_caption(element: &Element) -> bool {
    element.name == "figcaption" || element.has_any_class(&CAPTION_CLASSES)
}

/// Returns the caption, and the credit if the caption has an element for it.
pub fn caption(element: &Element) -> (Option<String>, Option<String>) {
    let is_credit = |child: &Element| {
        child.attribute("class").is_some_and(|classes| {
            let classes = classes.to_ascii_lowercase();
            classes.contains("credit") || classes.contains("copyright") || classes.contains("photographer")
        })
    };
    let Some(part) = element.find(&mut |child| is_credit(child)) else {
        return (some(&element.children), None);
    };
    (folded(text_content_without(&element.children, Some(part))), some(&part.children))
}

/// Whether a centered text below a centered photo can be its caption. Headings and long texts cannot.
pub fn can_be_caption(text: &Text) -> bool {
    const MAX_CAPTION_LENGTH: usize = 200;
    !is_bold_line(text) && text.words().chars().count() <= MAX_CAPTION_LENGTH
}

/// Whether a text is one run of bold.
pub fn is_bold_line(text: &Text) -> bool {
    matches!(text.0.as_slice(), [Span::Strong(_)])
}

fn some(contents: &[HtmlNode]) -> Option<String> {
    folded(text_content(contents))
}

fn folded(words: String) -> Option<String> {
    Some(whitespace::collapse(&words)).filter(|words| !words.is_empty())
}
