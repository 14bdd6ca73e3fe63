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

/// Longer than any caption: such a text is compared as a whole, or not at all, because the other comparisons look at
/// each pair of words.
const LONGEST: usize = 2000;

/// Compares two texts that have nothing more to take off, each given with its key. The number of a list that only one
/// of them has is no difference; neither is "图为".
pub fn compare_words((a, a_key): (&str, &Key), (b, b_key): (&str, &Key)) -> Decision {
    let (one, other) = (without_opening(a), without_opening(b));
    let (one, other) = match (numbered(one), numbered(other)) {
        (Some((first, _)), Some((second, _))) if first != second => (one, other),
        (first, second) => (first.map_or(one, |(_, rest)| rest), second.map_or(other, |(_, rest)| rest)),
    };
    let key = |rest: &str, whole: &str| (rest.len() < whole.len()).then(|| Key::new(rest));
    let (one, other) = (key(one, a), key(other, b));
    compare(one.as_ref().unwrap_or(a_key), other.as_ref().unwrap_or(b_key))
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
    if long.len() > LONGEST {
        // A caption may be found in anything; two long texts would take too long.
        if short.len() * 5 <= LONGEST && long.contains(short) {
            return decision(Relation::Contained, Rule::Containment, score);
        }
        return decision(Relation::Different, Rule::Unlike, score);
    }
    if long.contains(short) {
        // What the longer one has besides may weigh nothing.
        let is_same = !adds && is_whole(Words::new(long).covered_by(&Words::new(short)));
        let relation = if is_same { Relation::Same } else { Relation::Contained };
        return decision(relation, Rule::Containment, score);
    }
    let (short_words, long_words) = (Words::new(short), Words::new(long));
    // The other direction is asked only where it can decide something.
    let in_short = || long_words.covered_by(&short_words);
    let in_long = short_words.covered_by(&long_words);
    let enough = if a.is_dense() || b.is_dense() { ENOUGH_DENSE } else { ENOUGH_SPACED };
    let is_swapped = || in_long.lacking > 0 && short_words.swaps_with(&long_words);
    // Each with a name or a number of its own is another fact on each side, however alike the rest is; where nothing
    // marks names, so is each with a word of its own. A single character may be a slip.
    let facts_agree = || {
        let back = in_short();
        let both = |has: fn(&Coverage) -> bool| has(&in_long) && has(&back);
        !both(|side| side.other_name)
            && !both(|side| side.new_number)
            && !both(|side| side.other_sense)
            && !is_swapped()
            && !both(|side| side.new_name && side.lacking > side.slips)
    };
    if score >= 80 && short.len() >= enough && a.digits_agree(b) && facts_agree() {
        return decision(if adds { Relation::Contained } else { Relation::Same }, Rule::Likeness, score);
    }
    let is_in_short = || !adds && says(in_short());
    // What a longer text has besides makes it no other one; what it has instead does.
    let is_another = || if adds { is_swapped() } else { !facts_agree() };
    if says(in_long) && !is_another() {
        return decision(
            if is_in_short() { Relation::Same } else { Relation::Contained },
            Rule::Words,
            score,
        );
    }
    // Of two equally long ones either may be inside the other.
    let surnamed = || a.len() != b.len() && short_words.is_surnamed_in(&long_words);
    if (a.len() == b.len() && is_in_short() && !is_another()) || surnamed() {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn relation(a: &str, b: &str) -> Relation {
        let compare = |a, b| compare_words((a, &Key::new(a)), (b, &Key::new(b))).relation;
        let relation = compare(a, b);
        assert_eq!(relation, compare(b, a), "{a} / {b}");
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
    fn what_is_no_caption_is_not_compared_word_by_word() {
        let text = |first: u32| -> String {
            (0..30_000).filter_map(|at| char::from_u32(0x4E00 + (first + 7 * at) % 9000)).collect()
        };
        assert_eq!(relation(&text(0), &text(1)), Relation::Different);
        assert_eq!(relation(&text(0), &text(0)), Relation::Same);
        assert_eq!(relation(&text(0), &text(0)[..900]), Relation::Contained);
    }

    #[test]
    fn one_word_for_another_between_words_that_stay_is_another_thing() {
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
    fn another_form_order_or_spelling_is_the_same_thing() {
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
