//! Reading progress in quarters.

use super::stack::{article_json, reading};
use super::*;

#[test]
fn reports_each_quarter_once() {
    let quarters = |state: &mut Viewer, fact: Fact| -> Vec<u8> {
        let effects = state.update(fact.into());
        effects
            .iter()
            .filter_map(|effect| {
                if let Effect::Host(Dispatch(HostEvent::Progress(_, quarter))) = effect {
                    Some(*quarter)
                } else {
                    None
                }
            })
            .collect()
    };
    let passed = |index, quarter| Fact::QuarterPassed { index, quarter };
    let mut state = reading(&[]);
    assert_eq!(quarters(&mut state, passed(0, 1)), [1]);
    assert_eq!(quarters(&mut state, passed(0, 1)), [0; 0]);
    assert_eq!(quarters(&mut state, passed(0, 3)), [2, 3]);
    assert_eq!(quarters(&mut state, passed(0, 2)), [0; 0], "back up");
    assert_eq!(quarters(&mut state, passed(7, 1)), [0; 0], "there is no such article");
    assert_eq!(quarters(&mut state, Fact::ArticleFinished(0)), [4]);
    assert_eq!(quarters(&mut state, Fact::ArticleFinished(0)), [0; 0]);
    // Each article of the stack has its own quarters, whichever is the current one.
    answer(&mut state, RequestKind::PrefetchedArticle, "b.json", &article_json("b", "c"));
    assert_eq!(quarters(&mut state, passed(1, 2)), [1, 2]);
    state.update(Fact::ArticleInView(1).into());
    assert_eq!(quarters(&mut state, passed(1, 2)), [0; 0]);
    assert_eq!(quarters(&mut state, passed(1, 3)), [3]);
    state.update(Fact::ArticleInView(0).into());
    assert_eq!(quarters(&mut state, Fact::ArticleFinished(1)), [4]);
    assert_eq!(quarters(&mut state, Fact::ArticleFinished(0)), [0; 0]);
    // Another article starts over.
    state.update(Fact::NavigationAllowed(article("z.json")).into());
    answer(&mut state, RequestKind::Article, "z.json", &article_json("z", "a"));
    assert_eq!(quarters(&mut state, passed(0, 1)), [1]);
}
