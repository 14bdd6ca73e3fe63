//! Properties of captions that hold for any texts, tested with generated pairs.

mod article;
mod generator;
mod study;
mod time;

use article_viewer::article::caption::{Caption, Relation, SourceTexts, decide};

use generator::pairs;

fn texts(caption: &str, alt: &str) -> SourceTexts {
    SourceTexts { caption: Some(caption.to_owned()), alt: Some(alt.to_owned()), ..SourceTexts::default() }
}

#[test]
fn the_relation_is_symmetric() {
    for (a, b) in pairs() {
        let mirrored = |relation| match relation {
            Relation::CaptionOnly => Relation::AltOnly,
            Relation::AltOnly => Relation::CaptionOnly,
            other => other,
        };
        let (there, back) = (decide(&texts(&a, &b), "", None), decide(&texts(&b, &a), "", None));
        assert_eq!(there.decision.relation, mirrored(back.decision.relation), "{a:?} / {b:?}");
        assert_eq!(there.decision.score, back.decision.score, "{a:?} / {b:?}");
    }
}

#[test]
fn deciding_again_changes_nothing() {
    for (caption, alt) in pairs() {
        let Caption { shown, credit, alternative, .. } = decide(&texts(&caption, &alt), "", None);
        let again = SourceTexts {
            caption: shown.clone(),
            alt: alternative.clone(),
            credit: credit.clone(),
            ..SourceTexts::default()
        };
        let decided = decide(&again, "", None);
        assert_eq!(
            (decided.shown, decided.alternative, decided.credit),
            (shown, alternative, credit),
            "{caption:?} / {alt:?}"
        );
    }
}

#[test]
fn white_space_and_invisible_characters_change_nothing() {
    for (caption, alt) in pairs() {
        let plain = decide(&texts(&caption, &alt), "", None);
        let padded = decide(
            &texts(&format!("\u{FEFF} \u{3000}{caption}\n\u{200B}"), &format!("\u{200E}{alt} ")),
            "",
            None,
        );
        assert_eq!(plain.shown, padded.shown, "{caption:?}");
        assert_eq!(plain.decision.relation, padded.decision.relation, "{caption:?} / {alt:?}");
    }
}

#[test]
fn results_are_pieces_of_the_input() {
    for (caption, alt) in pairs() {
        let decided = decide(&texts(&caption, &alt), "", None);
        let from = |shown: &Option<String>, source: &str| {
            let mut rest = source.chars();
            let words = shown.as_deref().unwrap_or_default().chars().filter(|c| !c.is_whitespace());
            assert!(
                words.into_iter().all(|c| rest.any(|other| other == c)),
                "{shown:?} is not in {source:?}"
            );
        };
        from(&decided.shown, &caption);
        from(&decided.alternative, &alt);
        from(&decided.credit, &format!("{caption}{alt}"));
    }
}
