//! Language tags that no language has: words for languages, codes of countries.

/// The codes of ISO 639-1, with the withdrawn ones.
const LANGUAGES: &str = "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz \
    ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik in io is it iu iw \
    ja ji jv jw ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt my na nb \
    nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st \
    su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu";

/// Words and codes of countries that are written in place of a language, and its code.
const MEANT: &[(&str, &str)] = &[
    ("english", "en"),
    ("chinese", "zh"),
    ("mandarin", "zh"),
    ("german", "de"),
    ("deutsch", "de"),
    ("french", "fr"),
    ("francais", "fr"),
    ("spanish", "es"),
    ("espanol", "es"),
    ("arabic", "ar"),
    ("japanese", "ja"),
    ("korean", "ko"),
    ("russian", "ru"),
    ("italian", "it"),
    ("portuguese", "pt"),
    ("turkish", "tr"),
    ("polish", "pl"),
    ("dutch", "nl"),
    ("hindi", "hi"),
    ("uyghur", "ug"),
    ("tibetan", "bo"),
    ("cn", "zh"),
    ("jp", "ja"),
    ("cz", "cs"),
    ("dk", "da"),
    ("us", "en"),
    ("gb", "en"),
    ("at", "de"),
    ("ua", "uk"),
    ("gr", "el"),
    ("hk", "zh"),
    ("br-pt", "pt-BR"),
    ("vn", "vi"),
];

/// Returns the mistake in a tag and its cure, if the tag names no language. `None` for tags that are no tags at all.
pub fn mistake(tag: &str) -> Option<String> {
    let plain = tag.trim().replace('_', "-");
    let mut parts = plain.split('-');
    let first = parts.next().unwrap_or_default().to_lowercase();
    let meant = MEANT.iter().find(|(word, _)| *word == first).map(|(_, code)| *code);
    let is_language = match first.len() {
        2 => LANGUAGES.split_whitespace().any(|code| code == first),
        3 => first.bytes().all(|byte| byte.is_ascii_alphabetic()),
        // Grandfathered and private tags.
        1 => matches!(first.as_str(), "i" | "x"),
        _ => false,
    };
    if !is_language {
        let example = meant.unwrap_or("en");
        let cure = if meant.is_some() {
            format!("did you mean \"{example}\"?")
        } else {
            "use a BCP 47 tag such as \"en\" or \"zh-Hans\"".to_owned()
        };
        return Some(format!("\"{tag}\" is not a language; {cure}"));
    }
    let regions =
        [("uk", "GB"), ("eng", "GB"), ("chs", "Hans"), ("cht", "Hant"), ("sc", "Hans"), ("tc", "Hant")];
    for part in parts {
        let lower = part.to_lowercase();
        if let Some((_, right)) =
            regions.iter().find(|(wrong, _)| *wrong == lower && (*wrong == "uk" || first == "zh"))
        {
            return Some(format!(
                "\"{tag}\" has no region or script \"{part}\"; did you mean \"{first}-{right}\"?"
            ));
        }
        let is_subtag = part.len() <= 8 && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
        if !is_subtag {
            return Some(format!(
                "\"{tag}\" is not a language tag; use a BCP 47 tag such as \"en\" or \"zh-Hans\""
            ));
        }
    }
    None
}
