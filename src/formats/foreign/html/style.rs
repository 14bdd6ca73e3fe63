//! Names, classes and inline styles of elements: hidden, bold, centered, block.

use super::tree::Element;

/// Classes of elements that are not content: player controls, labels for screen readers, share buttons, related
/// posts.
const NON_CONTENT_CLASSES: [&str; 9] = [
    "screen-reader-text",
    "sr-only",
    "kg-video-overlay",
    "kg-video-player-container",
    "kg-audio-player",
    "sharedaddy",
    "jp-relatedposts",
    "robots-nocontent",
    "addtoany_share_save_container",
];

/// Whether an element is hidden or not content.
pub fn is_hidden(element: &Element) -> bool {
    element.attribute("hidden").is_some()
        || element.has_any_class(&NON_CONTENT_CLASSES)
        || has_value(element, "display", "none")
        || has_value(element, "visibility", "hidden")
}

/// Whether the inline style of an element is bold.
pub fn is_bold(element: &Element) -> bool {
    ["bold", "700", "800", "900"].iter().any(|weight| has_value(element, "font-weight", weight))
}

/// Whether an element centers its lines; `None` if it inherits the alignment.
pub fn is_centered(element: &Element) -> Option<bool> {
    let aligned = element.attribute("align").is_some_and(|align| align.trim().eq_ignore_ascii_case("center"));
    let centred = element.name == "center"
        || aligned
        || has_value(element, "text-align", "center")
        || element.has_class("has-text-align-center");
    let otherwise = element.attribute("style").is_some_and(|style| style.contains("text-align"));
    (centred || otherwise).then_some(centred)
}

/// Whether an element begins and ends a paragraph and has no other meaning here.
pub fn is_block(name: &str) -> bool {
    const NAMES: [&str; 29] = [
        "p",
        "div",
        "section",
        "article",
        "main",
        "header",
        "footer",
        "nav",
        "address",
        "center",
        "form",
        "fieldset",
        "legend",
        "figcaption",
        "summary",
        "dl",
        "dd",
        "li",
        "hgroup",
        "tbody",
        "thead",
        "tfoot",
        "tr",
        "td",
        "th",
        "caption",
        "body",
        "html",
        "search",
    ];
    NAMES.contains(&name)
}

/// Whether the inline style has a property whose value begins with `value`.
fn has_value(element: &Element, property: &str, value: &str) -> bool {
    values_of(element, property)
        .any(|said| said.get(..value.len()).is_some_and(|start| start.eq_ignore_ascii_case(value)))
}

/// Returns the values of a property in the inline style.
pub fn values_of<'a>(element: &'a Element, property: &str) -> impl Iterator<Item = &'a str> {
    let declarations = element.attribute("style").unwrap_or_default().split(';');
    declarations
        .filter_map(|declaration| declaration.split_once(':'))
        .filter(move |(name, _)| name.trim().eq_ignore_ascii_case(property))
        .map(|(_, said)| said.trim())
}
