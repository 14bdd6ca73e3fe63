//! Persian.

use super::SettingsTexts;

/// The texts.
pub const TEXTS: SettingsTexts = SettingsTexts {
    title: "تنظیمات مطالعه",
    close: "بستن",
    reset: "بازنشانی",
    kept: "در همین مرورگر ذخیره شد",
    not_kept: "این مرورگر تنظیمات را ذخیره نمی‌کند",
    theme: "رنگ‌ها",
    auto: "خودکار",
    light: "روشن",
    dark: "تیره",
    sepia: "قهوه‌ای روشن",
    contrast: "کنتراست بالا",
    own_colors: "رنگ‌های من",
    text: "متن",
    background: "پس‌زمینه",
    links: "پیوندها",
    low_contrast: "کنتراست ① به ۱ است. متن از ۴٫۵ به ۱ به بالا خوانا است.",
    size: "اندازهٔ متن",
    font: "قلم",
    standard_font: "استاندارد",
    serif: "سریف",
    sans: "بدون سریف",
    own_font: "قلم دیگر",
    family: "نام قلم نصب‌شده",
    weight: "ضخامت",
    spacing: "فاصله‌ها",
    leading: "ارتفاع خط",
    letter_spacing: "فاصلهٔ حروف",
    paragraph_spacing: "فاصلهٔ بندها",
    indent: "تورفتگی آغاز بند",
    width: "پهنای ستون",
    justify: "تراز کردن دو طرف متن",
};
