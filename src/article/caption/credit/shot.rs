//! Credits with a verb behind the name: "记者 某某 摄".

use super::name::named;
use super::{BRACKETS, Found, LONGEST};
use crate::article::caption::key::{is_dense, is_numeral};
use crate::article::caption::letter::narrow;
use crate::article::caption::list::List;

const ALL_HAN: List = List::new(
    "本组图片均由|本版图片由|本文图片由|本组图片由|本版图片均由|本版照片均由|本文图片均由|图片均由|本版图片除署名外均为|本版图片均为|本版照片均为|\
    本文图片均为|本组图片均为|图片均为|照片均为|均为|本版圖片均為|本文圖片均為|圖片均為|照片均為",
);
/// What is no maker of a photo: dates, machines, and "all", which is read before.
const NO_MAKERS: List = List::new("年|昨|今|均|航拍|无人机|無人機|手机|监控|当日|近日|日前");
const SHOT: List = List::new("摄影|拍摄|摄|攝影|拍攝|攝|供图|供圖|提供");
/// Verbs that say as easily what somebody in the photo does.
const GENERAL: List = List::new("拍摄|拍攝|提供");
/// How the names of those end who hand photos on.
const SOURCES: List = List::new("社|网|網|报|報|视觉|視覺|视觉中国|視覺中國");
const TRADES: List = List::new("新华社记者|本报记者|中新社记者|通讯员|记者|新華社記者|本報記者|記者");

/// "（本版图片均为）（记者）某某 摄".
pub fn shot(words: &str) -> Option<Found> {
    let words = words.trim_end_matches(['。', '.']);
    let (rest, whole_page) = match ALL_HAN.behind(words) {
        Some(rest) => (rest, true),
        None => (words, false),
    };
    let name = SHOT.before(rest.trim_end())?;
    let name = TRADES.behind(name).unwrap_or(name).trim_end();
    let is_maker = !rest.contains(|c| narrow(c).is_ascii_digit())
        && NO_MAKERS.find(&mut |word| rest.contains(word)).is_none()
        && !name.ends_with('日')
        && !name.strip_suffix('月').is_some_and(|month| month.ends_with(is_numeral));
    if is_maker { named(name, whole_page) } else { None }
}

/// The same without brackets, where it must be told from a sentence about somebody who takes photos: a trade, or a
/// name of two to four characters after a whole sentence or before a space.
pub fn unbracketed_shot(tail: &str, after_sentence: bool) -> Option<Found> {
    let words = tail.trim_end_matches(['。', '.']);
    let found = shot(words)?;
    let parted = words.contains([' ', '/', '／']);
    let short = (2..=4).contains(&found.name.chars().count()) && found.name.chars().all(is_dense);
    let by_trade = TRADES.behind(words).is_some() && words.chars().count() <= 20;
    let plain = GENERAL.before(words).is_none();
    (found.whole_page || by_trade || (plain && short && (after_sentence || parted))).then_some(found)
}

/// "某某摄（某某社）": the credit of the maker, and who hands the photo on.
pub fn handed_on(words: &str) -> Option<(&str, &str)> {
    let open = words.strip_suffix(['）', ')'])?.rfind(['（', '('])?;
    let (maker, agency) = (words[..open].trim_end(), words[open..].trim_matches(BRACKETS).trim());
    let is_agency = (2..=LONGEST).contains(&agency.chars().count()) && SOURCES.before(agency).is_some();
    (is_agency && SHOT.before(maker).is_some()).then_some((maker, agency))
}
