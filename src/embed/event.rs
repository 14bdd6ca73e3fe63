//! Dispatches events to the host, by their public names (CONTRACT.md).
//!
//! Never here: when an event is dispatched.

use serde::Serialize;
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

use crate::article::caption::Field;
use crate::article::gallery;
use crate::article::image::Image;
use crate::article::url::Url;
use crate::event_detail::{
    ArticleDetail, CaptionDetail, ChannelDetail, DwellDetail, ErrorDetail, LightboxDetail, NavigateDetail,
    ProgressDetail, SettingsDetail, to_js,
};
use crate::formats::ParsedArticle;
use crate::state::event::HostEvent;
use crate::state::route::NavigationTarget;

/// Asks the host whether the reader may go to `target`. Without an objection the answer is yes.
pub fn ask(host: &HtmlElement, target: &NavigationTarget) -> bool {
    let (src, channel) = match target {
        NavigationTarget::Article { src, .. } => (Some(src.as_str().to_owned()), None),
        NavigationTarget::Channel { id, .. } => (None, Some(id.to_string())),
    };
    let detail = NavigateDetail { kind: target.kind().to_owned(), url: string(target.url()), src, channel };
    dispatch_event(host, "av-navigate", &to_js(&detail), true)
}

/// Dispatches an event.
pub fn dispatch(host: &HtmlElement, event: &HostEvent) {
    let send = |name: &str, detail: JsValue| dispatch_event(host, name, &detail, false);
    _ = match event {
        HostEvent::Ready => send("av-ready", to_js(&Empty {})),
        HostEvent::Article(reading) => send("av-article", to_js(&article(reading))),
        HostEvent::Error(error) => {
            let code = error.code().to_owned();
            send(
                "av-error",
                to_js(&ErrorDetail { code, message: error.to_string(), url: string(error.url()) }),
            )
        }
        HostEvent::Settings { captions_hidden } => {
            send("av-settings", to_js(&SettingsDetail { captions: !captions_hidden }))
        }
        HostEvent::Progress(reading, quarter) => {
            let (id, url) = identity(reading);
            send("av-progress", to_js(&ProgressDetail { id, url, percent: u32::from(*quarter) * 25 }))
        }
        HostEvent::Dwell(reading, seconds) => {
            let (id, url) = identity(reading);
            send("av-dwell", to_js(&DwellDetail { id, url, seconds: *seconds }))
        }
        HostEvent::Channel { id } => send("av-channel", to_js(&ChannelDetail { channel: id.to_string() })),
        HostEvent::Lightbox(None) => send("av-lightbox", to_js(&LightboxDetail::Closed { open: false })),
        HostEvent::Lightbox(Some(step)) => {
            let detail = LightboxDetail::Item {
                open: true,
                position: step.position,
                count: step.count,
                image: step.id.clone(),
                kind: step.kind.as_str().to_owned(),
            };
            send("av-lightbox", to_js(&detail))
        }
    };
}

/// The detail of `av-ready` has no members.
#[derive(Serialize)]
struct Empty {}

fn string(url: Option<&Url>) -> Option<String> {
    url.map(|url| url.as_str().to_owned())
}

/// The id and the URL of an article.
fn identity(reading: &ParsedArticle) -> (Option<String>, Option<String>) {
    (reading.article.id.clone(), string(reading.article.url.as_ref()))
}

fn article(reading: &ParsedArticle) -> ArticleDetail {
    let article = &reading.article;
    let (id, url) = identity(reading);
    ArticleDetail {
        format: reading.format.as_str().to_owned(),
        id,
        url,
        headline: article.headline.clone(),
        language: article.language.as_ref().map(|language| language.as_str().to_owned()),
        notices: reading.notices.iter().map(ToString::to_string).collect(),
        captions: gallery::images(&article.body).into_iter().map(|image| caption(image)).collect(),
    }
}

fn caption(image: &Image) -> CaptionDetail {
    let (caption, decision) = (&image.caption, image.caption.decision);
    let field = |field: Option<Field>| field.map(|field| field.as_str().to_owned());
    CaptionDetail {
        image: image.id.clone(),
        relation: decision.relation.as_str().to_owned(),
        rule: decision.rule.as_str().to_owned(),
        score: decision.score,
        shown_from: field(decision.shown),
        alternative_from: field(decision.alternative),
        junk_alt: decision.junk_alt,
        shown: caption.shown.clone(),
        alternative: caption.alternative.clone(),
        credit: caption.credit.clone(),
    }
}

fn dispatch_event(host: &HtmlElement, name: &str, detail: &JsValue, cancelable: bool) -> bool {
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
