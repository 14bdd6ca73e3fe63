//! The ways through the state, told as stories: messages in, effects out.

mod lightbox;
mod mapping;
mod pagination;
mod prefetch;
mod progress;
mod revalidate;
mod section;
mod stack;
mod tabs;

use super::State;
use super::content::chunk::CHUNK;
use super::content::image_error::{ImageError, image_error};
use super::content::lightbox::{Lightbox, LightboxRequest};
use super::effect::Effect::{Arrive, Ask, Fetch, PushAddress, RenderNext, Tell, Title};
use super::effect::{Effect, Event, RequestKind, Step, Thing};
use super::message::{Fact, ResponseResult};
use super::net::load::{Load, LoadError};
use super::request::Request;
use super::route::{ArticleSource, NavigationTarget, Route};
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

fn answer(state: &mut State, kind: RequestKind, name: &str, text: &str) -> Vec<Effect> {
    answer_with(state, kind, name, Ok(text.as_bytes().to_vec()))
}

fn answer_with(state: &mut State, kind: RequestKind, name: &str, answer: ResponseResult) -> Vec<Effect> {
    state.update(Fact::Response { kind, url: url(name), result: answer, headers: None }.into())
}

fn article(name: &str) -> NavigationTarget {
    NavigationTarget::Article { src: url(name), url: None }
}

fn channel(id: &str) -> NavigationTarget {
    NavigationTarget::Channel { id: id.to_owned(), url: None }
}

#[test]
fn what_lives_elsewhere_is_loaded_when_asked_for_and_forgotten_with_its_article() {
    let (mut state, _) = start(&[("src", "x.json")]);
    answer(&mut state, RequestKind::Article, "x.json", ARTICLE);
    let film = url("film");
    for _ in 0..2 {
        assert_eq!(state.update(Request::ActivateEmbed(film.clone()).into()), [Effect::FocusPlayer]);
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
            Fetch { kind: RequestKind::Site, url: url("site.json") },
            Fetch { kind: RequestKind::Article, url: url("x.json") },
        ]
    );
    let effects = answer(&mut state, RequestKind::Article, "x.json", ARTICLE);
    assert_eq!(effects[0], Title("H".into()));
    assert_eq!(effects.last(), Some(&RenderNext));
    assert_eq!(state.current_channel(), None);
    answer(&mut state, RequestKind::Site, "site.json", SITE);
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
    let effects = answer(&mut state, RequestKind::Site, "site.json", SITE);
    assert!(effects.contains(&Fetch { kind: RequestKind::Feed, url: url("a.json") }));
    assert_eq!(state.place, Route::Channel("a".into()));
    answer(&mut state, RequestKind::Feed, "a.json", FEED);
    assert_eq!(state.feed.ready().unwrap().items.len(), 1);
}

#[test]
fn a_site_that_fails_costs_the_tabs_and_not_the_article() {
    let (mut state, _) = start(&[("src", "x.json"), ("site", "site.json")]);
    answer(&mut state, RequestKind::Article, "x.json", ARTICLE);
    answer(&mut state, RequestKind::Site, "site.json", "<html>");
    assert!(state.reading().is_some());
    assert!(state.site.error().is_some());
}

#[test]
fn following_asks_first_and_goes_when_allowed() {
    let (mut state, _) = start(&[("src", "x.json")]);
    answer(&mut state, RequestKind::Article, "x.json", ARTICLE);
    assert_eq!(state.update(Request::Navigate(article("y.json")).into()), [Ask(article("y.json"))]);
    assert_eq!(state.place, Route::Article(ArticleSource::Url(url("x.json"))));
    let effects = state.update(Fact::NavigationAllowed(article("y.json")).into());
    assert_eq!(
        effects,
        [
            PushAddress(Some("#/article/y.json".into())),
            Fetch { kind: RequestKind::Article, url: url("y.json") },
            Arrive,
        ]
    );
    assert_eq!(state.article, Load::Loading);
}

#[test]
fn a_host_that_navigates_is_only_asked() {
    let (mut state, _) = start(&[("src", "x.json"), ("navigation", "host")]);
    assert_eq!(state.update(Fact::NavigationAllowed(article("y.json")).into()), []);
    assert_eq!(state.place, Route::Article(ArticleSource::Url(url("x.json"))));
}

#[test]
fn back_is_immediate_and_goes_to_where_the_reader_was() {
    let (mut state, _) = start(&[("src", "x.json"), ("site", "site.json")]);
    answer(&mut state, RequestKind::Site, "site.json", SITE);
    answer(&mut state, RequestKind::Article, "x.json", ARTICLE);
    state.update(Fact::NavigationAllowed(channel("a")).into());
    answer(&mut state, RequestKind::Feed, "a.json", FEED);
    state.update(Fact::NavigationAllowed(article("y.json")).into());
    let back = state.update(Fact::FragmentChanged("#/channel/a".into()).into());
    assert!(!back.iter().any(|effect| matches!(effect, Fetch { .. })));
    assert!(state.feed.ready().is_some());
    state.update(Fact::FragmentChanged(String::new()).into());
    assert_eq!(state.reading().map(|reading| reading.article.headline.as_str()), Some("H"));
}

#[test]
fn answers_that_come_late_are_kept_and_not_shown() {
    let (mut state, _) = start(&[("src", "x.json"), ("site", "site.json")]);
    answer(&mut state, RequestKind::Site, "site.json", SITE);
    state.update(Fact::NavigationAllowed(channel("a")).into());
    state.update(Fact::NavigationAllowed(channel("b")).into());
    answer(&mut state, RequestKind::Feed, "a.json", FEED);
    assert_eq!(state.feed, Load::Loading);
    answer_with(&mut state, RequestKind::Feed, "a.json", Err(LoadError::NoAddress));
    assert_eq!(state.feed, Load::Loading, "nobody waits for this failure");
    answer(&mut state, RequestKind::Article, "x.json", ARTICLE);
    assert_eq!(state.place, Route::Channel("b".into()));
    state.update(Fact::NavigationAllowed(article("x.json")).into());
    assert!(state.reading().is_some(), "the late article was kept");
}

#[test]
fn a_channel_without_feed_and_a_channel_that_is_none_are_said() {
    let (mut state, _) = start(&[("src", "x.json"), ("site", "site.json")]);
    answer(&mut state, RequestKind::Site, "site.json", SITE);
    state.update(Fact::NavigationAllowed(channel("c")).into());
    assert_eq!(state.feed.error(), Some(&LoadError::NoFeed { id: "c".into() }));
    state.update(Fact::NavigationAllowed(channel("zzz")).into());
    assert_eq!(state.feed.error(), Some(&LoadError::NoChannel { id: "zzz".into() }));
}

#[test]
fn retry_fetches_what_failed() {
    let (mut state, _) = start(&[("src", "x.json")]);
    let error = LoadError::Status { url: url("x.json"), status: 500 };
    let effects = answer_with(&mut state, RequestKind::Article, "x.json", Err(error.clone()));
    assert_eq!(effects, [Tell(Event::Error(error))]);
    let effects = state.update(Request::Retry.into());
    assert_eq!(effects, [Fetch { kind: RequestKind::Article, url: url("x.json") }, Arrive]);
    assert_eq!(state.article, Load::Loading);
}

#[test]
fn inline_json_needs_no_network_and_a_new_src_replaces_it() {
    let (mut state, _) = start(&[]);
    let effects = state.update(Fact::Inline(Some(ARTICLE.as_bytes().into())).into());
    assert!(!effects.iter().any(|effect| matches!(effect, Fetch { .. })));
    assert!(state.reading().is_some());
    let fact = Fact::Attribute { name: "src".into(), value: Some("x.json".into()), base: Some(url("")) };
    assert_eq!(state.update(fact.into()), [Fetch { kind: RequestKind::Article, url: url("x.json") }]);
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
    answer(&mut state, RequestKind::Article, "x.json", &json);
    let mut drawn = vec![state.drawn];
    let mut effects = state.update(Fact::Rendered.into());
    while effects == [RenderNext] {
        drawn.push(state.drawn);
        effects = state.update(Fact::Rendered.into());
    }
    assert_eq!(drawn, [1, 2, 4, 5]);
    assert_eq!(effects, [Fetch { kind: RequestKind::PrefetchedArticle, url: url("y.json") }]);
    assert_eq!(state.update(Fact::Rendered.into()), [], "it is on its way");
    assert_eq!(answer(&mut state, RequestKind::PrefetchedArticle, "y.json", ARTICLE), []);
    let effects = state.update(Fact::NavigationAllowed(article("y.json")).into());
    assert!(!effects.iter().any(|effect| matches!(effect, Fetch { .. })), "it is here already");
}

#[test]
fn the_lightbox_tells_which_photo_and_closes_on_leaving() {
    let (mut state, _) = start(&[("src", "x.json")]);
    answer(&mut state, RequestKind::Article, "x.json", ARTICLE);
    let effects = state.update(Request::Lightbox(LightboxRequest::Open(1)).into());
    let step = Step { position: 1, count: 2, id: Some("second".into()), kind: Thing::Photo };
    assert_eq!(effects, [Tell(Event::Lightbox(Some(step)))]);
    assert_eq!(state.update(Request::Lightbox(LightboxRequest::Next).into()), []);
    let effects = state.update(Fact::NavigationAllowed(article("y.json")).into());
    assert!(effects.contains(&Tell(Event::Lightbox(None))), "the host is told that it closed");
    assert_eq!(state.lightbox, Lightbox::Closed);
}

#[test]
fn a_photo_that_fails_loses_its_renditions_first() {
    let json = r#"{"headline":"H","body":[{"type":"gallery","images":["1.jpg",
        {"contentUrl":"2.jpg","renditions":[{"contentUrl":"2.avif","width":800,"encodingFormat":"image/avif"}]}]}]}"#;
    let (mut state, _) = start(&[("src", "x.json")]);
    answer(&mut state, RequestKind::Article, "x.json", json);
    let mut fail = |position| {
        state.update(Request::ImageFailed(position).into());
        image_error(&state.troubles, position)
    };
    assert_eq!(fail(0), Some(ImageError::Image));
    assert_eq!(fail(1), Some(ImageError::Renditions));
    assert_eq!(fail(1), Some(ImageError::Image));
    state.update(Request::RetryImage(1).into());
    assert_eq!(
        (image_error(&state.troubles, 0), image_error(&state.troubles, 1)),
        (Some(ImageError::Image), None)
    );
    state.update(Request::Retry.into());
    assert_eq!(image_error(&state.troubles, 0), None, "an article that is shown anew tries all its photos");
}

#[test]
fn a_hosts_own_anchor_is_none_of_the_viewers_business() {
    let (mut state, _) = start(&[("src", "x.json")]);
    state.update(Fact::NavigationAllowed(article("y.json")).into());
    assert_eq!(state.update(Fact::FragmentChanged("#foot".into()).into()), []);
    assert_eq!(state.place, Route::Article(ArticleSource::Url(url("y.json"))));
}

#[test]
fn the_same_src_again_is_fetched_afresh() {
    let (mut state, _) = start(&[("src", "x.json")]);
    answer(&mut state, RequestKind::Article, "x.json", ARTICLE);
    let mut set = |value: Option<&str>| {
        let value = value.map(str::to_owned);
        state.update(Fact::Attribute { name: "src".into(), value, base: Some(url("")) }.into())
    };
    set(None);
    assert_eq!(set(Some("x.json")), [Fetch { kind: RequestKind::Article, url: url("x.json") }]);
}

#[test]
fn a_channel_is_told_when_its_list_is_there_and_never_when_it_is_none() {
    let told =
        |effects: &[Effect]| effects.iter().any(|effect| matches!(effect, Tell(Event::Channel { .. })));
    let (mut state, _) = start(&[("src", "x.json"), ("site", "site.json")]);
    answer(&mut state, RequestKind::Site, "site.json", SITE);
    assert!(!told(&state.update(Fact::NavigationAllowed(channel("a")).into())));
    assert!(told(&answer(&mut state, RequestKind::Feed, "a.json", FEED)));
    assert!(!told(&state.update(Fact::NavigationAllowed(channel("zzz")).into())));
    assert!(told(&state.update(Fact::FragmentChanged("#/channel/a".into()).into())), "from the cache");
}
