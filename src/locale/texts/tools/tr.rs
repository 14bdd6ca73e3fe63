//! Turkish.

use super::ToolTexts;

/// The texts.
pub const TEXTS: ToolTexts = ToolTexts {
    title: "Makale araçları",
    close: "Kapat",
    contents: "İçindekiler",
    top: "Başa dön",
    share: "Paylaş",
    copy_link: "Bağlantıyı kopyala",
    copied: "Kopyalandı",
    not_copied: "Bu tarayıcı kopyalamaya izin vermiyor",
    copy_quote: "Alıntıyı bağlantıyla kopyala",
    resume: "Kaldığınız yerden devam edin",
    print: "Yazdır",
    save_html: "Web sayfası olarak kaydet",
    save_markdown: "Markdown olarak kaydet",
    saved: "Kaydedildi: ①",
    not_saved: "Dosya oluşturulamadı",
    listen: "Dinle",
    play: "Oynat",
    pause: "Duraklat",
    stop: "Durdur",
    previous_sentence: "Önceki cümle",
    next_sentence: "Sonraki cümle",
    previous_paragraph: "Önceki paragraf",
    next_paragraph: "Sonraki paragraf",
    speed: "Hız",
    voice: "Ses",
    captions: "Fotoğraf yazılarını oku",
};
