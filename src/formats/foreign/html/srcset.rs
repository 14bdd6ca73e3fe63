//! The `srcset` attribute: candidates with a width, and the candidate with the highest density.

use super::image_file::is_placeholder;
use crate::article::image::{Rendition, is_pixels};
use crate::article::url::Url;
use crate::formats::foreign::markup_context::MarkupContext;

/// Returns the URL with the highest density. A candidate without a density has `1x`.
pub fn highest_density(set: &str) -> Option<&str> {
    let is_density = |word: &str| {
        word.strip_suffix('x')
            .filter(|word| word.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.'))
            .is_some()
    };
    let mut best: Option<(&str, &str)> = None;
    let mut last = None;
    let pieces = set.split_ascii_whitespace().flat_map(|piece| match piece.split_once("x,") {
        Some((density, next)) if is_density(&piece[..=density.len()]) => [&piece[..=density.len()], next],
        _ => [piece.trim_end_matches(','), ""],
    });
    for piece in pieces.filter(|piece| !piece.is_empty()) {
        let (address, density) = match last {
            Some(address) if is_density(piece) => (address, piece),
            _ => (piece, "1x"),
        };
        last = Some(address);
        // Densities have one digit, so they can be compared as strings.
        if best.is_none_or(|(_, most)| density > most) {
            best = Some((address, density));
        }
    }
    best.map(|(address, _)| address).filter(|address| !is_placeholder(address))
}

/// Returns the candidates that have a width.
pub fn candidates(set: &str, encoding: Option<&str>, context: MarkupContext<'_>) -> Vec<Rendition> {
    let mut found = Vec::new();
    // A URL may contain a comma. A comma that separates candidates follows a descriptor.
    let mut pieces = set.split_ascii_whitespace().flat_map(|piece| match piece.split_once("w,") {
        Some((width, next)) if width.bytes().all(|byte| byte.is_ascii_digit()) => [width, next],
        _ => [
            piece
                .strip_suffix('w')
                .filter(|width| width.bytes().all(|byte| byte.is_ascii_digit()))
                .unwrap_or(piece),
            "",
        ],
    });
    let mut address = None;
    while let Some(piece) = pieces.find(|piece| !piece.is_empty() && *piece != ",") {
        match (address, piece.parse()) {
            (Some(source), Ok(width)) => {
                if let Some(source) = Url::media(context.base, source).filter(|_| is_pixels(width)) {
                    found.push(Rendition { source, width, encoding: encoding.map(str::to_owned) });
                }
                address = None;
            }
            _ => address = Some(piece.trim_start_matches(',')),
        }
    }
    found
}
