//! The read history: what is added to it, and where.

use super::stack::{article_json, ended, reading};
use super::*;

#[test]
fn adds_finished_articles_and_clears_them_on_request() {
    let mut state = reading(&[("address", "hash")]);
    answer(&mut state, RequestKind::PrefetchedArticle, "b.json", &article_json("b", "c"));
    assert!(!state.preferences.read_history.contains(&url("a.json")));
    let effects = ended(&mut state, 0);
    let [Effect::Storage(StorageEffect::ReadHistory(history)), ..] = &effects[..] else {
        panic!("{effects:?}")
    };
    assert!(history.contains(&url("a.json")) && !history.contains(&url("b.json")));
    assert!(!ended(&mut state, 0).iter().any(|effect| matches!(effect, Effect::Storage(_))), "once");
    assert!(matches!(&ended(&mut state, 1)[..], [Effect::Storage(StorageEffect::ReadHistory(history)), ..]
        if history.contains(&url("b.json"))));
    assert_eq!(
        state.update(Request::ClearReadHistory.into()),
        [Effect::Storage(StorageEffect::ReadHistory(ReadHistory::default()))]
    );
    assert!(state.preferences.read_history.is_empty() && state.preferences.history_cleared);
    state.update(Fact::NavigationAllowed(article("z.json")).into());
    assert!(!state.preferences.history_cleared, "that was said");
    // Other windows add to the history as well.
    state.update(Fact::ReadHistory(history.clone()).into());
    assert!(state.preferences.read_history.contains(&url("a.json")));
}

#[test]
fn stores_nothing_in_a_hosts_page() {
    let mut state = reading(&[]);
    answer(&mut state, RequestKind::PrefetchedArticle, "b.json", &article_json("b", "c"));
    assert!(!ended(&mut state, 0).iter().any(|effect| matches!(effect, Effect::Storage(_))));
    assert!(state.preferences.read_history.is_empty());
}
