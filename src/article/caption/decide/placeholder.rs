//! Placeholders: texts of systems, editors and links in place of a description, in many languages.
//!
//! Only whole texts are compared with them. General but true words are not among them.

use std::sync::OnceLock;

use crate::article::caption::normalize::Normalized;

/// Whether a text is a placeholder, or "file photo" in any of the languages.
pub fn is_placeholder(text: &Normalized) -> bool {
    static LIST: OnceLock<Vec<Normalized>> = OnceLock::new();
    is_one_of(text, LIST.get_or_init(|| normalized(PLACEHOLDERS)))
}

/// Whether a text is the name of a line between parts.
pub fn is_separator_name(text: &Normalized) -> bool {
    static LIST: OnceLock<Vec<Normalized>> = OnceLock::new();
    is_one_of(text, LIST.get_or_init(|| normalized(SEPARATORS)))
}

/// Whether a text is the name of blank space.
pub fn is_spacer_name(text: &Normalized) -> bool {
    static LIST: OnceLock<Vec<Normalized>> = OnceLock::new();
    is_one_of(text, LIST.get_or_init(|| normalized(SPACERS)))
}

/// Whether a text is that of a link to the photo.
pub fn is_link_text(text: &Normalized) -> bool {
    static LIST: OnceLock<Vec<Normalized>> = OnceLock::new();
    is_one_of(text, LIST.get_or_init(|| normalized(LINKS)))
}

fn is_one_of(text: &Normalized, list: &[Normalized]) -> bool {
    const MAX_LENGTH: usize = 40;
    text.len() <= MAX_LENGTH && list.contains(text)
}

fn normalized(list: &str) -> Vec<Normalized> {
    list.split('|').map(Normalized::new).collect()
}

/// Texts of links that end up in the caption field.
const LINKS: &str = "click to enlarge|enlarge|enlarge image|enlarge photo|view image|view photo|view larger image|\
    view full size|full size|larger image|open image|ver imagen|ampliar imagen|ampliar|agrandir l'image|\
    agrandir|bild vergrößern|vergrößern|ingrandisci|увеличить|открыть фото|збільшити|عرض الصورة|\
    تكبير الصورة|查看大图|点击查看大图|点击放大|点击查看|看大图|拡大する|画像を拡大|크게 보기";

/// Names of lines.
const SEPARATORS: &str = "line|grey line|gray line|red line|black line|blue line|white line|short line|thin line|dotted line|\
    dividing line|horizontal line|horizontal rule|línea|linea|ligne|linie|trennlinie|linha|garis|çizgi|\
    линия|лінія|خط|فاصل|रेखा|分割线|分隔线|分割線|区切り線|구분선|separator|separador|séparateur|\
    разделитель|divider|presentational grey line";

/// Names of blank space.
const SPACERS: &str =
    "spacer|blank|pixel|tracking pixel|white space|whitespace|presentational white space|transparent";

/// Placeholders of systems and editors, and "file photo" in the languages of the study (docs/captions.md).
const PLACEHOLDERS: &str = "alt text|图|untitled design|unnamed|image|img|photo|picture|foto|imagen|imagem|bild|фото|صورة|तस्वीर|\
    no alt text|alt|image alt|main image|featured image|article image|header image|lead image|\
    image not available|placeholder|untitled|null|undefined|image for post|refer to caption|see caption|\
    caption|thumbnail|thumb|file photo|file image|archive photo|archive picture|stock image|foto de archivo|\
    imagen de archivo|photo d'archives|image d'archives|foto d'archivio|immagine di repertorio|\
    imagem de arquivo|foto de arquivo|imagen ilustrativa|foto ilustrativa|image d'illustration|\
    photo d'illustration|arkivbild|arkivfoto|arkistokuva|zdjęcie archiwalne|zdjęcie ilustracyjne|\
    ilustrační foto|ảnh minh họa|ảnh tư liệu|gambar ilustrasi|foto ilustrasi|иллюстративное фото|\
    ілюстративне фото|αρχείο|φωτογραφία αρχείου|תמונת ארכיון|تصویر آرشیوی|فائل فوٹو|ফাইল ছবি|ภาพประกอบ|\
    แฟ้มภาพ|資料圖|示意图|示意圖|archivbild|archivfoto|symbolbild|symbolfoto|foto arsip|архивное фото|\
    фото из архива|архівне фото|arşiv fotoğrafı|temsili fotoğraf|صورة رمزية|صورة أرشيفية|صورة تعبيرية|\
    عکس آرشیوی|கோப்புப்படம்|फाइल फोटो|फ़ाइल फ़ोटो|ફાઇલ ફોટો|图片|照片|配图|插图|题图|资料图|资料图片|\
    资料照片|圖片|照片|配圖|資料圖片|資料照片|資料写真|イメージ|イメージ写真|写真|画像|자료사진|사진";
