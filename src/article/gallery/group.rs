//! Photos that follow one another, with nothing between them, are a gallery; and a very long gallery is several.
//!
//! Not every neighbour is part of a series. A photo whose caption is as long as a paragraph tells its piece of the
//! story and stays alone, and so do pictures that are read rather than looked at: what is far higher than wide, and
//! the slices into which long posters are cut.

use std::rc::Rc;

use crate::article::block::{Block, GalleryLayout};
use crate::article::caption;
use crate::article::image::{Image, ImageRole};

/// A caption of more columns than this is a paragraph of the story: 120 Chinese characters, 240 letters.
const PARAGRAPH: usize = 240;

/// What is so many times as high as wide is read from top to bottom.
const TALL: u32 = 2;

/// So many photos are drawn at a time; more would keep the reader waiting for the first.
const MOST: usize = 30;

/// Makes galleries of the runs of photos, and several of a gallery that is too long. Captions must be settled.
pub fn group(body: &mut Vec<Block>) {
    let mut run = Vec::new();
    for block in std::mem::take(body) {
        match block {
            Block::Figure(image) if belongs(&image) => run.push(image),
            block => {
                close(&mut run, body);
                match block {
                    Block::Aside { heading, body: mut inner } => {
                        group(&mut inner);
                        body.push(Block::Aside { heading, body: inner });
                    }
                    Block::Gallery { images, caption, layout } => part(images, caption, layout, body),
                    other => body.push(other),
                }
            }
        }
    }
    close(&mut run, body);
}

fn belongs(image: &Image) -> bool {
    let is_tall = image.size.is_some_and(|(width, height)| height / TALL > width);
    let is_told =
        image.caption.shown.as_deref().is_some_and(|words| caption::display_width(words) > PARAGRAPH);
    image.role == ImageRole::Photo && !is_tall && !is_told
}

/// Pictures of one width, upright and without a word, were one picture once.
fn are_slices(run: &[Rc<Image>]) -> bool {
    let width = run.first().and_then(|image| image.size).map(|(width, _)| width);
    run.iter().all(|image| {
        let is_upright = image.size.is_none_or(|size| size.1 > size.0 && Some(size.0) == width);
        is_upright && image.caption.shown.is_none() && image.caption.credit.is_none()
    })
}

fn close(run: &mut Vec<Rc<Image>>, body: &mut Vec<Block>) {
    let images = std::mem::take(run);
    if images.len() < 2 || are_slices(&images) {
        body.extend(images.into_iter().map(Block::Figure));
    } else {
        part(images, None, None, body);
    }
}

/// Parts of nearly equal length; what is said of all of them stands below the last. A strip stays in one piece.
fn part(
    images: Vec<Rc<Image>>,
    caption: Option<String>,
    layout: Option<GalleryLayout>,
    body: &mut Vec<Block>,
) {
    if images.len() <= MOST || layout == Some(GalleryLayout::Strip) {
        return body.push(Block::Gallery { images, caption, layout });
    }
    let parts = images.len().div_ceil(MOST);
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

    /// The blocks of a settled body: how many photos each has, or 0.
    fn settled(body: Vec<Block>) -> Vec<usize> {
        let mut article = Article { body, ..Article::default() };
        article.finalize();
        let again = Article { body: article.body.clone(), ..Article::default() };
        let mut twice = again.clone();
        twice.finalize();
        assert_eq!(twice, again, "settling a settled article changes nothing");
        let count = |block: &Block| match block {
            Block::Figure(_) => 1,
            Block::Gallery { images, .. } => images.len(),
            _ => 0,
        };
        article.body.iter().map(count).collect()
    }

    #[test]
    fn photos_in_a_row_are_a_gallery_and_what_stands_between_them_parts_them() {
        let words = || Block::Paragraph(Text::plain("The story goes on."));
        let land = |name| photo(name, (1200, 800), "");
        assert_eq!(settled(vec![land(1), land(2), words(), land(3)]), [2, 0, 1]);
        assert_eq!(settled(vec![words(), land(1), land(2), land(3)]), [0, 3]);
        let told = |name| photo(name, (1200, 800), &format!("{name} {}", "told at length ".repeat(20)));
        assert_eq!(settled(vec![land(1), land(2), told(3), land(4), land(5)]), [2, 1, 2]);
        let chinese = |name| photo(name, (1200, 800), &format!("{name}{}", "河".repeat(121)));
        assert_eq!(settled(vec![chinese(1), chinese(2)]), [1, 1]);
    }

    #[test]
    fn what_is_read_rather_than_looked_at_stays_in_its_place() {
        let slice = |name| photo(name, (750, 1334), "");
        assert_eq!(settled(vec![slice(1), slice(2), slice(3)]), [1, 1, 1]);
        // With a word of their own they are photos, and so are those of different widths.
        assert_eq!(settled(vec![slice(1), photo(2, (750, 1000), "A door")]), [2]);
        assert_eq!(settled(vec![slice(1), photo(2, (800, 1000), "")]), [2]);
        assert_eq!(settled(vec![photo(1, (0, 0), ""), photo(2, (0, 0), "")]), [1, 1]);
        let poster = photo(2, (750, 4000), "");
        assert_eq!(settled(vec![photo(1, (1200, 800), ""), poster, photo(3, (1200, 800), "")]), [1, 1, 1]);
    }

    #[test]
    fn a_very_long_gallery_becomes_several_of_nearly_equal_length() {
        let run = |count| settled((0..count).map(|name| photo(name, (1200, 800), "")).collect());
        assert_eq!(run(30), [30]);
        assert_eq!(run(31), [16, 15]);
        assert_eq!(run(500).iter().sum::<usize>(), 500);
        assert!(run(500).iter().all(|&count| (20..=30).contains(&count)), "{:?}", run(500));
    }
}
