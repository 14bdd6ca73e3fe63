//! Which photos stand beside which: the rows of a gallery on a wide page, and the lines into which each row breaks
//! on a narrow one.
//!
//! All photos of a row are equally high, so that only the sum of their ratios matters: the larger it is, the lower
//! the row. The rows are chosen so that the sums are near to what is wanted, all in all; photos never change their
//! order. The style sheet decides how wide "narrow" is.

use crate::article::block::GalleryLayout;

/// The sums that are wanted. Three photos of 3:2 make 4.5.
const ROW: f32 = 4.5;
/// The first row of a mosaic holds one large photo.
const LEAD: f32 = 1.6;
/// The rows below it are a little higher than those of a grid, which is wider.
const ROW_OF_MOSAIC: f32 = 4.2;
/// On a narrow page one photo of 3:2 or two of them are as good; of a pair, each is to be looked at by itself.
const LINE: f32 = 2.1;
const LINE_OF_PAIR: f32 = 1.6;

/// More photos side by side cannot be told apart.
const MOST_IN_ROW: usize = 6;
const MOST_IN_LINE: usize = 3;

/// A photo that is so wide is a panorama.
const PANORAMA: f32 = 2.4;

/// The layout of photos with these ratios, where the publisher has no wish.
pub fn layout(ratios: &[f32]) -> GalleryLayout {
    match ratios.len() {
        0..=1 => GalleryLayout::Single,
        // Panoramas side by side would be stripes.
        _ if ratios.iter().all(|ratio| *ratio >= PANORAMA) => GalleryLayout::Single,
        2 => GalleryLayout::Pair,
        3..=5 => GalleryLayout::Mosaic,
        _ => GalleryLayout::Grid,
    }
}

/// The rows, and in each of them the lines, as so many photos.
pub fn rows(layout: GalleryLayout, ratios: &[f32]) -> Vec<Vec<usize>> {
    let rows = match layout {
        GalleryLayout::Single => vec![1; ratios.len()],
        GalleryLayout::Pair => ratios.chunks(2).map(<[f32]>::len).collect(),
        GalleryLayout::Grid => split(ratios, ROW, ROW, MOST_IN_ROW),
        GalleryLayout::Mosaic => split(ratios, LEAD, ROW_OF_MOSAIC, MOST_IN_ROW),
        GalleryLayout::Strip => return vec![vec![ratios.len()]],
    };
    let wanted = if layout == GalleryLayout::Pair { LINE_OF_PAIR } else { LINE };
    let mut rest = ratios;
    let lines = |count| {
        let (row, behind) = rest.split_at_checked(count)?;
        rest = behind;
        Some(split(row, wanted, wanted, MOST_IN_LINE))
    };
    rows.into_iter().filter_map(lines).collect()
}

/// Splits a run so that the sums of the parts are as near to `wanted` as can be, the first one's to `first`.
fn split(ratios: &[f32], first: f32, wanted: f32, most: usize) -> Vec<usize> {
    // The best way to each place: what it costs, and where its last part begins.
    let mut ways = vec![(0.0, 0)];
    for end in 1..=ratios.len() {
        let (mut sum, mut best) = (0.0, (f32::MAX, 0));
        for start in (end.saturating_sub(most)..end).rev() {
            sum += ratios[start];
            let off = sum / if start == 0 { first } else { wanted };
            // Twice as much is as bad as half as much.
            let cost = ways[start].0 + off + 1.0 / off - 2.0;
            // Of ways that are as good, the one with the longer last part has the larger photos first.
            if cost < best.0 + 1e-4 {
                best = (cost, start);
            }
        }
        ways.push(best);
    }
    let mut parts = Vec::new();
    let mut end = ratios.len();
    while end > 0 {
        let start = ways[end].1;
        parts.push(end - start);
        end = start;
    }
    parts.reverse();
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Landscape, portrait, square, wide, panorama.
    fn ratios(kinds: &str) -> Vec<f32> {
        let ratio = |kind| match kind {
            'l' => 1.5,
            'p' => 0.667,
            's' => 1.0,
            'w' => 1.78,
            _ => 3.0,
        };
        kinds.chars().map(ratio).collect()
    }

    #[test]
    fn the_photos_decide() {
        for (kinds, expected) in [
            ("l", GalleryLayout::Single),
            ("ll", GalleryLayout::Pair),
            ("lp", GalleryLayout::Pair),
            ("lll", GalleryLayout::Mosaic),
            ("lllll", GalleryLayout::Mosaic),
            ("llllll", GalleryLayout::Grid),
            ("PP", GalleryLayout::Single),
            ("PPPPPPP", GalleryLayout::Single),
            ("PPl", GalleryLayout::Mosaic),
        ] {
            assert_eq!(layout(&ratios(kinds)), expected, "{kinds}");
        }
    }

    /// Rows as "1 2+2": two rows, the second of two lines.
    fn told(layout: GalleryLayout, kinds: &str) -> String {
        let row = |lines: Vec<usize>| lines.iter().map(usize::to_string).collect::<Vec<_>>().join("+");
        rows(layout, &ratios(kinds)).into_iter().map(row).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn rows_and_lines() {
        for (layout, kinds, expected) in [
            // Two landscapes have room beside each other on a wide page only; two portraits everywhere.
            (GalleryLayout::Pair, "ll", "1+1"),
            (GalleryLayout::Pair, "pp", "2"),
            (GalleryLayout::Pair, "lp", "2"),
            (GalleryLayout::Pair, "lllll", "1+1 1+1 1"),
            (GalleryLayout::Single, "lpP", "1 1 1"),
            (GalleryLayout::Mosaic, "lll", "1 2"),
            (GalleryLayout::Mosaic, "llll", "1 1+2"),
            (GalleryLayout::Mosaic, "lllll", "1 2+2"),
            (GalleryLayout::Mosaic, "pll", "2+1"),
            (GalleryLayout::Mosaic, "pppp", "2+2"),
            (GalleryLayout::Mosaic, "lpl", "1 2"),
            (GalleryLayout::Mosaic, "wwwww", "1 1+1 1+1"),
            (GalleryLayout::Mosaic, "Plll", "1 1+2"),
            (GalleryLayout::Grid, "llllll", "1+2 1+2"),
            (GalleryLayout::Grid, "lllllll", "1+2 2+2"),
            (GalleryLayout::Grid, "lllllllll", "1+2 1+2 1+2"),
            (GalleryLayout::Grid, "pppppp", "3+3"),
            (GalleryLayout::Grid, "lplpPlwsl", "2+2 1+1 1+2"),
            (GalleryLayout::Strip, "lplp", "4"),
        ] {
            assert_eq!(told(layout, kinds), expected, "{layout:?} {kinds}");
        }
    }

    #[test]
    fn every_photo_stands_in_one_row() {
        let many: String = "lpswPllp".chars().cycle().take(500).collect();
        for layout in [
            GalleryLayout::Single,
            GalleryLayout::Pair,
            GalleryLayout::Grid,
            GalleryLayout::Mosaic,
            GalleryLayout::Strip,
        ] {
            for count in [0, 1, 2, 3, 5, 9, 30, 500] {
                let rows = rows(layout, &ratios(&many[..count]));
                assert_eq!(rows.iter().flatten().sum::<usize>(), count);
                assert!(rows.iter().flatten().all(|line| *line > 0) || layout == GalleryLayout::Strip);
            }
        }
    }
}
