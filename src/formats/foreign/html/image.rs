//! Images: the real address behind lazy loaders and thumbnails, the renditions, and what is no photo at all.

use super::tree::Element;
use super::{MarkupContext, style, whitespace};
use crate::article::caption::SourceTexts;
use crate::article::image::{Image, Rendition, is_pixels};
use crate::article::notice::NoticeKind;
use crate::article::url::Url;
use crate::formats::json::shorten;

/// Where lazy loaders and galleries keep the address of the real file, best first.
const ADDRESSES: [&str; 16] = [
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
const SETS: [&str; 4] = ["srcset", "data-srcset", "data-lazy-srcset", "data-bgset"];

/// The character for which an emoji image stands.
pub fn emoji(element: &Element) -> Option<&str> {
    if element.has_one_of(&["emoji", "wp-smiley"]) { element.filled("alt") } else { None }
}

/// Whether an image is as small as the words beside it.
pub fn is_sign(element: &Element) -> bool {
    let small = |name| pixels(element, name).is_some_and(|pixels| pixels <= 32);
    small("width") || small("height")
}

/// A photo. `link` is the address of the link around it: a thumbnail often leads to its own full file.
pub fn image(element: &Element, link: Option<&str>, place: MarkupContext<'_>) -> Option<Image> {
    let img = if element.name == "picture" { element.find_named(&["img"])? } else { element };
    let (width, height) = (pixels(img, "width"), pixels(img, "height"));
    if is_pixel(img, width, height) {
        return None;
    }
    let mut renditions = Vec::new();
    for source in element.elements().filter(|child| child.name == "source") {
        let encoding = source.filled("type");
        for name in SETS {
            renditions
                .extend(source.attribute(name).into_iter().flat_map(|set| candidates(set, encoding, place)));
        }
    }
    for name in SETS {
        renditions.extend(img.attribute(name).into_iter().flat_map(|set| candidates(set, None, place)));
    }
    let own = ADDRESSES.iter().filter_map(|name| img.filled(name)).find(|address| !is_placeholder(address));
    let own = own.and_then(|address| {
        let url = Url::media(place.base, address);
        if url.is_none() {
            place.node.note(NoticeKind::RefusedUrl(shorten(address)));
        }
        url
    });
    let linked = link.filter(|link| is_image_file(link)).and_then(|link| Url::media(place.base, link));
    let linked = linked.filter(|linked| own.as_ref().is_none_or(|own| is_same(linked, own)));
    let sets = || {
        let sources = element.elements().filter(|child| child.name == "source").chain([img]);
        sources.flat_map(|source| SETS.iter().filter_map(|name| source.filled(name)))
    };
    let densest = || sets().find_map(densest).and_then(|address| Url::media(place.base, address));
    let largest =
        || renditions.iter().max_by_key(|rendition: &&Rendition| rendition.width).map(|it| it.source.clone());
    let size = own_size(img, width, height, own.as_ref());
    let source = linked.clone().or(own).or_else(largest).or_else(densest)?;
    // A square thumbnail says nothing of the photo that it was cut from, and WordPress keeps that under its own name.
    let thumbnail = size.is_some_and(|(width, height)| width == height && width <= 400);
    let whole = if thumbnail && linked.is_none() { whole(&source) } else { None };
    let size = size.filter(|_| !thumbnail || (linked.is_none() && whole.is_none()));
    let source = whole.unwrap_or(source);
    Some(Image {
        id: id(img),
        source,
        size,
        renditions,
        texts: SourceTexts {
            alt: text(img, "alt"),
            title: text(img, "title"),
            caption: text(img, "data-caption").or_else(|| text(img, "data-image-caption")),
            ..SourceTexts::default()
        },
        ..Image::default()
    })
}

/// A number of pixels in an attribute; a share of the page is none.
pub fn pixels(element: &Element, name: &str) -> Option<u32> {
    let Some(value) = element.filled(name) else {
        // A style says it of what is on the screen.
        let said = style::declared(element, name).next()?;
        let pixels = said.strip_suffix("px").or((said == "0").then_some(said))?;
        return pixels.trim().parse().ok().filter(|pixels| *pixels <= 100_000);
    };
    let end = value.find(|c: char| !c.is_ascii_digit()).unwrap_or(value.len());
    if value[end..].starts_with('%') {
        return None;
    }
    value[..end].parse().ok().filter(|pixels| *pixels <= 100_000)
}

/// Width and height in the attributes, of something that has both.
pub fn size(element: &Element) -> Option<(u32, u32)> {
    sound(pixels(element, "width").zip(pixels(element, "height")))
}

fn sound(size: Option<(u32, u32)>) -> Option<(u32, u32)> {
    size.filter(|(width, height)| is_pixels(*width) && is_pixels(*height))
}

/// Width and height, from the attributes of the real file's size, from the element's, or from the file's name.
fn own_size(
    img: &Element,
    width: Option<u32>,
    height: Option<u32>,
    source: Option<&Url>,
) -> Option<(u32, u32)> {
    let stated = img.filled("data-orig-size").and_then(|size| size.split_once(','));
    let stated =
        stated.and_then(|(width, height)| Some((width.trim().parse().ok()?, height.trim().parse().ok()?)));
    let named = || source.and_then(|source| size_in_name(source.as_str()));
    sound(stated.or_else(|| by_ratio(img)).or(width.zip(height)).or_else(named))
}

/// WeChat states a width, and how high it is for that.
fn by_ratio(img: &Element) -> Option<(u32, u32)> {
    let width: u32 = img.filled("data-w")?.parse().ok().filter(|width| *width <= 100_000)?;
    let (whole, part) = img.filled("data-ratio")?.split_once('.')?;
    let part = part.get(..part.len().min(4))?;
    let scale = 10_u64.pow(part.len() as u32);
    let ratio = whole.parse::<u64>().ok().filter(|whole| *whole < 100)? * scale + part.parse::<u64>().ok()?;
    Some((width, ((u64::from(width) * ratio + scale / 2) / scale) as u32))
}

/// WordPress names its copies `name-1024x768.jpg`.
fn size_in_name(address: &str) -> Option<(u32, u32)> {
    let stem = address.split(['?', '#']).next()?.rsplit_once('.')?.0;
    let (width, height) = stem.rsplit_once('-')?.1.split_once('x')?;
    Some((width.parse().ok()?, height.parse().ok()?))
}

/// The photo from which WordPress cut a thumbnail: the name without the size.
fn whole(source: &Url) -> Option<Url> {
    let address = source.as_str();
    let (width, height) = size_in_name(address)?;
    Url::media(None, &address.replacen(&format!("-{width}x{height}."), ".", 1))
}

/// WordPress counts its files; the number stays when photos are added before it.
fn id(img: &Element) -> Option<String> {
    let class = img.attribute("class").unwrap_or_default();
    let numbered = class.split_ascii_whitespace().find_map(|class| class.strip_prefix("wp-image-"));
    let numbered = numbered.filter(|number| !number.is_empty());
    numbered.or(img.filled("data-attachment-id")).or(img.filled("data-id")).map(str::to_owned)
}

/// An empty text is a text: it says that there is nothing to say.
fn text(img: &Element, name: &str) -> Option<String> {
    let value = img.attribute(name).filter(|value| !value.trim().is_empty())?;
    // Jetpack keeps mark-up in its attributes; the words in it are what was meant.
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
        return Some(whitespace::fold(&words)).filter(|words| !words.is_empty());
    }
    Some(value.to_owned())
}

fn is_pixel(img: &Element, width: Option<u32>, height: Option<u32>) -> bool {
    let tiny = |pixels: Option<u32>| pixels.is_some_and(|pixels| pixels <= 3);
    (tiny(width) && tiny(height)) || (tiny(width) || tiny(height)) && img.filled("alt").is_none()
}

/// Whether an address is what a lazy loader shows until the real file comes.
pub fn is_placeholder(address: &str) -> bool {
    if address.starts_with('#') {
        return true;
    }
    if address.starts_with("data:") {
        // A whole photo in an address is long; a grey point is not.
        return address.len() < 1000 || address.starts_with("data:image/svg");
    }
    let name = address.split(['?', '#']).next().unwrap_or_default().rsplit('/').next().unwrap_or_default();
    let stem = name.split('.').next().unwrap_or_default().to_ascii_lowercase();
    const NAMES: [&str; 14] = [
        "placeholder",
        "blank",
        "spacer",
        "loading",
        "lazy",
        "lazyload",
        "lazy-load",
        "none",
        "grey",
        "gray",
        "transparent",
        "pixel",
        "1x1",
        "trans",
    ];
    NAMES.contains(&stem.as_str()) || (matches!(stem.as_str(), "1" | "dot") && name.ends_with(".gif"))
}

/// Whether a link leads to the file of the photo in it: on another host it has the same name, but for its size.
fn is_same(linked: &Url, own: &Url) -> bool {
    let stem = |url: &Url| {
        let name =
            url.as_str().split(['?', '#']).next().unwrap_or_default().rsplit('/').next().unwrap_or_default();
        name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_ascii_lowercase()
    };
    if !linked.is_absolute() || !own.is_absolute() || linked.host().eq_ignore_ascii_case(own.host()) {
        return true;
    }
    let (linked, own) = (stem(linked), stem(own));
    linked.contains(&own) || own.contains(&linked)
}

/// Whether an address is one of a picture's file, by its name. A wiki has pages of such names.
pub fn is_image_file(address: &str) -> bool {
    let path = address.split(['?', '#']).next().unwrap_or_default().to_ascii_lowercase();
    if path.contains("/wiki/") || path.contains("file:") {
        return false;
    }
    [".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif"].iter().any(|ending| path.ends_with(ending))
}

/// The address of a `srcset` that is for the densest screens; one without a density is for all.
fn densest(set: &str) -> Option<&str> {
    let is_density = |word: &str| {
        word.strip_suffix('x')
            .filter(|word| word.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.'))
            .is_some()
    };
    let mut best: Option<(&str, &str)> = None;
    let mut last = None;
    let pieces = set.split_ascii_whitespace().flat_map(|piece| match piece.split_once("x,") {
        Some((density, next)) if is_density(&piece[..=density.len()]) => [&piece[..=density.len()], next],
        _ => [piece.trim_end_matches(','), ""],
    });
    for piece in pieces.filter(|piece| !piece.is_empty()) {
        let (address, density) = match last {
            Some(address) if is_density(piece) => (address, piece),
            _ => (piece, "1x"),
        };
        last = Some(address);
        // Densities have one digit, so that they may be compared as words.
        if best.is_none_or(|(_, most)| density > most) {
            best = Some((address, density));
        }
    }
    best.map(|(address, _)| address).filter(|address| !is_placeholder(address))
}

/// The candidates of a `srcset` that name a width.
fn candidates(set: &str, encoding: Option<&str>, place: MarkupContext<'_>) -> Vec<Rendition> {
    let mut found = Vec::new();
    // A comma may stand inside an address; one that parts candidates stands at the end of a descriptor.
    let mut pieces = set.split_ascii_whitespace().flat_map(|piece| match piece.split_once("w,") {
        Some((width, next)) if width.bytes().all(|byte| byte.is_ascii_digit()) => [width, next],
        _ => [
            piece
                .strip_suffix('w')
                .filter(|width| width.bytes().all(|byte| byte.is_ascii_digit()))
                .unwrap_or(piece),
            "",
        ],
    });
    let mut address = None;
    while let Some(piece) = pieces.find(|piece| !piece.is_empty() && *piece != ",") {
        match (address, piece.parse()) {
            (Some(source), Ok(width)) => {
                if let Some(source) = Url::media(place.base, source).filter(|_| is_pixels(width)) {
                    found.push(Rendition { source, width, encoding: encoding.map(str::to_owned) });
                }
                address = None;
            }
            _ => address = Some(piece.trim_start_matches(',')),
        }
    }
    found
}
