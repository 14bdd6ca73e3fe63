//! Requests and facts at random.

use super::deadline::tick;
use super::*;

/// Requests and facts at random: the machine of loads keeps its promises.
#[test]
fn random_faults_leave_no_endless_wait() {
    for seed in 0..2_500 {
        let mut random = Random(seed);
        let (mut state, effects) = start(&[("src", "x.json"), ("site", "site.json"), ("mapping", "m.json")]);
        let mut running: Vec<(RequestKind, Url)> = Vec::new();
        follow(&mut running, &effects);
        for _ in 0..120 {
            let message = random_message(&mut random, &running);
            if let Message::Fact(Fact::Response { url, .. }) = &message {
                running.retain(|(_, other)| other != url);
            }
            let effects = state.update(message);
            follow(&mut running, &effects);
            assert!(running.is_empty() || state.tick().is_some(), "seed {seed}: a request without a limit");
        }
        // With nothing but time, and a network that never answers, everything ends.
        let mut left = 0;
        while state.tick().is_some() {
            tick(&mut state);
            left += 1;
            assert!(left < 3_000, "seed {seed}: {:?}", state.attempts);
        }
        assert!(!state.is_article_loading() && !state.is_list_loading(), "seed {seed}: {:?}", state.content);
    }
}

struct Random(u32);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 8) as usize % bound
    }
}

/// Keeps account of the requests as `embed` does.
fn follow(running: &mut Vec<(RequestKind, Url)>, effects: &[Effect]) {
    for effect in effects {
        match effect {
            Effect::Network(Fetch { kind, url } | Refetch { kind, url }) => {
                running.retain(|(other, address)| other != kind && address != url);
                running.push((*kind, url.clone()));
            }
            Effect::Network(Abort(kind)) => running.retain(|(other, _)| other != kind),
            _ => {}
        }
    }
    let mut kinds: Vec<_> = running.iter().map(|(kind, _)| *kind).collect();
    kinds.dedup();
    assert_eq!(kinds.len(), running.len(), "two requests of a kind");
}

fn random_message(random: &mut Random, running: &[(RequestKind, Url)]) -> Message {
    let name = ["x.json", "y.json"][random.below(2)];
    // A response that is not expected any more may come, too.
    let (kind, address) = match running.get(random.below(running.len() + 1)) {
        Some((kind, url)) => (*kind, url.clone()),
        None => match RequestKind::ALL[random.below(RequestKind::ALL.len())] {
            kind @ (RequestKind::Article | RequestKind::PrefetchedArticle) => (kind, url(name)),
            RequestKind::Site => (RequestKind::Site, url("site.json")),
            RequestKind::Mapping => (RequestKind::Mapping, url("m.json")),
            kind => (kind, url("a.json")),
        },
    };
    match random.below(16) {
        0..=5 => Fact::Tick.into(),
        6 => Fact::Reconnected.into(),
        7 => Request::Retry.into(),
        8 => Request::CancelLoad.into(),
        9 => Fact::Progress { url: address, received: random.below(9_999) }.into(),
        10 => {
            let (name, value) = ("src".to_owned(), Some(name.to_owned()));
            Fact::Attribute { name, value, base: Some(url("")) }.into()
        }
        11 => Fact::NavigationAllowed(channel("a")).into(),
        12 => Fact::NavigationAllowed(article(name)).into(),
        _ => {
            let result = match random.below(6) {
                0 => Err(LoadError::Unreachable { url: address.clone(), reason: String::new() }),
                1 => Err(LoadError::Status { url: address.clone(), status: [404, 503][random.below(2)] }),
                2 => Ok(b"<html>".to_vec()),
                3 => Ok(SITE.into()),
                4 => Ok(FEED.into()),
                _ => Ok(ARTICLE.into()),
            };
            let info = ResponseInfo {
                may_be_cached: random.below(2) == 0,
                cut: (random.below(4) == 0).then(String::new),
                retry_after: (random.below(4) == 0).then_some(random.below(200) as u32),
                ..ResponseInfo::default()
            };
            Fact::Response { kind, url: address, result, info: Some(info) }.into()
        }
    }
}
