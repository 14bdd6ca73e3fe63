//! Words that only repeat others: summaries that a system cut from the text, headlines that stand in it again.

use crate::article::block::Block;

/// Whether a summary only repeats how the body begins, as systems make one where the author wrote none.
pub fn repeats(excerpt: &str, body: &[Block]) -> bool {
    // What was cut off is marked, sometimes as a link to the rest: `[…]`, `...`, `… Read more`.
    let end = excerpt.rfind('…').or_else(|| excerpt.rfind("..."));
    let end = end.filter(|end| excerpt[*end..].chars().count() <= 20);
    let excerpt = bare(&excerpt[..end.unwrap_or(excerpt.len())]);
    let mut start = String::new();
    for block in body {
        match block {
            Block::Paragraph(text) | Block::Heading { text, .. } | Block::Quote { text, .. } => {
                start.push_str(&bare(&text.words()));
            }
            Block::List { items, .. } => {
                items.iter().for_each(|item| start.push_str(&bare(&item.text.words())))
            }
            _ => {}
        }
        if start.len() >= excerpt.len() {
            break;
        }
    }
    excerpt.is_empty() || start.starts_with(&excerpt)
}

/// Takes the headline off the beginning of a body.
pub fn without_headline(headline: &str, body: &mut Vec<Block>) {
    if let Some(Block::Heading { text, .. }) = body.first()
        && bare(&text.words()) == bare(headline)
    {
        body.remove(0);
    }
}

/// The first few words, for something that has no name.
pub fn first_words(words: &str) -> String {
    const MOST: usize = 60;
    let words = words.trim();
    let Some((end, _)) = words.char_indices().nth(MOST) else { return words.to_owned() };
    // A word is not cut in the middle, where the script has spaces between words.
    let end = words[..end].rfind(' ').filter(|space| *space > end / 2).unwrap_or(end);
    let mut first = words[..end].trim_end_matches([',', '，', '、', ' ']).to_owned();
    first.push('…');
    first
}

/// The letters and digits alone: punctuation and white space vary between a text and what was cut from it.
fn bare(words: &str) -> String {
    words.chars().filter(|c| c.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::text::Text;

    #[test]
    fn a_summary_that_was_cut_from_the_body_is_known() {
        let body = [Block::Paragraph(Text::plain("The river rose. [Again]")), Block::Divider];
        for cut in ["The river rose. […]", "The river…", "The river ...", "The river … Read more", ""] {
            assert!(repeats(cut, &body), "{cut}");
        }
        for own in ["[Again] The river", "The river fell", "The river rose. Again, and again, for days."] {
            assert!(!repeats(own, &body), "{own}");
        }
    }

    #[test]
    fn first_words_end_between_words() {
        assert_eq!(first_words(" short "), "short");
        assert_eq!(first_words(&"word, ".repeat(20)), format!("{}word…", "word, ".repeat(9)));
        assert_eq!(first_words(&"河".repeat(61)), format!("{}…", "河".repeat(60)));
    }
}
