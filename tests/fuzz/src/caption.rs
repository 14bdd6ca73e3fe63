//! Texts around a photo: what tests/native/caption.rs holds of many pairs, held of any.

use article_viewer::article::caption::{Caption, Relation, SourceTexts, decide};

/// Reads texts that zeros part: caption, alternative text, headline, the credit of the page, and the other fields.
pub fn texts(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let mut parts = text.split('\0');
    let mut next = || parts.next().filter(|text| !text.is_empty()).map(str::to_owned);
    let (caption, alt, headline, page_credit) = (next(), next(), next(), next());
    let texts = SourceTexts {
        figcaption: next(),
        paragraph: next(),
        full_screen: next(),
        accessible: next(),
        title: next(),
        description: next(),
        credit: next(),
        caption,
        alt,
    };
    let headline = headline.unwrap_or_default();
    let settled = decide(&texts, &headline, page_credit.as_deref());
    check_source(&settled, &texts, page_credit.as_deref().unwrap_or_default());
    let (caption, alt) = (texts.caption.unwrap_or_default(), texts.alt.unwrap_or_default());
    both_sides(&caption, &alt);
    twice(&caption, &alt);
    padded(&caption, &alt);
}

fn pair(caption: &str, alt: &str) -> SourceTexts {
    SourceTexts { caption: Some(caption.to_owned()), alt: Some(alt.to_owned()), ..SourceTexts::default() }
}

/// The relation is the same from both sides.
fn both_sides(a: &str, b: &str) {
    let turned = |relation| match relation {
        Relation::CaptionOnly => Relation::AltOnly,
        Relation::AltOnly => Relation::CaptionOnly,
        other => other,
    };
    let (there, back) = (decide(&pair(a, b), "", None).decision, decide(&pair(b, a), "", None).decision);
    assert_eq!((there.relation, there.score), (turned(back.relation), back.score), "{a:?} / {b:?}");
}

/// Deciding again changes nothing.
fn twice(caption: &str, alt: &str) {
    let Caption { shown, credit, alternative, .. } = decide(&pair(caption, alt), "", None);
    let texts = SourceTexts {
        caption: shown.clone(),
        alt: alternative.clone(),
        credit: credit.clone(),
        ..SourceTexts::default()
    };
    let again = decide(&texts, "", None);
    let again = (again.shown, again.alternative, again.credit);
    assert_eq!(again, (shown, alternative, credit), "{caption:?} / {alt:?}");
}

/// Space around, and marks that nobody sees, change nothing.
fn padded(caption: &str, alt: &str) {
    let plain = decide(&pair(caption, alt), "", None);
    let (more, most) = (format!("\u{FEFF} \u{3000}{caption}\n\u{200B}"), format!("\u{200E}{alt} "));
    let padded = decide(&pair(&more, &most), "", None);
    assert_eq!(plain.shown, padded.shown, "{caption:?}");
    assert_eq!(plain.decision.relation, padded.decision.relation, "{caption:?} / {alt:?}");
}

/// Nothing is invented: what is shown stands in one of the texts, in its order, but for the references that were
/// resolved.
fn check_source(settled: &Caption, texts: &SourceTexts, page_credit: &str) {
    let SourceTexts { caption, figcaption, paragraph, full_screen, alt, accessible, title, description, credit } =
        texts;
    let all = [caption, figcaption, paragraph, full_screen, alt, accessible, title, description, credit];
    let mut sources: Vec<&str> = all.into_iter().flatten().map(String::as_str).collect();
    if sources.iter().any(|source| source.contains('&')) {
        return;
    }
    sources.push(page_credit);
    for shown in [&settled.shown, &settled.alternative, &settled.credit].into_iter().flatten() {
        assert!(sources.iter().any(|source| stands_in(shown, source)), "{shown:?} is in none of {sources:?}");
    }
}

fn stands_in(words: &str, source: &str) -> bool {
    let mut rest = source.chars();
    words.chars().filter(|c| !c.is_whitespace()).all(|c| rest.any(|other| other == c))
}
