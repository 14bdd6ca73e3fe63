//! Decisions for single photos.

use super::*;

fn texts(caption: &str, alt: &str) -> SourceTexts {
    let text = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    SourceTexts { caption: text(caption), alt: text(alt), ..SourceTexts::default() }
}

#[test]
fn finds_the_repetitions_of_the_reference_article() {
    for (caption, alt, shown) in [
        ("　　清晨的河湾，薄雾未散。", "清晨的河湾，薄雾未散。", "清晨的河湾，薄雾未散。"),
        ("↑志愿者在清理河岸。", "志愿者在清理河岸。", "志愿者在清理河岸。"),
        (
            "▲ 全长 3.2 公里的步道已经开放。",
            " 全长  3.2 公里的步道  已经开放。",
            "全长 3.2 公里的步道已经开放。",
        ),
        ("白鹭回到了湿地。", "白鹭回到了湿地", "白鹭回到了湿地。"),
    ] {
        let decided = decide(&texts(caption, alt), "", None);
        assert_eq!(decided.shown.as_deref(), Some(shown));
        assert_eq!(decided.alternative, None, "{caption}");
        assert_eq!(decided.decision.relation, Relation::Same, "{caption}");
    }
}

#[test]
fn removes_a_page_credit_and_gives_it_to_all_photos() {
    let last = texts("夜色里的大桥。（本版图片均为周禾摄）", "夜色里的大桥。");
    let decided = decide(&last, "", Some("周禾"));
    assert_eq!(decided.shown.as_deref(), Some("夜色里的大桥。"));
    assert_eq!(decided.credit.as_deref(), Some("周禾"));
    let other = decide(&texts("河湾。", ""), "", Some("周禾"));
    assert_eq!(other.credit.as_deref(), Some("周禾"));
}

#[test]
fn keeps_a_credit_of_the_alternative_text() {
    let decided = decide(&texts("大桥通车。", "大桥通车。（记者 周禾 摄）"), "", None);
    assert_eq!(decided.credit.as_deref(), Some("周禾"));
    assert_eq!(decided.alternative, None);
}

#[test]
fn keeps_texts_with_other_content() {
    let decided = decide(&texts("大桥通车一周年。", "夜里亮着灯的斜拉桥，水面有倒影"), "", None);
    assert_eq!(decided.alternative.as_deref(), Some("夜里亮着灯的斜拉桥，水面有倒影"));
    assert_eq!(decided.decision.relation, Relation::Different);
    // Another number is another fact, however similar the rest is.
    let numbers = decide(
        &texts("全区共有十五所学校参加，到场学生1200人", "全区共有十五所学校参加，到场学生1500人"),
        "",
        None,
    );
    assert_eq!(numbers.decision.relation, Relation::Different);
}

#[test]
fn keeps_a_longer_alternative_text_and_drops_a_shorter_one() {
    let more = decide(&texts("新步道开放", "新步道开放，市民在桥头合影"), "", None);
    assert_eq!(more.alternative.as_deref(), Some("新步道开放，市民在桥头合影"));
    let less = decide(&texts("新步道开放，市民在桥头合影", "新步道开放"), "", None);
    assert_eq!(less.alternative, None);
}

#[test]
fn junk_is_not_a_name() {
    for (alt, headline) in [
        ("12-IMG_3886.jpg", ""),
        ("小河归来", "小河归来"),
        ("-", ""),
        ("图", ""),
        (" ", ""),
        ("Keyframe #3", ""),
        ("（資料写真）", ""),
        ("Photo: Ann Lee/Agency", ""),
        ("Illustration for article titled The River Ret...", "The River Returns"),
    ] {
        let decided = decide(&texts("清晨的河湾。", alt), headline, None);
        assert_eq!((decided.alternative, decided.decision.junk_alt), (None, true), "{alt}");
    }
}

#[test]
fn a_title_that_repeats_the_alt_is_not_a_caption() {
    let mut texts = texts("", "河湾");
    texts.title = Some("河湾".to_owned());
    assert_eq!(decide(&texts, "", None).shown, None);
    texts.title = Some("清晨的河湾".to_owned());
    assert_eq!(decide(&texts, "", None).shown.as_deref(), Some("清晨的河湾"));
}
