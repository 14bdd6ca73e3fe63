//! Photos: master files, and renditions in the widths of the page.

use crate::article::block::Block;
use crate::article::caption::SourceTexts;
use crate::article::image::{Image, Rendition};
use crate::article::url::Url;
use crate::formats::foreign::html::{collapse, join_text};
use crate::formats::foreign::reader_context::ReaderContext;
use crate::formats::json::Node;

/// The maximum width that is requested if a smaller rendition exists. Master files have many megabytes.
const MAX_WIDTH: u32 = 2_000;

/// Returns a photo.
pub fn image(node: &Node<'_>, context: ReaderContext<'_>) -> Option<Image> {
    let base = context.base_url;
    let mut renditions: Vec<Rendition> = Vec::new();
    let mut add = |source: Option<Url>, width: Option<u32>| {
        let known = renditions.iter().any(|rendition| Some(rendition.width) == width);
        let fresh = source.zip(width).filter(|_| !known);
        renditions.extend(fresh.map(|(source, width)| Rendition { source, width, encoding: None }));
    };
    let (mut size, mut widest, mut whole, mut all_secure) = (None, None, None, true);
    if let Some(media) = node.get("media").filter(Node::is_object)
        && let Some(files) = media.get("allImages")
    {
        files.visit(&mut |file| {
            let fields = file.get("fields").filter(Node::is_object);
            let pixels = |key| fields.as_ref().and_then(|fields| fields.pixels(key));
            let (width, source) = (pixels("width"), file.media("url", base));
            if width.is_some() && width >= widest {
                (size, widest) = (width.zip(pixels("height")), width);
            }
            whole = whole.take().or(source.clone());
            // Old master files have no HTTPS URL. Their renditions have one.
            let secure = source.as_ref().is_some_and(|source| source.as_str().starts_with("https"));
            all_secure &= secure;
            if secure && !fields.as_ref().is_some_and(|fields| fields.flag("isMaster")) {
                add(source, width);
            }
        });
    }
    // Widths repeat, and the ones of good quality come first. No rendition is wider than the photo.
    let role = node.text("role").unwrap_or_default().to_ascii_lowercase();
    each_source(node, &role, &mut |file| {
        let fits = |width: &u32| !all_secure || widest.is_none_or(|widest| *width <= widest);
        let width = file.pixels("width").filter(fits);
        add(file.media("src", base), width);
    });
    let modest = |it: &&Rendition| it.width <= MAX_WIDTH;
    let best = renditions.iter().filter(modest).max_by_key(|it| it.width);
    let Some(source) = best.map(|it| it.source.clone()).or(whole) else { return node.note_missing("media") };
    let data = node.get("data").filter(Node::is_object);
    let data = data.as_ref();
    let shows_credit = node.get("displayCredit").is_none_or(|shows| !shows.is_false());
    Some(Image {
        source,
        size,
        renditions,
        texts: SourceTexts {
            caption: data.and_then(|data| caption(&data.get("caption")?, context)),
            alt: data.and_then(|data| data.raw("alt")),
            title: context.plain_text_at(node, "title"),
            credit: data.filter(|_| shows_credit).and_then(|data| data.text("credit")),
            ..SourceTexts::default()
        },
        ..Image::default()
    })
}

/// Visits the renditions for the role of a photo, else those for `inline`.
fn each_source(node: &Node<'_>, role: &str, visit: &mut dyn FnMut(&Node<'_>)) {
    let Some(list) = node.get("imageSources") else { return };
    let mut found = false;
    for wanted in [role, "inline"] {
        if found {
            break;
        }
        list.visit(&mut |set| {
            let weighting = set.is_object().then(|| set.text("weighting")).flatten().unwrap_or_default();
            if let Some(sources) = set.get("srcSet").filter(|_| weighting.eq_ignore_ascii_case(wanted)) {
                sources.visit(&mut |source| {
                    found = true;
                    visit(source);
                });
            }
        });
    }
}

/// Returns the caption, which is HTML. In galleries it begins with a heading that names the place.
fn caption(html: &Node<'_>, context: ReaderContext<'_>) -> Option<String> {
    let mut blocks = context.html_blocks(html);
    let place = match blocks.first() {
        Some(Block::Heading { .. }) => Some(join_text(vec![blocks.remove(0)], 1).words()),
        _ => None,
    };
    let words = collapse(&join_text(blocks, 1).words());
    match place.filter(|place| !place.trim().is_empty()) {
        Some(place) if words.is_empty() => Some(place),
        Some(place) => Some([place.trim(), ": ", &words].concat()),
        None => (!words.is_empty()).then_some(words),
    }
}

/// Returns the largest file that is not wider than [`MAX_WIDTH`].
pub fn largest(list: &Node<'_>, base: Option<&Url>) -> Option<Url> {
    let mut best = None;
    list.visit(&mut |file| {
        let width = file.pixels("width").unwrap_or(1);
        if best.as_ref().is_none_or(|(known, _)| *known > MAX_WIDTH || (width > *known && width <= MAX_WIDTH))
        {
            best = file.media("url", base).map(|url| (width, url)).or(best.take());
        }
    });
    best.map(|(_, url)| url)
}
