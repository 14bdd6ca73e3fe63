//! Arabic, with Arabic-Indic digits.

use super::{ErrorTexts, LightboxTexts, Locale, clock};
use crate::article::date::Date;
use crate::article::language::Direction;

/// The texts.
pub static LOCALE: Locale = Locale {
    tag: "ar",
    direction: Direction::Rtl,
    date,
    you_are_here: "أنت هنا",
    source: "المصدر",
    author: "الكاتب",
    editor: "المحرر",
    list_separator: "، ",
    colon: ": ",
    updated: "تحديث",
    related: "روابط ذات صلة",
    channels: "الأقسام",
    all_channels: "كل الأقسام",
    next_article: "اقرأ التالي",
    previous_article: "السابق",
    link_to_section: |words| format!("رابط إلى «{words}»"),
    home: "الرئيسية",
    photo_credit: |name| format!("تصوير: {name}"),
    enlarge: |position, count| {
        format!("تكبير الصورة {} من {}", digits(&position.to_string()), digits(&count.to_string()))
    },
    enlarge_media: |kind, position, count| {
        format!("تكبير: {kind}، {} من {}", digits(&position.to_string()), digits(&count.to_string()))
    },
    video: "فيديو",
    audio: "تسجيل صوتي",
    gallery: |count| format!("عدد الصور: {}", digits(&count.to_string())),
    lightbox_label: "الصور",
    counter: |position, count| format!("{} / {}", digits(&position.to_string()), digits(&count.to_string())),
    close: "إغلاق",
    previous_photo: "الصورة السابقة",
    next_photo: "الصورة التالية",
    more: "المزيد",
    less: "أقل",
    loading: "جارٍ التحميل…",
    retry: "أعد المحاولة",
    photo_failed: "تعذّر تحميل هذه الصورة.",
    no_text: "لا نص لهذا المقال.",
    password_protected: "نص هذا المقال محمي بكلمة مرور.",
    no_articles: "لا مقالات في هذا القسم بعد.",
    new_articles: "مقالات جديدة",
    more_articles: "المزيد من المقالات",
    list_end: "هذه كل المقالات.",
    list_failed: "تعذّر تحميل المزيد من المقالات.",
    read_mark: "مقروء",
    clear_read_history: "امسح سجل القراءة",
    read_history_cleared: "مُسح سجل القراءة.",
    play: "تشغيل",
    show_post: "عرض المنشور",
    loads_from: |name| format!("لا يُحمَّل من {name} إلا عند طلبك"),
    open_on: |name| format!("فتح في {name}"),
    lightbox: LightboxTexts {
        zoom_in: "تكبير",
        zoom_out: "تصغير",
        whole: "الصورة كاملة",
        pan: "تحريك الصورة المكبَّرة",
        slideshow: "عرض الشرائح",
        caption: "التعليق",
        full_screen: "ملء الشاشة",
        share: "مشاركة",
        copied: "نُسخ الرابط",
        download: "تنزيل",
        keys: "اختصارات لوحة المفاتيح",
        first: "الصورة الأولى",
        last: "الصورة الأخيرة",
    },
    errors: ErrorTexts {
        no_address: "لم يُحدَّد أي مقال",
        unreachable: "تعذّر الوصول إلى المقال",
        not_found: "هذا المقال غير موجود أو حُذف",
        forbidden: "هذا المقال غير متاح للعموم",
        server: "عطل في خادم الناشر",
        status: "رفض خادم الناشر الطلب",
        converter: "تعذّر تحميل قارئ صيغة هذا الناشر",
        empty: "وصلت إجابة فارغة",
        html: "وصلت صفحة ويب بدل بيانات المقال",
        truncated: "وصل المقال ناقصًا",
        unreadable: "بيانات المقال تالفة",
        not_article: "ما وصل ليس مقالًا",
        refused: "رفض خادم الناشر الطلب",
        not_feed: "ما وصل ليس قائمة مقالات",
        not_site: "ما وصل لا يصف موقعًا",
        no_channel: "لا يوجد هذا القسم في الموقع",
        no_feed: "لا قائمة مقالات لهذا القسم",
        check_connection: "تحقّق من اتصالك ثم أعد المحاولة.",
        try_later: "أعد المحاولة بعد قليل.",
        tell_publisher: "إن لم تنفع إعادة المحاولة فالإصلاح بيد الناشر.",
        tell_page_author: "الإصلاح بيد صاحب هذه الصفحة.",
    },
};

const MONTHS: [&str; 12] = [
    "يناير",
    "فبراير",
    "مارس",
    "أبريل",
    "مايو",
    "يونيو",
    "يوليو",
    "أغسطس",
    "سبتمبر",
    "أكتوبر",
    "نوفمبر",
    "ديسمبر",
];

fn date(date: &Date) -> String {
    let month = MONTHS[usize::from(date.month.clamp(1, 12)) - 1];
    let day = digits(&format!("{} {month} {}", date.day, date.year));
    date.time.map_or(day.clone(), |time| format!("{day}، {}", digits(&clock(time))))
}

/// Western digits as Arabic-Indic ones.
fn digits(text: &str) -> String {
    text.chars()
        .map(|c| c.to_digit(10).and_then(|digit| char::from_u32('٠' as u32 + digit)).unwrap_or(c))
        .collect()
}
