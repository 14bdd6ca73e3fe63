//! Repeated text: excerpts that a system cut from the body, and headlines that the body repeats.

use crate::article::block::Block;

/// Whether an excerpt repeats the body. Systems use the first words of the body if the author wrote no summary, and
/// skip some blocks. `body` returns the text of the body; it is called only if needed.
pub fn is_cut_from(excerpt: &str, body: impl FnOnce() -> String) -> bool {
    /// The minimum number of equal characters in a row.
    const MIN_RUN: usize = 12;
    // A cut is marked, sometimes with a link to the rest: `[…]`, `...`, `… Read more`.
    let end = excerpt.rfind('…').or_else(|| excerpt.rfind("..."));
    let end = end.filter(|end| excerpt[*end..].chars().count() <= 20);
    let excerpt = letters_and_digits(&excerpt[..end.unwrap_or(excerpt.len())]);
    let mut rest = excerpt.as_str();
    let body = if rest.is_empty() { String::new() } else { letters_and_digits(&body()) };
    let mut body = body.as_str();
    while !rest.is_empty() {
        let run = rest.char_indices().nth(MIN_RUN).map_or(rest, |(end, _)| &rest[..end]);
        let Some(start) = body.find(run) else { return false };
        body = &body[start..];
        let same = rest.char_indices().zip(body.chars()).find(|((_, a), b)| a != b);
        let same = same.map_or(rest.len().min(body.len()), |((end, _), _)| end);
        (rest, body) = (&rest[same..], &body[same..]);
    }
    true
}

/// Returns the text of a body in reading order.
pub fn text_of(body: &[Block]) -> String {
    let mut words = String::new();
    for block in body {
        match block {
            Block::Paragraph(text) | Block::Heading { text, .. } | Block::Quote { text, .. } => {
                words.push_str(&text.words());
            }
            Block::List { items, .. } => items.iter().for_each(|item| words.push_str(&item.text.words())),
            _ => {}
        }
    }
    words
}

/// Removes a first heading that repeats the headline.
pub fn without_headline(headline: &str, body: &mut Vec<Block>) {
    if let Some(Block::Heading { text, .. }) = body.first()
        && letters_and_digits(&text.words()) == letters_and_digits(headline)
    {
        body.remove(0);
    }
}

/// Returns the first words of a text, as a name for an item without a title.
pub fn first_words(words: &str) -> String {
    const MAX_NAME_LENGTH: usize = 60;
    let words = words.trim();
    let Some((end, _)) = words.char_indices().nth(MAX_NAME_LENGTH) else { return words.to_owned() };
    // In scripts with spaces the cut is between words.
    let end = words[..end].rfind(' ').filter(|space| *space > end / 2).unwrap_or(end);
    let mut first = words[..end].trim_end_matches([',', '，', '、', ' ']).to_owned();
    first.push('…');
    first
}

/// Returns only letters and digits. Punctuation and white space may differ between a text and its excerpt.
fn letters_and_digits(words: &str) -> String {
    words.chars().filter(|c| c.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::text::Text;

    #[test]
    fn recognizes_an_excerpt_that_was_cut_from_the_body() {
        let body = [Block::Paragraph(Text::plain("The river rose. [Again]")), Block::Divider];
        for cut in ["The river rose. […]", "The river…", "The river ...", "The river … Read more", ""] {
            assert!(is_cut_from(cut, || text_of(&body)), "{cut}");
        }
        for own in ["[Again] The river", "The river fell", "The river rose. Again, and again, for days."] {
            assert!(!is_cut_from(own, || text_of(&body)), "{own}");
        }
    }

    #[test]
    fn keeps_a_summary_by_the_author() {
        let body = "渡口的灯先亮了。老船工说：“先点灯，再开船。”六点整，第一班船离岸。";
        let made = |excerpt: &str| is_cut_from(excerpt, || body.to_owned());
        assert!(made(body));
        assert!(made("渡口的灯先亮了。老船工说：“先点灯 […]"));
        assert!(made("渡口的灯先亮了。老船工说：“先点灯…六点整"));
        assert!(made(""));
        assert!(!made("渡口的一天：点灯，开船。"));
        assert!(!made("六点整，第一班船离岸。渡口的灯先亮了。"));
        assert!(!is_cut_from("A summary.", String::new));
    }

    #[test]
    fn first_words_end_between_words() {
        assert_eq!(first_words(" short "), "short");
        assert_eq!(first_words(&"word, ".repeat(20)), format!("{}word…", "word, ".repeat(9)));
        assert_eq!(first_words(&"河".repeat(61)), format!("{}…", "河".repeat(60)));
    }
}
