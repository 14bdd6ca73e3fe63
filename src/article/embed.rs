//! Things that live on other sites: which site it is, and where its player can be had once a reader asks.
//!
//! Only the providers listed here get a player inside the page; all else is a link. Nothing here is fetched:
//! a player's address is made from the page's address, and shown only after a click. The addresses follow
//! what each provider documents for embedding.

use super::search;
use super::url::Url;

/// One embedded thing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Embed {
    /// Its public page, or the address of its player where the page is not known.
    pub url: Url,
    /// What it is called.
    pub title: Option<String>,
    /// Width and height in pixels, if known.
    pub size: Option<(u32, u32)>,
    /// A still picture that the publisher itself offers; one of the provider's would tell it of the reader.
    pub poster: Option<Url>,
    /// What is said beneath it.
    pub caption: Option<String>,
}

/// A site whose players may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Provider {
    /// The name that readers know.
    pub name: &'static str,
    /// Whether it plays something, or shows a post.
    pub kind: EmbedKind,
    hosts: &'static [&'static str],
    /// What stands in an address before the name of the thing.
    marks: &'static [&'static str],
    /// What stands before and behind the name in the player's address.
    player: (&'static str, &'static str),
}

/// What a reader gets when asking for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EmbedKind {
    /// A film.
    Film,
    /// A recording.
    Sound,
    /// A post of a social network.
    Post,
}

const PROVIDERS: &[Provider] = &[
    Provider {
        name: "YouTube",
        kind: EmbedKind::Film,
        hosts: &["youtube.com", "youtube-nocookie.com", "youtu.be"],
        marks: &["v=", "/embed/", "/shorts/", "/live/", "youtu.be/"],
        player: ("https://www.youtube-nocookie.com/embed/", "?autoplay=1"),
    },
    Provider {
        name: "Vimeo",
        kind: EmbedKind::Film,
        hosts: &["vimeo.com"],
        marks: &["/video/", "vimeo.com/"],
        player: ("https://player.vimeo.com/video/", "?dnt=1&autoplay=1"),
    },
    Provider {
        name: "哔哩哔哩",
        kind: EmbedKind::Film,
        hosts: &["bilibili.com"],
        marks: &["bvid=", "/video/"],
        player: ("https://player.bilibili.com/player.html?bvid=", ""),
    },
    Provider {
        name: "优酷",
        kind: EmbedKind::Film,
        hosts: &["youku.com"],
        marks: &["/embed/", "/id_", "vid="],
        player: ("https://player.youku.com/embed/", ""),
    },
    Provider {
        name: "腾讯视频",
        kind: EmbedKind::Film,
        hosts: &["v.qq.com"],
        marks: &["vid=", "/page/"],
        player: ("https://v.qq.com/txp/iframe/player.html?vid=", ""),
    },
    Provider {
        name: "Dailymotion",
        kind: EmbedKind::Film,
        hosts: &["dailymotion.com", "dai.ly"],
        marks: &["/video/", "dai.ly/", "video="],
        player: ("https://www.dailymotion.com/embed/video/", ""),
    },
    Provider {
        name: "TikTok",
        kind: EmbedKind::Film,
        hosts: &["tiktok.com"],
        marks: &["/video/", "/embed/v2/", "/player/v1/"],
        player: ("https://www.tiktok.com/player/v1/", ""),
    },
    Provider {
        name: "SoundCloud",
        kind: EmbedKind::Sound,
        hosts: &["soundcloud.com"],
        marks: &[],
        player: ("https://w.soundcloud.com/player/?url=", ""),
    },
    Provider {
        name: "Spotify",
        kind: EmbedKind::Sound,
        hosts: &["open.spotify.com"],
        marks: &["open.spotify.com/embed/", "open.spotify.com/"],
        player: ("https://open.spotify.com/embed/", ""),
    },
    Provider {
        name: "X",
        kind: EmbedKind::Post,
        hosts: &["twitter.com", "x.com"],
        marks: &["/status/", "/statuses/", "Tweet.html?id="],
        player: ("https://platform.twitter.com/embed/Tweet.html?dnt=true&id=", ""),
    },
    Provider {
        name: "Instagram",
        kind: EmbedKind::Post,
        hosts: &["instagram.com"],
        marks: &["/p/", "/reel/", "/tv/"],
        player: ("https://www.instagram.com/p/", "/embed/"),
    },
    Provider {
        name: "Facebook",
        kind: EmbedKind::Post,
        hosts: &["facebook.com"],
        marks: &[],
        player: ("https://www.facebook.com/plugins/post.php?href=", ""),
    },
];

impl Embed {
    /// A thing of which nothing is known but its address.
    pub fn new(url: Url) -> Self {
        Self { url, ..Self::default() }
    }

    /// The site it lives on, if that is one of those known here.
    pub fn provider(&self) -> Option<&'static Provider> {
        let host = self.url.host();
        let is_host = |known: &&str| {
            host.strip_suffix(*known).is_some_and(|before| before.is_empty() || before.ends_with('.'))
        };
        PROVIDERS.iter().find(|provider| provider.hosts.iter().any(&is_host))
    }

    /// Where its player can be had. `None` when nothing but a link is possible.
    pub fn player(&self) -> Option<Url> {
        let provider = self.provider()?;
        let address = self.url.as_str();
        let (before, behind) = provider.player;
        // An address that already is the player's needs no making.
        if address.starts_with(before) && address.ends_with(behind) {
            return Some(self.url.clone());
        }
        let name = if provider.marks.is_empty() {
            escape(address)
        } else {
            let mut names = provider.marks.iter().filter_map(|mark| name_behind(address, mark, provider));
            names.next()?
        };
        Url::document(None, &format!("{before}{name}{behind}"))
    }

    /// The name of the site: the provider's, else the host.
    pub fn site(&self) -> &str {
        self.provider().map_or_else(|| self.url.host(), |provider| provider.name)
    }
}

/// The name of a thing: what stands behind a mark, as far as it can be a name.
fn name_behind(address: &str, mark: &str, provider: &Provider) -> Option<String> {
    let at = search::position(address, mark)?;
    // `v=` is a key of a query, and must be the whole key.
    let is_key = mark.ends_with('=') && !mark.contains('?');
    if is_key && !address[..at].ends_with(['?', '&']) {
        return None;
    }
    // Spotify's names have two parts, as in `album/x`.
    let slashes = provider.name == "Spotify";
    let rest = &address[at + mark.len()..];
    let end = rest
        .find(|c: char| !(c.is_ascii_alphanumeric() || "-_=".contains(c) || (slashes && c == '/')))
        .unwrap_or(rest.len());
    let name = rest[..end].trim_end_matches('/');
    (!name.is_empty()).then(|| name.to_owned())
}

/// An address inside a query.
fn escape(address: &str) -> String {
    let mut escaped = String::with_capacity(address.len() + 16);
    for c in address.chars() {
        match c {
            '&' => escaped.push_str("%26"),
            '?' => escaped.push_str("%3F"),
            '#' => escaped.push_str("%23"),
            '+' => escaped.push_str("%2B"),
            '=' => escaped.push_str("%3D"),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    fn embed(address: &str) -> Embed {
        Embed::new(Url::link(None, address).unwrap())
    }

    fn player(address: &str) -> Option<String> {
        embed(address).player().map(|url| url.as_str().to_owned())
    }

    #[test]
    fn every_usual_address_of_a_film_leads_to_its_player() {
        for address in [
            "https://www.youtube.com/watch?feature=x&v=abc_-123",
            "https://youtu.be/abc_-123?t=4",
            "https://m.youtube.com/shorts/abc_-123",
            "https://www.youtube.com/embed/abc_-123?feature=oembed",
        ] {
            let expected = Some("https://www.youtube-nocookie.com/embed/abc_-123?autoplay=1");
            assert_eq!(player(address).as_deref(), expected, "{address}");
        }
        for (address, expected) in [
            ("https://vimeo.com/12345", "https://player.vimeo.com/video/12345?dnt=1&autoplay=1"),
            ("https://www.bilibili.com/video/BV1xx/", "https://player.bilibili.com/player.html?bvid=BV1xx"),
            ("https://v.youku.com/v_show/id_XMTI=.html", "https://player.youku.com/embed/XMTI="),
            ("https://v.qq.com/x/page/a1b2.html", "https://v.qq.com/txp/iframe/player.html?vid=a1b2"),
            ("https://open.spotify.com/album/x1?si=2", "https://open.spotify.com/embed/album/x1"),
            (
                "https://x.com/who/status/99?s=20",
                "https://platform.twitter.com/embed/Tweet.html?dnt=true&id=99",
            ),
            ("https://www.instagram.com/p/Ab_1/", "https://www.instagram.com/p/Ab_1/embed/"),
            (
                "https://soundcloud.com/a/b?c=d",
                "https://w.soundcloud.com/player/?url=https://soundcloud.com/a/b%3Fc%3Dd",
            ),
        ] {
            assert_eq!(player(address).as_deref(), Some(expected), "{address}");
        }
    }

    #[test]
    fn strangers_get_no_player() {
        for address in [
            "https://youtube.com.evil.example/watch?v=abc",
            "https://notyoutube.com/watch?v=abc",
            "https://evil.example/?u=https://www.youtube.com/watch?v=abc",
            "https://youtube.com@evil.example/watch?v=abc",
            "https://www.youtube.com/user/somebody",
            "mailto:a@b.example",
        ] {
            assert_eq!(player(address), None, "{address}");
        }
        assert_eq!(embed("https://www.maps.example:8080/x").site(), "maps.example");
        assert_eq!(embed("https://youtu.be/a").site(), "YouTube");
    }
}
