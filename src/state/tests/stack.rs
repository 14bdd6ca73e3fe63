//! The way on: the next article ahead of time, articles that join, and what was read.

use super::*;
use crate::state::content::chunk::CHUNK;
use crate::state::content::stack::STORIES;
use crate::state::effect::Effect::{Drop, Mark, ReplaceAddress};
use crate::state::host::read_history::ReadHistory;

/// An article of this name whose next one is another.
pub fn story(name: &str, next: &str) -> String {
    format!(
        r#"{{"headline":"{name}","url":"https://n.example/{name}","nextArticle":{{"name":"N","src":"{next}.json"}},
            "body":["p",{{"type":"image","id":"{name}-1","contentUrl":"{name}.jpg"}}]}}"#
    )
}

/// A viewer in which article `a` is read to its end, whose next one is `b`.
pub fn reading(attributes: &[(&str, &str)]) -> State {
    let mut options = vec![("src", "a.json"), ("navigation", "continuous")];
    options.extend(attributes);
    let (mut state, _) = start(&options);
    answer(&mut state, RequestKind::Article, "a.json", &story("a", "b"));
    assert_eq!(state.update(Fact::Rendered.into()), [ahead("b.json")]);
    state
}

fn ahead(name: &str) -> Effect {
    Fetch { kind: RequestKind::PrefetchedArticle, url: url(name) }
}

fn headlines(state: &State) -> Vec<String> {
    state.stories().iter().map(|story| story.reading.article.headline.clone()).collect()
}

/// What follows when the end of an article comes into sight, besides the word that it was passed.
fn ended(state: &mut State, story: usize) -> Vec<Effect> {
    let effects = state.update(Fact::ArticleFinished(story).into());
    effects.into_iter().filter(|effect| !matches!(effect, Tell(Event::Progress(..)))).collect()
}

#[test]
fn an_article_that_leads_to_itself_leads_nowhere() {
    for (next, offered) in [
        (r#"{"name":"N","src":"a.json"}"#, false),
        (r#"{"name":"N","src":"a.json#top"}"#, false),
        (r#"{"name":"N","url":"https://n.example/a"}"#, false),
        (r#"{"name":"N","src":"other.json","url":"https://n.example/a"}"#, false),
        (r#"{"name":"N"}"#, false),
        (r#"{"name":"N","url":"https://n.example/b"}"#, true),
        (r#"{"name":"N","src":"a.json?2"}"#, true),
    ] {
        let json =
            format!(r#"{{"headline":"a","url":"https://n.example/a","nextArticle":{next},"body":["p"]}}"#);
        let (mut state, _) = start(&[("src", "a.json")]);
        answer(&mut state, RequestKind::Article, "a.json", &json);
        assert_eq!(state.onward().is_some(), offered, "{next}");
        let fetches = state.update(Fact::Rendered.into());
        assert_eq!(fetches.len(), usize::from(offered && next.contains("src")), "{next}");
    }
}

#[test]
fn nothing_is_fetched_ahead_where_data_are_saved_or_the_host_navigates() {
    let (mut state, _) = start(&[("src", "a.json"), ("navigation", "continuous")]);
    state.frugal = true;
    answer(&mut state, RequestKind::Article, "a.json", &story("a", "b"));
    assert_eq!(state.update(Fact::Rendered.into()), []);
    assert_eq!(ended(&mut state, 0), [], "the way on stays a link");
    assert!(state.onward().is_some());
    let (mut state, _) = start(&[("src", "a.json"), ("navigation", "host")]);
    answer(&mut state, RequestKind::Article, "a.json", &story("a", "b"));
    assert_eq!(state.update(Fact::Rendered.into()), []);
}

#[test]
fn what_comes_next_is_dropped_when_the_reader_goes_elsewhere_and_kept_when_they_go_there() {
    let mut state = reading(&[]);
    let effects = state.update(Fact::NavigationAllowed(article("z.json")).into());
    assert!(effects.contains(&Drop(RequestKind::PrefetchedArticle)));
    let mut state = reading(&[]);
    let effects = state.update(Fact::NavigationAllowed(article("b.json")).into());
    assert!(!effects.contains(&Drop(RequestKind::PrefetchedArticle)));
    assert!(effects.contains(&Fetch { kind: RequestKind::Article, url: url("b.json") }));
    // It was on its way as the next one, and is awaited now.
    answer(&mut state, RequestKind::PrefetchedArticle, "b.json", &story("b", "c"));
    assert_eq!(headlines(&state), ["b"]);
}

#[test]
fn the_next_article_joins_at_the_end_and_becomes_the_current_one_when_it_is_read() {
    let mut state = reading(&[("address", "hash")]);
    assert_eq!(answer(&mut state, RequestKind::PrefetchedArticle, "b.json", &story("b", "c")), []);
    assert_eq!(headlines(&state), ["a"]);
    assert_eq!(state.ahead(state.onward().unwrap()).unwrap().article.headline, "b");
    assert_eq!(ended(&mut state, 0)[1..], [RenderNext]);
    assert_eq!((headlines(&state), state.current), (vec!["a".to_owned(), "b".to_owned()], 0));
    assert_eq!(state.update(Fact::Rendered.into()), [ahead("c.json")]);
    let effects = state.update(Fact::ArticleInView(1).into());
    let [Title(title), Tell(Event::Article(told)), ReplaceAddress(Some(fragment))] = &effects[..] else {
        panic!("{effects:?}")
    };
    assert_eq!(
        (title.as_str(), told.article.headline.as_str(), fragment.as_str()),
        ("b", "b", "#/article/b.json")
    );
    assert_eq!(state.place, Route::Article(ArticleSource::Url(url("b.json"))));
    assert_eq!(state.update(Fact::ArticleInView(1).into()), [], "once");
    assert_eq!(state.update(Fact::ArticleInView(7).into()), [], "there is none");
    // And back up again.
    assert_eq!(state.update(Fact::ArticleInView(0).into())[0], Title("a".into()));
    assert_eq!(headlines(&state), ["a", "b"]);
    // The end of one in the middle is no end.
    assert_eq!(ended(&mut state, 0), []);
    // Going elsewhere leaves all of them.
    state.update(Fact::NavigationAllowed(article("b.json")).into());
    assert_eq!((headlines(&state), state.current), (vec!["b".to_owned()], 0));
}

#[test]
fn who_looks_at_a_list_reads_nothing_on() {
    let paragraphs = vec![r#""p""#; CHUNK + 1].join(",");
    let json =
        format!(r#"{{"headline":"a","nextArticle":{{"name":"N","src":"b.json"}},"body":[{paragraphs}]}}"#);
    let (mut state, _) = start(&[("src", "a.json"), ("site", "site.json")]);
    answer(&mut state, RequestKind::Site, "site.json", SITE);
    answer(&mut state, RequestKind::Article, "a.json", &json);
    state.update(Fact::NavigationAllowed(channel("a")).into());
    // What was to be drawn is drawn all the same.
    for _ in 0..3 {
        let effects = state.update(Fact::Rendered.into());
        assert!(!effects.contains(&ahead("b.json")));
    }
}

#[test]
fn a_link_to_an_article_in_the_row_opens_it_alone() {
    // The address is that of the second one by then, and needs no other entry.
    let names = [("a", PushAddress as fn(_) -> _), ("b", ReplaceAddress)];
    for (name, way) in names {
        let mut state = reading(&[("address", "hash")]);
        answer(&mut state, RequestKind::PrefetchedArticle, "b.json", &story("b", "c"));
        ended(&mut state, 0);
        state.update(Fact::ArticleInView(1).into());
        let effects = state.update(Fact::NavigationAllowed(article(&format!("{name}.json"))).into());
        assert_eq!(effects.first(), Some(&way(Some(format!("#/article/{name}.json")))));
        assert_eq!((headlines(&state), state.current), (vec![name.to_owned()], 0));
    }
}

#[test]
fn without_the_hosts_wish_nothing_joins() {
    let mut state = reading(&[("navigation", "inside")]);
    answer(&mut state, RequestKind::PrefetchedArticle, "b.json", &story("b", "c"));
    assert_eq!(ended(&mut state, 0), []);
    assert_eq!(headlines(&state), ["a"]);
}

#[test]
fn a_slow_one_joins_when_it_comes_and_one_that_fails_leaves_its_link() {
    let mut state = reading(&[]);
    assert_eq!(ended(&mut state, 0), [], "it is on its way");
    assert_eq!(state.joining, Load::Loading);
    let error = LoadError::Status { url: url("b.json"), status: 503 };
    let effects = answer_with(&mut state, RequestKind::PrefetchedArticle, "b.json", Err(error.clone()));
    assert_eq!(effects, [Tell(Event::Error(error.clone()))], "the reader waited for it");
    assert_eq!(state.joining, Load::Failed(error));
    assert!(state.onward().is_some() && state.reading().is_some());
    // Who comes to the end once more has another try.
    assert_eq!(ended(&mut state, 0), [ahead("b.json")]);
    answer(&mut state, RequestKind::PrefetchedArticle, "b.json", &story("b", "c"));
    assert_eq!((headlines(&state).len(), state.joining.clone()), (2, Load::Idle));
    // A failure that nobody waits for is none.
    let mut state = reading(&[]);
    let error = LoadError::Status { url: url("b.json"), status: 503 };
    assert_eq!(answer_with(&mut state, RequestKind::PrefetchedArticle, "b.json", Err(error)), []);
    // One that comes when the reader has left does not join.
    let mut state = reading(&[]);
    ended(&mut state, 0);
    state.update(Fact::NavigationAllowed(article("z.json")).into());
    answer(&mut state, RequestKind::PrefetchedArticle, "b.json", &story("b", "c"));
    answer(&mut state, RequestKind::Article, "z.json", &story("z", "c"));
    assert_eq!(headlines(&state), ["z"]);
}

#[test]
fn a_foreign_one_is_converted_and_joins() {
    let mut state = reading(&[]);
    ended(&mut state, 0);
    let effects =
        answer(&mut state, RequestKind::PrefetchedArticle, "b.json", r#"{"title":{"rendered":"b"}}"#);
    assert!(matches!(&effects[..], [Effect::Convert(_)]), "{effects:?}");
    let house = format!(r#"{{"format":"wordpress","article":{}}}"#, story("b", "c"));
    let answer = Ok(house.into_bytes());
    state.update(
        Fact::Converted { kind: RequestKind::PrefetchedArticle, url: Some(url("b.json")), result: answer }
            .into(),
    );
    assert_eq!(headlines(&state), ["a", "b"]);
}

/// Lets articles join until none does any more; each leads to the next of these, the last to the first.
fn joined(names: &[String]) -> State {
    let mut state = State::default();
    for (name, next) in names.iter().zip(names.iter().cycle().skip(1)) {
        if headlines(&state).is_empty() {
            (state, _) = start(&[("src", &format!("{name}.json")), ("navigation", "continuous")]);
            answer(&mut state, RequestKind::Article, &format!("{name}.json"), &story(name, next));
        } else {
            let last = state.stories().len() - 1;
            ended(&mut state, last);
            answer(&mut state, RequestKind::PrefetchedArticle, &format!("{name}.json"), &story(name, next));
        }
    }
    state
}

#[test]
fn a_chain_that_runs_in_a_circle_ends_and_a_long_one_asks() {
    let names = |count: usize| (0..count).map(|nth| format!("n{nth}")).collect::<Vec<_>>();
    let mut state = joined(&names(3));
    assert_eq!(headlines(&state), ["n0", "n1", "n2"]);
    assert_eq!(ended(&mut state, 2), []);
    assert_eq!(state.onward(), None);
    state.update(Fact::ArticleInView(1).into());
    assert_eq!(state.onward(), None, "whichever is read");
    let mut state = joined(&names(STORIES + 2));
    assert_eq!(headlines(&state).len(), STORIES);
    assert_eq!(ended(&mut state, STORIES - 1), []);
    assert!(state.onward().is_some());
}

#[test]
fn what_is_asked_of_an_article_is_meant_for_it() {
    let mut state = reading(&[("address", "hash")]);
    answer(&mut state, RequestKind::PrefetchedArticle, "b.json", &story("b", "c"));
    ended(&mut state, 0);
    let mut ask =
        |index, request| state.update(Request::InArticle { index, request: Box::new(request) }.into());
    // A photo that does not come moves nothing.
    assert_eq!(ask(1, Request::ImageFailed(0)), []);
    let effects = ask(1, Request::Lightbox(LightboxRequest::Open(0)));
    assert_eq!(
        effects[2..4],
        [
            ReplaceAddress(Some("#/article/b.json".into())),
            PushAddress(Some("#/photo/b-1/article/b.json".into())),
        ]
    );
    let troubles =
        |state: &State| state.stories().iter().map(|story| story.troubles.len()).collect::<Vec<_>>();
    assert_eq!((state.current, troubles(&state)), (1, vec![0, 1]));
    // Nothing moves behind an enlarged photo.
    assert_eq!(state.update(Fact::ArticleInView(0).into()), []);
    state.update(Request::InArticle { index: 0, request: Box::new(Request::ImageFailed(0)) }.into());
    assert_eq!((state.current, troubles(&state), state.lightbox.position()), (1, vec![1, 1], Some(0)));
    // Back closes it, and the history finds the one above where it is.
    state.update(Fact::FragmentChanged("#/article/b.json".into()).into());
    let effects = state.update(Fact::FragmentChanged("#/photo/a-1/article/a.json".into()).into());
    assert!(!effects.iter().any(|effect| matches!(effect, Fetch { .. } | ReplaceAddress(_))), "{effects:?}");
    assert_eq!((headlines(&state).len(), state.current, state.lightbox.position()), (2, 0, Some(0)));
}

#[test]
fn each_is_drawn_in_slices() {
    let paragraphs = vec![r#""p""#; CHUNK * 3].join(",");
    let mut state = reading(&[]);
    let long = format!(r#"{{"headline":"b","body":[{paragraphs}]}}"#);
    answer(&mut state, RequestKind::PrefetchedArticle, "b.json", &long);
    ended(&mut state, 0);
    let drawn = |state: &State| state.stories().iter().map(|story| story.drawn).collect::<Vec<_>>();
    assert_eq!(drawn(&state), [1, 1]);
    assert_eq!(state.update(Fact::Rendered.into()), [RenderNext]);
    state.update(Fact::ArticleInView(1).into());
    assert_eq!((drawn(&state), state.is_drawn()), (vec![1, 2], false));
    assert_eq!(state.update(Fact::Rendered.into()), [RenderNext]);
    assert_eq!((drawn(&state), state.is_drawn()), (vec![1, 3], true));
}

#[test]
fn an_article_is_read_when_its_end_was_seen_and_the_reader_can_have_that_forgotten() {
    let mut state = reading(&[("address", "hash")]);
    answer(&mut state, RequestKind::PrefetchedArticle, "b.json", &story("b", "c"));
    assert!(!state.marks.has(&url("a.json")));
    let effects = ended(&mut state, 0);
    let [Mark(marks), ..] = &effects[..] else { panic!("{effects:?}") };
    assert!(marks.has(&url("a.json")) && !marks.has(&url("b.json")));
    assert!(!ended(&mut state, 0).iter().any(|effect| matches!(effect, Mark(_))), "once");
    assert!(matches!(&ended(&mut state, 1)[..], [Mark(marks), ..] if marks.has(&url("b.json"))));
    assert_eq!(state.update(Request::ClearReadHistory.into()), [Mark(ReadHistory::default())]);
    assert!(state.marks.is_empty() && state.forgotten);
    state.update(Fact::NavigationAllowed(article("z.json")).into());
    assert!(!state.forgotten, "that was said");
    // Other windows remember, too.
    state.update(Fact::ReadHistory(marks.clone()).into());
    assert!(state.marks.has(&url("a.json")));
}

#[test]
fn a_viewer_in_a_page_marks_nothing() {
    let mut state = reading(&[]);
    answer(&mut state, RequestKind::PrefetchedArticle, "b.json", &story("b", "c"));
    assert!(!ended(&mut state, 0).iter().any(|effect| matches!(effect, Mark(_))));
    assert!(state.marks.is_empty());
}
