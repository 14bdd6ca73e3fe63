//! Runs of dense scripts, and which of their pieces another text has.
//!
//! Pieces have two characters (Han, kana), or four in Thai, Lao, Burmese and Khmer, whose characters are letters.

use std::ops::Range;

use super::coverage::Coverage;
use crate::article::script::{is_alphabetic_dense, is_numeral};

/// Chinese and Japanese characters that connect words and have no content of their own, in normalized form.
const CONNECTIVES: &str = "的和与及在了是之也而于为被把着以图中のとがをにはでもやへたるすれ";

/// The runs of dense scripts of one text.
#[derive(Default)]
pub struct Runs<'a>(pub Vec<&'a [char]>);

/// The weight of a run, and of its part that the other text has.
pub struct RunWeight {
    /// Weight of the run.
    pub total: usize,
    /// Weight of its covered part.
    pub covered: usize,
}

impl Runs<'_> {
    /// Covers a run of another text with pieces of these runs.
    pub fn cover(&self, run: &[char], coverage: &mut Coverage) -> RunWeight {
        let is_alphabetic = run.first().is_some_and(|&c| is_alphabetic_dense(c));
        let (size, weight) = if is_alphabetic { (4.min(run.len()), 1) } else { (2.min(run.len()), 2) };
        let mut sum = RunWeight { total: run.len() * weight, covered: 0 };
        let mut end = 0;
        for start in 0..=run.len() - size {
            if self.contain(&run[start..start + size]) {
                self.add_gap(run, end.min(start)..start, weight, &mut sum, coverage);
                sum.covered += (start + size - start.max(end)) * weight;
                end = start + size;
            }
        }
        self.add_gap(run, end..run.len(), weight, &mut sum, coverage);
        coverage.count += run.len().div_ceil(2 * size);
        sum
    }

    fn contain(&self, piece: &[char]) -> bool {
        // The first character excludes most places.
        let is_piece = |window: &[char]| window.first() == piece.first() && window == piece;
        self.0.iter().any(|run| run.windows(piece.len()).any(is_piece))
    }

    /// Adds the characters of a run that no piece covers.
    fn add_gap(
        &self,
        run: &[char],
        gap: Range<usize>,
        weight: usize,
        sum: &mut RunWeight,
        coverage: &mut Coverage,
    ) {
        if gap.is_empty() {
            return;
        }
        if run[gap.clone()].iter().all(|&c| CONNECTIVES.contains(c)) {
            sum.total -= gap.len() * weight;
            return;
        }
        let number = run[gap.clone()].iter().any(|&c| is_numeral(c));
        coverage.missing_number |= number;
        if gap.len() == 1 && !number {
            let at = gap.start;
            let before = at.checked_sub(1).and_then(|before| run.get(before));
            match (before, run.get(at + 1)) {
                // The neighbours are adjacent in the other text: an omitted particle.
                (Some(&before), Some(&after)) if self.contain(&[before, after]) => {
                    sum.total -= weight / 2;
                    return;
                }
                // A character at either end may be elsewhere in the other text.
                (None, Some(_)) | (Some(_), None) if self.contain(&run[gap.clone()]) => {
                    sum.covered += weight;
                    return;
                }
                _ => {}
            }
        }
        if gap.len() == 1 {
            coverage.changed_meaning |= changes_meaning(run[gap.start], run.get(gap.end));
        }
        // A single character may be a typo.
        coverage.missing += gap.len() / 2;
        // Two characters may be a name or any other word.
        coverage.possible_names += gap.len() / 2;
        // A longer gap is more than a particle and a word.
        coverage.missing_name |= gap.len() > if is_alphabetic_dense(run[gap.start]) { 8 } else { 4 };
    }
}

/// Whether another character in this position means another person, place or direction.
fn changes_meaning(c: char, next: Option<&char>) -> bool {
    const OPPOSITES: &str =
        "男女父母老少东南西北左右上下前后进出升降开关买卖胜负生死大小多高低长短新旧黑白早晚日夜冷热";
    const PLACES: &str = "国省市县州镇村";
    OPPOSITES.contains(c) || next.is_some_and(|&next| PLACES.contains(next))
}
