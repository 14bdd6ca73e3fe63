//! German.

use super::ToolTexts;

/// The texts.
pub const TEXTS: ToolTexts = ToolTexts {
    title: "Artikelwerkzeuge",
    close: "Schließen",
    contents: "Inhalt",
    top: "Nach oben",
    share: "Teilen",
    copy_link: "Link kopieren",
    copied: "Kopiert",
    not_copied: "Dieser Browser erlaubt kein Kopieren",
    copy_quote: "Zitat mit Link kopieren",
    resume: "An der letzten Stelle weiterlesen",
    print: "Drucken",
    save_html: "Als Webseite speichern",
    save_markdown: "Als Markdown speichern",
    saved: "Gespeichert: ①",
    not_saved: "Die Datei konnte nicht erstellt werden",
    listen: "Vorlesen",
    play: "Fortsetzen",
    pause: "Pause",
    stop: "Beenden",
    previous_sentence: "Vorheriger Satz",
    next_sentence: "Nächster Satz",
    previous_paragraph: "Vorheriger Absatz",
    next_paragraph: "Nächster Absatz",
    speed: "Geschwindigkeit",
    voice: "Stimme",
    captions: "Bildunterschriften vorlesen",
};
