//! Each folder of tests/fixtures is one peculiarity, shown on its whole way: what came (`source.json`), what
//! was understood (`article.txt`), what was noticed (`notices.txt`), what is shown (`page.html`). A `mapping.json`
//! beside it says how it is to be read.
//!
//! `UPDATE_EXPECT=1 cargo test --features cli` writes the last three anew; read them before you commit.

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

/// Where all fixtures pretend to come from.
const ADDRESS: &str = "https://news.example/articles/source.json";
const MAPPING: &str = "https://news.example/articles/mapping.json";

#[test]
fn every_fixture_reads_as_it_is_written_down() {
    let folders = tree::folders("tests/fixtures");
    assert!(folders.len() >= 10, "fixtures are missing");
    for folder in folders {
        let bytes = std::fs::read(folder.join("source.json")).unwrap();
        let by = std::fs::read(folder.join("mapping.json")).ok();
        let mapping = by.as_ref().map(|bytes| Mapping::read(bytes).unwrap());
        let (address, parser) = (Url::media(None, ADDRESS), prerender::parser());
        let context =
            ReadOptions { mapping: mapping.as_ref(), ..ReadOptions::new(address.as_ref(), &parser) };
        let read = foreign::article(&bytes, context);
        let state = state(bytes, by);
        // The viewer reads the same by itself, or by way of the converter.
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
        expect_file![folder.join("page.html")].assert_eq(&lines(state));
    }
}

/// A viewer that got this answer, with all of it drawn.
fn state(bytes: Vec<u8>, mapping: Option<Vec<u8>>) -> State {
    let mut state = State::default();
    state.options.set("src", Some(ADDRESS), None).unwrap();
    if mapping.is_some() {
        state.options.set("mapping", Some(MAPPING), None).unwrap();
    }
    state.update(Fact::Started { inline: None, fragment: None }.into(), 0);
    if let (Some(bytes), Some(url)) = (mapping, state.options.mapping.clone()) {
        state.update(
            Fact::Response { kind: RequestKind::Mapping, url, result: Ok(bytes), headers: None }.into(),
            0,
        );
    }
    let url = state.options.src.clone().unwrap();
    let effects = state.update(
        Fact::Response { kind: RequestKind::Article, url, result: Ok(bytes), headers: None }.into(),
        0,
    );
    for effect in effects {
        if let Effect::Network(NetworkEffect::Convert(foreign)) = effect {
            state.update(prerender::convert(foreign).into(), 0);
        }
    }
    while state.update(Fact::Rendered.into(), 0).contains(&Effect::Schedule(ScheduleEffect::RenderNext)) {}
    state
}

/// What a viewer shows after this answer, one element a line.
pub fn page(bytes: Vec<u8>) -> String {
    lines(state(bytes, None))
}

fn lines(state: State) -> String {
    let html = prerender::markup(state).unwrap();
    format!("{}\n", html.replace("><", ">\n<"))
}
