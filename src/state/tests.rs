//! The ways through the state, told as stories: messages in, effects out.

mod ahead;
mod light;
mod mapping;
mod page;
mod progress;
mod renewal;
mod section;
mod story;
mod tabs;

use super::State;
use super::chunk::CHUNK;
use super::effect::Effect::{Arrive, Ask, Draw, Fetch, PushAddress, Tell, Title};
use super::effect::{Effect, Event, Step, Thing, Wanted};
use super::lightbox::{Lightbox, LightboxRequest};
use super::load::{Load, LoadError};
use super::message::{Answer, Fact, Request};
use super::photo::{Trouble, trouble};
use super::place::{Place, Source, Target};
use crate::article::language::Language;
use crate::article::url::Url;

const SITE: &str = r#"{"name":"N","channels":[
    {"id":"a","name":"甲","feed":"a.json"},{"id":"b","name":"乙","feed":"b.json"},{"id":"c","name":"丙"}]}"#;
const FEED: &str = r#"{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","title":"T"}]}"#;
const ARTICLE: &str = r#"{"headline":"H","breadcrumb":["乙"],"inLanguage":"ar",
    "body":[{"type":"image","contentUrl":"1.jpg"},{"type":"image","id":"second","contentUrl":"2.jpg"}]}"#;

fn url(name: &str) -> Url {
    Url::media(None, &format!("https://n.example/{name}")).unwrap()
}

fn start(attributes: &[(&str, &str)]) -> (State, Vec<Effect>) {
    let mut state = State::default();
    let base = url("");
    for (name, value) in attributes {
        assert!(state.options.set(name, Some(value), Some(&base)).is_ok());
    }
    let effects = state.update(Fact::Started { inline: None, fragment: None }.into());
    (state, effects)
}

fn answer(state: &mut State, wanted: Wanted, name: &str, text: &str) -> Vec<Effect> {
    answer_with(state, wanted, name, Ok(text.as_bytes().to_vec()))
}

fn answer_with(state: &mut State, wanted: Wanted, name: &str, answer: Answer) -> Vec<Effect> {
    state.update(Fact::Answered { wanted, url: url(name), answer, links: None }.into())
}

fn article(name: &str) -> Target {
    Target::Article { src: url(name), url: None }
}

fn channel(id: &str) -> Target {
    Target::Channel { id: id.to_owned(), url: None }
}

#[test]
fn what_lives_elsewhere_is_loaded_when_asked_for_and_forgotten_with_its_article() {
    let (mut state, _) = start(&[("src", "x.json")]);
    answer(&mut state, Wanted::Article, "x.json", ARTICLE);
    let film = url("film");
    for _ in 0..2 {
        assert_eq!(state.update(Request::Play(film.clone()).into()), [Effect::FocusPlayer]);
        assert_eq!(*state.playing, [url("film")], "once is enough");
    }
    state.update(Fact::Inline(Some(ARTICLE.as_bytes().into())).into());
    assert!(state.playing.is_empty());
}

#[test]
fn an_article_and_its_site_are_fetched_at_once_and_shown() {
    let (mut state, effects) = start(&[("src", "x.json"), ("site", "site.json")]);
    assert_eq!(
        effects,
        [
            Tell(Event::Ready),
            Fetch { wanted: Wanted::Site, url: url("site.json") },
            Fetch { wanted: Wanted::Article, url: url("x.json") },
        ]
    );
    let effects = answer(&mut state, Wanted::Article, "x.json", ARTICLE);
    assert_eq!(effects[0], Title("H".into()));
    assert_eq!(effects.last(), Some(&Draw));
    assert_eq!(state.current_channel(), None);
    answer(&mut state, Wanted::Site, "site.json", SITE);
    assert_eq!(state.current_channel(), Some("b"), "the breadcrumb names the channel");
    assert_eq!(state.languages().next().map(Language::as_str), Some("ar"));
}

#[test]
fn nothing_to_show_is_said() {
    let (state, effects) = start(&[]);
    assert_eq!(state.article.error(), Some(&LoadError::NoAddress));
    assert_eq!(effects, [Tell(Event::Ready), Tell(Event::Error(LoadError::NoAddress))]);
}

#[test]
fn a_site_alone_opens_its_first_channel() {
    let (mut state, _) = start(&[("site", "site.json")]);
    assert_eq!(state.article, Load::Loading);
    let effects = answer(&mut state, Wanted::Site, "site.json", SITE);
    assert!(effects.contains(&Fetch { wanted: Wanted::Feed, url: url("a.json") }));
    assert_eq!(state.place, Place::Channel("a".into()));
    answer(&mut state, Wanted::Feed, "a.json", FEED);
    assert_eq!(state.feed.ready().unwrap().items.len(), 1);
}

#[test]
fn a_site_that_fails_costs_the_tabs_and_not_the_article() {
    let (mut state, _) = start(&[("src", "x.json"), ("site", "site.json")]);
    answer(&mut state, Wanted::Article, "x.json", ARTICLE);
    answer(&mut state, Wanted::Site, "site.json", "<html>");
    assert!(state.reading().is_some());
    assert!(state.site.error().is_some());
}

#[test]
fn following_asks_first_and_goes_when_allowed() {
    let (mut state, _) = start(&[("src", "x.json")]);
    answer(&mut state, Wanted::Article, "x.json", ARTICLE);
    assert_eq!(state.update(Request::Follow(article("y.json")).into()), [Ask(article("y.json"))]);
    assert_eq!(state.place, Place::Article(Source::Url(url("x.json"))));
    let effects = state.update(Fact::Allowed(article("y.json")).into());
    assert_eq!(
        effects,
        [
            PushAddress(Some("#/article/y.json".into())),
            Fetch { wanted: Wanted::Article, url: url("y.json") },
            Arrive,
        ]
    );
    assert_eq!(state.article, Load::Loading);
}

#[test]
fn a_host_that_navigates_is_only_asked() {
    let (mut state, _) = start(&[("src", "x.json"), ("navigation", "host")]);
    assert_eq!(state.update(Fact::Allowed(article("y.json")).into()), []);
    assert_eq!(state.place, Place::Article(Source::Url(url("x.json"))));
}

#[test]
fn back_is_immediate_and_goes_to_where_the_reader_was() {
    let (mut state, _) = start(&[("src", "x.json"), ("site", "site.json")]);
    answer(&mut state, Wanted::Site, "site.json", SITE);
    answer(&mut state, Wanted::Article, "x.json", ARTICLE);
    state.update(Fact::Allowed(channel("a")).into());
    answer(&mut state, Wanted::Feed, "a.json", FEED);
    state.update(Fact::Allowed(article("y.json")).into());
    let back = state.update(Fact::Addressed("#/channel/a".into()).into());
    assert!(!back.iter().any(|effect| matches!(effect, Fetch { .. })));
    assert!(state.feed.ready().is_some());
    state.update(Fact::Addressed(String::new()).into());
    assert_eq!(state.reading().map(|reading| reading.article.headline.as_str()), Some("H"));
}

#[test]
fn answers_that_come_late_are_kept_and_not_shown() {
    let (mut state, _) = start(&[("src", "x.json"), ("site", "site.json")]);
    answer(&mut state, Wanted::Site, "site.json", SITE);
    state.update(Fact::Allowed(channel("a")).into());
    state.update(Fact::Allowed(channel("b")).into());
    answer(&mut state, Wanted::Feed, "a.json", FEED);
    assert_eq!(state.feed, Load::Loading);
    answer_with(&mut state, Wanted::Feed, "a.json", Err(LoadError::NoAddress));
    assert_eq!(state.feed, Load::Loading, "nobody waits for this failure");
    answer(&mut state, Wanted::Article, "x.json", ARTICLE);
    assert_eq!(state.place, Place::Channel("b".into()));
    state.update(Fact::Allowed(article("x.json")).into());
    assert!(state.reading().is_some(), "the late article was kept");
}

#[test]
fn a_channel_without_feed_and_a_channel_that_is_none_are_said() {
    let (mut state, _) = start(&[("src", "x.json"), ("site", "site.json")]);
    answer(&mut state, Wanted::Site, "site.json", SITE);
    state.update(Fact::Allowed(channel("c")).into());
    assert_eq!(state.feed.error(), Some(&LoadError::NoFeed { id: "c".into() }));
    state.update(Fact::Allowed(channel("zzz")).into());
    assert_eq!(state.feed.error(), Some(&LoadError::NoChannel { id: "zzz".into() }));
}

#[test]
fn retry_fetches_what_failed() {
    let (mut state, _) = start(&[("src", "x.json")]);
    let error = LoadError::Status { url: url("x.json"), status: 500 };
    let effects = answer_with(&mut state, Wanted::Article, "x.json", Err(error.clone()));
    assert_eq!(effects, [Tell(Event::Error(error))]);
    let effects = state.update(Request::Retry.into());
    assert_eq!(effects, [Fetch { wanted: Wanted::Article, url: url("x.json") }, Arrive]);
    assert_eq!(state.article, Load::Loading);
}

#[test]
fn inline_json_needs_no_network_and_a_new_src_replaces_it() {
    let (mut state, _) = start(&[]);
    let effects = state.update(Fact::Inline(Some(ARTICLE.as_bytes().into())).into());
    assert!(!effects.iter().any(|effect| matches!(effect, Fetch { .. })));
    assert!(state.reading().is_some());
    let fact = Fact::Attribute { name: "src".into(), value: Some("x.json".into()), base: Some(url("")) };
    assert_eq!(state.update(fact.into()), [Fetch { wanted: Wanted::Article, url: url("x.json") }]);
}

#[test]
fn the_same_attribute_again_does_nothing() {
    let (mut state, _) = start(&[("src", "x.json")]);
    let fact = Fact::Attribute { name: "src".into(), value: Some("x.json".into()), base: Some(url("")) };
    assert_eq!(state.update(fact.into()), []);
}

#[test]
fn a_long_body_is_drawn_in_slices_and_then_the_next_article_is_fetched() {
    let paragraphs = vec![r#"{"type":"paragraph","text":"p"}"#; CHUNK * 5].join(",");
    let json =
        format!(r#"{{"headline":"H","nextArticle":{{"name":"N","src":"y.json"}},"body":[{paragraphs}]}}"#);
    let (mut state, _) = start(&[("src", "x.json")]);
    answer(&mut state, Wanted::Article, "x.json", &json);
    let mut drawn = vec![state.drawn];
    let mut effects = state.update(Fact::Drawn.into());
    while effects == [Draw] {
        drawn.push(state.drawn);
        effects = state.update(Fact::Drawn.into());
    }
    assert_eq!(drawn, [1, 2, 4, 5]);
    assert_eq!(effects, [Fetch { wanted: Wanted::NextArticle, url: url("y.json") }]);
    assert_eq!(state.update(Fact::Drawn.into()), [], "it is on its way");
    assert_eq!(answer(&mut state, Wanted::NextArticle, "y.json", ARTICLE), []);
    let effects = state.update(Fact::Allowed(article("y.json")).into());
    assert!(!effects.iter().any(|effect| matches!(effect, Fetch { .. })), "it is here already");
}

#[test]
fn the_lightbox_tells_which_photo_and_closes_on_leaving() {
    let (mut state, _) = start(&[("src", "x.json")]);
    answer(&mut state, Wanted::Article, "x.json", ARTICLE);
    let effects = state.update(Request::Lightbox(LightboxRequest::Open(1)).into());
    let step = Step { position: 1, count: 2, id: Some("second".into()), kind: Thing::Photo };
    assert_eq!(effects, [Tell(Event::Lightbox(Some(step)))]);
    assert_eq!(state.update(Request::Lightbox(LightboxRequest::Next).into()), []);
    let effects = state.update(Fact::Allowed(article("y.json")).into());
    assert!(effects.contains(&Tell(Event::Lightbox(None))), "the host is told that it closed");
    assert_eq!(state.lightbox, Lightbox::Closed);
}

#[test]
fn a_photo_that_fails_loses_its_renditions_first() {
    let json = r#"{"headline":"H","body":[{"type":"gallery","images":["1.jpg",
        {"contentUrl":"2.jpg","renditions":[{"contentUrl":"2.avif","width":800,"encodingFormat":"image/avif"}]}]}]}"#;
    let (mut state, _) = start(&[("src", "x.json")]);
    answer(&mut state, Wanted::Article, "x.json", json);
    let mut fail = |position| {
        state.update(Request::PhotoFailed(position).into());
        trouble(&state.troubles, position)
    };
    assert_eq!(fail(0), Some(Trouble::All));
    assert_eq!(fail(1), Some(Trouble::Renditions));
    assert_eq!(fail(1), Some(Trouble::All));
    state.update(Request::PhotoRetry(1).into());
    assert_eq!((trouble(&state.troubles, 0), trouble(&state.troubles, 1)), (Some(Trouble::All), None));
    state.update(Request::Retry.into());
    assert_eq!(trouble(&state.troubles, 0), None, "an article that is shown anew tries all its photos");
}

#[test]
fn a_hosts_own_anchor_is_none_of_the_viewers_business() {
    let (mut state, _) = start(&[("src", "x.json")]);
    state.update(Fact::Allowed(article("y.json")).into());
    assert_eq!(state.update(Fact::Addressed("#foot".into()).into()), []);
    assert_eq!(state.place, Place::Article(Source::Url(url("y.json"))));
}

#[test]
fn the_same_src_again_is_fetched_afresh() {
    let (mut state, _) = start(&[("src", "x.json")]);
    answer(&mut state, Wanted::Article, "x.json", ARTICLE);
    let mut set = |value: Option<&str>| {
        let value = value.map(str::to_owned);
        state.update(Fact::Attribute { name: "src".into(), value, base: Some(url("")) }.into())
    };
    set(None);
    assert_eq!(set(Some("x.json")), [Fetch { wanted: Wanted::Article, url: url("x.json") }]);
}

#[test]
fn a_channel_is_told_when_its_list_is_there_and_never_when_it_is_none() {
    let told =
        |effects: &[Effect]| effects.iter().any(|effect| matches!(effect, Tell(Event::Channel { .. })));
    let (mut state, _) = start(&[("src", "x.json"), ("site", "site.json")]);
    answer(&mut state, Wanted::Site, "site.json", SITE);
    assert!(!told(&state.update(Fact::Allowed(channel("a")).into())));
    assert!(told(&answer(&mut state, Wanted::Feed, "a.json", FEED)));
    assert!(!told(&state.update(Fact::Allowed(channel("zzz")).into())));
    assert!(told(&state.update(Fact::Addressed("#/channel/a".into()).into())), "from the cache");
}
