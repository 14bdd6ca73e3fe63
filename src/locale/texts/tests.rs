//! Tests of the files of languages, and of the rules for texts.

use super::*;

const PLACES: [char; 3] = ['①', '②', '③'];

#[test]
fn reads_the_files_that_it_writes() {
    for locale in &LOCALES {
        let read = Locale::from_file(locale.file().leak()).unwrap();
        assert_eq!(read.lines(), locale.lines());
        // A release enlarges the file by line breaks.
        let enlarged = Locale::from_file(format!("{}\n\n", locale.file()).leak()).unwrap();
        assert_eq!(enlarged.lines(), locale.lines());
    }
}

#[test]
fn ignores_files_of_another_format_and_files_that_are_cut_off() {
    let file = en::LOCALE.file();
    let cut = |length: usize| file[..length].to_owned();
    for wrong in [
        String::new(),
        "<!doctype html>\n<title>Not found</title>".to_owned(),
        file.replacen(&FORMAT.to_string(), "1", 1),
        cut(file.len() - 1),
        cut(file.len() / 2),
        format!("{file}more\n"),
    ] {
        assert!(Locale::from_file(wrong.clone().leak()).is_none(), "{wrong}");
    }
}

#[test]
fn texts_are_single_lines_with_the_places_of_the_english_ones() {
    let places = |text: &str| PLACES.map(|place| text.contains(place));
    for locale in &LOCALES {
        for (text, english) in locale.lines().into_iter().zip(en::LOCALE.lines()) {
            assert!(!text.trim().is_empty() && !text.contains('\n'), "{}: {text}", locale.tag);
            assert_eq!(places(text), places(english), "{}: {text}", locale.tag);
        }
        assert_eq!(locale.months.split('|').count(), 12, "{}", locale.tag);
        let digits = locale.zero.chars().next().unwrap();
        assert!(digits.is_numeric() && locale.zero.chars().count() == 1, "{}", locale.tag);
    }
}

#[test]
fn files_are_small() {
    for locale in &LOCALES {
        assert!(locale.file().len() <= 6_000, "{}", locale.tag);
    }
}

/// The first screen has the number of the format, the tags, the first English texts and their order once more.
#[test]
fn the_loader_reads_files_of_this_format() {
    /// The number of texts that the first screen may show, with the tag.
    const COUNT: usize = 14;
    let loader = include_str!("../../../static/first-screen/words.js");
    let has = |code: &str| assert!(loader.contains(code), "static/first-screen/words.js lacks: {code}");
    has(&format!("const FORMAT = '{FORMAT}';"));
    has(&format!("const TAGS = '{}'.split(' ');", LOCALES.each_ref().map(|locale| locale.tag).join(" ")));
    for (name, locale) in [("ENGLISH", &LOCALES[0]), ("CHINESE", &LOCALES[1])] {
        let head = loader.split_once(&format!("const {name} = `${{FORMAT}}\n")).unwrap().1;
        let head: Vec<&str> = head.split_once('`').unwrap().0.split('\n').collect();
        assert_eq!(head, locale.lines()[..COUNT]);
    }
    let names = loader.split_once("const [, own, ").unwrap().1.replace("...dates] =\n    lines;", "");
    let dates = names.split_once("{ dates: [").unwrap().1.split_once(']').unwrap().0;
    let names = format!("{}{dates}]", names.split_once("\n").unwrap().0);
    let names: Vec<&str> = names.split_once(']').unwrap().0.split(", ").collect();
    let fields: Vec<String> = Locale::NAMES.split(' ').skip(1).take(COUNT - 1).map(camel_case).collect();
    assert_eq!(names, fields);
}

/// The button of the reading settings names its label by its line.
#[test]
fn the_loader_names_the_line_of_the_button() {
    let loader = include_str!("../../../static/loader/tools.js");
    let line = loader.split_once("const LABEL = ").unwrap().1.split_once(';').unwrap().0;
    let file = en::LOCALE.file();
    assert_eq!(file.split('\n').nth(line.parse().unwrap()), Some(en::LOCALE.reading_settings));
    assert!(loader.contains(&format!("?? '{}'", en::LOCALE.reading_settings)));
}

/// The panels of the loader name their texts by the lines of a file.
#[test]
fn the_loader_names_the_lines_of_its_panels() {
    let loader = include_str!("../../../static/loader/panel.js");
    let numbers = loader.split_once("FAILED] = [").unwrap().1.split_once(']').unwrap().0;
    for (locale, column) in [(&LOCALES[1], 0), (&LOCALES[0], 1)] {
        let file = locale.file();
        let lines: Vec<&str> = file.split('\n').collect();
        let named: Vec<&str> =
            numbers.split(", ").map(|line| lines[line.parse::<usize>().unwrap()]).collect();
        assert_eq!(named, [locale.loading, locale.retry, locale.program_stopped, locale.program_failed]);
        for words in named {
            let quoted = [format!("['{words}"), format!(" '{words}']")];
            assert!(loader.contains(&quoted[column]), "static/loader/panel.js lacks: {words}");
        }
    }
}

/// Returns the names of all texts in their order, as hosts write them.
fn names() -> Vec<String> {
    let list = |prefix: &str, names: &str, parts: usize| -> Vec<String> {
        let names: Vec<&str> = names.trim().split(' ').collect();
        let texts = &names[..names.len() - parts];
        texts.iter().map(|name| format!("{prefix}{}", camel_case(name))).collect()
    };
    let documents = ["article", "list", "site"]
        .map(|kind| list(&format!("errors.{kind}."), DocumentErrorTexts::NAMES, 0))
        .concat();
    [
        list("", Locale::NAMES, 2),
        list("lightbox.", LightboxTexts::NAMES, 0),
        list("errors.", ErrorTexts::NAMES, 3),
        documents,
    ]
    .concat()
}

/// The script that puts a host's words into a file names the lines.
#[test]
fn words_of_a_host_have_the_names_of_the_lines() {
    let script = include_str!("../../../static/strings.js");
    let listed = script.split_once("const NAMES = `").unwrap().1.split_once('`').unwrap().0;
    let names = names();
    assert_eq!(listed.split_whitespace().collect::<Vec<_>>(), names);
    assert_eq!(names.len(), en::LOCALE.lines().len());
    for locale in &LOCALES {
        assert!(!names.iter().any(|name| name == locale.tag), "{} is a language and a text", locale.tag);
    }
}

#[test]
fn the_contract_lists_the_words() {
    let contract = include_str!("../../../CONTRACT.md");
    let words = contract.split_once("\n## Words\n").unwrap().1.split_once("\n## ").unwrap().0;
    for (name, text) in names().iter().zip(en::LOCALE.lines()).skip(1) {
        let is_plain = text == text.trim() && !text.contains('|');
        let text = if is_plain { text.to_owned() } else { format!("`{text}`") };
        let row = match name.as_str() {
            "months" => format!("| `{name}` | January, …"),
            _ => format!("| `{name}` | {text} |\n"),
        };
        assert!(words.contains(&row), "CONTRACT.md, Words, lacks the row: {row}");
    }
    let mut count = names().len() - 1;
    for (prefix, names, texts) in [
        ("settings.", settings::SettingsTexts::NAMES, settings::SETTINGS[0].1.lines()),
        ("tools.", tools::ToolTexts::NAMES, tools::TOOLS[0].1.lines()),
    ] {
        count += texts.len();
        for (name, text) in names.split_whitespace().zip(texts) {
            let row = format!("| `{prefix}{}` | {text} |\n", camel_case(name));
            assert!(words.contains(&row), "CONTRACT.md, Words, lacks the row: {row}");
        }
    }
    assert_eq!(words.matches("\n| `").count(), count);
}

pub(super) fn camel_case(name: &str) -> String {
    let mut words = name.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |before, word| before + &word[..1].to_uppercase() + &word[1..])
}
