//! Turkish.

use super::SettingsTexts;

/// The texts.
pub const TEXTS: SettingsTexts = SettingsTexts {
    title: "Okuma ayarları",
    close: "Kapat",
    reset: "Sıfırla",
    kept: "Bu tarayıcıya kaydedildi",
    not_kept: "Bu tarayıcı ayarları kaydetmiyor",
    theme: "Renkler",
    auto: "Otomatik",
    light: "Açık",
    dark: "Koyu",
    sepia: "Sepya",
    contrast: "Yüksek karşıtlık",
    own_colors: "Benim renklerim",
    text: "Metin",
    background: "Arka plan",
    links: "Bağlantılar",
    low_contrast: "Karşıtlık ①:1. Metin 4,5:1 ve üzerinde kolay okunur.",
    size: "Metin boyutu",
    font: "Yazı tipi",
    standard_font: "Standart",
    serif: "Tırnaklı",
    sans: "Tırnaksız",
    own_font: "Başka",
    family: "Yüklü bir yazı tipinin adı",
    weight: "Kalınlık",
    spacing: "Aralıklar",
    leading: "Satır yüksekliği",
    letter_spacing: "Harf aralığı",
    paragraph_spacing: "Paragraf aralığı",
    indent: "Paragrafları girintile",
    width: "Sütun genişliği",
    justify: "İki yana yasla",
};
