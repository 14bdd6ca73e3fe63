//! Mistakes in keys and names of types: words of other systems, slips, other spellings.

use super::Mistake;

pub const MISTAKES: &[Mistake] = &[
    // 1. A headline by another name.
    ("\"headline\":", "\"title\":", &["/title", "\"title\"", "\"headline\""]),
    ("\"headline\":", "\"Headline\":", &["/Headline", "\"headline\""]),
    ("\"headline\":", "\"headlin\":", &["/headlin", "\"headline\""]),
    ("\"headline\":", "\"titel\":", &["/titel", "\"headline\""]),
    // 2. Authors.
    ("\"author\":", "\"autor\":", &["/autor", "\"autor\"", "\"author\""]),
    ("\"author\":", "\"authors\":", &["/authors", "\"author\""]),
    ("\"author\":", "\"byline\":", &["/byline", "\"author\""]),
    // 3. Dates.
    ("\"datePublished\":", "\"date\":", &["/date", "\"datePublished\""]),
    ("\"datePublished\":", "\"published_at\":", &["/published_at", "\"datePublished\""]),
    ("\"dateModified\":", "\"updated\":", &["/updated", "\"dateModified\""]),
    // 4. The body.
    ("\"body\":", "\"content\":", &["/content", "\"body\""]),
    ("\"body\":", "\"paragraphs\":", &["/paragraphs", "\"body\""]),
    ("\"body\":", "\"articleBody\":", &["/articleBody", "\"body\""]),
    // 5. The summary.
    ("\"description\":", "\"summary\":", &["/summary", "\"description\""]),
    ("\"description\":", "\"excerpt\":", &["/excerpt", "\"description\""]),
    // 6. The language.
    ("\"inLanguage\":", "\"lang\":", &["/lang", "\"inLanguage\""]),
    ("\"inLanguage\":", "\"language\":", &["/language", "\"inLanguage\""]),
    // 7. Alternative texts.
    ("\"alt\":", "\"altText\":", &["/body/3/altText", "\"altText\"", "\"alt\""]),
    ("\"alt\":", "\"alternativeText\":", &["/body/3/alternativeText", "\"alt\""]),
    ("\"alt\":", "\"ALT\":", &["/body/3/ALT", "\"alt\""]),
    // 8. Addresses of photos.
    ("\"contentUrl\": \"river.jpg\"", "\"src\": \"river.jpg\"", &["/body/3/src", "\"contentUrl\""]),
    ("\"contentUrl\": \"river.jpg\"", "\"url\": \"river.jpg\"", &["/body/3/url", "\"contentUrl\""]),
    (
        "\"contentUrl\": \"a.jpg\"",
        "\"contentURL\": \"a.jpg\"",
        &["/body/4/images/0/contentURL", "\"contentUrl\""],
    ),
    // 9. Captions and credits.
    ("\"caption\":", "\"legend\":", &["/body/3/legend", "\"caption\""]),
    ("\"caption\":", "\"captoin\":", &["/body/3/captoin", "\"caption\""]),
    ("\"creditText\":", "\"credit\":", &["/body/3/credit", "\"creditText\""]),
    ("\"creditText\":", "\"photographer\":", &["/body/3/photographer", "\"creditText\""]),
    // 10. Types of blocks.
    ("\"type\": \"paragraph\"", "\"type\": \"paragraf\"", &["/body/2", "\"paragraf\"", "\"paragraph\""]),
    ("\"type\": \"paragraph\"", "\"type\": \"p\"", &["/body/2", "\"p\"", "\"paragraph\""]),
    ("\"type\": \"image\"", "\"type\": \"photo\"", &["/body/3", "\"photo\"", "\"image\""]),
    ("\"type\": \"heading\"", "\"type\": \"h2\"", &["/body/1", "\"h2\"", "\"heading\""]),
    ("\"type\": \"quote\"", "\"type\": \"blockquote\"", &["/body/6", "\"blockquote\"", "\"quote\""]),
    // 11. Types of spans.
    ("\"type\": \"strong\"", "\"type\": \"bold\"", &["/body/2/text/1", "\"bold\"", "\"strong\""]),
    ("\"type\": \"strong\"", "\"type\": \"b\"", &["/body/2/text/1", "\"b\"", "\"strong\""]),
    // 12. Members of lists and galleries.
    ("\"images\":", "\"photos\":", &["/body/4/photos", "\"images\""]),
    ("\"items\":", "\"entries\":", &["/body/5/entries", "\"items\""]),
    ("\"cite\":", "\"source\":", &["/body/6/source", "\"cite\""]),
    // 13. The next article.
    ("\"nextArticle\": {", "\"next\": {", &["/next", "\"nextArticle\""]),
    ("\"src\": \"bridge.json\"", "\"href\": \"bridge.json\"", &["/nextArticle/href", "\"url\""]),
    // 14. A key twice.
    ("\"id\": \"river-1\"", "\"headline\": \"River\"", &["line 6", "\"headline\"", "last"]),
];

pub const OF_SITES: &[Mistake] = &[
    // 15. Keys of sites.
    ("\"name\": \"Parks\"", "\"title\": \"Parks\"", &["/channels/0/title", "\"name\""]),
    ("\"feed\":", "\"rss\":", &["/channels/0/rss", "\"feed\""]),
    ("\"channels\":", "\"categories\":", &["/categories", "\"channels\""]),
    ("\"id\": \"parks\"", "\"slug\": \"parks\"", &["/channels/0/slug", "\"id\""]),
];
