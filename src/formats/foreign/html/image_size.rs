//! Sizes of images and players: from attributes, styles and file names.

use super::style;
use super::tree::Element;
use crate::article::image::is_pixels;
use crate::article::url::Url;

/// Whether an image is as small as the text beside it.
pub fn is_icon_sized(element: &Element) -> bool {
    let small = |name| pixels(element, name).is_some_and(|pixels| pixels <= 32);
    small("width") || small("height")
}

/// Returns the pixels in an attribute; `None` for a percentage.
pub fn pixels(element: &Element, name: &str) -> Option<u32> {
    let Some(value) = element.non_empty(name) else {
        // Without the attribute, the style may contain the size.
        let said = style::values_of(element, name).next()?;
        let pixels = said.strip_suffix("px").or((said == "0").then_some(said))?;
        return pixels.trim().parse().ok().filter(|pixels| *pixels <= 100_000);
    };
    let end = value.find(|c: char| !c.is_ascii_digit()).unwrap_or(value.len());
    if value[end..].starts_with('%') {
        return None;
    }
    value[..end].parse().ok().filter(|pixels| *pixels <= 100_000)
}

/// Returns width and height if both attributes are present.
pub fn size(element: &Element) -> Option<(u32, u32)> {
    valid(pixels(element, "width").zip(pixels(element, "height")))
}

fn valid(size: Option<(u32, u32)>) -> Option<(u32, u32)> {
    size.filter(|(width, height)| is_pixels(*width) && is_pixels(*height))
}

/// Returns the natural size: from attributes of the full file, from the ratio, from the element, or from the file
/// name.
pub fn natural_size(
    img: &Element,
    width: Option<u32>,
    height: Option<u32>,
    source: Option<&Url>,
) -> Option<(u32, u32)> {
    let stated = img.non_empty("data-orig-size").and_then(|size| size.split_once(','));
    let stated =
        stated.and_then(|(width, height)| Some((width.trim().parse().ok()?, height.trim().parse().ok()?)));
    let named = || source.and_then(|source| size_in_name(source.as_str()));
    valid(stated.or_else(|| size_from_ratio(img)).or(width.zip(height)).or_else(named))
}

/// Returns the size from a width and a ratio, as WeChat writes it.
fn size_from_ratio(img: &Element) -> Option<(u32, u32)> {
    let width: u32 = img.non_empty("data-w")?.parse().ok().filter(|width| *width <= 100_000)?;
    let (whole, part) = img.non_empty("data-ratio")?.split_once('.')?;
    let part = part.get(..part.len().min(4))?;
    let scale = 10_u64.pow(part.len() as u32);
    let ratio = whole.parse::<u64>().ok().filter(|whole| *whole < 100)? * scale + part.parse::<u64>().ok()?;
    Some((width, ((u64::from(width) * ratio + scale / 2) / scale) as u32))
}

/// Returns the size in a file name of WordPress: `name-1024x768.jpg`.
fn size_in_name(address: &str) -> Option<(u32, u32)> {
    let stem = address.split(['?', '#']).next()?.rsplit_once('.')?.0;
    let (width, height) = stem.rsplit_once('-')?.1.split_once('x')?;
    Some((width.parse().ok()?, height.parse().ok()?))
}

/// Returns the photo of a WordPress thumbnail: the file name without the size.
pub fn original_of_thumbnail(source: &Url) -> Option<Url> {
    let address = source.as_str();
    let (width, height) = size_in_name(address)?;
    Url::media(None, &address.replacen(&format!("-{width}x{height}."), ".", 1))
}

pub fn is_tracking_pixel(img: &Element, width: Option<u32>, height: Option<u32>) -> bool {
    let tiny = |pixels: Option<u32>| pixels.is_some_and(|pixels| pixels <= 3);
    (tiny(width) && tiny(height)) || (tiny(width) || tiny(height)) && img.non_empty("alt").is_none()
}
