//! German.

use super::SettingsTexts;

/// The texts.
pub const TEXTS: SettingsTexts = SettingsTexts {
    title: "Leseeinstellungen",
    close: "Schließen",
    reset: "Zurücksetzen",
    kept: "In diesem Browser gespeichert",
    not_kept: "Dieser Browser speichert keine Einstellungen",
    theme: "Farben",
    auto: "Automatisch",
    light: "Hell",
    dark: "Dunkel",
    sepia: "Sepia",
    contrast: "Hoher Kontrast",
    own_colors: "Eigene Farben",
    text: "Text",
    background: "Hintergrund",
    links: "Links",
    low_contrast: "Der Kontrast beträgt ① zu 1. Gut lesbar ist Text ab 4,5 zu 1.",
    size: "Schriftgröße",
    font: "Schriftart",
    standard_font: "Standard",
    serif: "Mit Serifen",
    sans: "Ohne Serifen",
    own_font: "Andere",
    family: "Name einer installierten Schriftart",
    weight: "Schriftstärke",
    spacing: "Abstände",
    leading: "Zeilenabstand",
    letter_spacing: "Buchstabenabstand",
    paragraph_spacing: "Absatzabstand",
    indent: "Absätze einrücken",
    width: "Spaltenbreite",
    justify: "Blocksatz",
};
