//! The providers whose players may be shown.
//!
//! A new provider is an entry here; ids of an unusual form are parsed in `player.rs`.

use super::EmbedKind;

/// A site whose players may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Provider {
    /// The name for readers.
    pub name: &'static str,
    /// The kind of its content.
    pub kind: EmbedKind,
    hosts: &'static [&'static str],
    /// Texts in an address that precede the id.
    pub(super) id_markers: &'static [&'static str],
    /// The address of the player before and after the id.
    pub(super) player: (&'static str, &'static str),
}

impl Provider {
    /// Returns the provider of a host or of one of its parent domains.
    pub(super) fn of_host(host: &str) -> Option<&'static Self> {
        let is_host = |known: &&str| {
            let Some(at) = host.len().checked_sub(known.len()) else { return false };
            let (Some(before), Some(end)) = (host.get(..at), host.get(at..)) else { return false };
            end.eq_ignore_ascii_case(known) && (before.is_empty() || before.ends_with('.'))
        };
        PROVIDERS.iter().find(|provider| provider.hosts.iter().any(&is_host))
    }
}

/// The known providers. The addresses follow their documentation for embeds.
const PROVIDERS: &[Provider] = &[
    Provider {
        name: "YouTube",
        kind: EmbedKind::Video,
        hosts: &["youtube.com", "youtube-nocookie.com", "youtu.be"],
        id_markers: &["v=", "/embed/", "/shorts/", "/live/", "/v/", "youtu.be/"],
        player: ("https://www.youtube-nocookie.com/embed/", "?autoplay=1"),
    },
    Provider {
        name: "Vimeo",
        kind: EmbedKind::Video,
        hosts: &["vimeo.com"],
        id_markers: &["/video/", "vimeo.com/"],
        player: ("https://player.vimeo.com/video/", "?dnt=1&autoplay=1"),
    },
    Provider {
        name: "哔哩哔哩",
        kind: EmbedKind::Video,
        hosts: &["bilibili.com"],
        id_markers: &["bvid=", "aid=", "/video/"],
        player: ("https://player.bilibili.com/player.html?", ""),
    },
    Provider {
        name: "优酷",
        kind: EmbedKind::Video,
        hosts: &["youku.com"],
        id_markers: &["/embed/", "/id_", "vid="],
        player: ("https://player.youku.com/embed/", ""),
    },
    Provider {
        name: "腾讯视频",
        kind: EmbedKind::Video,
        hosts: &["v.qq.com"],
        id_markers: &["vid=", "/page/", "/cover/"],
        player: ("https://v.qq.com/txp/iframe/player.html?vid=", ""),
    },
    Provider {
        name: "Dailymotion",
        kind: EmbedKind::Video,
        hosts: &["dailymotion.com", "dai.ly"],
        id_markers: &["/video/", "dai.ly/", "video="],
        player: ("https://www.dailymotion.com/embed/video/", ""),
    },
    Provider {
        name: "TikTok",
        kind: EmbedKind::Video,
        hosts: &["tiktok.com"],
        id_markers: &["/video/", "/embed/v2/", "/player/v1/"],
        player: ("https://www.tiktok.com/player/v1/", ""),
    },
    Provider {
        name: "SoundCloud",
        kind: EmbedKind::Audio,
        hosts: &["soundcloud.com"],
        id_markers: &["url="],
        player: ("https://w.soundcloud.com/player/?url=", ""),
    },
    Provider {
        name: "Spotify",
        kind: EmbedKind::Audio,
        hosts: &["open.spotify.com"],
        id_markers: &["open.spotify.com/"],
        player: ("https://open.spotify.com/embed/", ""),
    },
    Provider {
        name: "X",
        kind: EmbedKind::Post,
        hosts: &["twitter.com", "x.com"],
        id_markers: &["/status/", "/statuses/", "id="],
        player: ("https://platform.twitter.com/embed/Tweet.html?dnt=true&id=", ""),
    },
    Provider {
        name: "Instagram",
        kind: EmbedKind::Post,
        hosts: &["instagram.com"],
        id_markers: &["/p/", "/reel/", "/tv/"],
        player: ("https://www.instagram.com/p/", "/embed/"),
    },
    Provider {
        name: "Facebook",
        kind: EmbedKind::Post,
        hosts: &["facebook.com"],
        id_markers: &["href="],
        player: ("https://www.facebook.com/plugins/post.php?href=", ""),
    },
];
