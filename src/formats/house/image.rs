//! Images of house JSON: an ImageObject of schema.org.

use crate::article::caption::{Caption, SourceTexts};
use crate::article::image::{Image, Rendition};
use crate::article::url::Url;
use crate::formats::json::Node;

/// Reads an image. A string is its address.
pub fn image(node: &Node<'_>, base: Option<&Url>) -> Option<Image> {
    if node.as_str().is_some() {
        return node.as_media(base).map(|source| Image { source, ..Image::default() });
    }
    let renditions = node.each("renditions", |node| {
        let source = node.media("contentUrl", base)?;
        let Some(width) = node.pixels("width") else { return node.note_missing("width") };
        Some(Rendition { source, width, encoding: node.text("encodingFormat") })
    });
    // An image without an address is shown by its largest rendition.
    let fallback = || renditions.last().map(|rendition: &Rendition| rendition.source.clone());
    let Some(source) = node.media("contentUrl", base).or_else(fallback) else {
        return node.note_missing("contentUrl");
    };
    Some(Image {
        id: node.text("id"),
        source,
        size: node.size(),
        renditions,
        color: node.get("color").and_then(|node| color(&node)),
        thumbnail: node.media("thumbnailUrl", base),
        texts: SourceTexts {
            caption: node.raw("caption"),
            figcaption: node.raw("figcaption"),
            full_screen: node.raw("fullScreenCaption"),
            accessible: node.raw("accessibilityCaption"),
            alt: node.raw("alt"),
            title: node.raw("title"),
            description: node.raw("description"),
            credit: node.raw("creditText"),
            ..SourceTexts::default()
        },
        caption: Caption::default(),
        ..Image::default()
    })
}

/// Reads a color of three or six hexadecimal digits, which a presentation attribute accepts.
fn color(node: &Node<'_>) -> Option<String> {
    let digits = node.as_str().and_then(|words| words.strip_prefix('#'));
    let fits = |digits: &&str| matches!(digits.len(), 3 | 6) && digits.bytes().all(|c| c.is_ascii_hexdigit());
    match digits.filter(fits) {
        Some(_) => node.as_str().map(str::to_owned),
        None => node.note_wrong_type("a colour such as #7a8b9c"),
    }
}
