//! How two texts relate: the same, one inside the other, or each with something of its own.

use super::display::without_opening;
use super::key::Key;
use super::peel::numbered;
use super::words::{Coverage, Words};
use super::{Decision, Relation, Rule};

/// Below this length keys must be equal: short sentences are alike by chance.
const ENOUGH_DENSE: usize = 8;
const ENOUGH_SPACED: usize = 15;

/// A text that is longer than this, in hundredths of the other one's length, adds something.
const LONGER: usize = 125;

/// Two texts that are longer together, as a product, are the same or they are two: comparing costs as much.
const MOST: usize = 10_000_000;

/// Compares two texts that have nothing more to take off. The number of a list that only one of them has is no
/// difference; neither is "图为".
pub fn compare_words(a: &str, b: &str) -> Decision {
    let (a, b) = (without_opening(a), without_opening(b));
    let (a, b) = match (numbered(a), numbered(b)) {
        (Some((one, a)), Some((other, b))) if one == other => (a, b),
        (Some((_, a)), None) => (a, b),
        (None, Some((_, b))) => (a, b),
        _ => (a, b),
    };
    compare(&Key::new(a), &Key::new(b))
}

/// Compares two keys; which of them is the caption's makes no difference.
fn compare(a: &Key, b: &Key) -> Decision {
    let decision = |relation, rule, score| Decision { relation, rule, score, ..Decision::default() };
    if a == b {
        return decision(Relation::Same, Rule::EqualKeys, 100);
    }
    if a.len() * b.len() > MOST {
        return decision(Relation::Different, Rule::Unlike, 0);
    }
    let score = a.likeness(b);
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let adds = long.len() * 100 > short.len() * LONGER;
    let (short_words, long_words) = (Words::new(short), Words::new(long));
    // The other direction is asked only where it can decide something.
    let in_short = || long_words.covered_by(&short_words);
    if long.contains(short) {
        // What the longer one has besides may weigh nothing.
        let relation = if !adds && is_whole(in_short()) { Relation::Same } else { Relation::Contained };
        return decision(relation, Rule::Containment, score);
    }
    let in_long = short_words.covered_by(&long_words);
    let enough = if a.is_dense() || b.is_dense() { ENOUGH_DENSE } else { ENOUGH_SPACED };
    // Each with a name of its own is another fact on each side, however alike the rest is.
    let names_agree = || !(in_long.other_name && in_short().other_name);
    if score >= 80 && short.len() >= enough && a.digits_agree(b) && names_agree() {
        return decision(if adds { Relation::Contained } else { Relation::Same }, Rule::Likeness, score);
    }
    let is_in_short = || !adds && says(in_short());
    if says(in_long) {
        return decision(
            if is_in_short() { Relation::Same } else { Relation::Contained },
            Rule::Words,
            score,
        );
    }
    // Of two equally long ones either may be inside the other.
    let surnamed = || a.len() != b.len() && short_words.is_surnamed_in(&long_words);
    if (a.len() == b.len() && is_in_short()) || surnamed() {
        return decision(Relation::Contained, Rule::Words, score);
    }
    decision(Relation::Different, Rule::Unlike, score)
}

/// Whether a text that is covered so far is said. The fewer its words are, the more of them must be there, and
/// what is missing may be neither a number nor, as far as the script tells, a name.
fn says(coverage: Coverage) -> bool {
    let Coverage { share, count, new_number, new_name, other_name, .. } = coverage;
    let mostly = count >= 4 && share >= 72 && !new_name;
    // Where a name may be missing that nothing marks as one, nearly everything must be said.
    let nearly = count >= 5 && share >= 85 && !other_name;
    is_whole(coverage) || (!new_number && (mostly || nearly))
}

/// Whether every word that weighs anything is said.
fn is_whole(coverage: Coverage) -> bool {
    coverage.count > 0 && coverage.lacking == 0 && coverage.share >= 90
}
