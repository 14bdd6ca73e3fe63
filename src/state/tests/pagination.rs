//! Longer lists: more cards, the next page, and its failures.

use super::super::content::list::CARDS;
use super::*;

/// A list of articles `from..to`, with the address of its next page.
pub(super) fn list(from: usize, to: usize, next: Option<&str>) -> String {
    let items: Vec<String> = (from..to)
        .map(|nth| format!(r#"{{"id":"{nth}","title":"T{nth}","url":"https://n.example/{nth}"}}"#))
        .collect();
    let next = next.map(|next| format!(r#","next_url":"{next}""#)).unwrap_or_default();
    format!(r#"{{"version":"https://jsonfeed.org/version/1.1","items":[{}]{next}}}"#, items.join(","))
}

/// A site whose first channel is open with this list.
pub(super) fn open(json: &str) -> Viewer {
    let (mut state, _) = start(&[("site", "site.json")]);
    answer(&mut state, RequestKind::Site, "site.json", SITE);
    answer(&mut state, RequestKind::Feed, "a.json", json);
    state
}

pub(super) fn items(state: &Viewer) -> usize {
    state.feed().map_or(0, |feed| feed.items.len())
}

fn more(state: &mut Viewer) -> Vec<Effect> {
    state.update(Request::LoadMore.into())
}

fn fetches(name: &str) -> Vec<Effect> {
    vec![Effect::Network(Fetch { kind: RequestKind::NextPage, url: url(name) })]
}

#[test]
fn shows_no_end_below_a_short_list() {
    let mut state = open(&list(0, 3, None));
    assert_eq!((state.footer(), state.first_added()), (ListFooter::Empty, None));
    assert_eq!(more(&mut state), []);
}

#[test]
fn reveals_a_long_list_without_requests() {
    let mut state = open(&list(0, 2 * CARDS + 1, None));
    assert_eq!((state.footer(), state.card_count()), (ListFooter::More, CARDS));
    assert_eq!(more(&mut state), [Effect::Focus(FocusEffect::AddedCards)]);
    assert_eq!(
        (state.footer(), state.card_count(), state.first_added()),
        (ListFooter::More, 2 * CARDS, Some(CARDS))
    );
    assert_eq!(more(&mut state), [Effect::Focus(FocusEffect::AddedCards)]);
    assert_eq!((state.footer(), state.card_count()), (ListFooter::End, 2 * CARDS + 1));
    assert_eq!(more(&mut state), []);
}

/// Renders until everything is drawn. Returns the largest number of cards that one frame added.
fn drawn(state: &mut Viewer) -> usize {
    let (mut most, mut frames) = (0, 0);
    while !state.content.is_drawn() {
        let before = state.drawn();
        let effects = state.update(Fact::Rendered.into());
        assert_eq!(effects.is_empty(), state.content.is_drawn(), "it continues until nothing is missing");
        most = most.max(state.drawn() - before);
        frames += 1;
        assert!(frames < 1_000);
    }
    most
}

#[test]
fn reveals_ten_thousand_articles_in_nine_requests() {
    let mut state = open(&list(0, 10_000, None));
    let mut presses = 0;
    while state.footer() == ListFooter::More {
        let before = state.drawn().min(state.card_count());
        assert_eq!(more(&mut state).first(), Some(&Effect::Focus(FocusEffect::AddedCards)));
        assert_eq!(state.first_added(), Some(before), "the first of them is drawn at once");
        assert!(state.drawn() - before <= 4 * CARDS);
        if state.footer() == ListFooter::Loading {
            assert_eq!(more(&mut state), [], "one wish at a time");
        }
        assert!(drawn(&mut state) <= 4 * CARDS);
        presses += 1;
    }
    assert_eq!((state.card_count(), state.footer(), presses), (10_000, ListFooter::End, 9));
    // After Back all of them are drawn again, the first ones first.
    state.update(Fact::NavigationAllowed(article("y.json")).into());
    let effects = state.update(fragment_changed("#/channel/a"));
    assert!(effects.contains(&Effect::Schedule(RenderNext)));
    assert_eq!(state.drawn(), 4 * CARDS);
    assert!(!state.content.is_drawn());
    drawn(&mut state);
    assert_eq!(state.card_count(), 10_000);
}

#[test]
fn lists_each_article_once() {
    let twice = list(0, 3, None).replace("T2", "T2 once more").replace("n.example/2", "n.example/0");
    assert_eq!(items(&open(&twice)), 2);
}

#[test]
fn adds_only_new_articles_of_a_page() {
    let mut state = open(&list(0, CARDS, Some("p2.json")));
    assert_eq!(state.footer(), ListFooter::More);
    assert_eq!(more(&mut state), fetches("p2.json"));
    assert_eq!((more(&mut state), state.footer()), (vec![], ListFooter::Loading));
    // Two articles were published in the meantime, and pushed two others onto the next page.
    let effects = answer(&mut state, RequestKind::NextPage, "p2.json", &list(CARDS - 2, 2 * CARDS - 2, None));
    assert_eq!(effects, [Effect::Focus(FocusEffect::AddedCards)]);
    assert_eq!((items(&state), state.footer()), (2 * CARDS - 2, ListFooter::End));
}

#[test]
fn knows_the_first_added_card() {
    let mut state = open(&list(0, CARDS + 5, Some("p2.json")));
    more(&mut state);
    assert_eq!(state.first_added(), Some(CARDS));
    more(&mut state);
    answer(&mut state, RequestKind::NextPage, "p2.json", &list(CARDS + 5, CARDS + 7, Some("p3.json")));
    assert_eq!(state.first_added(), Some(CARDS + 5));
}

#[test]
fn ends_a_circular_list() {
    let mut state = open(&list(0, CARDS, Some("p2.json")));
    more(&mut state);
    answer(&mut state, RequestKind::NextPage, "p2.json", &list(CARDS, 2 * CARDS, Some("a.json")));
    assert_eq!(more(&mut state), fetches("a.json"));
    assert_eq!(answer(&mut state, RequestKind::NextPage, "a.json", &list(0, CARDS, Some("p2.json"))), []);
    assert_eq!((items(&state), state.footer()), (2 * CARDS, ListFooter::End));
}

#[test]
fn fetches_a_failed_page_again() {
    let mut state = open(&list(0, CARDS, Some("p2.json")));
    more(&mut state);
    let error = LoadError::Status { url: url("p2.json"), status: 503 };
    let effects = answer_with(&mut state, RequestKind::NextPage, "p2.json", Err(error.clone()));
    assert_eq!(effects, [Effect::Host(Dispatch(HostEvent::Error(error)))]);
    assert_eq!((items(&state), state.footer()), (CARDS, ListFooter::Failed));
    let again = Refetch { kind: RequestKind::NextPage, url: url("p2.json") };
    assert_eq!(more(&mut state), [Effect::Network(again)]);
    answer(&mut state, RequestKind::NextPage, "p2.json", "<html>");
    assert_eq!(state.footer(), ListFooter::Failed);
}

/// Each row is an event while a page is on its way, and whether the page still counts afterwards.
#[test]
fn counts_a_page_only_while_it_is_awaited() {
    let leave = |to: &str| Fact::NavigationAllowed(channel(to));
    let answered = |name: &str, text: String| Fact::Response {
        kind: RequestKind::Feed,
        url: url(name),
        result: Ok(text.into_bytes()),
        info: None,
    };
    for (what, facts, counts) in [
        ("nothing", vec![], true),
        ("another channel", vec![leave("b")], false),
        (
            "another channel that came",
            vec![leave("b"), answered("b.json", list(900, 901, Some("p2.json")))],
            false,
        ),
        ("there and back", vec![leave("b"), leave("a")], false),
        ("an article", vec![Fact::NavigationAllowed(article("y.json"))], false),
    ] {
        let mut state = open(&list(0, CARDS, Some("p2.json")));
        more(&mut state);
        for fact in facts {
            state.update(fact.into());
        }
        answer(&mut state, RequestKind::NextPage, "p2.json", &list(CARDS, CARDS + 5, None));
        state.update(leave("a").into());
        assert_eq!(items(&state), if counts { CARDS + 5 } else { CARDS }, "{what}");
    }
}

#[test]
fn restores_the_length_of_a_list() {
    let mut state = open(&list(0, CARDS, Some("p2.json")));
    more(&mut state);
    answer(&mut state, RequestKind::NextPage, "p2.json", &list(CARDS, 2 * CARDS, None));
    state.update(Fact::NavigationAllowed(article("y.json")).into());
    state.update(fragment_changed("#/channel/a"));
    drawn(&mut state);
    assert_eq!((items(&state), state.card_count(), state.footer()), (2 * CARDS, 2 * CARDS, ListFooter::End));
}
