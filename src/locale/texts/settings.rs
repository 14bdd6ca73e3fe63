//! The texts of the sheet with the reading settings (static/settings.js). No other part of the program has them: each language is a file
//! that the sheet reads.

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
pub const SETTINGS: [(&str, SettingsTexts); 16] = [
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
    /// All texts of the sheet in one language.
    SettingsTexts {
        /// The title of the sheet.
        title,
        /// Closes the sheet.
        close,
        /// Removes all settings of the reader.
        reset,
        /// Says that the browser keeps the settings.
        kept,
        /// Says that the browser does not keep the settings.
        not_kept,
        /// The title of the group of themes.
        theme,
        /// The theme of the page or the system.
        auto,
        /// The light theme.
        light,
        /// The dark theme.
        dark,
        /// The sepia theme.
        sepia,
        /// The theme of high contrast.
        contrast,
        /// The reader's own colors.
        own_colors,
        /// The color of text.
        text,
        /// The color of the background.
        background,
        /// The color of links.
        links,
        /// Warns of own colors: ① their contrast to one.
        low_contrast,
        /// The size of text.
        size,
        /// The title of the group of typefaces.
        font,
        /// The typeface of the page.
        standard_font,
        /// A typeface with serifs.
        serif,
        /// A typeface without serifs.
        sans,
        /// A typeface that the reader names.
        own_font,
        /// The name of the reader's typeface.
        family,
        /// The weight of the typeface.
        weight,
        /// The title of the group of spacing.
        spacing,
        /// The distance of lines.
        leading,
        /// The distance of letters.
        letter_spacing,
        /// The distance of paragraphs.
        paragraph_spacing,
        /// Indents the first line of each paragraph.
        indent,
        /// The width of the column of text.
        width,
        /// Makes both edges of the text straight.
        justify,
    }
}

/// The number of the format, by which a file with other fields is recognized.
pub const FORMAT: u32 = fnv(&[SettingsTexts::NAMES]);

impl SettingsTexts {
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
            assert!(SETTINGS.iter().any(|(tag, _)| *tag == locale.tag), "{}", locale.tag);
        }
    }

    #[test]
    fn texts_are_single_lines_and_only_the_warning_has_a_place() {
        for (tag, texts) in &SETTINGS {
            for text in texts.lines() {
                assert!(!text.trim().is_empty() && !text.contains('\n'), "{tag}: {text}");
                assert_eq!(text.contains('①'), text == texts.low_contrast, "{tag}: {text}");
            }
            assert!(texts.file().len() <= 2_500, "{tag}");
        }
    }

    #[test]
    fn the_sheet_reads_files_of_this_format() {
        let script = include_str!("../../../static/settings/words.js");
        assert!(
            script.contains(&format!("const FORMAT = '{FORMAT}';")),
            "words.js needs the format {FORMAT}"
        );
        let names = script.split_once("const NAMES = [").unwrap().1.split_once(']').unwrap().0;
        let names: Vec<&str> = names.split('\'').skip(1).step_by(2).collect();
        let fields: Vec<String> = SettingsTexts::NAMES.split_whitespace().map(camel_case).collect();
        assert_eq!(names, fields);
    }
}
