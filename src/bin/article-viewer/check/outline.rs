//! Sites and feeds in plain text, as `check` prints them.

use std::fmt::Write;

use article_viewer::article::feed::Feed;
use article_viewer::article::link::Link;
use article_viewer::article::site::Site;

/// Returns the outline of a site.
pub fn site(site: &Site) -> String {
    let mut out = format!("site: {}\n", site.name);
    let mut line = |label: &str, words: Option<&str>| {
        // Writing to a string cannot fail.
        _ = words.map(|words| writeln!(out, "{label}: {words}"));
    };
    line("url", site.url.as_ref().map(|url| url.as_str()));
    line("language", site.language.as_ref().map(|language| language.as_str()));
    for home in &site.home {
        line("home", Some(&link(home)));
    }
    for channel in &site.channels {
        let feed = channel.feed.as_ref().map_or("no feed", |url| url.as_str());
        let page = channel.url.as_ref().map(|url| format!(", page {url}")).unwrap_or_default();
        line("channel", Some(&format!("{} \"{}\" {feed}{page}", channel.id, channel.name)));
    }
    out
}

/// Returns the outline of a feed.
pub fn feed(feed: &Feed) -> String {
    let mut out = format!("feed: {}\n", feed.title.as_deref().unwrap_or_default());
    for item in &feed.items {
        let date = item.published.map(|date| format!(" {}", date.iso())).unwrap_or_default();
        let image = if item.image.is_some() { ", with a photo" } else { "" };
        _ = writeln!(out, "item: {}{date}{image}", link(&item.link));
    }
    if let Some(next) = &feed.next {
        _ = writeln!(out, "next page: {next}");
    }
    out
}

fn link(link: &Link) -> String {
    match (&link.src, &link.url) {
        (Some(address), _) | (None, Some(address)) => format!("{} <{address}>", link.name),
        (None, None) => format!("{} (no address)", link.name),
    }
}
