//! Arabic.

use super::ToolTexts;

/// The texts.
pub const TEXTS: ToolTexts = ToolTexts {
    title: "أدوات المقال",
    close: "إغلاق",
    contents: "المحتويات",
    top: "العودة إلى الأعلى",
    share: "مشاركة",
    copy_link: "نسخ الرابط",
    copied: "تم النسخ",
    not_copied: "لا يسمح هذا المتصفح بالنسخ",
    copy_quote: "نسخ الاقتباس مع الرابط",
    resume: "متابعة القراءة من حيث توقفت",
    print: "طباعة",
    save_html: "حفظ كصفحة ويب",
    save_markdown: "حفظ بتنسيق Markdown",
    saved: "تم الحفظ: ①",
    not_saved: "تعذّر إنشاء الملف",
    listen: "استماع",
    play: "تشغيل",
    pause: "إيقاف مؤقت",
    stop: "إيقاف",
    previous_sentence: "الجملة السابقة",
    next_sentence: "الجملة التالية",
    previous_paragraph: "الفقرة السابقة",
    next_paragraph: "الفقرة التالية",
    speed: "السرعة",
    voice: "الصوت",
    captions: "قراءة تعليقات الصور",
};
