//! Galleries: adjacent photos become a gallery, and a very long gallery becomes several.
//!
//! These photos stay single: a photo whose caption is as long as a paragraph, a tall image that is read from top to
//! bottom, and the slices into which a long poster is cut.

use std::rc::Rc;

use crate::article::block::{Block, GalleryLayout};
use crate::article::caption;
use crate::article::image::{Image, ImageRole};

/// Display width from which a caption is a paragraph: 120 Chinese characters or 240 letters.
const MAX_CAPTION: usize = 240;

/// Ratio of height to width from which an image is tall.
const TALL_RATIO: u32 = 2;

/// Maximum number of photos of a gallery, which is rendered in one step.
const MAX_PHOTOS: usize = 30;

/// Replaces runs of photos by galleries, and splits galleries that are too long. Captions must be decided.
pub fn group(body: &mut Vec<Block>) {
    let mut run = Vec::new();
    for block in std::mem::take(body) {
        match block {
            Block::Figure(image) if may_be_grouped(&image) => run.push(image),
            block => {
                end_run(&mut run, body);
                match block {
                    Block::Aside { heading, body: mut inner } => {
                        group(&mut inner);
                        body.push(Block::Aside { heading, body: inner });
                    }
                    Block::Gallery { images, caption, layout } => split(images, caption, layout, body),
                    other => body.push(other),
                }
            }
        }
    }
    end_run(&mut run, body);
}

fn may_be_grouped(image: &Image) -> bool {
    let is_tall = image.size.is_some_and(|(width, height)| height / TALL_RATIO > width);
    let has_long_caption =
        image.caption.shown.as_deref().is_some_and(|text| caption::display_width(text) > MAX_CAPTION);
    image.role == ImageRole::Photo && !is_tall && !has_long_caption
}

/// Whether images were one image: they have the same width, portrait format and no texts.
fn are_slices(run: &[Rc<Image>]) -> bool {
    let width = run.first().and_then(|image| image.size).map(|(width, _)| width);
    run.iter().all(|image| {
        let is_portrait = image.size.is_none_or(|size| size.1 > size.0 && Some(size.0) == width);
        is_portrait && image.caption.shown.is_none() && image.caption.credit.is_none()
    })
}

/// Appends a run of photos as a gallery, or as single photos.
fn end_run(run: &mut Vec<Rc<Image>>, body: &mut Vec<Block>) {
    let images = std::mem::take(run);
    if images.len() < 2 || are_slices(&images) {
        body.extend(images.into_iter().map(Block::Figure));
    } else {
        split(images, None, None, body);
    }
}

/// Appends a gallery, in parts of nearly equal length if it is too long. The last part has the caption. A strip is not
/// split.
fn split(
    images: Vec<Rc<Image>>,
    caption: Option<String>,
    layout: Option<GalleryLayout>,
    body: &mut Vec<Block>,
) {
    if images.len() <= MAX_PHOTOS || layout == Some(GalleryLayout::Strip) {
        return body.push(Block::Gallery { images, caption, layout });
    }
    let parts = images.len().div_ceil(MAX_PHOTOS);
    let chunks = images.chunks(images.len().div_ceil(parts));
    body.extend(chunks.map(|images| Block::Gallery { images: images.to_vec(), caption: None, layout }));
    if let Some(Block::Gallery { caption: last, .. }) = body.last_mut() {
        *last = caption;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::article::text::Text;
    use crate::article::url::Url;

    fn photo(name: usize, size: (u32, u32), caption: &str) -> Block {
        let mut image = Image {
            source: Url::media(None, &format!("https://n.example/{name}.jpg")).unwrap(),
            size: (size != (0, 0)).then_some(size),
            ..Image::default()
        };
        image.texts.caption = (!caption.is_empty()).then(|| caption.to_owned());
        Block::Figure(Rc::new(image))
    }

    /// Returns the number of photos of each block of the finalized body.
    fn photos_by_block(body: Vec<Block>) -> Vec<usize> {
        let mut article = Article { body, ..Article::default() };
        article.finalize();
        let mut again = article.clone();
        again.finalize();
        assert_eq!(again, article, "finalizing again changes nothing");
        let count = |block: &Block| match block {
            Block::Figure(_) => 1,
            Block::Gallery { images, .. } => images.len(),
            _ => 0,
        };
        article.body.iter().map(count).collect()
    }

    #[test]
    fn adjacent_photos_become_a_gallery() {
        let words = || Block::Paragraph(Text::plain("The story goes on."));
        let land = |name| photo(name, (1200, 800), "");
        assert_eq!(photos_by_block(vec![land(1), land(2), words(), land(3)]), [2, 0, 1]);
        assert_eq!(photos_by_block(vec![words(), land(1), land(2), land(3)]), [0, 3]);
        let long_caption =
            |name| photo(name, (1200, 800), &format!("{name} {}", "told at length ".repeat(20)));
        assert_eq!(photos_by_block(vec![land(1), land(2), long_caption(3), land(4), land(5)]), [2, 1, 2]);
        let chinese = |name| photo(name, (1200, 800), &format!("{name}{}", "河".repeat(121)));
        assert_eq!(photos_by_block(vec![chinese(1), chinese(2)]), [1, 1]);
    }

    #[test]
    fn slices_and_tall_images_are_not_grouped() {
        let slice = |name| photo(name, (750, 1334), "");
        assert_eq!(photos_by_block(vec![slice(1), slice(2), slice(3)]), [1, 1, 1]);
        // Images with a caption or of different widths are photos.
        assert_eq!(photos_by_block(vec![slice(1), photo(2, (750, 1000), "A door")]), [2]);
        assert_eq!(photos_by_block(vec![slice(1), photo(2, (800, 1000), "")]), [2]);
        assert_eq!(photos_by_block(vec![photo(1, (0, 0), ""), photo(2, (0, 0), "")]), [1, 1]);
        let poster = photo(2, (750, 4000), "");
        assert_eq!(
            photos_by_block(vec![photo(1, (1200, 800), ""), poster, photo(3, (1200, 800), "")]),
            [1, 1, 1]
        );
    }

    #[test]
    fn splits_a_long_gallery_into_parts_of_nearly_equal_length() {
        let run = |count| photos_by_block((0..count).map(|name| photo(name, (1200, 800), "")).collect());
        assert_eq!(run(30), [30]);
        assert_eq!(run(31), [16, 15]);
        assert_eq!(run(500).iter().sum::<usize>(), 500);
        assert!(run(500).iter().all(|&count| (20..=30).contains(&count)), "{:?}", run(500));
    }
}
