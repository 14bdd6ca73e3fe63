//! Words that stand where a description was asked for and describe nothing: of systems, of editors, of links.
//!
//! Only whole texts are compared with them, never parts. Words that are general but true are not among them.

use std::sync::OnceLock;

use super::key::Key;

/// Whether a text with this key is a placeholder, or "file photo" in some language.
pub fn is_label(key: &Key) -> bool {
    static KEYS: OnceLock<Vec<Key>> = OnceLock::new();
    is_one_of(key, KEYS.get_or_init(|| keys(LABELS)))
}

/// Whether a text with this key names a line that keeps things apart.
pub fn is_line(key: &Key) -> bool {
    static KEYS: OnceLock<Vec<Key>> = OnceLock::new();
    is_one_of(key, KEYS.get_or_init(|| keys(LINES)))
}

/// Whether a text with this key names a space that keeps things apart.
pub fn is_space(key: &Key) -> bool {
    static KEYS: OnceLock<Vec<Key>> = OnceLock::new();
    is_one_of(key, KEYS.get_or_init(|| keys(SPACES)))
}

/// Whether a text with this key is what a link to the photo says, and not what the photo shows.
pub fn is_link(key: &Key) -> bool {
    static KEYS: OnceLock<Vec<Key>> = OnceLock::new();
    is_one_of(key, KEYS.get_or_init(|| keys(LINKS)))
}

fn is_one_of(key: &Key, labels: &[Key]) -> bool {
    const LONGEST: usize = 40;
    key.len() <= LONGEST && labels.contains(key)
}

fn keys(labels: &str) -> Vec<Key> {
    labels.split('|').map(Key::new).collect()
}

/// The words of links to a photo that end up in the field of its caption.
const LINKS: &str = "click to enlarge|enlarge|enlarge image|enlarge photo|view image|view photo|view larger image|\
    view full size|full size|larger image|open image|ver imagen|ampliar imagen|ampliar|agrandir l'image|\
    agrandir|bild vergrößern|vergrößern|ingrandisci|увеличить|открыть фото|збільшити|عرض الصورة|\
    تكبير الصورة|查看大图|点击查看大图|点击放大|点击查看|看大图|拡大する|画像を拡大|크게 보기";

/// Lines, by the names that systems and editors give them.
const LINES: &str = "line|grey line|gray line|red line|black line|blue line|white line|short line|thin line|dotted line|\
    dividing line|horizontal line|horizontal rule|línea|linea|ligne|linie|trennlinie|linha|garis|çizgi|\
    линия|лінія|خط|فاصل|रेखा|分割线|分隔线|分割線|区切り線|구분선|separator|separador|séparateur|\
    разделитель|divider|presentational grey line";

/// Spaces.
const SPACES: &str =
    "spacer|blank|pixel|tracking pixel|white space|whitespace|presentational white space|transparent";

/// What systems and editors write where a description was asked for: placeholders, names of separators, and
/// "file photo" in the languages in which it was met.
const LABELS: &str = "alt text|图|untitled design|unnamed|image|img|photo|picture|foto|imagen|imagem|bild|фото|صورة|तस्वीर|\
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
