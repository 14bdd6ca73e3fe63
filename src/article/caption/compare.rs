//! Fourth stage: how two texts relate. They are the same, one contains the other, or they are different.
//!
//! The comparison is symmetric: it does not matter which text is the caption. What is shown is decided by the next stage.

mod coverage;
mod evidence;
mod inflection;
mod relation;
mod run;
mod substitution;
mod veto;
mod word;
mod word_limit;
mod words;

use super::normalize::{KeyPart, Normalized, NormalizedText, has_surname, key_part};
use coverage::Coverage;
use substitution::is_substitution;
use words::Words;

pub use veto::Veto;

pub use evidence::Evidence;
pub use relation::{Comparison, Relation, Rule};
pub use word_limit::WordLimit;

/// A text that is longer than this percentage of the other one adds content.
const LONGER_PERCENT: usize = 125;

/// Maximum product of the lengths of two texts that are compared further than for equality.
const MAX_PRODUCT: usize = 10_000_000;

/// Compares two texts without their openings and list numbers.
pub fn compare(a: &NormalizedText, b: &NormalizedText, limit: WordLimit) -> Comparison {
    let comparison = compare_normalized(a.compared_with(b), b.compared_with(a), limit);
    let is_contained = comparison.relation == Relation::Different
        && (has_key_part(a, b, limit) || has_key_part(b, a, limit));
    let (relation, rule) = if is_contained {
        (Relation::Contained, Rule::Words)
    } else {
        (comparison.relation, comparison.rule)
    };
    Comparison { relation, rule, ..comparison }
}

/// Whether `long` has the part of `short` that carries its meaning.
fn has_key_part(long: &NormalizedText, short: &NormalizedText, WordLimit(limit): WordLimit) -> bool {
    match key_part(short.text()) {
        Some(KeyPart::Framed(part)) => {
            let part = Normalized::new(part);
            (part.len() + 1..=limit).contains(&long.normalized().len())
                && Words::new(&part).covered_by(&Words::new(long.normalized())).is_complete()
        }
        Some(KeyPart::Surname(name)) => {
            long.normalized().contains(&Normalized::new(name)) && has_surname(long.text(), name)
        }
        None => false,
    }
}

/// Compares two normalized texts.
fn compare_normalized(a: &Normalized, b: &Normalized, WordLimit(limit): WordLimit) -> Comparison {
    let result = |relation, rule, score| Comparison { relation, rule, score, ..Comparison::default() };
    if a == b {
        return result(Relation::Same, Rule::EqualKeys, 100);
    }
    if a.len() * b.len() > MAX_PRODUCT {
        return result(Relation::Different, Rule::Unlike, 0);
    }
    let score = a.similarity(b);
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let adds = long.len() * 100 > short.len() * LONGER_PERCENT;
    if long.len() > limit {
        // A caption is searched for in any text. Two long texts are not compared further, because of the time.
        if short.len() * 3 <= WordLimit::DEFAULT.0 && long.contains(short) {
            return result(Relation::Contained, Rule::Containment, score);
        }
        return result(Relation::Different, Rule::Unlike, score);
    }
    let (short_words, long_words) = (Words::new(short), Words::new(long));
    if long.contains(short) {
        // The additional words of the longer text may have no weight.
        let is_same = !adds && long_words.covered_by(&short_words).is_complete();
        let relation = if is_same { Relation::Same } else { Relation::Contained };
        return result(relation, Rule::Containment, score);
    }
    let in_long = short_words.covered_by(&long_words);
    // A longer text may have facts of its own.
    let in_short = if adds { Coverage::default() } else { long_words.covered_by(&short_words) };
    let veto = Veto::of(&in_long, &in_short, adds, || is_substitution(&short_words, &long_words));
    let forward = Evidence::new(score, &in_long, short, long);
    let backward = Evidence::new(score, &in_short, long, short);
    // Of two texts of similar length, either may convey the other.
    let evidence = if !adds && backward.points() > forward.points() { backward } else { forward };
    let is_conveyed = veto.is_none() && evidence.points() > 0;
    let is_mutual = is_conveyed && !adds && forward.points() > 0 && backward.points() > 0;
    let by_surname = || a.len() != b.len() && short_words.is_surnamed_in(&long_words);
    let (relation, rule) = match is_mutual {
        true => (Relation::Same, Rule::Likeness),
        false if is_conveyed || by_surname() => (Relation::Contained, Rule::Words),
        false => (Relation::Different, Rule::Unlike),
    };
    Comparison { relation, rule, score, veto, evidence: Some(evidence) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::caption::strip::Stripped;

    fn relation(a: &str, b: &str) -> Relation {
        let text = |text: &str| NormalizedText::new(Stripped::unchanged(text.to_owned()));
        let (one, other) = (text(a), text(b));
        let relation = compare(&one, &other, WordLimit::DEFAULT).relation;
        assert_eq!(relation, compare(&other, &one, WordLimit::DEFAULT).relation, "{a} / {b}");
        relation
    }

    #[test]
    fn opposites_are_different() {
        for (a, b) in [
            ("三人在河边的事故中受伤", "五人在河边的事故中受伤"),
            ("男子在河边的事故中受伤", "女子在河边的事故中受伤"),
            ("法国总统在河边的新桥上讲话", "德国总统在河边的新桥上讲话"),
            ("الرئيس المصري يزور الجسر الجديد", "الرئيس السوري يزور الجسر الجديد"),
            ("Two people die at the old bridge", "Three people die at the old bridge"),
            ("남자가 다리 위에서 강을 보고 있다", "여자가 다리 위에서 강을 보고 있다"),
        ] {
            assert_eq!(relation(a, b), Relation::Different, "{a} / {b}");
        }
        assert_eq!(relation("暴雨拖慢了渡轮进港的速度", "暴雨拖延了渡轮进港的速度"), Relation::Same);
        assert_eq!(relation("Ann Lee speaks", "Robert Lee"), Relation::Different);
    }

    #[test]
    fn long_texts_are_not_compared_word_by_word() {
        let text = |first: u32| -> String {
            (0..30_000).filter_map(|at| char::from_u32(0x4E00 + (first + 7 * at) % 9000)).collect()
        };
        assert_eq!(relation(&text(0), &text(1)), Relation::Different);
        assert_eq!(relation(&text(0), &text(0)), Relation::Same);
        assert_eq!(relation(&text(0), &text(0)[..900]), Relation::Contained);
    }

    #[test]
    fn a_substituted_word_makes_texts_different() {
        for (a, b) in [
            (
                "A woman looks at the river from the old bridge",
                "A man looks at the river from the old bridge",
            ),
            ("The mayor opens the new bridge on the river", "The mayor closes the new bridge on the river"),
            ("The river before the storm at the old bridge", "The river after the storm at the old bridge"),
            (
                "Eine alte Frau blickt von der Brücke auf den Fluss",
                "Ein alter Mann blickt von der Brücke auf den Fluss",
            ),
            ("Une femme regarde le fleuve depuis le pont", "Un homme regarde le fleuve depuis le pont"),
            ("Una mujer mira el río desde el puente viejo", "Un hombre mira el río desde el puente viejo"),
            ("Una donna guarda il fiume dal vecchio ponte", "Un uomo guarda il fiume dal vecchio ponte"),
            ("Uma mulher olha o rio da ponte velha", "Um homem olha o rio da ponte velha"),
            ("Женщина смотрит на реку со старого моста", "Мужчина смотрит на реку со старого моста"),
            ("Жінка дивиться на річку зі старого мосту", "Чоловік дивиться на річку зі старого мосту"),
            ("Kobieta patrzy na rzekę ze starego mostu", "Mężczyzna patrzy na rzekę ze starego mostu"),
            ("Nainen katsoo jokea vanhalta sillalta", "Mies katsoo jokea vanhalta sillalta"),
            ("Kadın eski köprüden nehre bakıyor", "Adam eski köprüden nehre bakıyor"),
            (
                "Seorang perempuan memandang sungai dari jembatan tua",
                "Seorang lelaki memandang sungai dari jembatan tua",
            ),
            ("Một người phụ nữ nhìn sông từ cầu cũ", "Một người đàn ông nhìn sông từ cầu cũ"),
            ("Μια γυναίκα κοιτάζει το ποτάμι από τη γέφυρα", "Ένας άντρας κοιτάζει το ποτάμι από τη γέφυρα"),
            ("امرأة تنظر إلى النهر من الجسر القديم", "رجل ينظر إلى النهر من الجسر القديم"),
            ("زنی از روی پل قدیمی به رودخانه نگاه می‌کند", "مردی از روی پل قدیمی به رودخانه نگاه می‌کند"),
            ("אישה מביטה בנהר מן הגשר הישן", "גבר מביט בנהר מן הגשר הישן"),
            ("एक महिला पुराने पुल से नदी देख रही है", "एक पुरुष पुराने पुल से नदी देख रहा है"),
            ("একজন নারী পুরনো সেতু থেকে নদী দেখছেন", "একজন পুরুষ পুরনো সেতু থেকে নদী দেখছেন"),
            ("여성이 낡은 다리에서 강을 바라보고 있다", "남성이 낡은 다리에서 강을 바라보고 있다"),
            ("女性が古い橋から川を眺めている", "男性が古い橋から川を眺めている"),
            ("ผู้หญิงมองแม่น้ำจากสะพานเก่า", "เด็กมองแม่น้ำจากสะพานเก่า"),
            ("渡轮在清晨的薄雾中缓缓出港的时候", "渡轮在清晨的薄雾中缓缓进港的时候"),
            ("工人在江边的新桥旁边开启水闸", "工人在江边的新桥旁边关闭水闸"),
            ("河边的股票交易所周三全线高开", "河边的股票交易所周三全线低开"),
            (
                "A man crosses the old bridge on the river",
                "A woman crosses the old bridge on the river on a rainy morning in the autumn",
            ),
            ("市长宣布江上的新桥开通", "市长宣布江上的新桥关闭"),
            ("夏季江边的气温上升", "夏季江边的气温下降"),
        ] {
            assert_eq!(relation(a, b), Relation::Different, "{a} / {b}");
        }
    }

    #[test]
    fn inflection_order_and_spelling_do_not_make_texts_different() {
        for (a, b) in [
            ("A woman looks at the river from the old bridge", "Woman looking at the river from old bridge"),
            ("The mayor opens the new bridge on the river", "The mayor opens the new brigde on the river"),
            ("The harbour at dawn, seen from the old bridge", "The harbor at dawn, seen from the old bridge"),
            ("The mayor opens the new bridge on the river", "The mayor opens a new bridge on the river"),
            ("On the old bridge a woman looks at the river", "A woman on the old bridge looks at the river"),
            (
                "Eine Frau blickt von der Brücke auf den Fluss",
                "Eine Frau blickt von einer Brücke auf den Fluss",
            ),
            ("Une femme regarde le fleuve depuis le pont", "Une femme regarde le fleuve depuis un pont"),
            ("Женщина смотрит на реку со старого моста", "Женщина смотрит на реку у старого моста"),
            ("Kobieta patrzy na rzekę ze starego mostu", "Kobieta patrzyła na rzekę ze starego mostu"),
            ("Kadın eski köprüden nehre bakıyor", "Kadın eski köprüden nehre bakıyordu"),
            ("女性が古い橋から川を眺めている", "女性が古い橋から川を眺めていた"),
            ("市长宣布江上的新桥开通", "市长宣布江上新桥开通"),
            (
                "A man crosses the old bridge on the river",
                "A man crosses the old stone bridge on the river on a rainy morning in the autumn",
            ),
        ] {
            assert_ne!(relation(a, b), Relation::Different, "{a} / {b}");
        }
    }
}
