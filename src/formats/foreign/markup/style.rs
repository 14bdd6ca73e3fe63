//! What an element's name, class and style say of how it stands: hidden, bold, centred, on lines of its own.

use super::tree::Element;

/// Classes of what stands around a text and is none: controls, of which the viewer has its own, labels that only
/// screen readers hear, buttons for sharing, lists of other posts.
const FURNITURE: [&str; 8] = [
    "screen-reader-text",
    "kg-video-overlay",
    "kg-video-player-container",
    "kg-audio-player",
    "sharedaddy",
    "jp-relatedposts",
    "robots-nocontent",
    "addtoany_share_save_container",
];

/// Whether nobody was to see an element, or to read it.
pub fn is_hidden(element: &Element) -> bool {
    element.attribute("hidden").is_some()
        || element.has_one_of(&FURNITURE)
        || says(element, "display", "none")
}

/// Whether the words of an element are bold by its style.
pub fn is_bold(element: &Element) -> bool {
    ["bold", "700", "800", "900"].iter().any(|weight| says(element, "font-weight", weight))
}

/// Whether lines are centred in an element; `None` leaves it to what is around it.
pub fn is_centred(element: &Element) -> Option<bool> {
    let aligned = element.attribute("align").is_some_and(|align| align.trim().eq_ignore_ascii_case("center"));
    let centred = element.name == "center"
        || aligned
        || says(element, "text-align", "center")
        || element.has_class("has-text-align-center");
    let otherwise = element.attribute("style").is_some_and(|style| style.contains("text-align"));
    (centred || otherwise).then_some(centred)
}

/// Whether an element begins and ends a line, and has no meaning of its own here.
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

/// Whether the style gives a property a value that begins so.
fn says(element: &Element, property: &str, value: &str) -> bool {
    let Some(style) = element.attribute("style") else { return false };
    style.split(';').filter_map(|declaration| declaration.split_once(':')).any(|(name, said)| {
        let start = said.trim().get(..value.len());
        name.trim().eq_ignore_ascii_case(property)
            && start.is_some_and(|start| start.eq_ignore_ascii_case(value))
    })
}
