//! Texts of links that look like an address of another host than the link's.

use super::Url;

/// Ends of hosts that show an address among other words.
const FREQUENT: [&str; 5] = ["com", "org", "net", "gov", "cn"];

impl Url {
    /// Returns the host of this address, if a link with this text seems to lead to another host.
    pub fn host_hidden_by(&self, words: &str) -> Option<&str> {
        let has_host = self.is_absolute() || self.0.starts_with("mailto:");
        if !has_host || !words.contains(['.', '．', '。', '｡']) {
            return None;
        }
        let host = self.host();
        let folded: String = words.chars().filter_map(fold).collect();
        let is_single = folded.split_whitespace().count() == 1;
        let is_other = |named: &str| {
            let is_below = |long: &str, short: &str| {
                long.strip_suffix(short).is_some_and(|before| before.is_empty() || before.ends_with('.'))
            };
            !is_below(&host.to_ascii_lowercase(), named) && !is_below(named, host)
        };
        let mut named = folded.split_whitespace().filter_map(|word| named_host(word, is_single));
        named.any(is_other).then_some(host)
    }
}

/// Folds a character as browsers do in a host. Invisible ones are dropped.
fn fold(character: char) -> Option<char> {
    match character {
        '\u{AD}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2069}'
        | '\u{FEFF}' => None,
        '。' | '｡' => Some('.'),
        '！'..='～' => char::from_u32(character as u32 - 0xFEE0).map(|folded| folded.to_ascii_lowercase()),
        other => Some(other.to_ascii_lowercase()),
    }
}

/// Whether a character may be part of a name in a host. All characters beyond ASCII but punctuation may, because a table of letters
/// is large.
fn is_letter(character: char) -> bool {
    character.is_ascii_alphanumeric()
        || (!character.is_ascii() && !"（）“”‘’「」《》、，：…—".contains(character))
}

/// Returns the host that a word of a text names.
fn named_host(word: &str, is_single: bool) -> Option<&str> {
    let word = word.trim_matches(|c| !is_letter(c));
    let rest = ["https://", "http://"].iter().find_map(|scheme| word.strip_prefix(scheme));
    let is_address = rest.is_some() || word.starts_with("www.");
    let authority = rest.unwrap_or(word).split(['/', '?', '#']).next()?;
    let host = authority.rsplit('@').next()?.split(':').next()?;
    let host = host.strip_prefix("www.").unwrap_or(host);
    let (before, end) = host.rsplit_once('.')?;
    let is_name =
        |label: &str| !label.is_empty() && label.chars().all(|c| is_letter(c) || c == '-' || c == '_');
    let is_end = end.len() > 1 && end.bytes().all(|byte| byte.is_ascii_alphabetic());
    let is_known = is_address || is_single || FREQUENT.contains(&end);
    (is_known && is_end && before.split('.').all(is_name)).then_some(host)
}

#[cfg(test)]
mod tests {
    use crate::article::url::Url;

    fn hidden<'a>(words: &str, url: &'a Url) -> Option<&'a str> {
        url.host_hidden_by(words)
    }

    #[test]
    fn recognizes_addresses_of_other_hosts() {
        let url = Url::link(None, "https://evil.example/login").unwrap();
        for words in [
            "bank.example",
            "www.bank.example/login",
            "https://bank.example",
            "https://bank.example@bank.example/",
            "（bank.com）",
            "Sign in at bank.com now",
            "see https://bank.example/a.html for more",
            "ｂａｎｋ．ｅｘａｍｐｌｅ",
            "bank。example",
            "ba\u{200B}nk.ex\u{2060}ample",
            "notevil.example",
            "evil.example.bank.com",
            "me@bank.example",
        ] {
            assert_eq!(hidden(words, &url), Some("evil.example"), "{words}");
        }
    }

    #[test]
    fn leaves_other_texts_alone() {
        let url = Url::link(None, "https://www.news.example/a").unwrap();
        for words in [
            "news.example",
            "www.NEWS.example/a",
            "http://news.example:80/?q",
            "example",
            "archive.news.example",
            "The river. A bridge.",
            "e.g.",
            "U.S.A.",
            "3.5 million",
            "the end.The next",
            "一条河。旧账还没有还清。",
            "",
            "…",
        ] {
            assert_eq!(hidden(words, &url), None, "{words}");
        }
        let mail = Url::link(None, "mailto:me@news.example").unwrap();
        assert_eq!(hidden("me@news.example", &mail), None);
        assert_eq!(hidden("me@bank.example", &mail), Some("news.example"));
        assert_eq!(hidden("bank.example", &Url::link(None, "a.html").unwrap()), None);
    }
}
