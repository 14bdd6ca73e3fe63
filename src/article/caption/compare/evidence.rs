//! Evidence that one text conveys another, and the fitted function that weighs it.
//!
//! Differences that always count are in `veto.rs`. xtask/captions/train.py fits the weights (docs/captions.md).

use super::coverage::Coverage;
use crate::article::caption::normalize::Normalized;

/// The features with their weights in thousandths of a logit. xtask/captions/train.py writes this table.
const WEIGHTS: [(&str, i32); 7] = [
    ("share", 35),
    ("dice", 17),
    ("missing", -913),
    ("complete", 3908),
    ("possible_names", 316),
    ("count", 233),
    ("ratio", 212),
];

/// The points without any evidence; the threshold is part of it.
const BIAS: i32 = -5396;

/// The values of the features.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Evidence([i32; WEIGHTS.len()]);

impl Evidence {
    /// Collects the evidence that `other` conveys `text`.
    pub fn new(dice: u8, coverage: &Coverage, text: &Normalized, other: &Normalized) -> Self {
        let limited = |value: usize, most: usize| i32::try_from(value.min(most)).unwrap_or_default();
        // Each step is a quarter more than the previous length ratio, so that the value grows with its logarithm.
        let ratio =
            (1..=12).take_while(|&step| other.len() >> (step / 2) >= text.len() * (2 + step % 2) / 2).count();
        Self([
            i32::from(coverage.share),
            i32::from(dice),
            limited(coverage.missing, 4),
            i32::from(coverage.is_complete()),
            limited(coverage.possible_names, 4),
            limited(coverage.count, 8),
            limited(ratio, 12),
        ])
    }

    /// Returns the points; above zero, the text is conveyed.
    pub fn points(&self) -> i32 {
        BIAS + self.contributions().map(|(_, value, weight)| value * weight).sum::<i32>()
    }

    /// Returns the name, the value and the weight of each feature.
    pub fn contributions(&self) -> impl Iterator<Item = (&'static str, i32, i32)> {
        WEIGHTS.into_iter().zip(self.0).map(|((name, weight), value)| (name, value, weight))
    }
}
