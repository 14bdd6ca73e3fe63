//! Each folder of tests/fixtures shows one peculiarity of a format at every stage: the document (`source.json`), the
//! parsed article (`article.txt`), the notices (`notices.txt`) and, for fixtures about the view, the markup (`page.html`).
//! If there is a `mapping.json`, the document is read by it.
//!
//! `UPDATE_EXPECT=1 cargo test --features cli` updates the last three. Read the changes before you commit them.

use std::fs;

use article_viewer::article::outline::outline;
use article_viewer::article::url::Url;
use article_viewer::formats::ParsedArticle;
use article_viewer::formats::foreign::{self, Mapping, ReadOptions};
use article_viewer::prerender;
use article_viewer::state::State;
use article_viewer::state::effect::{Effect, ScheduleEffect};
use article_viewer::state::message::Fact;
use article_viewer::state::net::effect::NetworkEffect;
use article_viewer::state::net::request_kind::RequestKind;
use expect_test::expect_file;

use super::tree;

/// The fixtures about the view, which have a `page.html`. They show each kind of block, caption, gallery and list, both
/// directions and the failure panel. They do not show every element, aspect ratio or cause of failure.
const VIEW: [&str; 17] = [
    "apple-news-components",
    "bbc-blocks-article",
    "broken-not-article",
    "broken-syntax",
    "caption-23-traditional",
    "ghost-error",
    "guardian-article",
    "guardian-live",
    "house-caption-kinds",
    "house-caption-twice",
    "house-complete",
    "house-empty-body",
    "house-galleries",
    "house-right-to-left",
    "house-unsafe-links",
    "house-wrong-types",
    "wordpress-protected",
];

/// Receives the markup of all fixtures. The browser tests compare it with what the converter makes in a browser.
const PAGES: &str = "target/fixtures";

/// The URL of every fixture.
pub const ADDRESS: &str = "https://news.example/articles/source.json";
const MAPPING: &str = "https://news.example/articles/mapping.json";

#[test]
fn fixtures_match_their_expected_files() {
    let folders = tree::folders("tests/fixtures");
    assert!(folders.len() >= 10, "fixtures are missing");
    let names: Vec<String> =
        folders.iter().map(|folder| folder.file_name().unwrap().to_string_lossy().into_owned()).collect();
    for name in VIEW {
        assert!(names.iter().any(|other| other == name), "tests/fixtures/{name} is missing");
    }
    for (folder, name) in folders.iter().zip(&names) {
        let bytes = fs::read(folder.join("source.json")).unwrap();
        let by = fs::read(folder.join("mapping.json")).ok();
        let mapping = by.as_ref().map(|bytes| Mapping::read(bytes).unwrap());
        let (address, parser) = (Url::media(None, ADDRESS), prerender::parser());
        let context =
            ReadOptions { mapping: mapping.as_ref(), ..ReadOptions::new(address.as_ref(), &parser) };
        let read = foreign::article(&bytes, context);
        let state = state(bytes, by);
        // The viewer reads the same article, by itself or through the converter.
        let shown = state.article().map(|reading| (reading.format, &reading.article));
        assert_eq!(shown, read.as_ref().ok().map(|reading| (reading.format, &reading.article)));
        let (article, notices) = match read {
            Ok(ParsedArticle { format, article, notices }) => {
                let notices: String = notices.iter().map(|notice| format!("{notice}\n")).collect();
                (format!("format: {}\n{}", format.as_str(), outline(&article)), notices)
            }
            Err(error) => (format!("error: {error}\n"), String::new()),
        };
        expect_file![folder.join("article.txt")].assert_eq(&article);
        expect_file![folder.join("notices.txt")].assert_eq(&notices);
        let page = lines(state);
        let pages = tree::root().join(PAGES);
        fs::create_dir_all(&pages).unwrap();
        fs::write(pages.join(format!("{name}.html")), &page).unwrap();
        let golden = folder.join("page.html");
        if VIEW.contains(&name.as_str()) {
            expect_file![golden].assert_eq(&page);
        } else {
            assert!(
                !golden.exists(),
                "tests/fixtures/{name} has a page.html: add it to VIEW, or remove the file"
            );
        }
    }
}

/// Returns the state of a viewer that received this response and rendered all of it.
pub fn state(bytes: Vec<u8>, mapping: Option<Vec<u8>>) -> State {
    let mut state = State::default();
    state.options.set("src", Some(ADDRESS), None).unwrap();
    if mapping.is_some() {
        state.options.set("mapping", Some(MAPPING), None).unwrap();
    }
    state.update(Fact::Started { inline: None, fragment: None }.into(), 0);
    if let (Some(bytes), Some(url)) = (mapping, state.options.mapping.clone()) {
        state.update(
            Fact::Response { kind: RequestKind::Mapping, url, result: Ok(bytes), info: None }.into(),
            0,
        );
    }
    let url = state.options.src.clone().unwrap();
    let effects = state
        .update(Fact::Response { kind: RequestKind::Article, url, result: Ok(bytes), info: None }.into(), 0);
    for effect in effects {
        if let Effect::Network(NetworkEffect::Convert(foreign)) = effect {
            state.update(prerender::convert(foreign).into(), 0);
        }
    }
    while state.update(Fact::Rendered.into(), 0).contains(&Effect::Schedule(ScheduleEffect::RenderNext)) {}
    state
}

/// Returns the markup for this response, one element per line.
pub fn page(bytes: Vec<u8>) -> String {
    lines(state(bytes, None))
}

fn lines(state: State) -> String {
    let html = prerender::markup(state).unwrap();
    format!("{}\n", html.replace("><", ">\n<"))
}
