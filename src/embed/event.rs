//! Events for the host, by their public names and details (CONTRACT.md).
//!
//! Never here: when an event is dispatched.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

use crate::article::caption::Field;
use crate::article::gallery;
use crate::formats::ParsedArticle;
use crate::state::event::HostEvent;
use crate::state::route::NavigationTarget;

/// Asks the host whether the reader may go to `target`. Without an objection the answer is yes.
pub fn ask(host: &HtmlElement, target: &NavigationTarget) -> bool {
    let (src, channel) = match target {
        NavigationTarget::Article { src, .. } => (JsValue::from_str(src.as_str()), JsValue::NULL),
        NavigationTarget::Channel { id, .. } => (JsValue::NULL, JsValue::from_str(id)),
    };
    let url = target.url().map_or(JsValue::NULL, |url| JsValue::from_str(url.as_str()));
    let detail = detail(&[("kind", target.kind().into()), ("url", url), ("src", src), ("channel", channel)]);
    dispatch_event(host, "av-navigate", &detail, true)
}

/// Dispatches an event.
pub fn dispatch(host: &HtmlElement, event: &HostEvent) {
    let (name, detail) = match event {
        HostEvent::Ready => ("av-ready", detail(&[])),
        HostEvent::Article(reading) => ("av-article", article(reading)),
        HostEvent::Error(error) => {
            let url = error.url().map_or(JsValue::NULL, |url| JsValue::from_str(url.as_str()));
            let message = JsValue::from_str(&error.to_string());
            ("av-error", detail(&[("code", error.code().into()), ("message", message), ("url", url)]))
        }
        HostEvent::Settings { captions_hidden } => {
            ("av-settings", detail(&[("captions", (!captions_hidden).into())]))
        }
        HostEvent::Progress(reading, quarter) => {
            ("av-progress", about(reading, ("percent", u32::from(*quarter) * 25)))
        }
        HostEvent::Dwell(reading, seconds) => ("av-dwell", about(reading, ("seconds", *seconds))),
        HostEvent::Channel { id } => ("av-channel", detail(&[("channel", id.into())])),
        HostEvent::Lightbox(step) => {
            let number = |number: usize| JsValue::from_f64(number as f64);
            let detail = match step {
                None => detail(&[("open", false.into())]),
                Some(step) => detail(&[
                    ("open", true.into()),
                    ("position", number(step.position)),
                    ("count", number(step.count)),
                    ("image", step.id.as_deref().map_or(JsValue::NULL, JsValue::from_str)),
                    ("kind", step.kind.as_str().into()),
                ]),
            };
            ("av-lightbox", detail)
        }
    };
    dispatch_event(host, name, &detail, false);
}

/// A number of an article.
fn about(reading: &ParsedArticle, (key, number): (&str, u32)) -> Object {
    let article = &reading.article;
    detail(&[
        ("id", option(article.id.as_deref())),
        ("url", option(article.url.as_ref().map(crate::article::url::Url::as_str))),
        (key, number.into()),
    ])
}

fn option(words: Option<&str>) -> JsValue {
    words.map_or(JsValue::NULL, JsValue::from_str)
}

fn article(reading: &ParsedArticle) -> Object {
    let article = &reading.article;
    let notices: Array =
        reading.notices.iter().map(|notice| JsValue::from_str(&notice.to_string())).collect();
    let captions: Array = gallery::images(&article.body)
        .into_iter()
        .map(|image| {
            let caption = &image.caption;
            JsValue::from(detail(&[
                ("image", option(image.id.as_deref())),
                ("relation", caption.decision.relation.as_str().into()),
                ("rule", caption.decision.rule.as_str().into()),
                ("score", caption.decision.score.into()),
                ("shownFrom", option(caption.decision.shown.map(Field::as_str))),
                ("alternativeFrom", option(caption.decision.alternative.map(Field::as_str))),
                ("junkAlt", caption.decision.junk_alt.into()),
                ("shown", option(caption.shown.as_deref())),
                ("alternative", option(caption.alternative.as_deref())),
                ("credit", option(caption.credit.as_deref())),
            ]))
        })
        .collect();
    detail(&[
        ("format", reading.format.as_str().into()),
        ("id", option(article.id.as_deref())),
        ("url", option(article.url.as_ref().map(crate::article::url::Url::as_str))),
        ("headline", JsValue::from_str(&article.headline)),
        ("language", option(article.language.as_ref().map(crate::article::language::Language::as_str))),
        ("notices", notices.into()),
        ("captions", captions.into()),
    ])
}

fn detail(entries: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (key, value) in entries {
        // A plain new object takes every property.
        _ = Reflect::set(&object, &JsValue::from_str(key), value);
    }
    object
}

fn dispatch_event(host: &HtmlElement, name: &str, detail: &Object, cancelable: bool) -> bool {
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_cancelable(cancelable);
    init.set_detail(detail);
    // Neither making nor dispatching can fail for an element that is there; a host's own listener that
    // throws is reported by the browser as the host's.
    CustomEvent::new_with_event_init_dict(name, &init)
        .and_then(|event| host.dispatch_event(&event))
        .unwrap_or(true)
}
