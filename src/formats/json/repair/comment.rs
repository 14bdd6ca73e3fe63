//! Comments `/* … */`, which JSON does not have.

/// The length of a comment at the beginning. Longer ones are not treated as comments.
pub fn length(text: &str) -> Option<usize> {
    const MAX_LENGTH: usize = 2000;
    let inside = text.strip_prefix("/*")?.as_bytes();
    Some(inside.windows(2).take(MAX_LENGTH).position(|pair| pair == b"*/")? + 4)
}
