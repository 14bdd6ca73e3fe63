//! Images: the URL of the full file behind lazy loading and thumbnails, the renditions, and the texts.

use super::tree::Element;
use super::{image_file, image_size, srcset, whitespace};
use crate::article::caption::SourceTexts;
use crate::article::image::{Image, Rendition};
use crate::article::notice::NoticeKind;
use crate::article::url::Url;
use crate::formats::foreign::markup_context::MarkupContext;
use crate::formats::json::shorten;

/// Attributes in which lazy loaders and galleries keep the URL of the full file, best first.
const URL_ATTRIBUTES: [&str; 16] = [
    "data-orig-file",
    "data-full-url",
    "data-large-file",
    "zoomfile",
    "file",
    "data-src",
    "data-original",
    "real_src",
    "data-lazyload",
    "data-lazy-src",
    "data-actualsrc",
    "data-lazy",
    "data-echo",
    "data-url",
    "src",
    "data-thumbnail",
];
const SRCSET_ATTRIBUTES: [&str; 4] = ["srcset", "data-srcset", "data-lazy-srcset", "data-bgset"];

/// Returns the character that an emoji image stands for.
pub fn emoji(element: &Element) -> Option<&str> {
    if element.has_any_class(&["emoji", "wp-smiley"]) { element.non_empty("alt") } else { None }
}

/// Returns a photo. `link` is the URL of the link around it: a thumbnail often links to its full file.
pub fn image(element: &Element, link: Option<&str>, context: MarkupContext<'_>) -> Option<Image> {
    let img = if element.name == "picture" { element.find_named(&["img"])? } else { element };
    let (width, height) = (image_size::pixels(img, "width"), image_size::pixels(img, "height"));
    if image_size::is_tracking_pixel(img, width, height) {
        return None;
    }
    let mut renditions = Vec::new();
    for source in element.elements().filter(|child| child.name == "source") {
        let encoding = source.non_empty("type");
        for name in SRCSET_ATTRIBUTES {
            renditions.extend(
                source.attribute(name).into_iter().flat_map(|set| srcset::candidates(set, encoding, context)),
            );
        }
    }
    for name in SRCSET_ATTRIBUTES {
        renditions
            .extend(img.attribute(name).into_iter().flat_map(|set| srcset::candidates(set, None, context)));
    }
    let own = URL_ATTRIBUTES
        .iter()
        .filter_map(|name| img.non_empty(name))
        .find(|address| !image_file::is_placeholder(address));
    let own = own.and_then(|address| {
        let url = Url::media(context.base, address);
        if url.is_none() {
            context.node.note(NoticeKind::UnsafeUrl(shorten(address)));
        }
        url
    });
    let linked =
        link.filter(|link| image_file::is_image_file(link)).and_then(|link| Url::media(context.base, link));
    let linked = linked.filter(|linked| own.as_ref().is_none_or(|own| image_file::is_same_file(linked, own)));
    let sets = || {
        let sources = element.elements().filter(|child| child.name == "source").chain([img]);
        sources.flat_map(|source| SRCSET_ATTRIBUTES.iter().filter_map(|name| source.non_empty(name)))
    };
    let densest =
        || sets().find_map(srcset::highest_density).and_then(|address| Url::media(context.base, address));
    let largest =
        || renditions.iter().max_by_key(|rendition: &&Rendition| rendition.width).map(|it| it.source.clone());
    let size = image_size::natural_size(img, width, height, own.as_ref());
    let source = linked.clone().or(own).or_else(largest).or_else(densest)?;
    // A square thumbnail has another ratio than its photo, and WordPress keeps the photo under the name without a
    // size.
    let thumbnail = size.is_some_and(|(width, height)| width == height && width <= 400);
    let whole = if thumbnail && linked.is_none() { image_size::original_of_thumbnail(&source) } else { None };
    let size = size.filter(|_| !thumbnail || (linked.is_none() && whole.is_none()));
    let source = whole.unwrap_or(source);
    Some(Image {
        id: attachment_id(img),
        source,
        size,
        renditions,
        texts: SourceTexts {
            alt: text_attribute(img, "alt"),
            title: text_attribute(img, "title"),
            caption: text_attribute(img, "data-caption")
                .or_else(|| text_attribute(img, "data-image-caption")),
            ..SourceTexts::default()
        },
        ..Image::default()
    })
}

/// Returns the WordPress number of the file, which stays the same if photos are added before it.
fn attachment_id(img: &Element) -> Option<String> {
    let class = img.attribute("class").unwrap_or_default();
    let numbered = class.split_ascii_whitespace().find_map(|class| class.strip_prefix("wp-image-"));
    let numbered = numbered.filter(|number| !number.is_empty());
    numbered.or(img.non_empty("data-attachment-id")).or(img.non_empty("data-id")).map(str::to_owned)
}

/// Returns the text of an attribute; `None` if it is blank.
fn text_attribute(img: &Element, name: &str) -> Option<String> {
    let value = img.attribute(name).filter(|value| !value.trim().is_empty())?;
    // Jetpack keeps markup in its attributes. Only the text of it is used.
    if value.contains('<') {
        let mut words = String::new();
        let mut inside = false;
        for c in value.chars() {
            match c {
                '<' => inside = true,
                '>' if inside => inside = false,
                c if !inside => words.push(c),
                _ => {}
            }
        }
        return Some(whitespace::collapse(&words)).filter(|words| !words.is_empty());
    }
    Some(value.to_owned())
}
