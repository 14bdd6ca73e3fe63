//! Things that live on other sites: which site it is, and where its player can be had once a reader asks.
//!
//! Only the providers listed here get a player inside the page; all else is a link. Nothing here is fetched:
//! a player's address is made from the page's address, and shown only after a click. The addresses follow
//! what each provider documents for embedding.

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
    Video,
    /// A recording.
    Audio,
    /// A post of a social network.
    Post,
}

const PROVIDERS: &[Provider] = &[
    Provider {
        name: "YouTube",
        kind: EmbedKind::Video,
        hosts: &["youtube.com", "youtube-nocookie.com", "youtu.be"],
        marks: &["v=", "/embed/", "/shorts/", "/live/", "/v/", "youtu.be/"],
        player: ("https://www.youtube-nocookie.com/embed/", "?autoplay=1"),
    },
    Provider {
        name: "Vimeo",
        kind: EmbedKind::Video,
        hosts: &["vimeo.com"],
        marks: &["/video/", "vimeo.com/"],
        player: ("https://player.vimeo.com/video/", "?dnt=1&autoplay=1"),
    },
    Provider {
        name: "哔哩哔哩",
        kind: EmbedKind::Video,
        hosts: &["bilibili.com"],
        marks: &["bvid=", "aid=", "/video/"],
        player: ("https://player.bilibili.com/player.html?", ""),
    },
    Provider {
        name: "优酷",
        kind: EmbedKind::Video,
        hosts: &["youku.com"],
        marks: &["/embed/", "/id_", "vid="],
        player: ("https://player.youku.com/embed/", ""),
    },
    Provider {
        name: "腾讯视频",
        kind: EmbedKind::Video,
        hosts: &["v.qq.com"],
        marks: &["vid=", "/page/", "/cover/"],
        player: ("https://v.qq.com/txp/iframe/player.html?vid=", ""),
    },
    Provider {
        name: "Dailymotion",
        kind: EmbedKind::Video,
        hosts: &["dailymotion.com", "dai.ly"],
        marks: &["/video/", "dai.ly/", "video="],
        player: ("https://www.dailymotion.com/embed/video/", ""),
    },
    Provider {
        name: "TikTok",
        kind: EmbedKind::Video,
        hosts: &["tiktok.com"],
        marks: &["/video/", "/embed/v2/", "/player/v1/"],
        player: ("https://www.tiktok.com/player/v1/", ""),
    },
    Provider {
        name: "SoundCloud",
        kind: EmbedKind::Audio,
        hosts: &["soundcloud.com"],
        marks: &["url="],
        player: ("https://w.soundcloud.com/player/?url=", ""),
    },
    Provider {
        name: "Spotify",
        kind: EmbedKind::Audio,
        hosts: &["open.spotify.com"],
        marks: &["open.spotify.com/"],
        player: ("https://open.spotify.com/embed/", ""),
    },
    Provider {
        name: "X",
        kind: EmbedKind::Post,
        hosts: &["twitter.com", "x.com"],
        marks: &["/status/", "/statuses/", "id="],
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
        marks: &["href="],
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
            let Some(at) = host.len().checked_sub(known.len()) else { return false };
            let (Some(before), Some(end)) = (host.get(..at), host.get(at..)) else { return false };
            end.eq_ignore_ascii_case(known) && (before.is_empty() || before.ends_with('.'))
        };
        PROVIDERS.iter().find(|provider| provider.hosts.iter().any(&is_host))
    }

    /// Where its player can be had. `None` when nothing but a link is possible. The address is always made anew
    /// from the name of the thing, so that it is a player's whatever the article says.
    pub fn player(&self) -> Option<Url> {
        let provider = self.provider()?;
        let address = lower_host(self.url.as_str());
        let (before, behind) = provider.player;
        let name = provider.marks.iter().find_map(|mark| {
            let mut places = address.match_indices(mark);
            places.find_map(|(at, mark)| provider.name_behind(&address, at, mark))
        });
        let name = match provider.name {
            "YouTube" => list(&address).or(name)?,
            "Vimeo" => name? + &key(&address).unwrap_or_default(),
            "SoundCloud" | "Facebook" => name.unwrap_or_else(|| escape(&address)),
            _ => name?,
        };
        // The first `?` of an address begins its query; all other keys are parted by `&`.
        let behind = if name.contains('?') { behind.replacen('?', "&", 1) } else { behind.to_owned() };
        Url::document(None, &[before, &name, &behind].concat())
    }

    /// The name of the site: the provider's, else the host.
    pub fn site(&self) -> &str {
        self.provider().map_or_else(|| self.url.host(), |provider| provider.name)
    }
}

impl Provider {
    /// The name of a thing: what stands behind a mark, as far as it can be a name of this provider.
    fn name_behind(&self, address: &str, at: usize, mark: &str) -> Option<String> {
        // `v=` is a key of a query, and must be the whole key.
        let is_key = mark.ends_with('=');
        if is_key && !address[..at].ends_with(['?', '&']) {
            return None;
        }
        let rest = &address[at + mark.len()..];
        let also = match self.name {
            // Names of two parts, as in `album/x`.
            "Spotify" => "/",
            // Addresses, written as the value of a key.
            "SoundCloud" | "Facebook" => "/:%.~",
            _ => "",
        };
        // A film of a series stands behind the series.
        let rest = if mark == "/cover/" { rest.split_once('/')?.1 } else { rest };
        let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || "-_=".contains(c) || also.contains(c)));
        let name = rest[..end.unwrap_or(rest.len())].trim_end_matches('/');
        let digits = |name: &str| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_digit());
        let name = match self.name {
            "YouTube" => {
                Some(name).filter(|name| name.len() == 11 && !name.contains('=') && *name != "videoseries")?
            }
            "Vimeo" | "TikTok" | "X" => Some(name).filter(|name| digits(name))?,
            "哔哩哔哩" => {
                let number = name.strip_prefix("av").unwrap_or(name);
                let (key, name) = if digits(number) { ("aid=", number) } else { ("bvid=", name) };
                return (key == "aid=" || name.starts_with("BV")).then(|| [key, name].concat());
            }
            // A language, or a player, may stand before the kind and the name.
            "Spotify" => {
                let mut parts = name.rsplit('/');
                let (id, kind) = (parts.next()?, parts.next()?);
                return (!id.is_empty() && !kind.is_empty()).then(|| [kind, "/", id].concat());
            }
            "SoundCloud" | "Facebook" => Some(name).filter(|name| name.starts_with("http"))?,
            _ => name,
        };
        (!name.is_empty()).then(|| name.to_owned())
    }
}

/// The list that a YouTube player goes through, where the address names one and no film.
fn list(address: &str) -> Option<String> {
    if !address.contains("/videoseries") && !address.contains("/playlist") {
        return None;
    }
    let list = value(address, "list=")?;
    Some(["videoseries?list=", list].concat())
}

/// The key of a Vimeo film that is not for everybody: a value of the query, or behind the number.
fn key(address: &str) -> Option<String> {
    let behind = || {
        let path = address.split(['?', '#']).next()?;
        let (number, key) = path
            .trim_end_matches('/')
            .rsplit_once('/')
            .map(|(before, key)| (before.rsplit('/').next(), key))?;
        let sound = number?.bytes().all(|byte| byte.is_ascii_digit())
            && key.bytes().all(|byte| byte.is_ascii_hexdigit());
        (sound && !number?.is_empty()).then_some(key)
    };
    Some(["?h=", value(address, "h=").or_else(behind)?].concat())
}

/// The value of a key of a query, as far as it is letters and digits.
fn value<'a>(address: &'a str, key: &str) -> Option<&'a str> {
    let (at, _) = address.match_indices(key).find(|(at, _)| address[..*at].ends_with(['?', '&']))?;
    let rest = &address[at + key.len()..];
    let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || "-_".contains(c))).unwrap_or(rest.len());
    Some(&rest[..end]).filter(|value| !value.is_empty())
}

/// Hosts are the same in capital letters, and names are not.
fn lower_host(address: &str) -> String {
    let start = address.find("//").map_or(0, |at| at + 2);
    let end = address[start..].find(['/', '?', '#']).map_or(address.len(), |end| start + end);
    [&address[..end].to_ascii_lowercase(), &address[end..]].concat()
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
            "https://www.youtube.com/watch?feature=x&v=abc_-123xyz",
            "https://youtu.be/abc_-123xyz?t=4",
            "https://www.youtube.com/watch?v=x&v=abc_-123xyz",
            "HTTPS://YOUTU.BE/abc_-123xyz",
            "https://m.youtube.com/shorts/abc_-123xyz",
            "https://www.youtube.com/embed/abc_-123xyz?feature=oembed",
        ] {
            let expected = Some("https://www.youtube-nocookie.com/embed/abc_-123xyz?autoplay=1");
            assert_eq!(player(address).as_deref(), expected, "{address}");
        }
        for (address, expected) in [
            ("https://vimeo.com/12345", "https://player.vimeo.com/video/12345?dnt=1&autoplay=1"),
            (
                "https://www.bilibili.com/video/BV1xx/?p=1",
                "https://player.bilibili.com/player.html?bvid=BV1xx",
            ),
            (
                "https://vimeo.com/12345/0a1b2c",
                "https://player.vimeo.com/video/12345?h=0a1b2c&dnt=1&autoplay=1",
            ),
            (
                "https://player.vimeo.com/video/12345?badge=0&h=0a1b2c",
                "https://player.vimeo.com/video/12345?h=0a1b2c&dnt=1&autoplay=1",
            ),
            ("https://www.bilibili.com/video/av123", "https://player.bilibili.com/player.html?aid=123"),
            (
                "https://player.bilibili.com/player.html?isOutside=true&aid=123&cid=4",
                "https://player.bilibili.com/player.html?aid=123",
            ),
            ("https://v.qq.com/x/cover/mzc0/a1b2.html", "https://v.qq.com/txp/iframe/player.html?vid=a1b2"),
            (
                "https://www.youtube.com/embed/videoseries?list=PL1-2",
                "https://www.youtube-nocookie.com/embed/videoseries?list=PL1-2&autoplay=1",
            ),
            (
                "https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/1&color=0",
                "https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/1",
            ),
            (
                "https://platform.twitter.com/embed/Tweet.html?dnt=true&id=99",
                "https://platform.twitter.com/embed/Tweet.html?dnt=true&id=99",
            ),
            ("https://open.spotify.com/intl-de/track/x1", "https://open.spotify.com/embed/track/x1"),
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
            "https://www.youtube-nocookie.com/embed/../redirect?q=https://evil.example&x=?autoplay=1",
            "https://open.spotify.com/embed/../x?",
            "https://vimeo.com/channels/staff",
            "https://vimeo.com/12ab",
            "https://www.bilibili.com/video/other",
            "mailto:a@b.example",
        ] {
            assert_eq!(player(address), None, "{address}");
        }
        assert_eq!(embed("https://www.maps.example:8080/x").site(), "maps.example");
        assert_eq!(embed("https://YouTu.be/a").site(), "YouTube");
    }
}
