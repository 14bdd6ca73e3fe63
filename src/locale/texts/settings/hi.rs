//! Hindi.

use super::SettingsTexts;

/// The texts.
pub const TEXTS: SettingsTexts = SettingsTexts {
    title: "पढ़ने की सेटिंग",
    close: "बंद करें",
    reset: "रीसेट करें",
    kept: "इस ब्राउज़र में सहेजी गई",
    not_kept: "यह ब्राउज़र सेटिंग नहीं सहेजता",
    theme: "रंग",
    auto: "अपने-आप",
    light: "हल्का",
    dark: "गहरा",
    sepia: "सीपिया",
    contrast: "उच्च कंट्रास्ट",
    own_colors: "मेरे रंग",
    text: "टेक्स्ट",
    background: "पृष्ठभूमि",
    links: "लिंक",
    low_contrast: "कंट्रास्ट ① : 1 है। 4.5 : 1 से टेक्स्ट आसानी से पढ़ा जाता है।",
    size: "टेक्स्ट का आकार",
    font: "फ़ॉन्ट",
    standard_font: "मानक",
    serif: "सेरिफ़",
    sans: "सैन्स सेरिफ़",
    own_font: "अन्य",
    family: "इंस्टॉल किए गए फ़ॉन्ट का नाम",
    weight: "मोटाई",
    spacing: "दूरी",
    leading: "पंक्ति की ऊँचाई",
    letter_spacing: "अक्षरों के बीच दूरी",
    paragraph_spacing: "अनुच्छेदों के बीच दूरी",
    indent: "अनुच्छेद की पहली पंक्ति अंदर से",
    width: "कॉलम की चौड़ाई",
    justify: "दोनों ओर से बराबर",
};
