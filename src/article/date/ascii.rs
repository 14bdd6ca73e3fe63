//! Dates of any script in ASCII, the form that `parse.rs` reads.
//!
//! Patterns of characters are large in wasm, so the parser works on bytes.

use super::EXTENDED;

const NUMERALS: &str = "〇一二三四五六七八九零";

/// Converts a text to lower-case ASCII, and returns whether it names the second half of the day. Days of the week are
/// removed. `None` if a character cannot be part of a date.
pub fn to_ascii(text: &str) -> Option<(Vec<u8>, Option<bool>)> {
    let (mut ascii, mut is_second_half) = (Vec::new(), None);
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        let byte = match c {
            ' '..='~' => c.to_ascii_lowercase() as u8,
            '０'..='９' => (c as u32 - '０' as u32) as u8 + b'0',
            '年' | '月' => b'-',
            '时' | '時' | '点' | '點' | '分' | '：' => b':',
            '日' | '号' | '秒' | '午' | '晨' | '星' | '（' | '）' | '，' | '　' | '\u{a0}' => b' ',
            '上' | '早' | '凌' | '下' | '中' | '晚' => {
                let second = matches!(c, '下' | '中' | '晚');
                is_second_half = is_second_half.or(Some(second));
                b' '
            }
            // One more character names the day of the week: 星期五, 周五.
            '期' | '周' => {
                chars.next();
                b' '
            }
            // 十 is 10, 十一 is 11, 二十 is 20, 二十一 is 21.
            '十' => {
                if !ascii.last().is_some_and(u8::is_ascii_digit) {
                    ascii.push(b'1');
                }
                if chars.clone().next().and_then(numeral).is_some() {
                    continue;
                }
                b'0'
            }
            _ => numeral(c)?,
        };
        ascii.push(byte);
    }
    Some((ascii, is_second_half))
}

/// Returns the digit of a Chinese numeral.
fn numeral(c: char) -> Option<u8> {
    if !EXTENDED {
        return None;
    }
    NUMERALS.chars().position(|numeral| numeral == c).map(|at| b'0' + at as u8 % 10)
}
