//! The texts of each language as typed data, so that a missing text does not compile, and their form in a file.
//!
//! A file has the number of the format, and then one text per line, in the order of the fields. The program contains English and
//! reads the other languages from such files (docs/adr/023-language-files.md). The build script compiles this file, too, so nothing
//! of the crate is used here.
//!
//! ①, ② and ③ stand for the values of a text. Numbers have the digits of the language.

use std::str::Split;

mod ar;
pub mod en;
mod zh_hans;
mod zh_hant;

/// All languages; the first one is the fallback.
pub const LOCALES: [Locale; 4] = [en::LOCALE, zh_hans::LOCALE, zh_hant::LOCALE, ar::LOCALE];

/// Declares structs whose fields are texts, or other such structs after `parts`.
macro_rules! texts {
    (
        $(#[$attribute:meta])* $name:ident { $($(#[$text_doc:meta])* $text:ident,)* }
        $(parts { $($(#[$part_doc:meta])* $part:ident: $Part:ident,)* })?
    ) => {
        $(#[$attribute])*
        pub struct $name {
            $($(#[$text_doc])* pub $text: &'static str,)*
            $($($(#[$part_doc])* pub $part: $Part,)*)?
        }

        impl $name {
            /// The names of the fields.
            pub const NAMES: &str = concat!($(stringify!($text), " ",)* $($(stringify!($part), " ",)*)?);

            /// Returns the texts in the order of the fields.
            pub fn lines(&self) -> Vec<&'static str> {
                let parts: [Vec<&'static str>; _] = [$($(self.$part.lines()),*)?];
                [$(self.$text),*].into_iter().chain(parts.into_iter().flatten()).collect()
            }

            const EMPTY: Self = Self { $($text: "",)* $($($part: $Part::EMPTY,)*)? };

            /// Sets the texts from lines in the order of the fields. Missing ones are empty.
            fn fill(&mut self, lines: &mut Split<'static, char>) {
                // A loop over references is a third of the code of one assignment per field.
                for text in [$(&mut self.$text),*] {
                    *text = lines.next().unwrap_or_default();
                }
                $($(self.$part.fill(lines);)*)?
            }
        }
    };
}

texts! {
    /// All texts of the viewer in one language. The first ones are also those of the first screen (static/first-screen/words.js).
    Locale {
        /// The language tag, for `lang`.
        tag,
        /// The label of the breadcrumb.
        you_are_here,
        /// The colon after a label.
        colon,
        /// The separator between two names.
        list_separator,
        /// The label before the date of the last change.
        updated,
        /// The credit of a photo: ① its photographer.
        photo_credit,
        /// Shows all of a clipped caption.
        more,
        /// Clips the caption again.
        less,
        /// The mark of an article that was read.
        read_mark,
        /// A date: ① day, ② month, ③ year.
        date,
        /// ① a date and ② its time.
        date_and_time,
        /// The twelve months, separated by `|`.
        months,
        /// The digit zero. The other digits follow it in Unicode.
        zero,
        /// The label before the source.
        source,
        /// The label before the authors.
        author,
        /// The label before the editors.
        editor,
        /// The heading of related links.
        related,
        /// The label of the channel tabs.
        channels,
        /// The title of the popover with all channels, and the label of its button.
        all_channels,
        /// The label of the next-article card.
        next_article,
        /// The label before the previous article.
        previous_article,
        /// The label of the link to a section: ① its heading.
        link_to_section,
        /// The label of the links home.
        home,
        /// The label of the button that enlarges a photo: ① its number, ② how many there are.
        enlarge,
        /// The label of the button that enlarges video or audio: ① the kind, ② its number, ③ how many there are.
        enlarge_media,
        /// The word for video.
        video,
        /// The word for audio.
        audio,
        /// The label of a gallery: ① how many photos it has, at least two.
        gallery,
        /// The label of the lightbox.
        lightbox_label,
        /// The counter of the lightbox: ① the number, ② how many there are.
        counter,
        /// Closes the lightbox or a popover.
        close,
        /// The previous photo.
        previous_photo,
        /// The next photo.
        next_photo,
        /// Announced while something loads.
        loading,
        /// Tries again.
        retry,
        /// Stops waiting.
        cancel,
        /// Asks for patience.
        slow,
        /// How much has arrived: ① kilobytes.
        received,
        /// The next automatic try: ① in how many seconds.
        retrying,
        /// A saved copy is shown: ① when it was loaded.
        saved_copy,
        /// A photo failed to load.
        photo_failed,
        /// The article has a title but no text.
        no_text,
        /// The text of the article is protected by a password.
        password_protected,
        /// The channel has no articles.
        no_articles,
        /// Shows articles that were published after the list was loaded.
        new_articles,
        /// Shows more of a list.
        more_articles,
        /// The end of a long list.
        list_end,
        /// The next page of a list failed to load.
        list_failed,
        /// Clears the read history.
        clear_read_history,
        /// Confirms that the read history was cleared.
        read_history_cleared,
        /// Activates a player of another site.
        play,
        /// Shows a post of a social network.
        show_post,
        /// Says from which site the content is loaded then: ① its name.
        loads_from,
        /// Opens the content on its own site: ① its name.
        open_on,
    }
    parts {
        /// The texts of the lightbox.
        lightbox: LightboxTexts,
        /// The texts of errors.
        errors: ErrorTexts,
    }
}

texts! {
    /// The texts of the lightbox: its buttons, and the list of its keyboard shortcuts.
    LightboxTexts {
        /// Zooms in.
        zoom_in,
        /// Zooms out.
        zoom_out,
        /// Fits the whole photo into the window.
        whole,
        /// Moves an enlarged photo.
        pan,
        /// Starts or stops the slideshow.
        slideshow,
        /// Shows or hides the caption.
        caption,
        /// Fills the screen.
        full_screen,
        /// Shares a link to the photo.
        share,
        /// Confirms that the link was copied, where the browser cannot share.
        copied,
        /// Downloads the photo.
        download,
        /// Shows the keyboard shortcuts.
        keys,
        /// The first photo.
        first,
        /// The last photo.
        last,
    }
}

texts! {
    /// The texts of errors.
    ErrorTexts {
        /// The host named nothing to show.
        no_address,
        /// The server reports an error of its own.
        server,
        /// The server responded with another status.
        status,
        /// The server does not respond in time.
        timeout,
        /// A redirect leads to another site.
        redirected,
        /// The converter for the format failed to load.
        converter,
        /// The response is empty.
        empty,
        /// The response is no article.
        not_article,
        /// The response is an error of the server, as JSON.
        refused,
        /// The response is no list of articles.
        not_feed,
        /// The response describes no site.
        not_site,
        /// The site has no such channel.
        no_channel,
        /// The channel has no list of articles.
        no_feed,
        /// Advice: check the connection.
        check_connection,
        /// Advice: try again later.
        try_later,
        /// Advice: only the publisher can repair it.
        tell_publisher,
        /// Advice: only the author of the page can repair it.
        tell_page_author,
    }
    parts {
        /// Errors of an article.
        article: DocumentErrorTexts,
        /// Errors of a list of articles.
        list: DocumentErrorTexts,
        /// Errors of a site.
        site: DocumentErrorTexts,
    }
}

texts! {
    /// The texts of errors that name the kind of document.
    DocumentErrorTexts {
        /// No response.
        unreachable,
        /// The server says that the document does not exist.
        not_found,
        /// The server says that the reader may not see the document.
        forbidden,
        /// The response is a web page.
        html,
        /// The response is cut off.
        truncated,
        /// The response cannot be parsed.
        unreadable,
    }
}

/// The number of the format: FNV-1a of the names of all fields, so that a file with other fields is recognized.
pub const FORMAT: u32 = format();

const fn format() -> u32 {
    let names = [Locale::NAMES, LightboxTexts::NAMES, ErrorTexts::NAMES, DocumentErrorTexts::NAMES];
    let (mut hash, mut part) = (0x811c_9dc5_u32, 0);
    while part < names.len() {
        let mut index = 0;
        while index < names[part].len() {
            hash = (hash ^ names[part].as_bytes()[index] as u32).wrapping_mul(0x0100_0193);
            index += 1;
        }
        part += 1;
    }
    (hash ^ (hash >> 16)) & 0xFFFF
}

impl Locale {
    /// Returns the content of the language's file.
    pub fn file(&self) -> String {
        format!("{FORMAT}\n{}\n", self.lines().join("\n"))
    }

    /// Reads a file. `None` if it has another format or is cut off.
    pub fn from_file(file: &'static str) -> Option<Self> {
        let mut lines = file.split('\n');
        let is_known = lines.next().is_some_and(|line| line.parse() == Ok(FORMAT));
        let mut locale = Self::EMPTY;
        locale.fill(&mut lines);
        // A complete file ends with a line break.
        (is_known && lines.next() == Some("") && lines.next().is_none()).then_some(locale)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLACES: [char; 3] = ['①', '②', '③'];

    #[test]
    fn reads_the_files_that_it_writes() {
        for locale in LOCALES {
            let read = Locale::from_file(locale.file().leak()).unwrap();
            assert_eq!(read.lines(), locale.lines());
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
        for locale in LOCALES {
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
        for locale in LOCALES {
            assert!(locale.file().len() <= 6_000, "{}", locale.tag);
        }
    }

    /// The first screen has the number of the format, the tags, the first English texts and their order once more.
    #[test]
    fn the_loader_reads_files_of_this_format() {
        /// The number of texts that the first screen may show, with the tag.
        const COUNT: usize = 13;
        let loader = include_str!("../../static/first-screen/words.js");
        let has = |code: &str| assert!(loader.contains(code), "static/first-screen/words.js lacks: {code}");
        has(&format!("const FORMAT = '{FORMAT}';"));
        has(&format!("const TAGS = [{}];", LOCALES.map(|locale| format!("'{}'", locale.tag)).join(", ")));
        for (name, locale) in [("ENGLISH", &LOCALES[0]), ("CHINESE", &LOCALES[1])] {
            let head = loader.split_once(&format!("const {name} = `${{FORMAT}}\n")).unwrap().1;
            let head: Vec<&str> = head.split_once('`').unwrap().0.split('\n').collect();
            assert_eq!(head, locale.lines()[..COUNT]);
        }
        let names = loader.split_once("const [, own, ").unwrap().1.replace("...dates] = lines;", "");
        let dates = names.split_once("{ dates: [").unwrap().1.split_once(']').unwrap().0;
        let names = format!("{}{dates}]", names.split_once("\n").unwrap().0);
        let names: Vec<&str> = names.split_once(']').unwrap().0.split(", ").collect();
        let fields: Vec<String> = Locale::NAMES.split(' ').skip(1).take(COUNT - 1).map(camel_case).collect();
        assert_eq!(names, fields);
    }

    fn camel_case(name: &str) -> String {
        let mut words = name.split('_');
        let first = words.next().unwrap_or_default().to_owned();
        words.fold(first, |before, word| before + &word[..1].to_uppercase() + &word[1..])
    }
}
