//! Content of other sites: the provider, and the address of its player.
//!
//! Only the providers in `embed/provider.rs` get a player; all other embeds are links. Nothing is fetched here. The view
//! shows a player only after the reader has activated the embed.

mod player;
mod provider;

use super::url::Url;

pub use provider::Provider;

/// One embed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Embed {
    /// The public page, or the address of the player if the page is not known.
    pub url: Url,
    /// The title.
    pub title: Option<String>,
    /// Width and height in pixels, if known.
    pub size: Option<(u32, u32)>,
    /// A still image that the publisher hosts. An image of the provider would report the reader to the provider.
    pub poster: Option<Url>,
    /// The caption.
    pub caption: Option<String>,
}

/// The kinds of embeds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EmbedKind {
    /// A video.
    Video,
    /// Audio.
    Audio,
    /// A post of a social network.
    Post,
}

impl Embed {
    /// Returns an embed of an address, without any other data.
    pub fn new(url: Url) -> Self {
        Self { url, ..Self::default() }
    }

    /// Returns the provider, if it is a known one.
    pub fn provider(&self) -> Option<&'static Provider> {
        Provider::of_host(self.url.host())
    }

    /// Returns the address of the player, or `None` if only a link is possible. The address is built from the id of the
    /// content, so that it is a player's whatever the article contains.
    pub fn player(&self) -> Option<Url> {
        let player = player::address(self.provider()?, self.url.as_str())?;
        Url::document(None, &player)
    }

    /// Returns the name of the site: the provider's, else the host.
    pub fn site(&self) -> &str {
        self.provider().map_or_else(|| self.url.host(), |provider| provider.name)
    }
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
    fn known_addresses_lead_to_a_player() {
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
    fn other_addresses_have_no_player() {
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
