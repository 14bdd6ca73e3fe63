//! Addresses of players, built from the id in the address of the content.

use super::provider::Provider;

/// Returns the address of the player for the address of a page, or `None` if it has no id.
pub fn address(provider: &Provider, page: &str) -> Option<String> {
    let page = lower_host(page);
    let (before, after) = provider.player;
    let id = provider.id_markers.iter().find_map(|marker| {
        let mut places = page.match_indices(marker);
        places.find_map(|(at, marker)| id_after(provider, &page, at, marker))
    });
    let id = match provider.name {
        "YouTube" => playlist(&page).or(id)?,
        "Vimeo" => id? + &access_key(&page).unwrap_or_default(),
        "SoundCloud" | "Facebook" => id.unwrap_or_else(|| escape(&page)),
        _ => id?,
    };
    // The first `?` of an address begins the query; further parameters follow `&`.
    let after = if id.contains('?') { after.replacen('?', "&", 1) } else { after.to_owned() };
    Some([before, &id, &after].concat())
}

/// Returns the id after a marker, in the form that the provider uses.
fn id_after(provider: &Provider, address: &str, at: usize, marker: &str) -> Option<String> {
    // `v=` must be the whole key of a query parameter.
    let is_key = marker.ends_with('=');
    if is_key && !address[..at].ends_with(['?', '&']) {
        return None;
    }
    let rest = &address[at + marker.len()..];
    let also_allowed = match provider.name {
        // Ids of two parts, as in `album/x`.
        "Spotify" => "/",
        // An address as the value of a parameter.
        "SoundCloud" | "Facebook" => "/:%.~",
        _ => "",
    };
    // The id of an episode follows that of the series.
    let rest = if marker == "/cover/" { rest.split_once('/')?.1 } else { rest };
    let end =
        rest.find(|c: char| !(c.is_ascii_alphanumeric() || "-_=".contains(c) || also_allowed.contains(c)));
    let id = rest[..end.unwrap_or(rest.len())].trim_end_matches('/');
    let is_number = |id: &str| !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_digit());
    let id = match provider.name {
        "YouTube" => Some(id).filter(|id| id.len() == 11 && !id.contains('=') && *id != "videoseries")?,
        "Vimeo" | "TikTok" | "X" => Some(id).filter(|id| is_number(id))?,
        "哔哩哔哩" => {
            let number = id.strip_prefix("av").unwrap_or(id);
            let (key, id) = if is_number(number) { ("aid=", number) } else { ("bvid=", id) };
            return (key == "aid=" || id.starts_with("BV")).then(|| [key, id].concat());
        }
        // A language, or `embed`, may precede the kind and the id.
        "Spotify" => {
            let mut parts = id.rsplit('/');
            let (id, kind) = (parts.next()?, parts.next()?);
            return (!id.is_empty() && !kind.is_empty()).then(|| [kind, "/", id].concat());
        }
        "SoundCloud" | "Facebook" => Some(id).filter(|id| id.starts_with("http"))?,
        _ => id,
    };
    (!id.is_empty()).then(|| id.to_owned())
}

/// Returns the id of a YouTube playlist, if the address has one and no video.
fn playlist(address: &str) -> Option<String> {
    if !address.contains("/videoseries") && !address.contains("/playlist") {
        return None;
    }
    let id = query_value(address, "list=")?;
    Some(["videoseries?list=", id].concat())
}

/// Returns the access key of an unlisted Vimeo video, as a parameter: a value of the query, or the path after the id.
fn access_key(address: &str) -> Option<String> {
    let in_path = || {
        let path = address.split(['?', '#']).next()?;
        let (number, key) = path
            .trim_end_matches('/')
            .rsplit_once('/')
            .map(|(before, key)| (before.rsplit('/').next(), key))?;
        let is_valid = number?.bytes().all(|byte| byte.is_ascii_digit())
            && key.bytes().all(|byte| byte.is_ascii_hexdigit());
        (is_valid && !number?.is_empty()).then_some(key)
    };
    Some(["?h=", query_value(address, "h=").or_else(in_path)?].concat())
}

/// Returns the value of a query parameter up to the first character that is not allowed in an id.
fn query_value<'a>(address: &'a str, key: &str) -> Option<&'a str> {
    let (at, _) = address.match_indices(key).find(|(at, _)| address[..*at].ends_with(['?', '&']))?;
    let rest = &address[at + key.len()..];
    let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || "-_".contains(c))).unwrap_or(rest.len());
    Some(&rest[..end]).filter(|value| !value.is_empty())
}

/// Converts the scheme and the host to lower case. Ids are case-sensitive.
fn lower_host(address: &str) -> String {
    let start = address.find("//").map_or(0, |at| at + 2);
    let end = address[start..].find(['/', '?', '#']).map_or(address.len(), |end| start + end);
    [&address[..end].to_ascii_lowercase(), &address[end..]].concat()
}

/// Percent-encodes an address for the value of a query parameter.
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
