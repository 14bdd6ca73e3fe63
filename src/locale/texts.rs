//! The texts of each language as typed data, so that a missing text does not compile, and their form in a file.
//!
//! A file has the number of the format, and then one text per line, in the order of the fields. The program contains English and
//! reads the other languages from such files (docs/adr/023-language-files.md). The build script compiles this file, too, so nothing
//! of the crate is used here.
//!
//! ①, ② and ③ stand for the values of a text. Numbers have the digits of the language.

mod ar;
mod de;
pub mod en;
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

/// All languages; the first one is the fallback.
pub static LOCALES: [Locale; 16] = [
    en::LOCALE,
    zh_hans::LOCALE,
    zh_hant::LOCALE,
    ar::LOCALE,
    ja::LOCALE,
    ko::LOCALE,
    es::LOCALE,
    fr::LOCALE,
    de::LOCALE,
    pt::LOCALE,
    ru::LOCALE,
    fa::LOCALE,
    hi::LOCALE,
    id::LOCALE,
    vi::LOCALE,
    tr::LOCALE,
];

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
            fn fill(&mut self, lines: &mut std::str::Split<'static, char>) {
                // A loop over references is a third of the code of one assignment per field.
                for text in [$(&mut self.$text),*] {
                    *text = lines.next().unwrap_or_default();
                }
                $($(self.$part.fill(lines);)*)?
            }
        }
    };
}

#[allow(
    dead_code,
    reason = "the build script writes these texts into files, and the program does not read them"
)]
pub mod settings;

#[allow(
    dead_code,
    reason = "the build script writes these texts into files, and the program does not read them"
)]
pub mod tools;

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
        /// The reading time: ① one number of minutes, or a range.
        reading_time,
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
        /// Says that the program has crashed (static/loader/panel.js).
        program_stopped,
        /// Says that the program could not be started (static/loader/panel.js).
        program_failed,
        /// The label of the button that opens the reading settings (static/loader/reading_settings.js).
        reading_settings,
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
    fnv(&[Locale::NAMES, LightboxTexts::NAMES, ErrorTexts::NAMES, DocumentErrorTexts::NAMES])
}

/// Returns FNV-1a of texts, folded to 16 bits.
const fn fnv(names: &[&str]) -> u32 {
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
        // A complete file ends with a line break. A release may add more of them.
        (is_known && lines.next() == Some("") && lines.all(str::is_empty)).then_some(locale)
    }
}

#[cfg(test)]
mod tests;
