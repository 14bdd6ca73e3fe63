//! English.

use super::{Failures, Locale, Photos, clock};
use crate::article::date::Date;
use crate::article::language::Direction;

/// The words.
pub static LOCALE: Locale = Locale {
    tag: "en",
    direction: Direction::Ltr,
    date,
    you_are_here: "You are here",
    source: "Source",
    author: "Author",
    editor: "Editor",
    list_separator: ", ",
    colon: ": ",
    updated: "Updated",
    related: "Related links",
    channels: "Channels",
    next_article: "Read next",
    home: "Home",
    photo_credit: |name| format!("Photo: {name}"),
    enlarge: |position, count| format!("Enlarge photo {position} of {count}"),
    gallery: |count| format!("{count} photos"),
    lightbox: "Photos",
    counter: |position, count| format!("{position} / {count}"),
    close: "Close",
    previous_photo: "Previous photo",
    next_photo: "Next photo",
    loading: "Loading…",
    retry: "Try again",
    photo_missing: "This photo could not be loaded.",
    no_text: "This article has no text.",
    protected: "The text of this article is protected by a password.",
    no_articles: "There are no articles in this channel yet.",
    play: "Play",
    show_post: "Show the post",
    loads_from: |name| format!("Loads from {name} when you ask"),
    open_on: |name| format!("Open on {name}"),
    photos: Photos {
        zoom_in: "Zoom in",
        zoom_out: "Zoom out",
        whole: "Whole photo",
        pan: "Move an enlarged photo",
        slideshow: "Slideshow",
        caption: "Caption",
        full_screen: "Full screen",
        share: "Share",
        copied: "Link copied",
        download: "Download",
        keys: "Keyboard shortcuts",
        first: "First photo",
        last: "Last photo",
    },
    failures: Failures {
        no_address: "No article was chosen",
        unreachable: "The article could not be reached",
        not_found: "This article does not exist, or no longer does",
        forbidden: "This article is not open to everyone",
        server: "The publisher’s server has a fault",
        status: "The publisher’s server refused to answer",
        converter: "The reader for this publisher’s format could not be loaded",
        empty: "The answer was empty",
        html: "A web page came instead of an article",
        truncated: "The article arrived incomplete",
        unreadable: "The article’s data is damaged",
        not_article: "What arrived is not an article",
        refused: "The publisher’s server says no",
        not_feed: "What arrived is not a list of articles",
        not_site: "What arrived does not describe a site",
        no_channel: "This site has no such channel",
        no_feed: "This channel has no list of articles",
        check_connection: "Check your connection and try again.",
        try_later: "Try again in a moment.",
        tell_publisher: "If trying again does not help, only the publisher can mend it.",
        tell_page_author: "Only the author of this page can mend it.",
    },
};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn date(date: &Date) -> String {
    let month = MONTHS[usize::from(date.month.clamp(1, 12)) - 1];
    let day = format!("{} {month} {}", date.day, date.year);
    date.time.map_or(day.clone(), |time| format!("{day}, {}", clock(time)))
}
