//! The known name that a mistaken one most likely means: another spelling, a word of another system, or a slip.

/// Words of other systems and languages for the names of house JSON, site JSON and JSON Feed.
const SYNONYMS: &[(&str, &str)] = &[
    ("headline", "title titel titulo titre titolo heading header kop name subject 标题 標題"),
    ("author", "autor auteur authors autore byline writer creator reporter 作者 记者"),
    (
        "datePublished",
        "date published publishedat pubdate created createdat publicationdate publishdate datetime time 日期",
    ),
    ("dateModified", "modified updated updatedat lastmodified changed modifiedat dateupdated"),
    ("description", "summary abstract excerpt lead lede teaser standfirst intro dek deck 摘要"),
    ("alternativeHeadline", "subtitle subheadline subheading kicker"),
    ("body", "content contents blocks text paragraphs articlebody html main 正文 内容"),
    ("articleSection", "section sections category categories channel channels ressort tags"),
    ("inLanguage", "lang language locale sprache"),
    ("sourceOrganization", "source publisher organization provider agency"),
    ("relatedLink", "related relatedarticles relatedlinks seealso links"),
    ("nextArticle", "next nextpost following"),
    ("previousArticle", "previous prev previouspost"),
    ("breadcrumb", "breadcrumbs path crumbs"),
    ("conditionsOfAccess", "access paywall protected password"),
    ("alt", "alttext alternativetext alternative alternatetext accessibilitytext"),
    ("contentUrl", "src url href source image file link photo path uri imageurl"),
    ("creditText", "credit photographer copyright photocredit attribution author source by"),
    ("caption", "legend captiontext subtitle untertitel bildunterschrift text"),
    ("thumbnailUrl", "thumbnail thumb preview placeholder"),
    ("renditions", "srcset sizes sources variants versions"),
    ("encodingFormat", "mime mimetype mediatype format"),
    ("url", "href link permalink uri address website homepage"),
    ("name", "title label text headline"),
    ("src", "json data api"),
    ("feed", "rss json src link source articles list posts"),
    ("id", "slug key identifier uid"),
    ("channels", "categories sections tabs menu navigation nav"),
    ("home", "homepage homelinks homes"),
    ("logo", "icon image"),
    ("images", "photos pictures items slides media"),
    ("items", "entries children list elements li articles posts"),
    ("rows", "data body cells lines"),
    ("header", "head headers thead columns"),
    ("cite", "source author attribution by speaker"),
    ("text", "content value body words html paragraph"),
    ("ordered", "numbered style"),
    ("level", "size depth rank"),
    ("poster", "thumbnail preview image"),
    ("layout", "style display type"),
    ("title", "headline name"),
    ("date_published", "date published pubdate datepublished"),
    ("content_html", "html content description"),
    ("content_text", "text content"),
    ("next_url", "next nexturl nextpage"),
    ("paragraph", "p para text absatz"),
    ("heading", "h1 h2 h3 h4 h5 h6 header title headline subhead subheading subtitle"),
    ("image", "img photo picture figure pic foto"),
    ("gallery", "carousel slider slideshow images photos album"),
    ("quote", "blockquote pullquote q citation"),
    ("list", "ul ol bullets bulletlist orderedlist"),
    ("divider", "hr separator line rule"),
    ("embed", "iframe youtube tweet oembed html social"),
    ("aside", "box infobox callout note sidebar"),
    ("video", "movie film mp4"),
    ("audio", "podcast sound mp3"),
    ("code", "pre codeblock"),
    ("strip", "carousel slider slideshow scroll row"),
    ("grid", "tiles"),
    ("mosaic", "masonry collage"),
    ("single", "one stack column"),
    ("strong", "b bold"),
    ("emphasis", "i em italic"),
    ("link", "a href anchor"),
    ("break", "br newline linebreak"),
    ("sub", "subscript"),
    ("sup", "superscript"),
];

/// Returns the known name that is meant, if one is likely.
pub fn nearest<'a>(found: &str, known: &[&'a str]) -> Option<&'a str> {
    let plain = plain(found);
    let same = known.iter().find(|name| self::plain(name) == plain);
    let synonym = || {
        let is_listed = |name: &&&str| {
            SYNONYMS.iter().any(|(other, words)| other == *name && words.split(' ').any(|word| word == plain))
        };
        known.iter().find(is_listed)
    };
    let slip = || {
        let distances = known.iter().map(|name| (distance(&plain, &self::plain(name)), name));
        let closest = distances.min_by_key(|(distance, _)| *distance)?;
        let most = (plain.chars().count() / 3).max(1);
        (closest.0 <= most && plain.chars().count() > 1).then_some(closest.1)
    };
    same.or_else(synonym).or_else(slip).copied()
}

/// A name in lower case, without marks between its words.
fn plain(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The number of letters to insert, remove, replace or swap with a neighbour.
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().take(40).collect(), b.chars().collect());
    let mut rows = vec![(0..=b.len()).collect::<Vec<usize>>()];
    for (i, x) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let mut least = (rows[i][j + 1] + 1).min(row[j] + 1).min(rows[i][j] + usize::from(x != y));
            if i > 0 && j > 0 && x == &b[j - 1] && &a[i - 1] == y {
                least = least.min(rows[i - 1][j - 1] + 1);
            }
            row.push(least);
        }
        rows.push(row);
    }
    rows.last().and_then(|row| row.last()).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::nearest;

    const KNOWN: [&str; 6] = ["headline", "author", "alt", "caption", "contentUrl", "description"];

    #[test]
    fn finds_spellings_synonyms_and_slips() {
        for (found, meant) in [
            ("Headline", Some("headline")),
            ("title", Some("headline")),
            ("autor", Some("author")),
            ("altText", Some("alt")),
            ("content_url", Some("contentUrl")),
            ("captoin", Some("caption")),
            ("descripton", Some("description")),
            ("zoom", None),
            ("x", None),
        ] {
            assert_eq!(nearest(found, &KNOWN), meant, "{found}");
        }
    }
}
