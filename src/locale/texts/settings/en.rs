//! English.

use super::SettingsTexts;

/// The texts.
pub const TEXTS: SettingsTexts = SettingsTexts {
    title: "Reading settings",
    close: "Close",
    reset: "Reset",
    kept: "Saved in this browser",
    not_kept: "This browser does not save settings",
    theme: "Colors",
    auto: "Automatic",
    light: "Light",
    dark: "Dark",
    sepia: "Sepia",
    contrast: "High contrast",
    own_colors: "My colors",
    text: "Text",
    background: "Background",
    links: "Links",
    low_contrast: "The contrast is ① to 1. Text is easy to read from 4.5 to 1.",
    size: "Text size",
    font: "Typeface",
    standard_font: "Standard",
    serif: "Serif",
    sans: "Sans serif",
    own_font: "Other",
    family: "Name of an installed typeface",
    weight: "Weight",
    spacing: "Spacing",
    leading: "Line height",
    letter_spacing: "Letter spacing",
    paragraph_spacing: "Paragraph spacing",
    indent: "Indent paragraphs",
    width: "Column width",
    justify: "Justify text",
};
