//! A limit for the photos of an article. Each is a figure with a button and renditions, and a browser draws them for seconds.

use crate::article::block::Block;

/// The maximum number of photos. The largest galleries of publishers have some hundred.
pub const MAX_PHOTOS: usize = 5_000;

/// Removes the photos beyond the maximum, and returns their number.
pub fn limit_photos(body: &mut Vec<Block>) -> usize {
    let (mut left, mut removed) = (MAX_PHOTOS, 0);
    limit(body, &mut left, &mut removed);
    removed
}

fn limit(blocks: &mut Vec<Block>, left: &mut usize, removed: &mut usize) {
    blocks.retain_mut(|block| match block {
        Block::Figure(_) => take(1, left, removed) == 1,
        Block::Gallery { images, .. } => {
            let kept = take(images.len(), left, removed);
            images.truncate(kept);
            kept > 0
        }
        Block::Aside { body, .. } => {
            limit(body, left, removed);
            true
        }
        Block::List { items, .. } => {
            items.iter_mut().for_each(|item| limit(&mut item.body, left, removed));
            true
        }
        _ => true,
    });
}

/// Returns how many of some photos are kept.
fn take(photos: usize, left: &mut usize, removed: &mut usize) -> usize {
    let kept = photos.min(*left);
    *left -= kept;
    *removed += photos - kept;
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::image::Image;
    use crate::article::text::Text;

    #[test]
    fn keeps_text_and_the_first_photos() {
        let photo = || Block::Figure(Image::default().into());
        let gallery = |count| Block::Gallery {
            images: vec![Image::default().into(); count],
            caption: None,
            layout: None,
        };
        let text = || Block::Paragraph(Text::plain("text"));
        let mut body = vec![photo(), gallery(MAX_PHOTOS - 2), text(), gallery(3), photo(), text()];
        assert_eq!(limit_photos(&mut body), 3);
        assert_eq!(body.len(), 5);
        assert!(matches!(&body[3], Block::Gallery { images, .. } if images.len() == 1));
        assert_eq!(limit_photos(&mut body), 0);
        let aside = Block::Aside { heading: None, body: vec![photo()] };
        let mut body = vec![gallery(MAX_PHOTOS), aside];
        assert_eq!(limit_photos(&mut body), 1);
    }
}
