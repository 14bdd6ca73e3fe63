//! Justified rows: which photos of a gallery share a row on a wide page, and the lines into which each row breaks on a narrow page.
//!
//! All photos of a row have the same height, so only the sum of their aspect ratios matters: the larger the sum, the lower the row.
//! Rows are chosen so that the sums are close to a target, all in all. Photos keep their order. The style sheet decides which page is
//! narrow.

use crate::article::block::GalleryLayout;

/// The target sum of a row. Three photos of 3:2 make 4.5.
const ROW_SUM: f32 = 4.5;
/// The first row of a mosaic holds one large photo.
const FIRST_MOSAIC_ROW_SUM: f32 = 1.6;
/// The other rows of a mosaic are a little higher than those of a grid, which is wider.
const MOSAIC_ROW_SUM: f32 = 4.2;
/// On a narrow page one photo of 3:2 or two of them are equally good. The photos of a pair are to be compared, so each is large.
const LINE_SUM: f32 = 2.1;
const PAIR_LINE_SUM: f32 = 1.6;

/// More photos side by side would be too small.
const MAX_PER_ROW: usize = 6;
const MAX_PER_LINE: usize = 3;

/// A photo with at least this ratio is a panorama.
const PANORAMA: f32 = 2.4;

/// Returns the layout of photos with these ratios, if the publisher has set none.
pub fn default_layout(ratios: &[f32]) -> GalleryLayout {
    match ratios.len() {
        0..=1 => GalleryLayout::Single,
        // Panoramas side by side would be stripes.
        _ if ratios.iter().all(|ratio| *ratio >= PANORAMA) => GalleryLayout::Single,
        2 => GalleryLayout::Pair,
        3..=5 => GalleryLayout::Mosaic,
        _ => GalleryLayout::Grid,
    }
}

/// Returns the rows, each as the numbers of photos in its lines.
pub fn rows(layout: GalleryLayout, ratios: &[f32]) -> Vec<Vec<usize>> {
    let rows = match layout {
        GalleryLayout::Single => vec![1; ratios.len()],
        GalleryLayout::Pair => ratios.chunks(2).map(<[f32]>::len).collect(),
        GalleryLayout::Grid => split(ratios, ROW_SUM, ROW_SUM, MAX_PER_ROW),
        GalleryLayout::Mosaic => split(ratios, FIRST_MOSAIC_ROW_SUM, MOSAIC_ROW_SUM, MAX_PER_ROW),
        GalleryLayout::Strip => return vec![vec![ratios.len()]],
    };
    let target = if layout == GalleryLayout::Pair { PAIR_LINE_SUM } else { LINE_SUM };
    let mut rest = ratios;
    let lines = |count| {
        let (row, behind) = rest.split_at_checked(count)?;
        rest = behind;
        Some(split(row, target, target, MAX_PER_LINE))
    };
    rows.into_iter().filter_map(lines).collect()
}

/// Splits a sequence so that the sum of each part is as close to `target` as possible, and that of the first part to `first`.
fn split(ratios: &[f32], first: f32, target: f32, max: usize) -> Vec<usize> {
    // Dynamic programming: the best split of each prefix, as its cost and the start of its last part.
    let mut best_splits = vec![(0.0, 0)];
    for end in 1..=ratios.len() {
        let (mut sum, mut best) = (0.0, (f32::MAX, 0));
        for start in (end.saturating_sub(max)..end).rev() {
            sum += ratios[start];
            let off = sum / if start == 0 { first } else { target };
            // Twice the target costs as much as half of it.
            let cost = best_splits[start].0 + off + 1.0 / off - 2.0;
            // Among equal splits, the one with the longer last part has the larger photos first.
            if cost < best.0 + 1e-4 {
                best = (cost, start);
            }
        }
        best_splits.push(best);
    }
    let mut parts = Vec::new();
    let mut end = ratios.len();
    while end > 0 {
        let start = best_splits[end].1;
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
    fn chooses_the_layout_by_the_photos() {
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
            assert_eq!(default_layout(&ratios(kinds)), expected, "{kinds}");
        }
    }

    /// Prints rows as "1 2+2": two rows, the second of two lines.
    fn printed(layout: GalleryLayout, kinds: &str) -> String {
        let row = |lines: Vec<usize>| lines.iter().map(usize::to_string).collect::<Vec<_>>().join("+");
        rows(layout, &ratios(kinds)).into_iter().map(row).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn splits_into_rows_and_lines() {
        for (layout, kinds, expected) in [
            // Two landscapes fit side by side on a wide page only, two portraits on any.
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
            assert_eq!(printed(layout, kinds), expected, "{layout:?} {kinds}");
        }
    }

    #[test]
    fn puts_every_photo_into_one_row() {
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
