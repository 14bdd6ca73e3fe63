//! English.

use super::ToolTexts;

/// The texts.
pub const TEXTS: ToolTexts = ToolTexts {
    title: "Article tools",
    close: "Close",
    contents: "Contents",
    top: "Back to top",
    share: "Share",
    copy_link: "Copy link",
    copied: "Copied",
    not_copied: "This browser does not allow copying",
    copy_quote: "Copy quotation with link",
    resume: "Continue where you left off",
    print: "Print",
    save_html: "Save as web page",
    save_markdown: "Save as Markdown",
    saved: "Saved: ①",
    not_saved: "The file could not be made",
    listen: "Listen",
    play: "Play",
    pause: "Pause",
    stop: "Stop",
    previous_sentence: "Previous sentence",
    next_sentence: "Next sentence",
    previous_paragraph: "Previous paragraph",
    next_paragraph: "Next paragraph",
    speed: "Speed",
    voice: "Voice",
    captions: "Read captions",
};
