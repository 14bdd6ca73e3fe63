//! The texts of the reading tools (static/reading_tools.js). No other part of the program has them: each language is a file that the tools
//! read.

use super::fnv;

mod ar;
mod de;
mod en;
mod es;
mod fa;
mod fr;
mod hi;
mod id;
mod ja;
mod ko;
mod pt;
mod ru;
mod tr;
mod vi;
mod zh_hans;
mod zh_hant;

/// The languages with their tags.
pub const TOOLS: [(&str, ToolTexts); 16] = [
    ("en", en::TEXTS),
    ("zh-Hans", zh_hans::TEXTS),
    ("zh-Hant", zh_hant::TEXTS),
    ("ar", ar::TEXTS),
    ("ja", ja::TEXTS),
    ("ko", ko::TEXTS),
    ("es", es::TEXTS),
    ("fr", fr::TEXTS),
    ("de", de::TEXTS),
    ("pt", pt::TEXTS),
    ("ru", ru::TEXTS),
    ("fa", fa::TEXTS),
    ("hi", hi::TEXTS),
    ("id", id::TEXTS),
    ("vi", vi::TEXTS),
    ("tr", tr::TEXTS),
];

texts! {
    /// All texts of the tools in one language.
    ToolTexts {
        /// The title of the sheet, and the label of its button.
        title,
        /// Closes the sheet or a bar.
        close,
        /// The title of the list of sections.
        contents,
        /// Scrolls to the beginning.
        top,
        /// Opens the system's sheet for sharing.
        share,
        /// Copies the address.
        copy_link,
        /// Says that something was copied.
        copied,
        /// Says that the browser does not allow copying.
        not_copied,
        /// Copies the selected text with its source and a link to it.
        copy_quote,
        /// Scrolls to the place at which the reader left the article.
        resume,
        /// Opens the dialog for printing.
        print,
        /// Saves the article as one file of HTML.
        save_html,
        /// Saves the article as Markdown.
        save_markdown,
        /// Says that the file was made: ① its name.
        saved,
        /// Says that the file could not be made.
        not_saved,
        /// Begins to read aloud.
        listen,
        /// Continues to read aloud.
        play,
        /// Interrupts reading aloud.
        pause,
        /// Ends reading aloud.
        stop,
        /// Goes back by a sentence.
        previous_sentence,
        /// Goes on by a sentence.
        next_sentence,
        /// Goes back by a paragraph.
        previous_paragraph,
        /// Goes on by a paragraph.
        next_paragraph,
        /// The label of the speed.
        speed,
        /// The label of the choice of a voice.
        voice,
        /// Reads captions, too.
        captions,
    }
}

/// The number of the format, by which a file with other fields is recognized.
pub const FORMAT: u32 = fnv(&[ToolTexts::NAMES]);

impl ToolTexts {
    /// Returns the content of the language's file.
    pub fn file(&self) -> String {
        format!("{FORMAT}\n{}\n", self.lines().join("\n"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::texts::LOCALES;
    use crate::locale::texts::tests::camel_case;

    #[test]
    fn every_language_of_the_interface_has_texts() {
        for locale in &LOCALES {
            assert!(TOOLS.iter().any(|(tag, _)| *tag == locale.tag), "{}", locale.tag);
        }
    }

    #[test]
    fn texts_are_single_lines_and_only_the_saved_file_has_a_place() {
        for (tag, texts) in &TOOLS {
            for text in texts.lines() {
                assert!(!text.trim().is_empty() && !text.contains('\n'), "{tag}: {text}");
                assert_eq!(text.contains('①'), text == texts.saved, "{tag}: {text}");
            }
            assert!(texts.file().len() <= 2_500, "{tag}");
        }
    }

    #[test]
    fn the_tools_read_files_of_this_format() {
        let script = include_str!("../../../static/reading_tools/words.js");
        assert!(
            script.contains(&format!("const FORMAT = '{FORMAT}';")),
            "words.js needs the format {FORMAT}"
        );
        let names = script.split_once("const NAMES = `").unwrap().1.split_once('`').unwrap().0;
        let names: Vec<&str> = names.split_whitespace().collect();
        let fields: Vec<String> = ToolTexts::NAMES.split_whitespace().map(camel_case).collect();
        assert_eq!(names, fields);
    }
}
