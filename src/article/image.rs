//! A photo: where its pixels are, how large, and what is said about it.

use std::borrow::Cow;

use super::caption::{self, Caption, Fields, Headline, Policy, SourceTexts};
use super::url::Url;

/// An image this high, in pixels, is a line; one so many times as wide as it is high is a banner.
const LINE: u32 = 12;
const BANNER: u32 = 8;

/// Whether a picture can be so many pixels wide or high: what is wider than any screen is a slip.
pub fn is_pixels(count: u32) -> bool {
    (1..=100_000).contains(&count)
}

/// What an image is there for. Whatever has a caption is a photo.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ImageRole {
    /// To be looked at: it has a place in the lightbox.
    #[default]
    Photo,
    /// To carry a notice or a name across the page: shown, and not enlarged.
    Banner,
    /// To part two pieces of text: a divider is drawn instead.
    Separator,
    /// To keep a distance, or to measure readers: left out.
    Spacer,
}

/// One photo of an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Image {
    /// A name that stays when photos are added before it.
    pub id: Option<String>,
    /// The picture that every browser can show.
    pub source: Url,
    /// Width and height in pixels of the largest rendition; they give the ratio of the box.
    pub size: Option<(u32, u32)>,
    /// The same picture in other sizes and encodings.
    pub renditions: Vec<Rendition>,
    /// The colour of its box before it arrives, as style sheets write it: `#abc` or `#aabbcc`.
    pub color: Option<String>,
    /// A picture of a few hundred bytes that is shown until it arrives.
    pub thumbnail: Option<Url>,
    /// What the publisher wrote in the fields around the photo, untouched.
    pub texts: SourceTexts,
    /// What those fields come to: filled in by [`Article::settle`](super::Article::settle).
    pub caption: Caption,
    /// The photo's place in the lightbox, from 0: filled in when the whole body is settled.
    pub position: usize,
    /// What it is there for: filled in with the caption.
    pub role: ImageRole,
}

/// One file of a photo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendition {
    /// Where it is.
    pub source: Url,
    /// Its width in pixels.
    pub width: u32,
    /// Its media type, such as `image/avif`; unknown is the source's.
    pub encoding: Option<String>,
}

impl Image {
    /// Decides the caption from the texts, which were taken apart before.
    pub(super) fn set_caption(&mut self, fields: Fields, headline: &Headline<'_>, page_credit: Option<&str>) {
        self.caption = caption::decide_fields(&self.texts, fields, headline, page_credit);
        let is_banner = self.size.is_some_and(|(width, height)| width / BANNER >= height);
        self.role = match self.caption.shown {
            Some(_) => ImageRole::Photo,
            None if self.is_space() => ImageRole::Spacer,
            None if self.is_line() => ImageRole::Separator,
            None if is_banner => ImageRole::Banner,
            None => ImageRole::Photo,
        };
    }

    fn is_line(&self) -> bool {
        self.size.is_some_and(|(_, height)| height <= LINE) || caption::is_line(&self.texts)
    }

    /// Pixels that measure readers are no larger than this.
    fn is_space(&self) -> bool {
        self.size.is_some_and(|(width, height)| width <= 2 && height <= 2) || caption::is_space(&self.texts)
    }

    /// The image as a host wants its caption.
    #[must_use]
    pub fn with_policy(&self, policy: Policy) -> Cow<'_, Self> {
        if policy == Policy::default() {
            return Cow::Borrowed(self);
        }
        Cow::Owned(Self { caption: self.caption.with_policy(policy, &self.texts), ..self.clone() })
    }

    /// Width and height for the box, in pixels. Without facts, the commonest ratio of a press photo, as wide as the widest
    /// rendition.
    pub fn box_size(&self) -> (u32, u32) {
        self.size.filter(|(width, height)| *width > 0 && *height > 0).unwrap_or_else(|| {
            let widest = self.renditions.iter().map(|rendition| rendition.width).max();
            let width = widest.unwrap_or(1500).max(1);
            (width, (width.saturating_mul(2) / 3).max(1))
        })
    }
}

/// Whether any browser can show renditions of this encoding, so that they go with the `<img>`.
fn is_plain(encoding: Option<&str>) -> bool {
    matches!(encoding, None | Some("image/jpeg" | "image/png"))
}

/// The media types of the renditions that need a `<source>` of their own, best first: in the order given.
pub fn encodings(renditions: &[Rendition]) -> Vec<&str> {
    let mut encodings: Vec<&str> = Vec::new();
    for rendition in renditions {
        if let Some(encoding) = rendition.encoding.as_deref()
            && !is_plain(Some(encoding))
            && !encodings.contains(&encoding)
        {
            encodings.push(encoding);
        }
    }
    encodings
}

/// The `srcset` of one encoding; `None` asks for the renditions that any browser can show.
pub fn srcset(renditions: &[Rendition], encoding: Option<&str>) -> Option<String> {
    let fits = |rendition: &&Rendition| match (encoding, rendition.encoding.as_deref()) {
        (Some(wanted), found) => found == Some(wanted),
        (None, found) => is_plain(found),
    };
    let candidates: Vec<String> = renditions
        .iter()
        .filter(fits)
        // White space would end the candidate, and so would a comma at either end of the address.
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
