//! The body in chunks: a first screen, and then more with each frame.

use crate::article::block::Block;

/// A chunk holds so many blocks; in a gallery each photo counts as one.
pub const CHUNK: usize = 40;

/// The chunks of a body, in reading order. A block is never parted, however much it holds.
pub fn chunks(body: &[Block]) -> impl Iterator<Item = &[Block]> {
    let mut rest = body;
    std::iter::from_fn(move || {
        let mut weight = 0;
        let is_over = |block: &Block| {
            weight += match block {
                Block::Gallery { images, .. } => images.len(),
                _ => 1,
            };
            weight > CHUNK
        };
        let end = rest.iter().position(is_over).unwrap_or(rest.len()).max(1);
        let (chunk, behind) = rest.split_at_checked(end)?;
        rest = behind;
        Some(chunk)
    })
}

/// How many chunks there are until this block is among them.
pub fn until(body: &[Block], block: usize) -> usize {
    let mut end = 0;
    let is_before = |chunk: &&[Block]| {
        end += chunk.len();
        end <= block
    };
    chunks(body).take_while(is_before).count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::image::Image;

    #[test]
    fn the_photos_of_galleries_count_and_no_block_is_parted() {
        let gallery = |count| Block::Gallery {
            images: vec![Image::default().into(); count],
            caption: None,
            layout: None,
        };
        for (weights, expected) in [
            (vec![], vec![]),
            (vec![1; 40], vec![40]),
            (vec![1; 41], vec![40, 1]),
            (vec![30, 1, 30, 30, 1], vec![2, 1, 2]),
            (vec![1, 90, 1], vec![1, 1, 1]),
        ] {
            let body: Vec<Block> = weights
                .into_iter()
                .map(|weight| if weight == 1 { Block::Divider } else { gallery(weight) })
                .collect();
            let sizes: Vec<usize> = chunks(&body).map(<[Block]>::len).collect();
            assert_eq!(sizes, expected);
        }
    }
}
