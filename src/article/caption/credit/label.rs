//! Credits behind a label: "Photograph: Name", "摄影：某某".

use super::name::{has_capital, is_name, named};
use super::{BRACKETS, Found, LONGEST};
use crate::article::caption::list::List;

/// What a credit is called, before a colon, in the languages in which it was met.
const LABELS: List = List::new(
    "photo|photos|photograph|photographs|photographer|photo credit|copyright|source|courtesy|picture|pictures|image|images|\
    image credit|credit|credits|illustration|illustrations|composite|\
    crédit|crédit photo|crédits|foto|fotos|fotografía|fotografia|fotograf|crédito|créditos|bild|bilder|kuva|\
    zdjęcie|fot|fotó|fotoğraf|ảnh|фото|фотография|фотограф|світлина|снимка|φωτογραφία|\
    تصوير|الصورة|صورة|عکس|عکاس|تصویر|צילום|फ़ोटो|फोटो|ছবি|புகைப்படம்|ภาพ|사진|写真|撮影|\
    摄影|摄|图片来源|图片|图源|图|供图|来源|攝影|圖片來源|圖片|圖源|圖|供圖|記者",
);

/// Of these, the ones that name a maker and never the photo itself: with them a whole text is a credit.
const MAKERS: List = List::new(
    "copyright|photograph|photographs|photographer|photo credit|image credit|credit|credits|crédit|crédits|\
    crédit photo|crédito|créditos|fotograf|фотограф|تصوير|عکاس|צילום|撮影|摄影|图片来源|图源|供图|攝影|圖片來源|圖源|供圖",
);

/// The same, for all photos of a page.
const ALL_LABELS: List = List::new(
    "all photographs|all photos|all pictures|all images|photographs throughout|\
    toutes les photos|todas las fotos|todas as fotos|tutte le foto|alle fotos|alle bilder|alla bilder|\
    tüm fotoğraflar|все фото|все фотографии|усі фото|جميع الصور|كل الصور|همه عکس‌ها|כל הצילומים|\
    semua foto|tất cả ảnh|写真はすべて|모든 사진|所有图片|全部图片|所有圖片|全部圖片|本版图片|本版摄影|本版攝影|本文图片",
);

/// Of the labels, the ones that are words of any sentence: behind them a name has a capital.
const PLAIN: List =
    List::new("photo|photos|source|courtesy|picture|pictures|image|images|illustration|composite");

/// What stands there for a maker without a capital.
const GIVEN: List = List::new("handout|supplied|provided|submitted|courtesy");

/// Whether what stands before a colon names a maker, and never the photo itself.
pub fn is_maker(head: &str) -> bool {
    MAKERS.has(head)
}

/// A label, a colon, and a name of so many characters at the most.
pub fn label(words: &str, longest: usize) -> Option<Found> {
    let (head, name) = words.split_once([':', '：', '='])?;
    let (head, is_strict) = (head.trim(), longest == LONGEST);
    // Most heads are half a sentence, and two sentences are no name.
    let fits = head.len() <= 2 * LONGEST
        && name.chars().count() <= longest
        && !name.contains([':', '：', '。', '!', '?'])
        // In a field of its own a credit may be written as it likes.
        && (!is_strict || !name.contains(BRACKETS));
    if !fits {
        return None;
    }
    let whole_page = ALL_LABELS.has(head);
    let signed = if whole_page {
        is_name(name)
    } else {
        let is_plain = is_strict && PLAIN.has(head);
        LABELS.has(head) && (!is_plain || has_capital(name) || GIVEN.has(name.trim()))
    };
    if signed { named(name, whole_page) } else { None }
}
