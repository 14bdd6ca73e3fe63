//! Medians, spreads and ratios of series of values.

/// The median and the range of some values.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Summary {
    pub median: f64,
    pub min: f64,
    pub max: f64,
}

/// Summarizes values. `None` if there are none.
pub fn summary(values: &[f64]) -> Option<Summary> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let (min, max) = (*sorted.first()?, *sorted.last()?);
    let half = sorted.len() / 2;
    let upper = *sorted.get(half)?;
    let is_even = sorted.len().is_multiple_of(2);
    let lower = if is_even { *sorted.get(half - 1)? } else { upper };
    Some(Summary { median: f64::midpoint(lower, upper), min, max })
}

/// The median of the ratios of each round, because the visits of one round are close in time. The rounds of both series are
/// numbered. `None` if no round has both values or a base is below 1, where a ratio says nothing.
pub fn ratio(values: &[(u32, f64)], bases: &[(u32, f64)]) -> Option<f64> {
    let mut ratios = Vec::new();
    for (round, value) in values {
        let Some((_, base)) = bases.iter().find(|(other, _)| other == round) else { continue };
        if *base < 1.0 {
            return None;
        }
        ratios.push(value / base);
    }
    summary(&ratios).map(|summary| summary.median)
}

#[cfg(test)]
mod tests {
    use super::{Summary, ratio, summary};

    #[test]
    fn summarizes_odd_and_even_numbers_of_values() {
        assert_eq!(summary(&[3.0, 1.0, 2.0]), Some(Summary { median: 2.0, min: 1.0, max: 3.0 }));
        assert_eq!(summary(&[4.0, 1.0, 2.0, 3.0]), Some(Summary { median: 2.5, min: 1.0, max: 4.0 }));
        assert_eq!(summary(&[]), None);
    }

    #[test]
    fn compares_the_visits_of_each_round() {
        // The machine was slow in round 2: both values doubled, and the ratio stayed.
        let bases = [(1, 100.0), (2, 200.0), (3, 100.0)];
        assert_eq!(ratio(&[(1, 150.0), (2, 300.0), (3, 160.0)], &bases), Some(1.5));
        assert_eq!(ratio(&[(2, 300.0), (4, 9.0)], &bases), Some(1.5), "rounds without a base are left out");
        assert_eq!(ratio(&[(4, 9.0)], &bases), None);
        assert_eq!(ratio(&[(1, 5.0)], &[(1, 0.0)]), None);
    }
}
