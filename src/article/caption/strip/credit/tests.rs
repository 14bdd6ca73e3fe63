//! Captions with and without credits, and how they are split.

use super::split;

fn check(caption: &str, text: &str, name: Option<&str>, is_for_page: bool) {
    let (rest, credit) = split(caption);
    assert_eq!(rest, text, "{caption}");
    assert_eq!(credit.as_ref().map(|credit| credit.name.as_str()), name, "{caption}");
    assert_eq!(credit.is_some_and(|credit| credit.is_for_page), is_for_page, "{caption}");
}

#[test]
fn splits_credits_in_brackets() {
    check("大桥。（本版图片均为周禾摄）", "大桥。", Some("周禾"), true);
    check("大桥。（记者 周禾 摄）", "大桥。", Some("周禾"), false);
    check("大桥（周禾/摄）", "大桥", Some("周禾"), false);
    check("大桥。（图片均由桥梁公司提供）", "大桥。", Some("桥梁公司"), true);
    check("The bridge. (Photo: Ann Lee)", "The bridge.", Some("Ann Lee"), false);
    check("The bridge (all photographs by Ann Lee).", "The bridge", Some("Ann Lee"), true);
    check("Мост (Фото: Анна Ли)", "Мост", Some("Анна Ли"), false);
}

#[test]
fn splits_credits_after_labels() {
    check(
        "The bridge at dawn. Photograph: Ann Lee/Agency",
        "The bridge at dawn.",
        Some("Ann Lee/Agency"),
        false,
    );
    check("The bridge at dawn Photograph: Ann Lee", "The bridge at dawn", Some("Ann Lee"), false);
    check("The bridge. All photographs: Ann Lee", "The bridge.", Some("Ann Lee"), true);
    check("All photographs: Ann Lee", "", Some("Ann Lee"), true);
    check("大桥通车。摄影：周禾", "大桥通车。", Some("周禾"), false);
    check("大桥通车。记者 周禾 摄", "大桥通车。", Some("周禾"), false);
    check("大桥通车。本版图片均为周禾摄", "大桥通车。", Some("周禾"), true);
    check("本版图片均为周禾摄", "", Some("周禾"), true);
    check("本版图片均由周禾摄", "", Some("周禾"), true);
    check("本文图片均由受访者提供", "", Some("受访者"), true);
    check("All photos courtesy of Ann Lee", "", Some("Ann Lee"), true);
    check("The bridge. Photo: handout", "The bridge.", Some("handout"), false);
    check("All photographs by Ann Lee", "", Some("Ann Lee"), true);
    check("The bridge. Courtesy of Ann Lee", "The bridge.", Some("Ann Lee"), false);
    check("Most o świcie. Fot. Jan Lis", "Most o świcie.", Some("Jan Lis"), false);
    check("大桥｜摄影：周禾", "大桥", Some("周禾"), false);
    check("大桥通车。周禾摄（人民视觉）", "大桥通车。", Some("周禾 人民视觉"), false);
    check("大桥通车。周禾 摄 （视觉中国）。", "大桥通车。", Some("周禾 视觉中国"), false);
    check("大桥通车。周禾摄（江边社）", "大桥通车。", Some("周禾 江边社"), false);
    check("大桥通车。（人民视觉）", "大桥通车。", Some("人民视觉"), false);
    check("孩子们在公园里拍摄（人民视觉）", "孩子们在公园里拍摄", Some("人民视觉"), false);
    check("大桥通车。图/视觉中国", "大桥通车。", Some("视觉中国"), false);
    check("다리가 열렸다. [사진=연합뉴스]", "다리가 열렸다.", Some("연합뉴스"), false);
    check("다리 ⓒ연합뉴스", "다리", Some("연합뉴스"), false);
    check("（图片来源：视觉中国）大桥通车", "大桥通车", Some("视觉中国"), false);
    check("El puente al alba. Foto: Ana Ríos", "El puente al alba.", Some("Ana Ríos"), false);
}

#[test]
fn splits_credits_of_a_page_in_the_languages_of_the_interface() {
    for (caption, name) in [
        ("The bridge. All photographs by Ann Lee", "Ann Lee"),
        ("Le pont. Toutes les photos : Anne Lis", "Anne Lis"),
        ("El puente. Todas las fotos: Ana Ríos", "Ana Ríos"),
        ("A ponte. Todas as fotos: Ana Rios", "Ana Rios"),
        ("Die Brücke. Alle Fotos: Anna Leu", "Anna Leu"),
        ("Il ponte. Tutte le foto: Anna Riva", "Anna Riva"),
        ("Мост. Все фото: Анна Ли", "Анна Ли"),
        ("Köprü. Tüm fotoğraflar: Ayşe Nehir", "Ayşe Nehir"),
        ("الجسر. جميع الصور: ريحانة", "ريحانة"),
        ("پل. همه عکس‌ها: ریحانه", "ریحانه"),
        ("पुल। सभी तस्वीरें: रिया", "रिया"),
        ("橋。写真はすべて：川田", "川田"),
        ("다리. 모든 사진: 강하늘", "강하늘"),
        ("大桥。本版图片均为周禾摄", "周禾"),
        ("大橋。本版圖片均為周禾攝", "周禾"),
    ] {
        let (rest, credit) = split(caption);
        assert_eq!(
            credit.map(|credit| (credit.name, credit.is_for_page)),
            Some((name.to_owned(), true)),
            "{caption}"
        );
        assert!(rest.len() < 40 && rest.ends_with(['.', '。', '।']), "{rest}");
    }
}

#[test]
fn splits_names_of_agencies() {
    check("The bridge. (AP Photo/Ann Lee)", "The bridge.", Some("AP Photo/Ann Lee"), false);
    check("The bridge. REUTERS/Ann Lee", "The bridge.", Some("REUTERS/Ann Lee"), false);
    check(
        "The bridge. (Ann Lee/AFP via Getty Images)",
        "The bridge.",
        Some("Ann Lee/AFP via Getty Images"),
        false,
    );
    check("The bridge (Ann Lee/AP)", "The bridge", Some("Ann Lee/AP"), false);
    check("The bridge (Getty Images)", "The bridge", Some("Getty Images"), false);
    check("The bridge. Getty Images", "The bridge.", Some("Getty Images"), false);
    check("大桥通车。新华社发 周禾 摄", "大桥通车。", Some("新华社发 周禾"), false);
    check("大桥通车。新华社发（周禾摄）", "大桥通车。", Some("新华社发 周禾"), false);
    check("(cc) Ann Lee via a site", "", Some("Ann Lee via a site"), false);
    check("The bridge. © Ann Lee", "The bridge.", Some("Ann Lee"), false);
    check("大桥通车。（新华社发）", "大桥通车。", Some("新华社发"), false);
    check("The space agency (NASA)", "The space agency (NASA)", None, false);
    check("Talks of two sides (US/UK)", "Talks of two sides (US/UK)", None, false);
}

#[test]
fn leaves_captions_without_credits_unchanged() {
    for caption in [
        "大桥（1998年建成）",
        "The bridge (left)",
        "（记者 周禾）",
        "孩子们在公园里拍摄",
        "大桥通车。由公司提供",
        "The wall shows a photo: a child at sea",
        "A picture by the sea",
        "村民在河边（2019年5月3日摄）",
        "村民在河边（11月20日拍摄）",
        "村民在河边（五月三日拍摄）",
        "村民在河边（昨日摄）",
        "孩子们在公园里拍摄（左）",
        "孩子们在公园里拍摄（江边社）",
        "村民在河边（资料照片，2019年摄）",
        "村民在河边（无人机航拍摄）",
        "村民在河边（以上图片均为周禾摄）",
        "照片均为2019年摄",
        "The talk (photo of a cat)",
        "A group (Photo ID required)",
        "A group (Photo ID)",
        "Cars line up (VW/Audi)",
        "Leaders of both sides meet. Biden/NATO",
        "A car (source: unknown to police)",
        "It rained all day. Courtesy of a storm",
        "All images: click here to see",
        "All images: Click here to see",
        "All photographs by the sea were lost",
    ] {
        check(caption, caption, None, false);
    }
}
