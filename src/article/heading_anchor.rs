//! Fragment identifiers of the headings of a body, for links to sections.
//!
//! They are made from the text, so that they are stable when sections are added. Headings in asides and lists have none.

use super::block::Block;

/// The fragment identifier of a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeadingAnchor {
    /// The index of the block in the body.
    pub block: usize,
    /// The unique name.
    pub name: String,
}

/// Returns the anchors of the headings of a body in reading order.
pub fn heading_anchors(body: &[Block]) -> Vec<HeadingAnchor> {
    let mut headings: Vec<HeadingAnchor> = Vec::new();
    for (block, text) in body.iter().enumerate().filter_map(title).take(MAX_HEADINGS) {
        let mut name = slug(&text);
        // A slug never contains the separator, so the numbered name is unique.
        let before =
            headings.iter().filter(|other| other.name.split(NUMBER_SEPARATOR).next() == Some(&name)).count();
        if before > 0 {
            name.push(NUMBER_SEPARATOR);
            name.push_str(&(before + 1).to_string());
        }
        headings.push(HeadingAnchor { block, name });
    }
    headings
}

fn title((index, block): (usize, &Block)) -> Option<(usize, String)> {
    match block {
        Block::Heading { text, .. } => Some((index, text.words())),
        _ => None,
    }
}

/// Returns a lower-case slug: ASCII letters and digits and all non-ASCII characters but spaces, with single hyphens.
fn slug(words: &str) -> String {
    let mut slug = String::new();
    for c in words.chars().take(MAX_LENGTH) {
        let is_kept =
            if c.is_ascii() { c.is_ascii_alphanumeric() } else { !c.is_whitespace() && !c.is_control() };
        if is_kept {
            slug.push(c.to_ascii_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    if slug.is_empty() { "section".to_owned() } else { slug }
}

/// Precedes the number of a repeated name.
const NUMBER_SEPARATOR: char = '~';
/// Maximum number of characters of the text that are used.
const MAX_LENGTH: usize = 80;
/// Maximum number of headings with an anchor.
const MAX_HEADINGS: usize = 1000;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::text::Text;

    fn names(titles: &[&str]) -> Vec<String> {
        let heading = |title: &&str| Block::Heading { level: 2, text: Text::plain(*title) };
        let mut body = vec![Block::Divider];
        body.extend(titles.iter().map(heading));
        let headings = heading_anchors(&body);
        assert!(headings.iter().enumerate().all(|(index, heading)| heading.block == index + 1));
        headings.into_iter().map(|heading| heading.name).collect()
    }

    #[test]
    fn makes_names_from_the_text() {
        for (title, name) in [
            ("一条河的旧账", "一条河的旧账"),
            ("What’s next?", "what’s-next"),
            ("  The 2nd / “half”: 50% ", "the-2nd-“half”-50"),
            ("عودة النهر", "عودة-النهر"),
            ("Line\nbreak\u{a0}and\u{3000}spaces", "line-break-and-spaces"),
            ("a~2", "a-2"),
            ("?!", "section"),
            ("", "section"),
        ] {
            assert_eq!(names(&[title]), [name], "{title}");
        }
        assert_eq!(names(&[&"长".repeat(300)])[0].chars().count(), MAX_LENGTH);
    }

    #[test]
    fn numbers_repeated_names() {
        assert_eq!(
            names(&["Notes", "Notes", "notes!", "Notes 2"]),
            ["notes", "notes~2", "notes~3", "notes-2"]
        );
        assert_eq!(names(&["", "section", "?"]), ["section", "section~2", "section~3"]);
        let many = names(&["x"; 1200]);
        assert_eq!((many.len(), many[999].as_str()), (MAX_HEADINGS, "x~1000"));
    }

    #[test]
    fn headings_in_asides_have_no_anchor() {
        let heading = Block::Heading { level: 2, text: Text::plain("Box") };
        assert_eq!(heading_anchors(&[Block::Aside { heading: None, body: vec![heading] }]), []);
    }
}
