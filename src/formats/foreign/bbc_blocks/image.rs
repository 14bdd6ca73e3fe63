//! Photos. The URL of a file is built from its locator and a width.

use super::model::child;
use super::text;
use crate::article::caption::SourceTexts;
use crate::article::image::{Image, Rendition};
use crate::article::url::Url;
use crate::formats::json::Node;

/// The widths that the image server offers.
const WIDTHS: [(u32, &str); 7] =
    [(240, "240"), (320, "320"), (480, "480"), (624, "624"), (800, "800"), (976, "976"), (1536, "1536")];

/// Returns the photo of a block with its texts.
pub fn image(model: &Node<'_>) -> Option<Image> {
    let raw = child(model, "rawImage", photo)?;
    let texts = SourceTexts {
        caption: text::plain_text_of(model, "caption"),
        alt: text::plain_text_of(model, "altText"),
        ..raw.texts
    };
    Some(Image { texts, ..raw })
}

/// Returns the photo itself.
fn photo(raw: &Node<'_>) -> Option<Image> {
    let locator = raw.text("locator")?;
    let size = raw.size();
    let (source, renditions) = files(&locator, raw.text("originCode").as_deref(), size.map(|size| size.0))?;
    let texts = SourceTexts { credit: raw.text("copyrightHolder"), ..SourceTexts::default() };
    Some(Image { source, size, renditions, texts, ..Image::default() })
}

fn files(locator: &str, origin: Option<&str>, width: Option<u32>) -> Option<(Url, Vec<Rendition>)> {
    if locator.contains("ichef") || locator.contains("://") {
        return Some((poster(locator)?, Vec::new()));
    }
    let origin = origin.unwrap_or("cpsprodpb");
    let host = if origin == "cpsdevpb" { "ichef.test.bbci.co.uk" } else { "ichef.bbci.co.uk" };
    let file = |width, ending| {
        Url::media(None, &["https://", host, "/news/", width, "/", origin, "/", locator, ending].concat())
    };
    let mut renditions = Vec::new();
    let mut source = None;
    for (pixels, name) in WIDTHS {
        // Renditions wider than the photo are skipped, except the first one.
        if source.is_some() && width.is_some_and(|width| width < pixels) {
            break;
        }
        // Widths above 976 are only offered for large screens.
        if pixels <= 976 {
            source = file(name, "");
        } else if width.is_none() {
            break;
        }
        for (ending, encoding) in [(".webp", Some("image/webp")), ("", None)] {
            renditions.extend(file(name, ending).map(|source| Rendition {
                source,
                width: pixels,
                encoding: encoding.map(str::to_owned),
            }));
        }
    }
    Some((source?, renditions))
}

/// Returns a still image. Its locator contains a placeholder for the size.
pub fn poster(locator: &str) -> Option<Url> {
    let sized = locator.replace("$recipe", "640xn").replace("$widthxn", "640xn").replace("$width", "640");
    let scheme = if sized.starts_with("http") { "" } else { "https://" };
    Url::media(None, &[scheme, sized.trim_start_matches('/')].concat())
}
