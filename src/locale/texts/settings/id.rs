//! Indonesian.

use super::SettingsTexts;

/// The texts.
pub const TEXTS: SettingsTexts = SettingsTexts {
    title: "Setelan membaca",
    close: "Tutup",
    reset: "Setel ulang",
    kept: "Disimpan di peramban ini",
    not_kept: "Peramban ini tidak menyimpan setelan",
    theme: "Warna",
    auto: "Otomatis",
    light: "Terang",
    dark: "Gelap",
    sepia: "Sepia",
    contrast: "Kontras tinggi",
    own_colors: "Warna saya",
    text: "Teks",
    background: "Latar",
    links: "Tautan",
    low_contrast: "Kontrasnya ① banding 1. Teks mudah dibaca mulai 4,5 banding 1.",
    size: "Ukuran teks",
    font: "Jenis huruf",
    standard_font: "Standar",
    serif: "Berkait (serif)",
    sans: "Tanpa kait",
    own_font: "Lainnya",
    family: "Nama jenis huruf yang terpasang",
    weight: "Ketebalan",
    spacing: "Jarak",
    leading: "Tinggi baris",
    letter_spacing: "Jarak antarhuruf",
    paragraph_spacing: "Jarak antarparagraf",
    indent: "Paragraf menjorok",
    width: "Lebar kolom",
    justify: "Rata kiri kanan",
};
