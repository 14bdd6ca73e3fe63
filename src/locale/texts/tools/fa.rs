//! Persian.

use super::ToolTexts;

/// The texts.
pub const TEXTS: ToolTexts = ToolTexts {
    title: "ابزارهای مقاله",
    close: "بستن",
    contents: "فهرست",
    top: "بازگشت به بالا",
    share: "هم‌رسانی",
    copy_link: "رونوشت پیوند",
    copied: "رونوشت شد",
    not_copied: "این مرورگر اجازهٔ رونوشت نمی‌دهد",
    copy_quote: "رونوشت نقل‌قول با پیوند",
    resume: "ادامه از جایی که ماندید",
    print: "چاپ",
    save_html: "ذخیره به‌صورت صفحهٔ وب",
    save_markdown: "ذخیره به‌صورت Markdown",
    saved: "ذخیره شد: ①",
    not_saved: "پرونده ساخته نشد",
    listen: "گوش دادن",
    play: "پخش",
    pause: "مکث",
    stop: "توقف",
    previous_sentence: "جملهٔ قبلی",
    next_sentence: "جملهٔ بعدی",
    previous_paragraph: "بند قبلی",
    next_paragraph: "بند بعدی",
    speed: "سرعت",
    voice: "صدا",
    captions: "خواندن شرح عکس‌ها",
};
