//! The body in chunks: the first one fills the screen, more follow with each frame.
//!
//! Never here: how a block is drawn.

use crate::article::block::Block;

/// The number of blocks in a chunk. In a gallery each photo counts. Ten fill a screen, and slow phones lay them out in one frame.
pub const CHUNK: usize = 10;

/// The chunks of a body, in reading order. A block is never split, however large it is.
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

/// The number of chunks up to the one with this block.
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
    fn counts_the_photos_of_galleries_and_splits_no_block() {
        let gallery = |count| Block::Gallery {
            images: vec![Image::default().into(); count],
            caption: None,
            layout: None,
        };
        for (weights, expected) in [
            (vec![], vec![]),
            (vec![1; CHUNK], vec![CHUNK]),
            (vec![1; CHUNK + 1], vec![CHUNK, 1]),
            (vec![6, 1, 6, 6, 1], vec![2, 1, 2]),
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
