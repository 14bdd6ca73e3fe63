//! Indonesian.

use super::ToolTexts;

/// The texts.
pub const TEXTS: ToolTexts = ToolTexts {
    title: "Alat artikel",
    close: "Tutup",
    contents: "Daftar isi",
    top: "Kembali ke atas",
    share: "Bagikan",
    copy_link: "Salin tautan",
    copied: "Disalin",
    not_copied: "Peramban ini tidak mengizinkan penyalinan",
    copy_quote: "Salin kutipan dengan tautan",
    resume: "Lanjutkan dari bacaan terakhir",
    print: "Cetak",
    save_html: "Simpan sebagai halaman web",
    save_markdown: "Simpan sebagai Markdown",
    saved: "Disimpan: ①",
    not_saved: "Berkas tidak dapat dibuat",
    listen: "Dengarkan",
    play: "Putar",
    pause: "Jeda",
    stop: "Hentikan",
    previous_sentence: "Kalimat sebelumnya",
    next_sentence: "Kalimat berikutnya",
    previous_paragraph: "Paragraf sebelumnya",
    next_paragraph: "Paragraf berikutnya",
    speed: "Kecepatan",
    voice: "Suara",
    captions: "Bacakan keterangan foto",
};
