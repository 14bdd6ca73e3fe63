//! Credits at the ends of captions: in brackets, after a label or a phrase, before a verb.
//!
//! Each file of the folder parses one form of credit. Names that the credit field gives are removed by `known_name.rs`.

mod agency;
mod known_name;
mod label;
mod middle;
mod name;
mod phrase;
#[cfg(test)]
mod tests;
mod verb;

use crate::article::caption::letter::to_lower;
use crate::article::caption::word_list::WordList;
use crate::article::script::is_dense;
use agency::{agency_credit, ends_with_agency};
use known_name::any_credit;
use label::{is_maker, label_credit, leading_credit};
use name::{BRACKETS, MAX_NAME, SENTENCE_ENDS, SEPARATORS};
use phrase::{may_contain_phrase, phrase_credit, slash_credit};
use verb::{split_agency, unbracketed_verb_credit, verb_credit};

pub use known_name::{from_field, is_credit, without_names};
pub use middle::split_middle;
pub use name::Credit;

/// Agencies before a name in brackets; they are part of the credit.
const ISSUED: WordList = WordList::new("新华社发|新華社發|中新社发");
/// Signs that stand before a name only.
const SIGNS: WordList = WordList::new("©|ⓒ|(cc)|(c)");

/// Splits a cleaned caption into its text and its credit. The credit is at the end, or in brackets at the start.
pub fn split(caption: &str) -> (&str, Option<Credit>) {
    let Some((rest, mut credit)) = bracketed(caption).or_else(|| unbracketed(caption)) else {
        return leading_credit(caption).map_or((caption, None), |(rest, credit)| (rest, Some(credit)));
    };
    // "新华社发（某某摄）" is one credit.
    let before_agency = ISSUED.strip_suffix(rest);
    if let Some(before) = before_agency {
        credit.name = [&rest[before.len()..], " ", &credit.name].concat();
    }
    (before_agency.unwrap_or(rest).trim_end(), Some(credit))
}

/// Splits a credit in brackets off the end.
fn bracketed(caption: &str) -> Option<(&str, Credit)> {
    let trimmed = caption.trim_end().trim_end_matches(['。', '.']);
    let open = trimmed.strip_suffix(['）', ')', ']'])?.rfind(['（', '(', '['])?;
    let text = trimmed[open..].trim_start_matches(BRACKETS);
    let text = text.strip_suffix(BRACKETS).unwrap_or(text).trim();
    // "某某摄（某某社）" is one credit that begins before the bracket.
    if let Some((maker, agency)) = split_agency(trimmed)
        && let Some((rest, credit)) = unbracketed(maker)
    {
        return Some((rest, credit.with_agency(agency)));
    }
    if text.contains(BRACKETS) || text.chars().count() > MAX_NAME {
        return None;
    }
    let credit = any_credit(text, MAX_NAME).or_else(|| agency_credit(text))?;
    Some((caption[..open].trim_end(), credit))
}

/// Splits the longest credit without brackets off the end: "….  Photograph: Name", "…。记者 某某 摄".
fn unbracketed(caption: &str) -> Option<(&str, Credit)> {
    /// Upper bound for the bytes of the longest label and the longest name.
    const MAX_CREDIT: usize = 480;
    let is_short = caption.len() <= MAX_CREDIT;
    if let Some(name) = SIGNS.strip_prefix(caption).filter(|_| is_short)
        && name.chars().count() <= MAX_NAME
        && !name.contains(['.', '。', ',', '，'])
    {
        return Credit::new(name, false).map(|credit| ("", credit));
    }
    // Only the end is searched, so the time does not depend on the length of the caption.
    let window = caption.char_indices().rev().nth(MAX_NAME + 20).map_or(caption, |(at, _)| &caption[at..]);
    let is_mark = |c| matches!(c, ':' | '：' | '/' | '／' | '©' | 'ⓒ' | '摄' | '攝' | '供');
    if !window.contains(is_mark)
        && !may_contain_phrase(window)
        && !ends_with_agency(window.trim_end_matches('.'))
    {
        return None;
    }
    if is_short
        && let Some(credit) =
            verb_credit(caption).or_else(|| phrase_credit(caption)).filter(|credit| credit.is_for_page)
    {
        return Some(("", credit));
    }
    let mut longest = None;
    let skipped = caption.len() - window.len();
    for (start, c) in window.char_indices().rev() {
        let start = skipped + start;
        let before = caption[..start].trim_end();
        let Some(last) = before.chars().next_back() else { continue };
        let after_sentence = SENTENCE_ENDS.contains(last);
        let after_space = before.len() < start;
        if c.is_whitespace() || !(after_sentence || after_space || SEPARATORS.contains(last)) {
            continue;
        }
        let tail = caption[start..].trim_end();
        // In the middle of a sentence a lower-case label is a word of the sentence.
        let may_be_label = after_sentence || to_lower(c) != c || is_dense(c);
        let credit = label_credit(tail, MAX_NAME)
            .filter(|_| may_be_label)
            .or_else(|| unbracketed_verb_credit(tail, after_sentence));
        let credit =
            credit.or_else(|| phrase_credit(tail).filter(|_| after_sentence || matches!(c, '©' | 'ⓒ')));
        let credit = credit.or_else(|| slash_credit(tail));
        let credit = credit.or_else(|| agency_credit(tail).filter(|_| after_sentence));
        if let Some(credit) = credit {
            longest = Some((before.trim_end_matches([' ', '|', '｜', '/', '–', '—', '-', '·', '•']), credit));
        }
    }
    let has_maker = || caption.split_once([':', '：']).is_some_and(|(label, _)| is_maker(label.trim()));
    let whole = || label_credit(caption, MAX_NAME).filter(|credit| credit.is_for_page || has_maker());
    longest.or_else(|| if is_short { whole().map(|credit| ("", credit)) } else { None })
}
