//! Images: files, sizes, texts and role.
//!
//! Rules about captions belong to `caption`; markup of images belongs to the view.

use std::borrow::Cow;

use super::caption::{self, Caption, Headline, Policy, SourceTexts, StrippedTexts};
use super::url::Url;

/// Maximum height in pixels of a line between two parts of the text.
const MAX_SEPARATOR_HEIGHT: u32 = 12;

/// Minimum ratio of width to height of a banner.
const MIN_BANNER_RATIO: u32 = 8;

/// Maximum width and height in pixels of a tracking pixel.
const MAX_SPACER: u32 = 2;

/// Whether a number is a plausible width or height in pixels.
pub fn is_pixels(count: u32) -> bool {
    (1..=100_000).contains(&count)
}

/// The role of an image in the article. An image with a caption is a photo.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ImageRole {
    /// A photo. It is an item of the lightbox.
    #[default]
    Photo,
    /// A wide banner. It is shown, but is not an item of the lightbox.
    Banner,
    /// A line between two parts of the text. A divider is shown instead.
    Separator,
    /// Blank space or a tracking pixel. It is removed.
    Spacer,
}

/// One image of an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Image {
    /// A stable id, independent of the position.
    pub id: Option<String>,
    /// The file that every browser supports.
    pub source: Url,
    /// Width and height in pixels of the largest rendition.
    pub size: Option<(u32, u32)>,
    /// Other sizes and encodings.
    pub renditions: Vec<Rendition>,
    /// The placeholder color in CSS form: `#abc` or `#aabbcc`.
    pub color: Option<String>,
    /// A placeholder image of a few hundred bytes.
    pub thumbnail: Option<Url>,
    /// The text fields as the publisher wrote them.
    pub texts: SourceTexts,
    /// The decided caption, set by [`Article::finalize`](super::Article::finalize).
    pub caption: Caption,
    /// The position in the lightbox, from 0, set by [`Article::finalize`](super::Article::finalize).
    pub position: usize,
    /// The role, set with the caption.
    pub role: ImageRole,
}

/// One file of an image.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendition {
    /// The address.
    pub source: Url,
    /// The width in pixels.
    pub width: u32,
    /// The media type, such as `image/avif`; `None` if it is that of the source.
    pub encoding: Option<String>,
}

impl Image {
    /// Decides the caption and the role from the stripped texts.
    pub(super) fn set_caption(
        &mut self,
        stripped: StrippedTexts,
        headline: &Headline<'_>,
        page_credit: Option<&str>,
    ) {
        self.caption = caption::decide_stripped(&self.texts, stripped, headline, page_credit);
        let is_banner = self.size.is_some_and(|(width, height)| width / MIN_BANNER_RATIO >= height);
        self.role = match self.caption.shown {
            Some(_) => ImageRole::Photo,
            None if self.is_spacer() => ImageRole::Spacer,
            None if self.is_separator() => ImageRole::Separator,
            None if is_banner => ImageRole::Banner,
            None => ImageRole::Photo,
        };
    }

    fn is_separator(&self) -> bool {
        self.size.is_some_and(|(_, height)| height <= MAX_SEPARATOR_HEIGHT)
            || caption::is_separator(&self.texts)
    }

    fn is_spacer(&self) -> bool {
        self.size.is_some_and(|(width, height)| width <= MAX_SPACER && height <= MAX_SPACER)
            || caption::is_spacer(&self.texts)
    }

    /// Returns the image with the caption policy of the host applied.
    #[must_use]
    pub fn with_policy(&self, policy: Policy) -> Cow<'_, Self> {
        if policy == Policy::default() {
            return Cow::Borrowed(self);
        }
        Cow::Owned(Self { caption: self.caption.with_policy(policy, &self.texts), ..self.clone() })
    }

    /// Returns width and height of the layout box in pixels. Without a size it has the ratio 3:2, which is common for press
    /// photos, and the width of the widest rendition.
    pub fn box_size(&self) -> (u32, u32) {
        self.size.filter(|(width, height)| *width > 0 && *height > 0).unwrap_or_else(|| {
            let widest = self.renditions.iter().map(|rendition| rendition.width).max();
            let width = widest.unwrap_or(1500).max(1);
            (width, (width.saturating_mul(2) / 3).max(1))
        })
    }
}

/// Whether every browser supports an encoding, so that its renditions belong to the `<img>`.
fn is_universal(encoding: Option<&str>) -> bool {
    matches!(encoding, None | Some("image/jpeg" | "image/png"))
}

/// Returns the media types of renditions that need their own `<source>`, in the given order.
pub fn encodings(renditions: &[Rendition]) -> Vec<&str> {
    let mut encodings: Vec<&str> = Vec::new();
    for rendition in renditions {
        if let Some(encoding) = rendition.encoding.as_deref()
            && !is_universal(Some(encoding))
            && !encodings.contains(&encoding)
        {
            encodings.push(encoding);
        }
    }
    encodings
}

/// Returns the `srcset` of one encoding, or with `None` that of the encodings that every browser supports.
pub fn srcset(renditions: &[Rendition], encoding: Option<&str>) -> Option<String> {
    let fits = |rendition: &&Rendition| match (encoding, rendition.encoding.as_deref()) {
        (Some(wanted), found) => found == Some(wanted),
        (None, found) => is_universal(found),
    };
    let candidates: Vec<String> = renditions
        .iter()
        .filter(fits)
        // White space ends a candidate, and so does a comma at either end of the address.
        .map(|rendition| {
            let source = rendition.source.as_str().replace(' ', "%20");
            let inner = source.trim_matches(',');
            let (before, after) = (source.starts_with(','), source.ends_with(','));
            let comma = |there: bool| if there { "%2C" } else { "" };
            format!("{}{inner}{} {}w", comma(before), comma(after), rendition.width)
        })
        .collect();
    (!candidates.is_empty()).then(|| candidates.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_srcset_lists_one_encoding_and_survives_commas() {
        let rendition = |source: &str, width, encoding: Option<&str>| Rendition {
            source: Url::media(None, source).unwrap(),
            width,
            encoding: encoding.map(str::to_owned),
        };
        let image = Image {
            renditions: vec![
                rendition("a,1.avif,", 480, Some("image/avif")),
                rendition("a.avif", 800, Some("image/avif")),
                rendition("a.jpg", 800, None),
            ],
            ..Image::default()
        };
        assert_eq!(encodings(&image.renditions), ["image/avif"]);
        assert_eq!(
            srcset(&image.renditions, Some("image/avif")).as_deref(),
            Some("a,1.avif%2C 480w, a.avif 800w")
        );
        assert_eq!(srcset(&image.renditions, None).as_deref(), Some("a.jpg 800w"));
        assert_eq!(srcset(&image.renditions, Some("image/webp")), None);
    }
}
