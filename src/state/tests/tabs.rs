//! The row of channels: links or tabs, its keys, and the answers of a host that navigates.

use super::super::tabs::{TabsRole, key_target};
use super::*;

/// Channels without addresses of their own.
const BARE: &str = r#"{"name":"N","channels":[{"id":"a","name":"A","feed":"a.json"},{"id":"b","name":"B","feed":"b.json"}]}"#;
/// One of them has a page.
const PAGES: &str = r#"{"name":"N","channels":[{"id":"a","name":"A","feed":"a.json"},
    {"id":"b","name":"B","feed":"b.json","url":"https://n.example/b"}]}"#;

#[test]
fn uses_the_tab_pattern_only_for_panels_without_addresses() {
    for (site, attributes, row) in [
        (BARE, &[][..], TabsRole::Tabs),
        (BARE, &[("channel", "b")], TabsRole::Tabs),
        // From an unknown channel the reader can switch to another one.
        (BARE, &[("channel", "zzz")], TabsRole::Tabs),
        (BARE, &[("address", "hash")], TabsRole::Links),
        (BARE, &[("navigation", "host")], TabsRole::Links),
        // The article is not a panel of the tabs.
        (BARE, &[("src", "x.json")], TabsRole::Links),
        (PAGES, &[], TabsRole::Links),
        (r#"{"name":"N","channels":[]}"#, &[("channel", "a")], TabsRole::Links),
        ("<html>", &[("channel", "a")], TabsRole::Links),
    ] {
        let mut all = vec![("site", "site.json")];
        all.extend(attributes);
        let (mut state, _) = start(&all);
        assert_eq!(state.tabs_role(), TabsRole::Links, "before the site is here");
        answer(&mut state, RequestKind::Site, "site.json", site);
        assert_eq!(state.tabs_role(), row, "{site} {attributes:?}");
    }
}

#[test]
fn uses_links_above_an_article() {
    let (mut state, _) = start(&[("site", "site.json")]);
    answer(&mut state, RequestKind::Site, "site.json", BARE);
    answer(&mut state, RequestKind::Feed, "a.json", FEED);
    state.update(Fact::NavigationAllowed(article("y.json")).into());
    assert_eq!(state.tabs_role(), TabsRole::Links);
    state.update(Fact::NavigationAllowed(channel("b")).into());
    assert_eq!((state.tabs_role(), state.current_channel()), (TabsRole::Tabs, Some("b")));
}

#[test]
fn wraps_around_and_follows_the_direction() {
    for (key, from, count, ltr, rtl) in [
        ("ArrowRight", 0, 3, Some(1), Some(2)),
        ("ArrowRight", 2, 3, Some(0), Some(1)),
        ("ArrowLeft", 0, 3, Some(2), Some(1)),
        ("ArrowLeft", 2, 3, Some(1), Some(0)),
        ("Home", 2, 3, Some(0), Some(0)),
        ("End", 0, 3, Some(2), Some(2)),
        ("ArrowRight", 0, 1, Some(0), Some(0)),
        ("ArrowLeft", 0, 1, Some(0), Some(0)),
        // These keys have their usual effect.
        ("ArrowDown", 0, 3, None, None),
        ("ArrowUp", 0, 3, None, None),
        ("PageDown", 0, 3, None, None),
        ("Enter", 0, 3, None, None),
        (" ", 0, 3, None, None),
        ("Tab", 0, 3, None, None),
        ("Home", 0, 0, None, None),
    ] {
        assert_eq!(key_target(key, from, count, false), ltr, "{key} from {from} of {count}");
        assert_eq!(
            key_target(key, from, count, true),
            rtl,
            "{key} from {from} of {count}, from right to left"
        );
    }
}

fn set(state: &mut Viewer, name: &str, value: Option<&str>) -> Vec<Effect> {
    let value = value.map(str::to_owned);
    state.update(Fact::Attribute { name: name.into(), value, base: Some(url("")) }.into())
}

#[test]
fn moves_the_focus_when_the_host_answers_a_request() {
    let (mut state, _) = start(&[("src", "x.json"), ("site", "site.json"), ("navigation", "host")]);
    answer(&mut state, RequestKind::Site, "site.json", SITE);
    answer(&mut state, RequestKind::Article, "x.json", ARTICLE);
    let arrives = |effects: Vec<Effect>| effects.contains(&Effect::Focus(FocusEffect::Heading));
    assert!(!arrives(set(&mut state, "src", Some("y.json"))), "the page did not request it");
    state.update(Request::Navigate(article("z.json")).into());
    state.update(Fact::NavigationAllowed(article("z.json")).into());
    assert!(!arrives(set(&mut state, "theme", Some("dark"))), "the theme does not answer the request");
    assert!(!arrives(set(&mut state, "src", Some("x.json"))), "this is not the requested article");
    assert!(arrives(set(&mut state, "src", Some("z.json"))));
    assert!(!arrives(set(&mut state, "src", Some("y.json"))), "it was answered");
    // A channel is opened by its id once no article is set.
    state.update(Request::Navigate(channel("b")).into());
    assert!(!arrives(set(&mut state, "channel", Some("b"))));
    assert!(arrives(set(&mut state, "src", None)));
    assert_eq!(state.content.route(), Some(Route::Channel("b".into())));
    // From channel to channel.
    state.update(Request::Navigate(channel("a")).into());
    assert!(arrives(set(&mut state, "channel", Some("a"))));
}

#[test]
fn forgets_a_request_that_it_has_fulfilled() {
    let (mut state, _) = start(&[("src", "x.json")]);
    answer(&mut state, RequestKind::Article, "x.json", ARTICLE);
    state.update(Request::Navigate(article("y.json")).into());
    assert!(
        state
            .update(Fact::NavigationAllowed(article("y.json")).into())
            .contains(&Effect::Focus(FocusEffect::Heading))
    );
    assert!(!set(&mut state, "src", Some("y.json")).contains(&Effect::Focus(FocusEffect::Heading)));
}

#[test]
fn opens_the_first_of_channels_with_one_id() {
    let many: Vec<String> = (0..200)
        .map(|nth| format!(r#"{{"id":"{}","name":"C{nth}","feed":"{nth}.json"}}"#, nth % 150))
        .collect();
    let (mut state, _) = start(&[("site", "site.json"), ("channel", "7")]);
    answer(&mut state, RequestKind::Site, "site.json", &format!(r#"{{"channels":[{}]}}"#, many.join(",")));
    let site = state.site.ready().cloned().unwrap();
    assert_eq!(site.channels.len(), 150);
    assert_eq!(site.channel("7").unwrap().name, "C7");
    // After switching fast the last channel counts, in whatever order the responses arrive.
    for id in 8..20 {
        let effects = state.update(Fact::NavigationAllowed(channel(&id.to_string())).into());
        assert!(
            effects.contains(&Effect::Network(Fetch {
                kind: RequestKind::Feed,
                url: url(&format!("{id}.json"))
            }))
        );
    }
    for id in (8..19).rev() {
        answer(&mut state, RequestKind::Feed, &format!("{id}.json"), FEED);
        assert!(state.is_list_loading(), "{id}");
    }
    answer(&mut state, RequestKind::Feed, "19.json", FEED);
    assert_eq!((state.current_channel(), state.feed().is_some()), (Some("19"), true));
}
