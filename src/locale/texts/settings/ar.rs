//! Arabic.

use super::SettingsTexts;

/// The texts.
pub const TEXTS: SettingsTexts = SettingsTexts {
    title: "إعدادات القراءة",
    close: "إغلاق",
    reset: "استعادة الافتراضي",
    kept: "محفوظة في هذا المتصفح",
    not_kept: "هذا المتصفح لا يحفظ الإعدادات",
    theme: "الألوان",
    auto: "تلقائي",
    light: "فاتح",
    dark: "داكن",
    sepia: "بني فاتح",
    contrast: "تباين عالٍ",
    own_colors: "ألواني",
    text: "النص",
    background: "الخلفية",
    links: "الروابط",
    low_contrast: "التباين ① إلى 1. تسهل القراءة ابتداءً من 4.5 إلى 1.",
    size: "حجم النص",
    font: "الخط",
    standard_font: "قياسي",
    serif: "خط بزوائد",
    sans: "خط بلا زوائد",
    own_font: "خط آخر",
    family: "اسم خط مثبّت على الجهاز",
    weight: "السُّمك",
    spacing: "المسافات",
    leading: "ارتفاع السطر",
    letter_spacing: "تباعد الأحرف",
    paragraph_spacing: "تباعد الفقرات",
    indent: "إزاحة بداية الفقرات",
    width: "عرض العمود",
    justify: "ضبط النص من الجانبين",
};
