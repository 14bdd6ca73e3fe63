//! Captions: the properties that tests/native/caption.rs checks for chosen pairs, checked for any texts.

use std::time::Duration;

use article_viewer::article::caption::{Caption, Relation, SourceTexts, decide};

use crate::thread_time::clock;

/// Splits the data at zero bytes into caption, alternative text, headline, page credit and the other fields, and checks them.
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
    let decided = decide(&texts, &headline, page_credit.as_deref());
    check_source(&decided, &texts, page_credit.as_deref().unwrap_or_default());
    let (caption, alt) = (texts.caption.unwrap_or_default(), texts.alt.unwrap_or_default());
    check_symmetric(&caption, &alt);
    check_idempotent(&caption, &alt);
    check_padded(&caption, &alt);
}

/// Repeats the parts before and after the first zero byte to long texts, and checks the time of the decision about them. The
/// limit is far above the time of a text of words.
pub fn time(data: &[u8]) {
    const BYTES: usize = 30_000;
    const MOST: Duration = Duration::from_secs(1);
    let text = String::from_utf8_lossy(data);
    let (caption, alt) = text.split_once('\0').unwrap_or((&text, &text));
    let long = |piece: &str| piece.repeat(BYTES / piece.len().max(1));
    let texts = pair(&long(caption), &long(alt));
    let start = clock();
    decide(&texts, "", None);
    let took = clock().saturating_sub(start);
    assert!(took <= MOST, "{caption:?} / {alt:?}, repeated to {BYTES} bytes, took {took:?}");
}

fn pair(caption: &str, alt: &str) -> SourceTexts {
    SourceTexts { caption: Some(caption.to_owned()), alt: Some(alt.to_owned()), ..SourceTexts::default() }
}

/// The relation is symmetric.
fn check_symmetric(a: &str, b: &str) {
    let swapped = |relation| match relation {
        Relation::CaptionOnly => Relation::AltOnly,
        Relation::AltOnly => Relation::CaptionOnly,
        other => other,
    };
    let (there, back) = (decide(&pair(a, b), "", None).decision, decide(&pair(b, a), "", None).decision);
    assert_eq!((there.relation, there.score), (swapped(back.relation), back.score), "{a:?} / {b:?}");
}

/// A second decision changes nothing.
fn check_idempotent(caption: &str, alt: &str) {
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

/// White space at the ends and invisible characters change nothing.
fn check_padded(caption: &str, alt: &str) {
    let plain = decide(&pair(caption, alt), "", None);
    let (more, most) = (format!("\u{FEFF} \u{3000}{caption}\n\u{200B}"), format!("\u{200E}{alt} "));
    let padded = decide(&pair(&more, &most), "", None);
    assert_eq!(plain.shown, padded.shown, "{caption:?}");
    assert_eq!(plain.decision.relation, padded.decision.relation, "{caption:?} / {alt:?}");
}

/// Every shown text is a subsequence of one of the source texts. Texts with character references are not checked.
fn check_source(decided: &Caption, texts: &SourceTexts, page_credit: &str) {
    let SourceTexts {
        caption,
        figcaption,
        paragraph,
        full_screen,
        alt,
        accessible,
        title,
        description,
        credit,
    } = texts;
    let all = [caption, figcaption, paragraph, full_screen, alt, accessible, title, description, credit];
    let mut sources: Vec<&str> = all.into_iter().flatten().map(String::as_str).collect();
    if sources.iter().any(|source| source.contains('&')) {
        return;
    }
    sources.push(page_credit);
    for shown in [&decided.shown, &decided.alternative, &decided.credit].into_iter().flatten() {
        assert!(
            sources.iter().any(|source| is_subsequence(shown, source)),
            "{shown:?} is in none of {sources:?}"
        );
    }
}

fn is_subsequence(words: &str, source: &str) -> bool {
    let mut rest = source.chars();
    words.chars().filter(|c| !c.is_whitespace()).all(|c| rest.any(|other| other == c))
}
