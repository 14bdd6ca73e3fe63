//! Hindi.

use super::ToolTexts;

/// The texts.
pub const TEXTS: ToolTexts = ToolTexts {
    title: "लेख के टूल",
    close: "बंद करें",
    contents: "विषय सूची",
    top: "ऊपर जाएँ",
    share: "शेयर करें",
    copy_link: "लिंक कॉपी करें",
    copied: "कॉपी हो गया",
    not_copied: "यह ब्राउज़र कॉपी करने की अनुमति नहीं देता",
    copy_quote: "उद्धरण लिंक के साथ कॉपी करें",
    resume: "जहाँ छोड़ा था वहीं से पढ़ें",
    print: "प्रिंट करें",
    save_html: "वेब पेज के रूप में सहेजें",
    save_markdown: "Markdown के रूप में सहेजें",
    saved: "सहेजा गया: ①",
    not_saved: "फ़ाइल नहीं बन सकी",
    listen: "सुनें",
    play: "चलाएँ",
    pause: "रोकें",
    stop: "बंद करें",
    previous_sentence: "पिछला वाक्य",
    next_sentence: "अगला वाक्य",
    previous_paragraph: "पिछला अनुच्छेद",
    next_paragraph: "अगला अनुच्छेद",
    speed: "गति",
    voice: "आवाज़",
    captions: "कैप्शन भी पढ़ें",
};
