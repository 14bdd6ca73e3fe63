//! Fragments that are written and read again, and fragments that name nothing.

use super::*;

fn url(address: &str) -> Url {
    Url::media(None, address).unwrap()
}

#[test]
fn reads_what_it_writes() {
    let home = url("https://news.example/demo/articles/river.json");
    for (route_, fragment_) in [
        (Route::Channel("区县(市) 50%".into()), "#/channel/区县(市)%2050%25"),
        (
            Route::Article(ArticleSource::Url(url("https://news.example/demo/articles/tea.json"))),
            "#/article/tea.json",
        ),
        (
            Route::Article(ArticleSource::Url(url("https://news.example/demo/articles/a:b.json"))),
            "#/article/https://news.example/demo/articles/a:b.json",
        ),
        (
            Route::Article(ArticleSource::Url(url("https://news.example/x?id=1"))),
            "#/article/https://news.example/x?id=1",
        ),
    ] {
        assert_eq!(fragment(&route_, None, Some(&home)).as_deref(), Some(fragment_));
        assert_eq!(photo(fragment_), (None, fragment_.into()));
        assert_eq!(route(fragment_, Some(&home)), Some(route_.clone()));
        for name in ["bridge", "a/b c%2F#", "桥", "article"] {
            let with = fragment(&route_, Some(name), Some(&home)).unwrap();
            assert_eq!(photo(&with), (Some(name.into()), fragment_.into()), "{with}");
        }
    }
    let tea = Route::Article(ArticleSource::Url(url("https://news.example/demo/articles/photo/tea.json")));
    let with = fragment(&tea, Some("a/b"), Some(&home));
    assert_eq!(with.as_deref(), Some("#/photo/a%2Fb/article/photo/tea.json"));
    let inline = fragment(&Route::Article(ArticleSource::Inline), Some("two"), None);
    assert_eq!(inline.as_deref(), Some("#/photo/two"));
    assert_eq!(photo("#/photo/two"), (Some("two".into()), "#".into()));
}

/// Names made of parts that are special in addresses. They are the same in every run.
fn names(count: usize) -> impl Iterator<Item = String> {
    const PIECES: [&str; 32] = [
        "a",
        "b.json",
        "/",
        "//",
        "#",
        "?",
        "%",
        "%2F",
        "%25",
        ":",
        "&",
        "=",
        "..",
        ".",
        " ",
        "桥",
        "ع",
        "😀",
        "\u{a0}",
        "\u{200f}",
        "photo",
        "section",
        "article",
        "channel",
        "/article/",
        "#/photo/",
        "~2",
        "\"",
        "<",
        "`",
        "+",
        "@",
    ];
    let mut seed = 1_u64;
    let mut next = move |below: usize| {
        // Knuth's generator: nothing here depends on good chance.
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % below
    };
    (0..count).map(move |_| (0..=next(5)).map(|_| PIECES[next(PIECES.len())]).collect())
}

#[test]
fn fragments_round_trip_for_any_name() {
    let home = url("https://news.example/demo/articles/river.json");
    let mut names = names(30_000);
    let mut articles = 0;
    while let (Some(name), Some(within)) = (names.next(), names.next()) {
        // The fragment of the URL itself is not part of the route.
        let article =
            Url::document(Some(&home), &name).and_then(|url| Url::document(None, url.without_fragment()));
        let article = article.map(|url| Route::Article(ArticleSource::Url(url)));
        let routes =
            [Some(Route::Channel(name.clone())), Some(Route::Article(ArticleSource::Inline)), article];
        for route_ in routes.into_iter().flatten() {
            let bare = fragment(&route_, None, Some(&home));
            // An article of another origin has no fragment.
            articles +=
                usize::from(matches!(route_, Route::Article(ArticleSource::Url(_))) && bare.is_some());
            let own = route_ == Route::Article(ArticleSource::Inline);
            if let Some(bare) = &bare {
                assert_eq!(route(bare, Some(&home)).as_ref(), Some(&route_), "{bare}");
            }
            let Some(rest) = bare.or(own.then(|| "#".to_owned())) else { continue };
            assert_eq!(photo(&rest), (None, rest.as_str().into()));
            assert_eq!(section(&rest), (None, rest.as_str().into()));
            let with = fragment(&route_, Some(&within), Some(&home)).unwrap();
            assert_eq!(photo(&with), (Some(within.clone()), rest.as_str().into()), "{with}");
            assert_eq!(section(&with).0, None, "{with}");
            let with = section_fragment(&route_, &within, Some(&home)).unwrap();
            assert_eq!(section(&with), (Some(within.clone()), rest.as_str().into()), "{with}");
            assert_eq!(photo(&with).0, None, "{with}");
            assert!(!with.contains(char::is_whitespace) && with.rfind('#') == Some(0), "{with}");
        }
    }
    assert!(articles > 1000, "only {articles} articles were tested");
}

#[test]
fn reads_any_fragment_without_panicking() {
    for name in names(5_000) {
        for fragment in
            [name.clone(), format!("#/{name}"), format!("#/section/{name}"), format!("#/photo/{name}")]
        {
            let (_, rest) = photo(&fragment);
            let (_, rest) = section(&rest);
            _ = route(&rest, None);
        }
    }
}

#[test]
fn reads_links_from_before_photos_had_names() {
    let home = url("https://news.example/demo/a.json");
    let old = "#/article/photo/two/article/b.json";
    assert_eq!(photo(old), (None, old.into()));
    let article = url("https://news.example/demo/photo/two/article/b.json");
    assert_eq!(route(old, Some(&home)), Some(Route::Article(ArticleSource::Url(article))));
}

#[test]
fn reads_no_photo_without_a_name() {
    for fragment in ["#/photo/", "#/photo//article/a.json", "#/photo/%/article/a.json"] {
        assert_eq!(photo(fragment).0, None, "{fragment}");
    }
}

#[test]
fn decodes_what_browsers_encode() {
    assert_eq!(route("#/channel/%E6%B0%91", None), Some(Route::Channel("民".into())));
}

#[test]
fn reads_no_route_of_another_origin() {
    let home = url("https://news.example/demo/a.json");
    for fragment in [
        "",
        "#",
        "#section-2",
        "#/channel/",
        "#/article/",
        "#/article/%",
        "#/article/%FF",
        "#/article/https://evil.example/a.json",
        "#/article/https://news.example.evil.example/a.json",
        "#/article/https://news.example@evil.example/a.json",
        "#/article///evil.example/a.json",
        "#/article/javascript:alert(1)",
        "#/article/data:image/png;base64,AA",
    ] {
        assert_eq!(route(fragment, Some(&home)), None, "{fragment}");
    }
    let stranger = Route::Article(ArticleSource::Url(url("https://evil.example/a.json")));
    assert_eq!(fragment(&stranger, None, Some(&home)), None);
    assert_eq!(fragment(&stranger, Some("two"), Some(&home)), None);
    assert_eq!(fragment(&Route::Article(ArticleSource::Inline), None, Some(&home)), None);
}
