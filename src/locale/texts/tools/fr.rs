//! French.

use super::ToolTexts;

/// The texts.
pub const TEXTS: ToolTexts = ToolTexts {
    title: "Outils de l’article",
    close: "Fermer",
    contents: "Sommaire",
    top: "Haut de page",
    share: "Partager",
    copy_link: "Copier le lien",
    copied: "Copié",
    not_copied: "Ce navigateur ne permet pas de copier",
    copy_quote: "Copier la citation avec le lien",
    resume: "Reprendre la lecture",
    print: "Imprimer",
    save_html: "Enregistrer comme page web",
    save_markdown: "Enregistrer en Markdown",
    saved: "Enregistré : ①",
    not_saved: "Le fichier n’a pas pu être créé",
    listen: "Écouter",
    play: "Lire",
    pause: "Pause",
    stop: "Arrêter",
    previous_sentence: "Phrase précédente",
    next_sentence: "Phrase suivante",
    previous_paragraph: "Paragraphe précédent",
    next_paragraph: "Paragraphe suivant",
    speed: "Vitesse",
    voice: "Voix",
    captions: "Lire les légendes",
};
