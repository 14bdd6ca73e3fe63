//! Random messages for the state: whatever the reader, the host and the network do in whatever order, the invariants hold.
//!
//! The native tests run the same check with a generator of their own.

use std::rc::Rc;

use article_viewer::article::gallery;
use article_viewer::article::url::Url;
use article_viewer::formats::ReadError;
use article_viewer::options::ATTRIBUTES;
use article_viewer::state::State;
use article_viewer::state::content::lightbox::LightboxRequest;
use article_viewer::state::content::lightbox::TransformStep;
use article_viewer::state::effect::Effect;
use article_viewer::state::host::environment::FullScreen;
use article_viewer::state::host::read_history::ReadHistory;
use article_viewer::state::message::{Fact, Message};
use article_viewer::state::net::effect::NetworkEffect;
use article_viewer::state::net::load::{LoadError, ResponseResult};
use article_viewer::state::net::pagination::PaginationHeaders;
use article_viewer::state::net::request_kind::RequestKind;
use article_viewer::state::net::response::ResponseInfo;
use article_viewer::state::request::Request;
use article_viewer::state::route::NavigationTarget;

/// The most effects of one message.
const MAX_EFFECTS: usize = 64;
/// The most articles below each other.
const MAX_STACK: usize = 10;
/// The most characters of the state's debug text, for documents as small as these.
const MAX_STATE: usize = 4_000_000;

const DOCUMENTS: [&str; 9] = [
    r#"{"headline":"H","body":[{"type":"image","contentUrl":"1.jpg"},{"type":"image","id":"second","contentUrl":"2.jpg"},
        {"type":"heading","level":2,"text":"One"},"a","b","c","d"],"nextArticle":{"name":"N","src":"b.json"}}"#,
    r#"{"headline":"I","inLanguage":"ar","breadcrumb":["A"],"body":["a"],"nextArticle":{"name":"N","src":"a.json"}}"#,
    r#"{"version":"https://jsonfeed.org/version/1.1","next_url":"more.json","items":[{"id":"1","title":"T","url":"t"}]}"#,
    r#"{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"2","title":"U","_article_viewer":{"src":"b.json"}}]}"#,
    r#"{"name":"N","channels":[{"id":"a","name":"A","feed":"a-feed.json"},{"id":"b","name":"B","feed":"b-feed.json"},{"id":"c","name":"C"}]}"#,
    r#"{"id":1,"title":{"rendered":"x"},"content":{"rendered":"<p>y</p>"}}"#,
    r#"{"format":"wordpress","article":{"headline":"x","body":["y"]},"notices":[]}"#,
    "",
    "{\"headline\": \"cut",
];

const ADDRESSES: [&str; 7] =
    ["a.json", "b.json", "a-feed.json", "b-feed.json", "site.json", "more.json", "mapping.json"];

const VALUES: [&str; 14] = [
    "a.json",
    "site.json",
    "a",
    "b",
    "nowhere",
    "inside",
    "continuous",
    "host",
    "hash",
    "off",
    "zh-Hans",
    "dark",
    "wordpress",
    "",
];

const FRAGMENTS: [&str; 8] = [
    "",
    "#/article/b.json",
    "#/channel/a",
    "#/channel/%",
    "#/photo/second/article/a.json",
    "#/photo/second",
    "#/section/one",
    "#/article/https://evil.example/",
];

/// Bytes as choices. After the last byte every choice is the first.
struct Choices<'a>(&'a [u8]);

impl Choices<'_> {
    fn byte(&mut self) -> usize {
        let Some((first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        usize::from(*first)
    }

    fn one<T: Clone>(&mut self, all: &[T]) -> T {
        all[self.byte() % all.len()].clone()
    }

    fn address(&mut self) -> Url {
        let name = self.one(&ADDRESSES);
        Url::document(None, &format!("https://news.example/{name}")).expect("a valid address")
    }

    fn target(&mut self) -> NavigationTarget {
        match self.byte() % 2 {
            0 => NavigationTarget::Article { src: self.address(), url: None },
            _ => {
                NavigationTarget::Channel { id: self.one(&["a", "b", "c", "nowhere"]).to_owned(), url: None }
            }
        }
    }

    fn result(&mut self) -> ResponseResult {
        let url = self.address();
        match self.byte() % 16 {
            0 => Err(LoadError::Status { url, status: 404 }),
            1 => Err(LoadError::Unreachable { url, reason: "Failed to fetch".to_owned() }),
            2 => Err(LoadError::Unreadable { url: Some(url), error: ReadError::Truncated }),
            3 => Err(LoadError::Converter { reason: "no module".to_owned() }),
            _ => Ok(self.one(&DOCUMENTS).as_bytes().to_vec()),
        }
    }

    fn lightbox_request(&mut self) -> LightboxRequest {
        let position = self.byte() % 5;
        self.one(&[
            LightboxRequest::Open(position),
            LightboxRequest::Open(usize::MAX),
            LightboxRequest::Previous,
            LightboxRequest::Next,
            LightboxRequest::First,
            LightboxRequest::Last,
            LightboxRequest::Close,
            LightboxRequest::Dismiss,
            LightboxRequest::ToggleSlideshow,
            LightboxRequest::TimerElapsed,
            LightboxRequest::ToggleKeyboardHelp,
            LightboxRequest::ToggleCaptions,
            LightboxRequest::ToggleFullScreen,
            LightboxRequest::Share,
            LightboxRequest::LinkCopied,
            LightboxRequest::Transform(TransformStep::Pan(-128, 127)),
            LightboxRequest::Transform(TransformStep::ToggleZoom),
            LightboxRequest::Zoomed(true),
            LightboxRequest::ImageLoaded(position),
            LightboxRequest::Painted,
        ])
    }

    fn request(&mut self) -> Request {
        match self.byte() % 14 {
            0 | 1 => Request::Navigate(self.target()),
            2 => Request::Prefetch(self.target()),
            3 => Request::CancelPrefetch,
            4 => Request::Retry,
            5 => Request::LoadMore,
            6 => Request::ShowNewer,
            7 => Request::ImageFailed(self.byte()),
            8 => Request::RetryImage(self.byte()),
            9 => Request::ActivateEmbed(self.address()),
            10 => Request::ClearReadHistory,
            11 => Request::OpenSection(self.one(&["one", "two", ""]).to_owned()),
            12 => {
                let request = Box::new(Request::Lightbox(self.lightbox_request()));
                Request::InArticle { index: self.byte() % 12, request }
            }
            _ => Request::Lightbox(self.lightbox_request()),
        }
    }

    fn fact(&mut self) -> Fact {
        match self.byte() % 18 {
            0 => Fact::Attribute {
                name: self.one(&ATTRIBUTES).to_owned(),
                value: (!self.byte().is_multiple_of(4)).then(|| self.one(&VALUES).to_owned()),
                base: Url::document(None, "https://news.example/"),
            },
            1 => {
                Fact::Inline((!self.byte().is_multiple_of(2)).then(|| self.one(&DOCUMENTS).as_bytes().into()))
            }
            2 | 3 => Fact::NavigationAllowed(self.target()),
            4 => Fact::FragmentChanged {
                fragment: self.one(&FRAGMENTS).to_owned(),
                has_scroll_anchor: self.byte().is_multiple_of(2),
                closes_photo: self.byte().is_multiple_of(2),
            },
            5 => Fact::Rendered,
            6 => Fact::ArticleInView(self.byte() % 12),
            7 => Fact::QuarterPassed { index: self.byte() % 12, quarter: self.one(&[0, 1, 2, 3, 255]) },
            8 => Fact::ArticleFinished(self.byte() % 12),
            9 => Fact::ReadHistory(ReadHistory::from_stored(
                self.one(&["", "0a1b2c3d ", "nonsense"]).to_owned(),
            )),
            10 => Fact::Idle,
            11 => Fact::FullScreen(self.one(&[FullScreen::Unsupported, FullScreen::Off])),
            12 | 13 => Fact::Converted {
                kind: self.one(&RequestKind::ALL),
                url: Some(self.address()),
                result: self.result(),
            },
            _ => Fact::Response {
                kind: self.one(&RequestKind::ALL),
                url: self.address(),
                result: self.result(),
                info: self.byte().is_multiple_of(2).then(|| ResponseInfo {
                    pagination: PaginationHeaders {
                        link: Some("<more.json>; rel=\"next\"".to_owned()),
                        pages: Some("3".to_owned()),
                    },
                    ..ResponseInfo::default()
                }),
            },
        }
    }
}

/// Sends the messages that some bytes describe to a viewer, and checks the invariants after each.
pub fn messages(data: &[u8]) {
    let mut choices = Choices(data);
    let mut state = State::default();
    let mut now = 0;
    for (name, values) in
        [("site", ["site.json", ""]), ("src", ["a.json", ""]), ("navigation", ["continuous", "inside"])]
    {
        let base = Url::document(None, "https://news.example/");
        let value = Some(choices.one(&values).to_owned());
        state.update(Fact::Attribute { name: name.to_owned(), value, base }.into(), now);
    }
    let fragment = choices.byte().is_multiple_of(2).then(|| choices.one(&FRAGMENTS).to_owned());
    state.update(Fact::Started { inline: None, fragment }.into(), now);
    let mut waiting: Vec<(RequestKind, Url)> = Vec::new();
    while !choices.0.is_empty() {
        now += u32::try_from(choices.byte()).unwrap_or_default();
        let message: Message = match (choices.byte() % 4, waiting.pop()) {
            // Half of the responses answer a request of the state.
            (0, Some((kind, url))) => {
                Fact::Response { kind, url, result: choices.result(), info: None }.into()
            }
            (0 | 1, _) => choices.request().into(),
            _ => choices.fact().into(),
        };
        let effects = state.update(message.clone(), now);
        check(&state, &effects, &message);
        for effect in effects {
            if let Effect::Network(NetworkEffect::Fetch { kind, url }) = effect {
                waiting.push((kind, url));
            }
        }
        waiting.truncate(16);
    }
    let size = format!("{state:?}").len();
    assert!(size < MAX_STATE, "the state has {size} characters");
}

fn check(state: &State, effects: &[Effect], message: &Message) {
    assert!(effects.len() <= MAX_EFFECTS, "{} effects of {message:?}", effects.len());
    for effect in effects {
        if let Effect::Network(NetworkEffect::Fetch { url, .. }) = effect {
            // Addresses of inline JSON may be relative.
            let is_safe = url.is_absolute() || !url.as_str().contains(':');
            assert!(is_safe, "{url} is fetched after {message:?}");
        }
    }
    // The questions of the view have an answer.
    _ = (state.tabs_role(), state.current_channel(), state.languages().count());
    let Some(stack) = state.stack() else { return };
    assert!(stack.len() <= MAX_STACK && stack.current_index() < stack.len(), "after {message:?}");
    let items = gallery::items(&stack.current.parsed.article.body);
    let count = Rc::strong_count(&stack.current.parsed);
    assert!(count < 100, "{count} owners of an article after {message:?}");
    if let Some(position) = stack.lightbox.position() {
        assert!(position < items.len(), "photo {position} of {} after {message:?}", items.len());
    }
}
