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

/// Whether a text is the name of a medium, which some systems write into every alternative text.
pub fn is_medium(text: &Normalized) -> bool {
    static LIST: OnceLock<Vec<Normalized>> = OnceLock::new();
    is_one_of(text, LIST.get_or_init(|| normalized(MEDIA)))
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
    view full size|view gallery|open gallery|see gallery|voir la galerie|ver galería|zur galerie|фотогалерея|full size|larger image|open image|ver imagen|ampliar imagen|ampliar|agrandir l'image|\
    agrandir|bild vergrößern|vergrößern|ingrandisci|увеличить|открыть фото|збільшити|عرض الصورة|\
    تكبير الصورة|查看大图|点击查看大图|点击放大|点击查看|看大图|拡大する|画像を拡大|크게 보기";

/// Names of lines.
const SEPARATORS: &str = "line|grey line|gray line|red line|black line|blue line|white line|short line|thin line|dotted line|\
    dividing line|horizontal line|horizontal rule|línea|linea|ligne|linie|trennlinie|linha|garis|çizgi|\
    линия|лінія|خط|فاصل|रेखा|分割线|分隔线|分割線|区切り線|구분선|separator|separador|séparateur|\
    разделитель|divider|presentational grey line|línea divisoria|línea gris|linea divisoria|ligne de séparation|\
    ligne grise|linea grigia|graue linie|linha divisória|linha cinza|ayırıcı çizgi|gri çizgi|xətt|ayırıcı xətt|\
    серая линия|разделительная линия|сіра лінія|линија|сива линија|сызык|чизиқ|chiziq|garis abu-abu|garis pembatas|\
    đường kẻ|mstari|layin|xariiq|خط رمادي|خط فاصل|خط خاکستری|جداکننده|لکیر|کرښه|लाइन|लकीर|रेषा|રેખા|લાઇન|লাইন|রেখা|\
    ਲਾਈਨ|ਲਕੀਰ|లైన్|గీత|கோடு|ලයින්|රේඛාව|เส้น|เส้นแบ่ง|မျဉ်း|መስመር|灰色线|灰线|横线|線|灰色の線|회색 선|선|קו|קו מפריד|γραμμή|\
    linje|lijn|čára|vonal|linia|viiva";

/// Names of blank space.
const SPACERS: &str =
    "spacer|blank|pixel|tracking pixel|white space|whitespace|presentational white space|transparent";

/// Names of newspapers, broadcasters and portals with many readers, in the languages of the interface and some others. They
/// were written down from memory for this list; a name that is also a common word is not among them.
const MEDIA: &str = "bbc|bbc news|cnn|cbs news|abc news|nbc news|fox news|msnbc|npr|pbs|usa today|al jazeera|sky news|itv news|\
    the new york times|new york times|the washington post|the wall street journal|los angeles times|chicago tribune|\
    the guardian|the telegraph|the independent|the times|financial times|daily mail|the economist|the atlantic|time magazine|\
    the irish times|the globe and mail|the sydney morning herald|the hindu|times of india|hindustan times|the indian express|\
    ndtv|the straits times|south china morning post|japan times|libération|le monde|le figaro|le parisien|l'équipe|\
    france 24|franceinfo|rfi|ouest-france|der spiegel|spiegel online|die zeit|zeit online|süddeutsche zeitung|\
    frankfurter allgemeine zeitung|faz|tagesschau|deutsche welle|dw|el país|el mundo|la vanguardia|clarín|la nación|\
    folha de s.paulo|o globo|g1|estadão|la repubblica|corriere della sera|la stampa|ansa|nos|nrc|de volkskrant|\
    рбк|коммерсантъ|ведомости|лента.ру|риа новости|известия|українська правда|hürriyet|milliyet|cumhuriyet|\
    الجزيرة|العربية|سكاي نيوز عربية|بي بي سي|بی بی سی|ایران اینترنشنال|vnexpress|tuổi trẻ|thanh niên|\
    人民网|新华网|央视网|光明网|中国网|环球网|中国新闻网|中新网|中国青年网|中国经济网|澎湃新闻|界面新闻|新京报|人民日报|光明日报|\
    经济日报|南方都市报|南方周末|北京日报|解放日报|新民晚报|腾讯网|腾讯新闻|腾讯科技|腾讯体育|新浪|新浪网|新浪新闻|新浪科技|新浪体育|\
    搜狐|搜狐网|搜狐新闻|网易|网易新闻|网易科技|凤凰网|凤凰新闻|今日头条|央视新闻|观察者网|财新网|第一财经|36氪|虎嗅网|\
    联合早报|聯合早報|聯合報|聯合新聞網|自由時報|中國時報|蘋果日報|明報|香港電台|東森新聞|三立新聞網|風傳媒|\
    朝日新聞|読売新聞|毎日新聞|日本経済新聞|産経新聞|nhk|조선일보|중앙일보|동아일보|한겨레|경향신문|연합뉴스|kbs|mbc|sbs";

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
    资料照片|imagen referencial|imagen de referencia|imagem ilustrativa|imagem meramente ilustrativa|\
    foto d'archives|image prétexte|foto di repertorio|foto d'archivo|immagine d'archivio|immagine generica|symbolfoto|\
    archieffoto|illustratie|illustratiefoto|illustrationsbild|genrebild|kuvituskuva|arhivska fotografija|ilustracija|\
    архивска фотографија|илустрација|символическое фото|иллюстрация|ілюстрація|архивна снимка|илюстративна снимка|\
    temsili görsel|arşiv|arşiv fotoğraf|arxiv fotosu|arxiv foto|illüstrativ foto|rəmzi şəkil|arxiv surati|архив сурати|\
    архивден алынган сүрөт|көрнөкү сүрөт|ilustrasi|foto ilustrasi berita|gambar hiasan|ảnh minh hoạ|hình minh họa|\
    hình minh hoạ|ảnh chụp màn hình|תמונת אילוסטרציה|אילוסטרציה|صورة من الأرشيف|صورة توضيحية|تصویر تزئینی|عکس تزئینی|\
    تصویر نمادین|عکس از آرشیو|علامتی تصویر|سمبولیک انځور|انځور|प्रतीकात्मक तस्वीर|प्रतीकात्मक फोटो|प्रतीकात्मक चित्र|\
    सांकेतिक तस्वीर|प्रतिकात्मक फोटो|प्रातिनिधिक छायाचित्र|संग्रहित छायाचित्र|प्रतीकात्मक तस्बिर|फाइल तस्बिर|\
    પ્રતીકાત્મક તસવીર|પ્રતિકાત્મક તસવીર|સાંકેતિક તસવીર|ફાઇલ તસવીર|প্রতীকী ছবি|প্রতীকাত্মক ছবি|প্রতীকী চিত্র|\
    ਪ੍ਰਤੀਕਾਤਮਕ ਤਸਵੀਰ|ਸੰਕੇਤਕ ਤਸਵੀਰ|ਫਾਈਲ ਫੋਟੋ|ప్రతీకాత్మక చిత్రం|ఫైల్ ఫోటో|மாதிரிப் படம்|சித்தரிப்புப் படம்|\
    கோப்புப் படம்|ಸಾಂದರ್ಭಿಕ ಚಿತ್ರ|പ്രതീകാത്മക ചിത്രം|സാങ്കല്പിക ചിത്രം|සංකේතාත්මක රූපය|ภาพประกอบข่าว|ภาพจากแฟ้ม|\
    သရုပ်ဖော်ပုံ|picha ya maktaba|picha ya faili|sawir hore|hoton fayil|ፋይል ፎቶ|ምስሊ ካብ ማህደር|参考图|参考图片|網路示意圖|\
    示意照|圖僅為示意|イメージ画像|参考写真|참고 이미지|자료 사진|이미지 사진|기사 내용과 관련 없는 사진|圖片|照片|配圖|資料圖片|資料照片|資料写真|イメージ|イメージ写真|写真|画像|자료사진|사진";
