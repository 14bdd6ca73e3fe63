//! The names of an article's sections: what a link calls the headings of its body.
//!
//! They are made of the words, so that they stay good when sections come and go. A heading within a box or a list heads no section.

use super::block::Block;

/// A heading of the body itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeadingAnchor {
    /// Which block of the body it is.
    pub block: usize,
    /// Its name, which no other heading has.
    pub name: String,
}

/// Names the headings of a body, in reading order.
pub fn heading_anchors(body: &[Block]) -> Vec<HeadingAnchor> {
    let mut headings: Vec<HeadingAnchor> = Vec::new();
    for (block, text) in body.iter().enumerate().filter_map(title).take(MOST) {
        let mut name = slug(&text);
        // No words can make this mark, so that no other heading has such a name already.
        let before = headings.iter().filter(|other| other.name.split(AGAIN).next() == Some(&name)).count();
        if before > 0 {
            name.push(AGAIN);
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

/// Letters and digits of ASCII, whatever else is no space, and one hyphen for all between them.
fn slug(words: &str) -> String {
    let mut slug = String::new();
    for c in words.chars().take(LONG) {
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

/// Stands before the number of a name that has been given before.
const AGAIN: char = '~';
/// Of so many letters a name is made at most.
const LONG: usize = 80;
/// So many headings have names; nobody links to the others.
const MOST: usize = 1000;

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
    fn a_name_is_made_of_the_words() {
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
        assert_eq!(names(&[&"长".repeat(300)])[0].chars().count(), LONG);
    }

    #[test]
    fn every_name_is_given_once() {
        assert_eq!(
            names(&["Notes", "Notes", "notes!", "Notes 2"]),
            ["notes", "notes~2", "notes~3", "notes-2"]
        );
        assert_eq!(names(&["", "section", "?"]), ["section", "section~2", "section~3"]);
        let many = names(&["x"; 1200]);
        assert_eq!((many.len(), many[999].as_str()), (MOST, "x~1000"));
    }

    #[test]
    fn only_the_body_itself_has_sections() {
        let heading = Block::Heading { level: 2, text: Text::plain("Box") };
        assert_eq!(heading_anchors(&[Block::Aside { heading: None, body: vec![heading] }]), []);
    }
}
