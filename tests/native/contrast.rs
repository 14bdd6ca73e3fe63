//! Text has a contrast of at least 4.5 to 1 (WCAG 2.2) in every theme. Other rules of accessibility are tested in the browser.

use super::tree;

/// Colors by the names of their custom properties.
type Colors = Vec<(String, [f64; 3])>;

/// The themes, each with its selector.
fn themes() -> Vec<(String, Colors)> {
    let sheet = tree::text("src/view/theme.css");
    let blocks = sheet.split('}').filter_map(|block| block.rsplit_once('{'));
    let colors = |declarations: &str| -> Colors {
        let pairs =
            declarations.split(';').filter_map(|line| line.trim().strip_prefix("--av-")?.split_once(": "));
        pairs.filter_map(|(name, value)| Some((name.to_owned(), rgb(value)?))).collect()
    };
    let themes = blocks.map(|(selector, declarations)| (selector.trim().to_owned(), colors(declarations)));
    themes.filter(|(_, colors)| colors.iter().any(|(name, _)| name == "surface")).collect()
}

fn rgb(value: &str) -> Option<[f64; 3]> {
    let digits = value.strip_prefix('#')?;
    let wide =
        if digits.len() == 3 { digits.chars().flat_map(|c| [c, c]).collect() } else { digits.to_owned() };
    let channel = |at: usize| u8::from_str_radix(wide.get(at..at + 2)?, 16).ok().map(f64::from);
    Some([channel(0)?, channel(2)?, channel(4)?])
}

/// WCAG 2.2, "relative luminance".
fn luminance(color: [f64; 3]) -> f64 {
    let [red, green, blue] = color.map(|channel| {
        let channel = channel / 255.0;
        if channel <= 0.04045 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(a: [f64; 3], b: [f64; 3]) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn text_has_sufficient_contrast_in_every_theme() {
    let themes = themes();
    assert!(themes.len() >= 5, "themes are missing: {themes:?}");
    for (selector, colors) in themes {
        let color = |name: &str| colors.iter().find(|(other, _)| other == name).map(|(_, color)| *color);
        for background in ["surface", "raised"] {
            for text in ["ink", "ink-soft", "accent"] {
                let (Some(background), Some(text_)) = (color(background), color(text)) else {
                    panic!("{selector} lacks {background} or {text}");
                };
                let ratio = contrast(background, text_);
                assert!(ratio >= 4.5, "{selector}: {text} has {ratio:.2}");
            }
        }
    }
}

#[test]
fn no_text_is_made_fainter_by_opacity() {
    for name in tree::files("src/view", ".css") {
        for rule in tree::text(&name).split('}') {
            let faint = rule.split("opacity:").skip(1).any(|value| {
                // Invisible and opaque text is not faint.
                let value = value.trim().split([' ', ';', '}']).next().unwrap_or_default();
                !matches!(value, "0" | "1")
            });
            let faint =
                faint && !["aria-disabled", "::before", "keyframes"].iter().any(|ok| rule.contains(ok));
            // The backdrop and thumbnails have no text.
            let wordless = ["av-lightbox__shade", "av-strip__photo"].iter().any(|ok| rule.contains(ok));
            assert!(!faint || wordless, "{name}: {}", rule.trim());
        }
    }
}
