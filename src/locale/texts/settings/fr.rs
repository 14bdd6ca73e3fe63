//! French.

use super::SettingsTexts;

/// The texts.
pub const TEXTS: SettingsTexts = SettingsTexts {
    title: "Réglages de lecture",
    close: "Fermer",
    reset: "Réinitialiser",
    kept: "Enregistrés dans ce navigateur",
    not_kept: "Ce navigateur n’enregistre pas les réglages",
    theme: "Couleurs",
    auto: "Automatique",
    light: "Clair",
    dark: "Sombre",
    sepia: "Sépia",
    contrast: "Contraste élevé",
    own_colors: "Mes couleurs",
    text: "Texte",
    background: "Fond",
    links: "Liens",
    low_contrast: "Le contraste est de ① pour 1. Le texte est lisible à partir de 4,5 pour 1.",
    size: "Taille du texte",
    font: "Police",
    standard_font: "Standard",
    serif: "Avec empattements",
    sans: "Sans empattements",
    own_font: "Autre",
    family: "Nom d’une police installée",
    weight: "Graisse",
    spacing: "Espacement",
    leading: "Interligne",
    letter_spacing: "Espace entre les lettres",
    paragraph_spacing: "Espace entre les paragraphes",
    indent: "Alinéa en début de paragraphe",
    width: "Largeur de colonne",
    justify: "Justifier le texte",
};
